using System.Globalization;
using System.Text.RegularExpressions;
using Xiance.Documents.Grammar;
using Xiance.Documents.Text;

namespace Xiance.Documents.Readers;

/// <summary>Reads title, issuer, own number, date and period from the head of a document.</summary>
static partial class HeaderReader
{
    const int HeadLines = 40;
    const int FootLines = 12;

    public static DocumentHeader Read(NormalText text, Node root)
    {
        var first = root.Children.Count > 0 ? root.Children[0].Start : int.MaxValue;
        var head = text.Paragraphs.Take(HeadLines).Where(line => line.Start < first).ToList();
        var lines = head.Select(line => text.Text[line.Start..line.End]).ToList();
        var views = head.Select(line => text.View[line.Start..line.End]).ToList();
        var title = Title(views, lines);
        var (start, end) = Period(text, title);
        return new DocumentHeader(title, Issuer(text, title), Number(views, lines), IssuedOn(views) ?? Signed(text), start, end)
        {
            PlanTitle = PlanTitle(title),
            Publicity = views.Concat(LastLines(text)).Select(view => OpenTo().Match(view)).FirstOrDefault(match => match.Success)?.Value,
            PrintedStatus = views.Select(view => Metadata.Value(view, "有效性") ?? Metadata.Value(view, "时效性") ?? Metadata.Value(view, "时效") ?? Metadata.Value(view, "效力状态")).FirstOrDefault(value => value is not null)
        };
    }

    /// <summary>The publicity attribute stands above or under the text.</summary>
    static IEnumerable<string> LastLines(NormalText text) => text.Paragraphs.TakeLast(FootLines).Select(line => text.View[line.Start..line.End]);

    /// <summary>The first line that reads as a title, else two short lines that do together; a 标题 field only where no such line stands.</summary>
    static string? Title(List<string> views, List<string> lines)
    {
        foreach (var form in new[] { Notice(), Plan() })
        {
            for (var i = 0; i < views.Count; i++)
            {
                if (Metadata.Starts(views[i])) continue;
                if (form.IsMatch(views[i])) return lines[i].TrimStart('#');
                if (views[i] is ['《', .., '》'] && form.IsMatch(views[i][1..^1])) return lines[i][1..^1];
                if (i + 1 < views.Count && !Signature.IsDate(views[i]) && !OwnNumber().IsMatch(views[i]) && views[i].Length is > 4 and < 40 && views[i + 1].Length < 40 && NoStop(views[i]) && NoStop(views[i + 1]) && form == Notice() && form.IsMatch(views[i] + views[i + 1])) return lines[i] + lines[i + 1];
            }
        }
        for (var i = 0; i < views.Count; i++)
        {
            if (Metadata.Value(views[i], "标题") is { } value) return lines[i][^value.Length..];
        }
        return null;
    }

    static bool NoStop(string view) => view.IndexOfAny(['。', ':', ';', ',', '!']) < 0 && !Metadata.Starts(view);

    /// <summary>The date under the issuer's name at the end of the letter, in figures or in Chinese characters.</summary>
    static string? Signed(NormalText text)
    {
        for (var i = 1; i < text.Paragraphs.Count; i++)
        {
            var (line, above) = (text.Paragraphs[i], text.Paragraphs[i - 1]);
            var view = text.View[line.Start..line.End];
            if (Signature.IsDate(view) && Signature.IsBody(text.View.AsSpan(above.Start, above.End - above.Start)) && IssuedOn([Signature.InFigures(view)]) is { } date) return date;
        }
        return null;
    }

    /// <summary>The body above the date under a letter; names of places alone are none.</summary>
    static string? SignedBy(NormalText text)
    {
        for (var i = 1; i < text.Paragraphs.Count; i++)
        {
            var (line, above) = (text.Paragraphs[i], text.Paragraphs[i - 1]);
            if (Signature.IsDate(text.View.AsSpan(line.Start, line.End - line.Start)) && Signature.IsBody(text.View.AsSpan(above.Start, above.End - above.Start))) return text.Quote(above.Start, above.End);
        }
        return null;
    }

    static string? PlanTitle(string? title)
    {
        if (title is null) return null;
        var match = Issued().Match(title);
        return match.Success ? match.Groups[1].Value.Trim('《', '》') : null;
    }

    static string? Issuer(NormalText text, string? title)
    {
        if (title is not null && TitleIssuer().Match(title) is { Success: true } match) return match.Groups[1].Value;
        return (title is null ? Origin(text) : null) ?? SignedBy(text);
    }

    /// <summary>A 来源 line counts only when it names a government body whose place the document itself speaks of.</summary>
    static string? Origin(NormalText text)
    {
        foreach (var line in text.Paragraphs)
        {
            if (OriginLine().Match(text.View, line.Start, line.End - line.Start) is not { Success: true } match) continue;
            var body = match.Groups[1].Value;
            var place = PlaceOf().Match(body).Value;
            if (place.Length > 1 && text.View.AsSpan(0, line.Start).IndexOf(place.AsSpan()[..^1]) >= 0) return body;
        }
        return null;
    }

    static string? Number(List<string> views, List<string> lines)
    {
        for (var i = 0; i < views.Count; i++)
        {
            if (Metadata.Value(views[i], "发文字号") is { } field && OwnNumber().Match(field) is { Success: true } printed) return lines[i][^field.Length..].Substring(printed.Groups[1].Index, printed.Groups[1].Length);
            if (views[i].Length > 60 || OwnNumber().Match(views[i]) is not { Success: true } match) continue;
            return lines[i].Substring(match.Groups[1].Index, match.Groups[1].Length);
        }
        return null;
    }

    static string? IssuedOn(List<string> views)
    {
        foreach (var printed in views)
        {
            var view = Metadata.Value(printed, "成文日期") ?? Metadata.Value(printed, "发文日期") ?? printed;
            if (OwnDate().Match(view) is not { Success: true } match) continue;
            return $"{match.Groups[1].Value}-{Two(match.Groups[2].Value)}-{Two(match.Groups[3].Value)}";
        }
        return null;
    }

    static string Two(string number) => number.PadLeft(2, '0');

    static (int? Start, int? End) Period(NormalText text, string? title)
    {
        if (title is not null && Years().Match(Characters.Unify(title)) is { Success: true } years) return (Year(years.Groups[1].Value), Year(years.Groups[2].Value));
        if (title is not null && SingleYear().Match(Characters.Unify(PlanTitle(title) ?? title)) is { Success: true } single) return (Year(single.Groups[1].Value), Year(single.Groups[1].Value));
        if (FromTo().Match(text.View) is { Success: true } range) return (Year(range.Groups["first"].Value), Year(range.Groups["last"].Value));
        var goal = TimePhrase.Read(text.View, 0, text.View.Length).Where(phrase => phrase.Kind == TimeKind.End && phrase.Start > 0 && text.View[phrase.Start - 1] == '到')
            .GroupBy(phrase => phrase.Year).OrderByDescending(group => group.Count()).Select(group => (int?)group.Key).FirstOrDefault();
        return (null, goal);
    }

    static int? Year(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[^。;,]{4,60}印发《[^》]{4,80}》(的通知)?$|^[^。;]{0,90}关于[^。;]{2,120}(通知|意见|决定|公告|批复|函|通报|措施|方案|办法|规定|细则|报告)(\((试行|暂行|20\d\d[-年][^()]{0,10})\))?$")]
    private static partial Regex Notice();

    [GeneratedRegex(@"^[^。;,]{4,60}(方案|规划|意见|办法|细则|要点|计划|措施|规定|条例|纲要|政策|清单|分工表|任务表|分解表)(\((20\d\d)-(20\d\d)年?\)|\([^)]{1,10}\))?$")]
    private static partial Regex Plan();

    [GeneratedRegex(@"(?:关于)?(?:印发|转发|发布)(.+?)的通知$")]
    private static partial Regex Issued();

    [GeneratedRegex(@"^(国务院|.{2,80}?(?:政府|办公厅|办公室|委员会|党委|省委|市委|县委|国务院|委|局|厅|部|会))(?:关于|印发)")]
    private static partial Regex TitleIssuer();

    [GeneratedRegex(@"^来源:([^:,。]{4,30}(?:政府|办公厅|办公室|委员会|局|厅))")]
    private static partial Regex OriginLine();

    [GeneratedRegex(@"^.{2,8}?(省|市|县|区|州|旗|盟)")]
    private static partial Regex PlaceOf();

    [GeneratedRegex(@"^(?:\d{4}年\d{1,2}月\d{1,2}日|文号:?|发文字号:|\()?([^()。,:;《》\d]{2,10}\((?:19|20)\d\d\)(?:第)?\d{1,4}号)\)?(?:\d{4}年\d{1,2}月\d{1,2}日)?$")]
    private static partial Regex OwnNumber();

    [GeneratedRegex(@"^\(?(?:[^()。,:;《》\d]{2,10}\(\d{4}\)\d{1,4}号)?((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日(?:[^()。,:;《》\d]{2,10}\(\d{4}\)\d{1,4}号)?(?:印发)?\)?$")]
    private static partial Regex OwnDate();

    [GeneratedRegex(@"(20\d\d)年?-(20\d\d)年?")]
    private static partial Regex Years();

    [GeneratedRegex(@"(20\d\d)年")]
    private static partial Regex SingleYear();

    [GeneratedRegex(@"(?:从|自)(?<first>20\d\d)年(?:\d{1,2}月)?起?(?:到|至)(?<last>20\d\d)年|规划期限?(?:为|是)?:?(?<first>20\d\d)年?(?:-+|至)(?<last>20\d\d)年")]
    private static partial Regex FromTo();

    [GeneratedRegex(@"(此件|本文)[^。)]{0,4}(公开|不公开|依申请|删减)[^。)]{0,4}|(?<=(公开方式|公开属性|信息公开选项|公开类型|公开选项):)(主动公开|依申请公开|不予公开|不公开|免予公开)")]
    private static partial Regex OpenTo();
}
