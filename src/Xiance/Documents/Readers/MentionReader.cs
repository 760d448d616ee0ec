using System.Text.RegularExpressions;
using Xiance.Documents.Grammar;
using Xiance.Documents.Text;

namespace Xiance.Documents.Readers;

/// <summary>The proof that nothing was overlooked: every number, date, unit and county of the text, with the item that uses it or the reason why none does.</summary>
sealed partial class MentionReader(NormalText text, UseOfText uses, MentionReason reasons)
{
    readonly List<Mention> mentions = [];

    public static List<Mention> Read(NormalText text, Node root, PlanDocument document)
    {
        var reader = new MentionReader(text, new UseOfText(text, root, document), new MentionReason(text, document.Document));
        foreach (var node in root.Flatten())
            for (var line = 0; line < node.Own.Count; line++) reader.ReadLine(node, line);
        return [.. reader.mentions.OrderBy(mention => mention.Span.Start)];
    }

    void ReadLine(Node node, int index)
    {
        var line = node.Own[index];
        var path = Clauses.PathOf(node, index);
        var dates = Dates().Matches(text.View[line.Start..line.End]).Select(match => (Start: line.Start + match.Index, End: line.Start + match.Index + match.Length)).ToList();
        foreach (var (start, end) in dates) Add(node, line, path, MentionKind.Date, start, end);
        foreach (var match in Numbers().EnumerateMatches(text.View.AsSpan(line.Start, line.End - line.Start)))
        {
            var (start, end) = (line.Start + match.Index, line.Start + match.Index + match.Length);
            if (!dates.Any(date => date.Start <= start && end <= date.End)) Add(node, line, path, MentionKind.Number, start, end);
        }
        foreach (var unit in UnitBracket.Read(text, line.Start, line.End).SelectMany(group => group.Units)) Add(node, line, path, MentionKind.Unit, unit.Start, unit.End);
        foreach (var (start, end) in text.Names(line).SelectMany(run => run.Members)) Add(node, line, path, MentionKind.County, start, end);
    }

    void Add(Node node, Paragraph line, string path, MentionKind kind, int start, int end)
    {
        var (from, to) = Sentence(line, start, end);
        var item = uses.Of(kind, start, end);
        mentions.Add(new Mention(text.Quote(start, end), kind, text.Quote(from, to), path, text.Span(start, end), text.SourceSpan(start, end))
        {
            Item = item,
            Reason = item is null ? reasons.Of(node, line, kind, (start, end), (from, to)) : null
        });
    }

    (int Start, int End) Sentence(Paragraph line, int start, int end)
    {
        var from = start > line.Start ? text.View.LastIndexOfAny(['。', '!', '?'], start - 1, start - line.Start) + 1 : line.Start;
        var to = text.View.IndexOfAny(['。', '!', '?'], end, line.End - end);
        return (Math.Max(from, line.Start), to < 0 ? line.End : to);
    }

    [GeneratedRegex(@"\d+(?:[.,]\d+)*(?:%|‰)?")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"(?:19|20)\d\d年?(?:-+|至)(?:19|20)\d\d年?|(?:19|20)\d\d年(?:\d{1,2}月(?:\d{1,2}日)?)?|(?<!\d)\d{1,2}月\d{1,2}日|(?<!\d)\d{1,2}月(?=底|份|前|末|初|上|中|下)|(?:19|20)\d\d-\d{1,2}-\d{1,2}(?: ?\d{1,2}:\d\d)?|每[周月季年][^,。;]{0,6}\d{1,2}日")]
    private static partial Regex Dates();
}
