using Xiance.Documents.Grammar;

namespace Xiance.Documents.Readers;

/// <summary>What a sentence looks like around its numbers: which characters stand in brackets, names or titles, and where clauses part.</summary>
sealed class SentenceShape
{
    const int LongestName = 30;

    readonly bool[] inside;

    public SentenceShape(string view, int start, int end)
    {
        (View, Start, End) = (view, start, end);
        inside = new bool[end - start];
        MarkPairs('(', ')', 400);
        MarkPairs('《', '》', 80);
        MarkQuotes();
        Quantities = [.. QuantityScanner.Read(view, start, end).Where(quantity => !IsInside(quantity.Start))];
    }

    public string View { get; }

    public int Start { get; }

    public int End { get; }

    public IReadOnlyList<Quantity> Quantities { get; }

    public bool IsInside(int place) => place < End && inside[place - Start];

    /// <summary>The last place behind one of the signs before a place, at the outer level; the sentence's start when there is none.</summary>
    public int After(int place, string signs, int floor)
    {
        for (var at = place - 1; at >= floor; at--)
        {
            if (signs.Contains(View[at]) && !IsInside(at)) return at + 1;
        }
        return floor;
    }

    /// <summary>The first place of one of the signs from a place on, at the outer level; the sentence's end when there is none.</summary>
    public int Before(int place, string signs)
    {
        for (var at = place; at < End; at++)
        {
            if (signs.Contains(View[at]) && !IsInside(at)) return at;
        }
        return End;
    }

    void MarkPairs(char open, char close, int longest)
    {
        var depth = 0;
        var from = Start;
        for (var at = Start; at < End; at++)
        {
            if (View[at] == open && depth++ == 0) from = at;
            else if (View[at] == close && depth > 0 && --depth == 0 && at - from <= longest) Mark(from, at);
        }
    }

    void MarkQuotes()
    {
        for (var at = Start; at < End; at++)
        {
            if (View[at] != '"' || inside[at - Start]) continue;
            var close = View.IndexOf('"', at + 1, Math.Min(LongestName, End - at - 1));
            if (close < 0) continue;
            Mark(at, close);
            at = close;
        }
    }

    void Mark(int from, int to)
    {
        for (var at = from; at <= to; at++) inside[at - Start] = true;
    }
}
