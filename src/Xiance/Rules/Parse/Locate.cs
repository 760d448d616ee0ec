using Xiance.Basics;

namespace Xiance.Rules.Parse;

/// <summary>Turns a position in an expression's text into line and column of the file that holds it.</summary>
static class Locate
{
    public static Place In(string text, int at, Place origin)
    {
        at = Math.Min(at, text.Length);
        var lines = 0;
        var lastBreak = -1;
        for (var index = 0; index < at; index++)
            if (text[index] == '\n')
            {
                lines++;
                lastBreak = index;
            }
        var column = at - lastBreak;
        var first = origin.Column ?? 1;
        return origin with { Line = (origin.Line ?? 1) + lines, Column = lines == 0 ? first + column - 1 : column };
    }
}
