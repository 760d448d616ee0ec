using System.Text.RegularExpressions;
using Xiance.Documents.Grammar;
using Xiance.Documents.Text;

namespace Xiance.Documents.Readers;

/// <summary>
/// Dated duties: who shall have done what by when. The body and the year are carried across clauses of a sentence; recurring dates
/// (每周一、四) stay recurrences; a span after an event (出版后3个月内) has no due date of its own.
/// </summary>
sealed partial class ObligationReader(NormalText text, int? documentYear)
{
    readonly List<Obligation> found = [];

    public static List<Obligation> Read(NormalText text, Node root, DocumentHeader header)
    {
        var reader = new ObligationReader(text, header.IssuedOn is null ? null : header.BaseYear);
        foreach (var node in root.Flatten().Where(node => node.Parent is not null && !node.InBox))
            foreach (var line in node.Own.Where(line => !line.IsTable)) reader.ReadLine(node, line);
        return [.. reader.found.OrderBy(obligation => obligation.Span.Start)];
    }

    void ReadLine(Node node, Paragraph line)
    {
        (int, int)? lineBody = null;
        foreach (var (start, end) in SentencesOf.Line(text.View, line.Start, line.End))
        {
            var from = Math.Max(start, line.Start == node.Start && start == line.Start ? node.TextStart : start);
            lineBody ??= Body(from, end);
            ReadSentence(node, from, end, lineBody);
        }
    }

    void ReadSentence(Node node, int start, int end, (int Start, int End)? lineBody)
    {
        (int Start, int End)? body = null;
        var year = documentYear;
        var units = UnitBracket.Read(text, start, end).ToList();
        foreach (var match in When().EnumerateMatches(text.View.AsSpan(start, end - start)))
        {
            var (from, to) = (Event(start, start + match.Index), start + match.Index + match.Length);
            var due = DueDate.Read(text.View[from..to], year);
            year = due.Year ?? year;
            var clause = ClauseStart(start, from);
            if (units.Any(group => group.Start <= from && to <= group.End)) continue;
            if (!IsDuty(clause, from, to, end) && !(due.Relative && HandsOver().IsMatch(text.View.AsSpan(to, end - to)))) continue;
            body = Body(clause, from) ?? Nearest(start, clause) ?? body ?? lineBody ?? Behind(to, end);
            if (body is { } named) Add(node, named, clause, from, to, end, due);
        }
    }

    /// <summary>The event before a span of days belongs to it: 印发之日起30日内, 出版后3个月内.</summary>
    int Event(int start, int place)
    {
        if (place - start < 3 || text.View[place - 1] is not ('起' or '后')) return place;
        return EventWords().Match(text.View, start, place - start) is { Success: true } match ? match.Index : place;
    }

    int ClauseStart(int start, int place)
    {
        for (var at = place - 1; at > start; at--)
        {
            if (text.View[at - 1] is ',' or ';' or ':' || (text.View[at - 1] == '、' && Organ().IsMatch(text.View.AsSpan(at, Math.Min(8, place - at))) && text.View.AsSpan(start, at - start).IndexOf("前") >= 0)) return at;
        }
        return start;
    }

    /// <summary>A date is a duty's when words of obligation stand before it, or it opens its clause and something is to be completed or handed in.</summary>
    bool IsDuty(int clause, int from, int to, int end)
    {
        var before = text.View.AsSpan(clause, from - clause);
        var stop = text.View.AsSpan(to, end - to).IndexOf(',');
        var after = text.View.AsSpan(to, stop < 0 ? end - to : stop);
        if (Goal().IsMatch(before) || (after.IndexOfAnyInRange('0', '9') >= 0 && !HandsIn().IsMatch(after)) || after.StartsWith("以来") || InForce().IsMatch(after) || Past().IsMatch(after)) return false;
        return Shall().IsMatch(before) || text.View[to - 1] == '内' && ShallThen().IsMatch(before) || (Done().IsMatch(after) && (from == clause || Organ().IsMatch(before))) || HandsIn().IsMatch(text.View.AsSpan(to, end - to)) && Recurs().IsMatch(text.View.AsSpan(from, to - from));
    }

    /// <summary>The body named in the nearest clause before, as in 综合组报领导同意后，于每周二前报送.</summary>
    (int Start, int End)? Nearest(int start, int clause)
    {
        for (var end = clause - 1; end > start;)
        {
            var from = text.View.LastIndexOfAny([',', ';'], end - 1, end - start) + 1;
            if (from == 0) from = start;
            if (Body(from, end) is { } body) return body;
            end = from - 1;
        }
        return null;
    }

    /// <summary>于9月底前由各市将方案报…: the body behind the date.</summary>
    (int Start, int End)? Behind(int start, int end)
    {
        if (BodyBehind().Match(text.View, start, Math.Max(0, end - start)) is not { Success: true } match) return null;
        return (match.Groups[1].Index, match.Groups[1].Index + match.Groups[1].Length);
    }

    (int Start, int End)? Body(int start, int end)
    {
        if (BodyWords().Match(text.View, start, Math.Max(0, end - start)) is not { Success: true } match) return null;
        var (from, to) = (match.Groups[1].Index, match.Groups[1].Index + match.Groups[1].Length);
        return Acts().Match(text.View, from, to - from) is { Success: true } act ? (from, act.Index) : (from, to);
    }

    void Add(Node node, (int Start, int End) body, int clause, int from, int to, int end, DueDate due)
    {
        var stop = text.View.IndexOfAny([',', ';', '。'], to, end - to);
        var last = due.Relative || NamesWhat(to, stop < 0 ? end : stop) ? NextStop(stop, end) : stop < 0 ? end : stop;
        var first = body.Start >= clause && body.Start <= from || CarriedNear(body, clause, from) ? Math.Min(body.Start, clause) : clause;
        foreach (var who in Bodies(text.Quote(body.Start, body.End)))
        {
            var number = found.Count(other => other.Clause == node.Path) + 1;
            found.Add(new Obligation($"obligation:{node.Path}#{number}", node.Path, text.Span(first, last), text.SourceSpan(first, last))
            {
                Who = who,
                Action = text.Quote(to, last).TrimStart('，', ','),
                Due = due.Due,
                DueText = text.Quote(from, to),
                Recurrence = due.Recurrence,
                Quote = text.Quote(first, last),
                Printed = text.Printed(first, last)
            });
        }
    }

    /// <summary>A clause that only opens with its date shows its body only when that stands right before it.</summary>
    bool CarriedNear((int Start, int End) body, int clause, int from) => from == clause && clause > body.Start && clause - body.Start < 40 && text.View.AsSpan(body.Start, clause - body.Start).IndexOfAny('。', ';') < 0;

    bool NamesWhat(int to, int stop) => stop == to;

    int NextStop(int stop, int end)
    {
        if (stop < 0) return end;
        var next = text.View.IndexOfAny([',', ';', '。'], stop + 1, end - stop - 1);
        return next < 0 ? end : next;
    }

    /// <summary>市、县（区） before a duty means each level by itself.</summary>
    static IEnumerable<string> Bodies(string who)
    {
        if (Levels().Match(Characters.Unify(who)) is not { Success: true } match) return [who];
        return [match.Groups[1].Value + "本级", "各" + who.Substring(match.Groups[2].Index, match.Groups[2].Length)];
    }

    [GeneratedRegex(@"(每个?季度第[\d一二三]个月的?\d{1,2}日(之)?前|每(月|季度|季|年|半年)(度)?(结束|终了)后\d{1,3}个?(工作日|日|天)(之)?内|每(周|月|季度|季|年|半年)[一二三四五六日天、\d月上中下旬初末]{0,8}(\d{1,2}日)?(上午|下午)?(\d{1,2}:\d\d|\d{1,2}[时点])?(下班)?(前|底前|底|末|之前)|当月\d{1,2}日前|((20\d\d)年)?第?[一二三四]季度(结束|末|底)?(之前|前|内)|20\d\d年(\d{1,2}月(份)?(\d{1,2}日|底|上旬|中旬|下旬)?)?(年)?(底|末)?(之前|以前|前|起|开始|内)?|(?<![\d年])\d{1,2}月(\d{1,2}日|底)(之前|以前|前)|(?<![\d年])\d{1,2}月\d{1,2}日(?=、\d{1,2}月\d{1,2}日(之前|以前|前))|\d{1,3}个?(工作日|月|日|天)(之)?内)")]
    private static partial Regex When();

    [GeneratedRegex(@"(应当?|须|需|必须|务必|要|统一|最迟|最晚|由[^,]{2,20}|自)(统一)?(于|在|自|应)?$|(应|须|要|于)$|[^到]于$")]
    private static partial Regex Shall();

    /// <summary>应当在结果公布后15日内: the duty stands before the event from which days count.</summary>
    [GeneratedRegex(@"(应当?|须|必须|务必|要)(在|于|自)[^,;。]{0,16}$")]
    private static partial Regex ShallThen();

    [GeneratedRegex(@"^(前)?(、\d{1,2}月\d{1,2}日(之)?前)?(分别)?(将[^,;。]{1,30}?(?=报|送|提交))?(全部|全面|基本|统一)?(完成|报送|上报|提交|印发|出台|形成|报|启动|落实|明确|建立|制定|开展)")]
    private static partial Regex Done();

    [GeneratedRegex(@"报送|上报|提交|报|送|反馈|汇总|提出|完成")]
    private static partial Regex HandsIn();

    [GeneratedRegex(@"^,?(将|向|由|报|完成|提交|办理|作出|公布)[^。]{0,40}(报送|上报|提交|备案|反馈|公布|完成|办结|报)")]
    private static partial Regex HandsOver();

    [GeneratedRegex(@"([^,。;、]{0,8}之日起|[^,。;、]{2}后)$", RegexOptions.RightToLeft)]
    private static partial Regex EventWords();

    /// <summary>…起施行 says from when a text holds.</summary>
    [GeneratedRegex(@"^(起|开始)?(正式)?(施行|执行|生效|实行|起执行|起施行)")]
    private static partial Regex InForce();

    [GeneratedRegex(@"^(每|当月)")]
    private static partial Regex Recurs();

    [GeneratedRegex(@"(到|至|力争|争取|截至|截止|比|较|《[^》]*)$")]
    private static partial Regex Goal();

    [GeneratedRegex(@"^(实施|印发|发布)的")]
    private static partial Regex Past();

    [GeneratedRegex(@"^(各|市本级|县|市|省|区|自治区|有关|相关)")]
    private static partial Regex Organ();

    [GeneratedRegex(@"\G(?:[^,。;:]{0,6}由)?((?!整合|加强|组织|推动|协调|会同|按照|根据|依据|将|把|对|在|要求|明确|建立|完善|强化|统筹|指导|督促|配合|结合|经)[^,。;:]{0,24}?(?:各(?:级|县|市|区|镇|乡|街道|单位|部门|成员单位|有关|地)|市本级|县\(区\)|县\(市、区\)|人民政府|政府|委员会|局|委|厅|办公室|办(?!法|理|公|事|好)|领导小组|单位|部门|综合组|工作组|小组|组|专班|机构|企业|主管部门)(?:\((?:市、)?区\))?[^,。;:]{0,14}?)(?=应|须|需|必须|要|于|在|自|最迟|每|统一|将|20\d\d|,|负责|、|并|前|$)")]
    private static partial Regex BodyWords();

    [GeneratedRegex(@"\G,?由([^,;。将]{2,24}?)(?=将|负责|报|组织|牵头|制定|向|在|完成)")]
    private static partial Regex BodyBehind();

    /// <summary>综合组报领导同意后: the body ends where it begins to act.</summary>
    [GeneratedRegex(@"(?<=[组办局委厅部会处位门府)])(报|整理|汇总|收集|审核|研究|牵头|的|务|联系|对照|结合|围绕|按照|根据)")]
    private static partial Regex Acts();

    [GeneratedRegex(@"^(省|市)、(县(?:\((?:市、)?区\))?)")]
    private static partial Regex Levels();
}
