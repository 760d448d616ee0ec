using System.Globalization;
using System.Text.RegularExpressions;
using Xiance.Documents.Grammar;
using Xiance.Documents.Text;

namespace Xiance.Documents.Readers;

/// <summary>
/// Lists of county-level units: two or more named together in running text or a box, a single one where a box line names its tier,
/// and bare names in brackets behind 几个县. Enumerations under one 实施“…”工程 make one list.
/// </summary>
sealed partial class CountyListReader(NormalText text)
{
    const int KnownNameReach = 16;

    readonly List<CountyList> lists = [];
    readonly HashSet<string> stems = [];

    public static List<CountyList> Read(NormalText text, Node root)
    {
        var reader = new CountyListReader(text);
        reader.LearnNames();
        foreach (var node in root.Flatten().Where(node => node.Parent is not null)) reader.ReadNode(node);
        return [.. reader.lists.OrderBy(list => list.Span.Start)];
    }

    void LearnNames()
    {
        foreach (var run in text.Paragraphs.SelectMany(text.Names).Where(run => run.Members.Count > 1))
            foreach (var (start, end) in run.Members) stems.Add(CountyNames.Stem(text.View[start..end]));
    }

    void ReadNode(Node node)
    {
        foreach (var line in node.Own.Where(line => !line.IsTable))
        {
            var programmes = Programmes(line);
            var groups = text.Names(line).GroupBy(run => programmes.FindLastIndex(programme => programme.End <= run.Start));
            foreach (var group in groups)
            {
                if (group.Key >= 0 && group.Sum(run => run.Members.Count) > 1) Add(node, programmes[group.Key].Name, [.. group]);
                else foreach (var run in group) AddSingle(node, line, run);
            }
            AddCounted(node, line);
            AddKnown(node, line);
        }
    }

    void AddSingle(Node node, Paragraph line, NameRun run)
    {
        var isLine = node.InBox && run.Start > line.Start && text.View[run.Start - 1] is ':' or '。' or ')';
        if (run.Members.Count < 2 && !(isLine && EndsLine(run.End))) return;
        if (!isLine && !LooksLikeCounties(run, line)) return;
        Add(node, isLine ? LineName(node, line, run.Start) : LabelName(line, run.Start) ?? ProseName(run.End, line), [run]);
    }

    bool EndsLine(int place) => place >= text.View.Length || text.View[place] is '。' or '\n' or '.';

    /// <summary>Cities alone are prefectures unless the sentence speaks of counties.</summary>
    bool LooksLikeCounties(NameRun run, Paragraph line)
    {
        if (run.Members.Any(member => text.View[member.End - 1] != '市')) return true;
        var stop = text.View.IndexOfAny(['。', ';', '\n'], run.End);
        var after = text.View.AsSpan(run.End, (stop < 0 ? line.End : Math.Min(stop, line.End)) - run.End);
        return after.IndexOf('县') >= 0;
    }

    void Add(Node node, string name, List<NameRun> runs)
    {
        var (start, end) = (runs[0].Start, runs[^1].End);
        var members = runs.SelectMany(run => run.Members).Select(member => text.Quote(member.Start, member.End)).ToList();
        Add(node, name, start, end, members);
    }

    void Add(Node node, string name, int start, int end, List<string> members)
    {
        var stated = Stated(start, end);
        lists.Add(new CountyList($"county_list:{node.Path}#{lists.Count(list => list.Clause == node.Path) + 1}", node.Path, text.Span(start, end), text.SourceSpan(start, end))
        {
            Name = name,
            Counties = members,
            Stated = stated.Count,
            Open = stated.Open,
            Quote = text.Quote(start, end),
            Printed = text.Printed(start, end)
        });
    }

    /// <summary>A count printed behind the names (等12个, which leaves the list open) or in the line's heading before them (（9个）).</summary>
    (int? Count, bool Open) Stated(int start, int end)
    {
        if (After().Match(text.View, end, Math.Min(12, text.View.Length - end)) is { Success: true } after) return (Number(after), true);
        var from = Math.Max(0, start - 8);
        return Before().Match(text.View, from, start - from) is { Success: true } before ? (Number(before), false) : (null, false);
    }

    static int Number(Match match) => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);

    string LineName(Node node, Paragraph line, int place)
    {
        var from = line.Start == node.Start ? node.TextStart : line.Start;
        var name = text.Quote(from, Math.Max(from, place)).TrimEnd('。', ':', '：');
        return Count().Replace(name, "");
    }

    /// <summary>重点开发区县7个：甲县、乙市: the words before the colon name the list.</summary>
    string? LabelName(Paragraph line, int place)
    {
        if (place - 1 <= line.Start || text.View[place - 1] != ':') return null;
        var from = text.View.LastIndexOfAny([',', '。', ';', ':'], place - 2, place - 1 - line.Start) + 1;
        return LabelCount().Replace(text.Quote(Math.Max(from, line.Start), place - 1), "");
    }

    string ProseName(int end, Paragraph line)
    {
        var stop = text.View.IndexOfAny([',', '。', ';', '\n'], end);
        var name = text.Quote(end, stop < 0 || stop > line.End ? line.End : stop);
        return Etc().Replace(name, "");
    }

    List<(int End, string Name)> Programmes(Paragraph line) =>
        [.. Programme().Matches(text.View[line.Start..line.End]).Select(match => (line.Start + match.Index + match.Length, text.Quote(line.Start + match.Groups[1].Index, line.Start + match.Groups[1].Index + match.Groups[1].Length)))];

    void AddCounted(Node node, Paragraph line)
    {
        foreach (var match in Counted().EnumerateMatches(text.View.AsSpan(line.Start, line.End - line.Start)))
        {
            var open = text.View.IndexOf('(', line.Start + match.Index);
            var close = line.Start + match.Index + match.Length - 1;
            var names = Brackets.Split(text.View, open + 1, close, "、").Select(part => text.Quote(part.Start, part.End)).ToList();
            if (names.Count < 2 || names.Any(name => name.Length is < 2 or > CountyNames.Longest) || names.All(name => CountyNames.IsName(name))) continue;
            Add(node, CountedName(line, line.Start + match.Index), open + 1, close, names);
        }
    }

    string CountedName(Paragraph line, int place)
    {
        var years = TimePhrase.Read(text.View, Math.Max(line.Start, place - 10), place);
        var subject = text.Quote(line.Start == 0 ? 0 : line.Start, place);
        var stop = subject.IndexOf('。');
        var name = stop > 0 ? Verb().Replace(subject[(Math.Max(0, subject.LastIndexOfAny([':', '：'], stop)) + (subject.AsSpan(0, stop).IndexOfAny(':', '：') >= 0 ? 1 : 0))..stop], "") : Verb().Replace(node_title(line), "");
        return years.Count > 0 ? $"{name}({years[^1].Year}年)" : name;
        string node_title(Paragraph own) => text.Quote(own.Start, Math.Min(own.End, place));
    }

    /// <summary>Names that stand elsewhere with their kind may stand here without it: 甲、乙国家级示范县城.</summary>
    void AddKnown(Node node, Paragraph line)
    {
        foreach (var match in Bare().EnumerateMatches(text.View.AsSpan(line.Start, line.End - line.Start)))
        {
            var (start, end) = (line.Start + match.Index, line.Start + match.Index + match.Length);
            var parts = Brackets.Split(text.View, start, end, "、").ToList();
            if (Known(parts) is not { Count: > 1 } members || members.Count != parts.Count) continue;
            var after = text.View.AsSpan(members[^1].End, Math.Min(KnownNameReach, line.End - members[^1].End));
            if (after.IndexOf('县') < 1 || after.IndexOfAny(',', '。', '、') is var stop and >= 0 && stop < after.IndexOf('县')) continue;
            Add(node, ProseName(members[^1].End, line), members[0].Start, members[^1].End, [.. members.Select(member => text.Quote(member.Start, member.End))]);
        }
    }

    List<(int Start, int End)> Known(List<(int Start, int End)> parts)
    {
        var members = new List<(int, int)>();
        for (var i = 0; i < parts.Count; i++)
        {
            var (start, end) = parts[i];
            var found = stems.Where(stem => stem.Length > 1 && Matches(start, end, stem, i == 0, i == parts.Count - 1)).OrderByDescending(stem => stem.Length).FirstOrDefault();
            if (found is null) break;
            members.Add(i == 0 ? (end - found.Length, end) : (start, start + found.Length));
        }
        return members;
    }

    bool Matches(int start, int end, string stem, bool first, bool last)
    {
        var part = text.View.AsSpan(start, end - start);
        return first ? part.EndsWith(stem) : last ? part.StartsWith(stem) : part.SequenceEqual(stem);
    }

    [GeneratedRegex(@"\G等(\d{1,3})个")]
    private static partial Regex After();

    [GeneratedRegex(@"(?:\(|(?<=[县市区]))(\d{1,3})个\)?:?$")]
    private static partial Regex Before();

    [GeneratedRegex(@"[（(]共?\d{1,3}个[）)]")]
    private static partial Regex Count();

    [GeneratedRegex(@"^其中|(共|有)?\d{1,3}个$")]
    private static partial Regex LabelCount();

    [GeneratedRegex(@"^等(\d+个)?")]
    private static partial Regex Etc();

    [GeneratedRegex(@"实施""([^""。]{2,12})""(工程|计划|行动)。")]
    private static partial Regex Programme();

    [GeneratedRegex(@"\d{1,3}个(县|市|区|县市|市县|县区|县市区|县\(市、区\)|县\(市\)|旗)\([^()]{2,120}\)")]
    private static partial Regex Counted();

    [GeneratedRegex(@"^(加快推进|加快|推进|实施|开展|实现|完成)")]
    private static partial Regex Verb();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}{2,8}(、\p{IsCJKUnifiedIdeographs}{2,4})*、\p{IsCJKUnifiedIdeographs}{2,20}")]
    private static partial Regex Bare();
}
