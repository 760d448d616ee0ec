namespace Xiance.Documents.Grammar;

/// <summary>Bracket groups of unified text.</summary>
static class Brackets
{
    /// <summary>Outermost groups between two places: place of the opening and of the character behind the closing bracket. A group that is never closed is left out.</summary>
    public static IEnumerable<(int Open, int After)> Groups(string view, int start, int end)
    {
        var depth = 0;
        var open = start;
        for (var at = start; at < end; at++)
        {
            if (view[at] == '(' && depth++ == 0) open = at;
            else if (view[at] == ')' && depth > 0 && --depth == 0) yield return (open, at + 1);
            else if (view[at] == '\n' && depth > 0) depth = 0;
        }
    }

    /// <summary>Splits at any of the signs outside inner brackets and quotation marks; gives the parts' places.</summary>
    public static IEnumerable<(int Start, int End)> Split(string view, int start, int end, string signs)
    {
        var depth = 0;
        var from = start;
        for (var at = start; at < end; at++)
        {
            if (view[at] is '(' or '《') depth++;
            else if (view[at] is ')' or '》') depth = Math.Max(0, depth - 1);
            else if (depth == 0 && signs.Contains(view[at]) && Joiners.Separates(view, at))
            {
                if (at > from) yield return (from, at);
                from = at + 1;
            }
        }
        if (end > from) yield return (from, end);
    }
}
