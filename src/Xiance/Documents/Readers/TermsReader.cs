using System.Globalization;
using System.Text.RegularExpressions;
using Xiance.Documents.Text;

namespace Xiance.Documents.Readers;

/// <summary>Reads the closing provisions: 自…起施行, 有效期, 就高不重复, 同时废止, 不一致的以本办法为准.</summary>
static partial class TermsReader
{
    public static Terms Read(NormalText text, Node root, string? issuedOn)
    {
        ValidTerm? validity = null;
        var stacking = new List<StackingRule>();
        var precedences = new List<Precedence>();
        foreach (var node in root.Flatten())
            foreach (var line in node.Own.Where(line => !line.IsTable && !Metadata.Starts(text.View.AsSpan(line.Start, line.End - line.Start))))
                foreach (var (start, end) in SentencesOf.Line(text.View, line.Start, line.End))
                {
                    validity = Join(validity, Validity(text, start, end, issuedOn));
                    if (Stacking(text, node, start, end) is { } rule) stacking.Add(rule);
                    foreach (var (kind, clause) in Kinds(text.View, start, end)) precedences.Add(Make(text, node, clause, kind, precedences.Count(other => other.Clause == node.Path) + 1));
                }
        return new Terms(validity, stacking, precedences);
    }

    static ValidTerm? Join(ValidTerm? first, ValidTerm? second) =>
        first is null || second is null ? first ?? second : new ValidTerm(first.From ?? second.From, first.To ?? second.To ?? (second.From is null && first.From is not null ? YearsBehind(first.From, second.Text) : null), first.Text + "。" + second.Text);

    static ValidTerm? Validity(NormalText text, int start, int end, string? issuedOn)
    {
        var words = text.View[start..end];
        var from = FromDay().Match(words) is { Success: true } day ? Date(day) : OnIssue().IsMatch(words) ? issuedOn : null;
        var to = ToDay().Match(words) is { Success: true } last ? Date(last) : null;
        var years = Years().Match(words);
        if (from is null && to is null && !years.Success && !OnIssue().IsMatch(words)) return null;
        return new ValidTerm(from, to ?? YearsBehind(from, words), text.Quote(start, end));
    }

    /// <summary>The last day of a stretch of whole years: from 2024-05-01 for three years is to 2027-04-30.</summary>
    static string? YearsBehind(string? from, string words)
    {
        if (from is null || Years().Match(Characters.Unify(words)) is not { Success: true } match || Count(match.Groups[1].Value) is not { } years) return null;
        return DateOnly.ParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddYears(years).AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    static int? Count(string printed) => int.TryParse(printed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : Numerals.Parse(printed);

    /// <summary>Null for a day that the calendar does not have; a month or year alone ends on its last day.</summary>
    static string? Date(Match match)
    {
        var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        var month = match.Groups["month"].Success ? int.Parse(match.Groups["month"].Value, CultureInfo.InvariantCulture) : 12;
        if (month is < 1 or > 12) return null;
        var last = DateTime.DaysInMonth(year, month);
        var day = match.Groups["day"].Success ? int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture) : last;
        return day >= 1 && day <= last ? new DateOnly(year, month, day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
    }

    static StackingRule? Stacking(NormalText text, Node node, int start, int end)
    {
        var words = text.View.AsSpan(start, end - start);
        StackingKind? kind = Higher().IsMatch(words) ? StackingKind.HigherOf : NotRepeated().IsMatch(words) ? StackingKind.NotRepeated : Joined().IsMatch(words) ? StackingKind.Stackable : null;
        return kind is { } found ? new StackingRule(found, text.Quote(start, end), node.Path, General().IsMatch(words)) : null;
    }

    /// <summary>Each kind once, with the clause that says it and, for 不一致的，以…, the one before.</summary>
    static IEnumerable<(PrecedenceKind Kind, (int Start, int End) Clause)> Kinds(string view, int start, int end)
    {
        foreach (var (kind, form) in new[] { (PrecedenceKind.Replaces, Replaced()), (PrecedenceKind.StopsApplying, Stops()), (PrecedenceKind.PrevailsWhereInconsistent, Prevails()), (PrecedenceKind.YieldsToHigher, Yields()) })
        {
            if (form.Match(view, start, end - start) is not { Success: true } match) continue;
            var from = match.Index > start ? view.LastIndexOfAny([',', ';'], match.Index - 1, match.Index - start) + 1 : start;
            var to = view.IndexOfAny([',', ';'], match.Index + match.Length, end - match.Index - match.Length);
            yield return (kind, (Math.Max(from, start), to < 0 ? end : to));
        }
    }

    static Precedence Make(NormalText text, Node node, (int Start, int End) place, PrecedenceKind kind, int number) =>
        new($"precedence:{node.Path}#{number}", node.Path, text.Span(place.Start, place.End), text.SourceSpan(place.Start, place.End))
        {
            Kind = kind,
            Named = [.. Cited().Matches(text.View[place.Start..place.End]).Select(match => text.Quote(place.Start + match.Index, place.Start + match.Index + match.Length))],
            Quote = text.Quote(place.Start, place.End)
        };

    [GeneratedRegex(@"自(?<year>20\d\d)年(?<month>\d{1,2})月(?<day>\d{1,2})日起?(正式)?(施行|实施|执行|生效)")]
    private static partial Regex FromDay();

    [GeneratedRegex(@"自(本\p{IsCJKUnifiedIdeographs}{2,4})?(发布|印发|公布|发文|下发)之日起?(施行|实施|执行|生效)")]
    private static partial Regex OnIssue();

    [GeneratedRegex(@"(有效期(限)?|(执行|实施|施行)(期限?|时间)?|有效|延续|暂定)[^。;]{0,12}?(至|到|截至|截止到?)(?<year>20\d\d)年(?<month>\d{1,2})?月?(?<day>\d{1,2})?")]
    private static partial Regex ToDay();

    [GeneratedRegex(@"(?:有效期|(?:实施|执行|试行)期限?)(?:限)?(?:暂定)?(?:为)?(\d{1,2}|[一二两三四五六七八九十]{1,2})年")]
    private static partial Regex Years();

    [GeneratedRegex(@"(就|从|择)高|按(照)?最高(标准|额度|项|档)?(的)?(一项|一次)?(执行|奖励|补助|享受|兑现)")]
    private static partial Regex Higher();

    [GeneratedRegex(@"不(得|可|能|再)?(重复|叠加|累加|兼得|同时)(享受|补助|补贴|奖励|奖补|计算|支持|申报|申请|执行|兑现)?")]
    private static partial Regex NotRepeated();

    [GeneratedRegex(@"可(以)?(叠加|累加|累计|同时|一并)(享受|补助|补贴|奖励|奖补|申报|执行|兑现)?")]
    private static partial Regex Joined();

    [GeneratedRegex(@"本(办法|政策|措施|意见|方案|通知|规定|细则)|同一(企业|项目|主体|单位|事项|园区|县|年度)|上述|以上|各项|其他(政策|同类)|同类")]
    private static partial Regex General();

    [GeneratedRegex(@"(不(相)?(一致|符)|相抵触|有出入)的?,?(一律)?(以|按照?)(本|此)")]
    private static partial Regex Prevails();

    [GeneratedRegex(@"(同时|即行|自行|一并|予以|相应)废止|废止$|取代|代替")]
    private static partial Regex Replaced();

    [GeneratedRegex(@"(停止|不再|终止)(执行|施行|实施|适用)|(自动|自行|同时)失效|(?<!有效期内)失效$")]
    private static partial Regex Stops();

    [GeneratedRegex(@"(另有|有新的?|作出|有明确)规定的?,?(从其规定|按(照)?其?(规定|新规定|其规定|有关规定)执行|执行(其|新)规定|从其)|(如遇|遇有?).{0,16}(政策|规定)(调整|变化).{0,10}(从其规定|执行)")]
    private static partial Regex Yields();

    [GeneratedRegex(@"《[^》]{2,80}》(\([^()]{2,12}\(\d{4}\)第?\d{1,4}号\))?|(?<!\()[^\s,。;()《》]{2,8}\(20\d\d\)\d{1,4}号")]
    private static partial Regex Cited();
}
