using Xiance.Basics;
using Xiance.Rules.Syntax;

namespace Xiance.Rules.Parse;

/// <summary>The place in an expression's text, with what was expected at the furthest place that was reached.</summary>
sealed class Cursor(string text, Place origin)
{
    static readonly string[] Reserved = ["if", "then", "else", "for", "in", "return", "some", "every", "satisfies", "and", "or", "between", "function", "true", "false", "null", "instance", "external"];

    readonly Lines lines = new(text, origin);
    int furthest = -1;
    string expected = "";
    Problem? exact;
    int at;
    int steps;
    long moves;
    bool stopped;

    public string Text { get; } = text;

    /// <summary>Where reading stands. Going back is free, but what is then read again counts again.</summary>
    public int At
    {
        get => at;
        set
        {
            if (value > at) moves += value - at;
            at = value;
        }
    }

    /// <summary>Counts work that does not move the place.</summary>
    public void Spend(int count) => moves += count;

    /// <summary>Why the text could not be read.</summary>
    public Problem Problem => exact ?? (furthest >= Text.Length ? Problems.EndedEarly(expected, PlaceOf(Text.Length)) : Problems.Unexpected(Found(furthest), expected, PlaceOf(furthest)));

    public bool Ended { get { SkipSpace(); return At >= Text.Length; } }

    public char Current => At < Text.Length ? Text[At] : '\0';

    /// <summary>Skips spaces and both kinds of comments.</summary>
    public void SkipSpace()
    {
        while (At < Text.Length)
            if (Letters.IsSpace(Text[At])) At++;
            else if (StartsWith("//")) At = IndexOrEnd("\n");
            else if (StartsWith("/*")) At = Math.Min(Text.Length, IndexOrEnd("*/") + 2);
            else return;
    }

    public bool Take(string sign)
    {
        SkipSpace();
        if (!StartsWith(sign)) return false;
        At += sign.Length;
        return true;
    }

    public bool TakeWord(string word)
    {
        if (!SeesWord(word)) return false;
        At += word.Length;
        return true;
    }

    public bool SeesWord(string word)
    {
        SkipSpace();
        return StartsWith(word) && Letters.WordEnd(Text, At) == At + word.Length;
    }

    public bool Sees(string sign)
    {
        SkipSpace();
        return StartsWith(sign);
    }

    /// <summary>Takes the sign or notes that it was expected.</summary>
    public bool Need(string sign) => (Letters.Starts(sign[0]) ? TakeWord(sign) : Take(sign)) || Expected($"“{sign}”");

    /// <summary>Notes what was expected here; always false.</summary>
    public bool Expected(string what)
    {
        SkipSpace();
        if (At > furthest) (furthest, expected) = (At, what);
        return false;
    }

    /// <summary>Notes a problem that is more exact than an unexpected character; the first one stays. Always false.</summary>
    public bool Fail(Problem problem)
    {
        exact ??= problem;
        return false;
    }

    /// <summary>One more step of reading; false for good when the text costs too much.</summary>
    public bool Step(int depth)
    {
        if (stopped) return false;
        stopped = depth > Limits.Nesting || ++steps > Limits.ReadingSteps || moves > Limits.ReadingMoves;
        return !stopped || Fail(depth > Limits.Nesting ? Problems.TooDeep(Limits.Nesting, PlaceOf(At)) : Problems.TooComplex(PlaceOf(At)));
    }

    public bool IsReserved(string word) => Array.IndexOf(Reserved, word) >= 0;

    /// <summary>False for good: a chain of operators or suffixes is too long.</summary>
    public bool Stop()
    {
        stopped = true;
        return Fail(Problems.TooDeep(Limits.Height, PlaceOf(At)));
    }

    public Place PlaceOf(int position) => lines.PlaceOf(position);

    bool StartsWith(string sign) => string.CompareOrdinal(Text, At, sign, 0, sign.Length) == 0;

    int IndexOrEnd(string sign) => Text.IndexOf(sign, At, StringComparison.Ordinal) is var found && found < 0 ? Text.Length : found;

    string Found(int at)
    {
        var end = Letters.WordEnd(Text, at);
        return Text[at..Math.Min(Text.Length, Math.Max(end, at + 1))] is var found && found.Length > 30 ? found[..30] + "…" : found;
    }
}
