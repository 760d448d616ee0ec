using System.Text;
using Xiance.Basics;
using Xiance.Documents;

namespace Xiance.Plans.Reviewing;

/// <summary>Finds words in a clause, blanks aside, so that what a reviewer selects has its exact place in the text.</summary>
public static class PlaceOf
{
    /// <summary>The first place of the words in the clause or below it; a problem when they do not stand there.</summary>
    public static Outcome<ItemPlace> Quote(PlanDocument document, string clause, string quote)
    {
        if (document.Clauses.SelectMany(one => one.Flatten()).FirstOrDefault(one => one.Path == clause) is not { } found) return Problems.NoSuchClause(quote, clause);
        if (quote.All(char.IsWhiteSpace)) return Problems.QuoteEmpty(clause);
        var (start, end) = (found.Flatten().Min(one => one.Span.Start), found.Flatten().Max(one => one.Span.End));
        var text = document.Text ?? "";
        var (letters, places) = Letters(text, start, end);
        var at = letters.IndexOf(Letters(quote, 0, quote.Length).Letters, StringComparison.Ordinal);
        if (at < 0) return Problems.QuoteNotThere(clause, quote.Length > 40 ? quote[..40] + "…" : quote);
        var (from, to) = (places[at], places[at + Letters(quote, 0, quote.Length).Letters.Length - 1] + 1);
        return Between(document, clause, from, to);
    }

    /// <summary>A stretch of the text inside the whole of the clause, trimmed.</summary>
    public static ItemPlace Between(PlanDocument document, string clause, int from, int to)
    {
        var text = document.Text ?? "";
        while (from < to && char.IsWhiteSpace(text[from])) from++;
        while (to > from && char.IsWhiteSpace(text[to - 1])) to--;
        var first = 1 + text.AsSpan(0, from).Count('\n');
        var span = new Span(from, to, first, first + text.AsSpan(from, to - from).Count('\n'));
        return new ItemPlace(clause, span, Source(document, clause), text[from..to]);
    }

    /// <summary>Where inside an item it may be parted: behind 。；;，、 and line ends; the places are those of the second part.</summary>
    public static IReadOnlyList<int> Seams(PlanDocument document, Span span)
    {
        var text = document.Text ?? "";
        return [.. Enumerable.Range(span.Start + 1, Math.Max(0, span.End - span.Start - 2)).Where(place => text[place - 1] is '。' or '；' or ';' or '，' or '、' or '\n' && !char.IsWhiteSpace(text[place]))];
    }

    // The source of a hand-made place is known by its clause; the exact letters are those of the normalised text.
    static Span Source(PlanDocument document, string clause) => document.Clauses.SelectMany(one => one.Flatten()).First(one => one.Path == clause).SourceSpan;

    static (string Letters, List<int> Places) Letters(string text, int start, int end)
    {
        var letters = new StringBuilder();
        var places = new List<int>();
        for (var place = start; place < end; place++)
        {
            if (char.IsWhiteSpace(text[place])) continue;
            letters.Append(text[place]);
            places.Add(place);
        }
        return (letters.ToString(), places);
    }
}
