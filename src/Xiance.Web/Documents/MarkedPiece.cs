using Xiance.Documents;

namespace Xiance.Web.Documents;

/// <summary>A stretch of a document that an item was read from, with the class its kind is drawn in.</summary>
public sealed record TextMark(string Key, string Style, int Start, int End);

/// <summary>A piece of running text: plain, or marked with the item it belongs to.</summary>
public sealed record MarkedPiece(string Text, TextMark? Mark);

/// <summary>Cuts a range of the document's text at the ends of all marks; where marks overlap the shorter one is drawn.</summary>
static class MarkedText
{
    public static IReadOnlyList<MarkedPiece> Pieces(string text, Range range, IReadOnlyList<TextMark> marks)
    {
        var (from, length) = range.GetOffsetAndLength(text.Length);
        var to = from + length;
        var inside = marks.Where(mark => mark.Start < to && mark.End > from).OrderBy(mark => mark.End - mark.Start).ToList();
        var cuts = inside.SelectMany(mark => new[] { Math.Max(mark.Start, from), Math.Min(mark.End, to) }).Append(from).Append(to).Distinct().Order().ToList();
        return [.. cuts.Zip(cuts.Skip(1)).Select(pair => new MarkedPiece(text[pair.First..pair.Second], inside.FirstOrDefault(mark => mark.Start <= pair.First && mark.End >= pair.Second)))];
    }

    /// <summary>The part of a clause that is its own: from its start to where its first child begins.</summary>
    public static Range Own(Clause clause) => clause.Span.Start..(clause.Children.Count == 0 ? clause.Span.End : clause.Children[0].Span.Start);
}
