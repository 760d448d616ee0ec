using System.Text;

namespace Xiance.Incentives.Running;

/// <summary>The words and comparison signs of an expression, outside quoted texts.</summary>
static class Words
{
    static readonly string[] Signs = ["<=", ">=", "!=", "<", ">", "="];

    /// <summary>Puts other text in the place of whole words; a word after a point is a member and stays.</summary>
    public static string Replace(string text, Func<string, string?> other)
    {
        var made = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var end = TokenEnd(text, at);
            var token = text[at..end];
            made.Append(IsWord(token) && (at == 0 || text[at - 1] != '.') ? other(token) ?? token : token);
            at = end;
        }
        return made.ToString();
    }

    /// <summary>Every word outside quotes, once.</summary>
    public static IReadOnlySet<string> Of(string text)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        Replace(text, word => { found.Add(word); return null; });
        return found;
    }

    /// <summary>Where each comparison sign stands, and the sign.</summary>
    public static IEnumerable<(int At, string Sign)> Comparisons(string text)
    {
        for (var at = 0; at < text.Length; at = TokenEnd(text, at))
            if (Signs.FirstOrDefault(sign => text.AsSpan(at).StartsWith(sign, StringComparison.Ordinal)) is { } sign) yield return (at, sign);
    }

    static int TokenEnd(string text, int at)
    {
        if (text[at] == '"') return QuoteEnd(text, at);
        if (!Begins(text[at])) return at + (Signs.FirstOrDefault(sign => text.AsSpan(at).StartsWith(sign, StringComparison.Ordinal))?.Length ?? 1);
        var end = at + 1;
        while (end < text.Length && (Begins(text[end]) || char.IsDigit(text[end]))) end++;
        return end;
    }

    static int QuoteEnd(string text, int at)
    {
        for (var end = at + 1; end < text.Length; end++)
            if (text[end] == '\\') end++;
            else if (text[end] == '"') return end + 1;
        return text.Length;
    }

    static bool IsWord(string token) => token.Length > 0 && Begins(token[0]);

    static bool Begins(char letter) => char.IsLetter(letter) || letter == '_';
}
