using Xiance.Basics;

namespace Xiance.Rules.Parse;

/// <summary>Where in the file that holds it a position of an expression's text lies; the text is gone through once.</summary>
sealed class Lines(string text, Place origin)
{
    List<int>? breaks;

    public Place PlaceOf(int at)
    {
        at = Math.Min(at, text.Length);
        breaks ??= [.. Enumerable.Range(0, text.Length).Where(index => text[index] == '\n')];
        var found = breaks.BinarySearch(at);
        var lines = found < 0 ? ~found : found;
        var column = at - (lines == 0 ? -1 : breaks[lines - 1]);
        return origin with { Line = (origin.Line ?? 1) + lines, Column = lines == 0 ? (origin.Column ?? 1) + column - 1 : column };
    }
}
