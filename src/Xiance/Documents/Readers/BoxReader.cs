using System.Text.RegularExpressions;
using Xiance.Documents.Grammar;
using Xiance.Documents.Text;

namespace Xiance.Documents.Readers;

/// <summary>
/// Boxes (专栏) with the names they list: groups are the labels in front of the names (交通设施。, 某县：, 续建), names part at 、 ； and 。.
/// A box that describes in sentences lists no names.
/// </summary>
static partial class BoxReader
{
    const int LongestLabel = 24;
    const int LongestName = 60;

    public static List<Box> Read(NormalText text, Node root) => [.. root.Flatten().Where(node => node.Kind == ClauseKind.Box).Select(node => Make(text, node))];

    static Box Make(NormalText text, Node node)
    {
        var lines = node.Flatten().SelectMany(part => part.Own.Select((line, i) => (Line: line, Part: part, Start: i == 0 ? Math.Min(part.TextStart, line.End) : line.Start))).Where(entry => entry.Part != node || entry.Line.Start != node.Start).OrderBy(entry => entry.Line.Start).ToList();
        var groups = Groups(text, lines);
        var (start, end) = (node.Start, lines.Count > 0 ? Math.Max(node.End, lines.Max(entry => entry.Line.End)) : node.End);
        var kind = Kind(node.Title, groups);
        if (kind == "channels") groups = [new Draft("", [.. groups.Where(group => Channel().IsMatch(group.Title)).Select(group => group.Title).Distinct()])];
        if (kind == "directions") groups = [.. groups.Select(group => group with { Names = [] })];
        return new Box($"box:{node.Path}", node.Path, text.Span(start, end), text.SourceSpan(start, end))
        {
            Number = node.Marker!.Value.Number,
            Title = node.Title,
            Kind = kind,
            Groups = [.. groups.Select(group => new BoxGroup(group.Title, group.Names))],
            Names = [.. groups.SelectMany(group => group.Names)]
        };
    }

    sealed record Draft(string Title, List<string> Names);

    static List<Draft> Groups(NormalText text, List<(Paragraph Line, Node Part, int Start)> lines)
    {
        var groups = new List<Draft>();
        var heading = "";
        foreach (var (line, part, start) in lines)
        {
            var from = start;
            while (from < line.End && text.View[from] is '-' or ' ' or '"' or '·') from++;
            if (Heading(text, line, from) is { } title) heading = title;
            else if (part.Children.Count > 0 && line.Start == part.Start && part.Kind != ClauseKind.Box) groups.Add(new Draft(heading = text.Quote(from, line.End).TrimEnd('：', ':'), []));
            else Take(text, groups, heading, from, line.End);
        }
        return [.. groups.Where(group => group.Names.Count > 0 || group.Title.Length > 0)];
    }

    static string? Heading(NormalText text, Paragraph line, int from) =>
        line.End > from && line.End - from <= LongestLabel && (text.View[line.End - 1] == ':' || line.Hashes > 0) ? text.Quote(from, line.End).TrimEnd('：', ':', '。') : null;

    static void Take(NormalText text, List<Draft> groups, string heading, int from, int end)
    {
        var title = heading;
        if (Label(text, from, end) is { } after)
        {
            title = text.Quote(from, after).TrimEnd('：', ':', '。');
            from = after;
        }
        if (State().Match(text.View, from, end - from) is { Success: true } state)
        {
            title += state.Value;
            from += state.Length;
        }
        if (groups.Count == 0 || groups[^1].Title != title) groups.Add(new Draft(title, []));
        var signs = text.View.AsSpan(from, Math.Max(0, end - from - 1)).IndexOf(';') >= 0 ? ";。" : "、。;";
        groups[^1].Names.AddRange(Brackets.Split(text.View, from, end, signs).Select(name => text.Quote(name.Start, name.End)).Where(name => name.Length > 1));
    }

    /// <summary>Behind a short label with a colon or a full stop that further names follow.</summary>
    static int? Label(NormalText text, int from, int end)
    {
        var stop = text.View.IndexOfAny([':', '。'], from, end - from);
        if (stop < 0 || stop - from is < 2 or > LongestLabel || stop + 1 >= end) return null;
        return text.View.AsSpan(from, stop - from).IndexOfAny('、', ';', ',') < 0 ? stop + 1 : null;
    }

    static string Kind(string title, List<Draft> groups)
    {
        var names = groups.SelectMany(group => group.Names).ToList();
        if (groups.Count(group => Channel().IsMatch(group.Title)) * 2 > groups.Count) return "channels";
        if (names.Count > 0 && names.Count(name => Town().IsMatch(name)) * 2 > names.Count) return "towns";
        if (names.Count > 0 && names.Count(name => CountyNames.IsName(name)) * 2 > names.Count) return "counties";
        var prose = title.Contains("方向", StringComparison.Ordinal) || names.Count(name => name.Length > LongestName || name.Contains('，')) * 3 > names.Count;
        return prose ? "directions" : "projects";
    }

    [GeneratedRegex(@"^通道\d+")]
    private static partial Regex Channel();

    [GeneratedRegex(@"(镇|乡|街道)$")]
    private static partial Regex Town();

    [GeneratedRegex(@"\G(续建|新建|在建|拟建|改扩建|扩建|改建|规划|前期|储备|开工|竣工)(项目|工程)?:?(?=\S{4,}[、;])")]
    private static partial Regex State();
}
