using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Xiance.Basics;
using Xiance.Rules.Running;
using Xiance.Rules.Values;

namespace Xiance.Rules.Functions;

/// <summary>Regular expressions of XPath, run by .NET with a time limit.</summary>
static class Patterns
{
    const int CostOfReading = 500;

    public static readonly IReadOnlyList<Builtin> Functions =
    [
        Builtin.Of("matches(input: string, pattern: string, flags?: string): boolean", call => Guard(call, 1, 2, regex => regex.IsMatch(call.Text(0)))),
        Builtin.Of("replace(input: string, pattern: string, replacement: string, flags?: string): string", Replace),
        Builtin.Of("split(string: string, delimiter: string): list<string>", call => Guard(call, 1, 2, regex => new ListValue([.. regex.Split(call.Text(0)).Select(part => new TextValue(part))]))),
    ];

    static Value Replace(Arguments call) =>
        Replacement(call.Text(2)) is { } replacement ? Guard(call, 1, 3, regex => Replaced(regex, call.Text(0), replacement)) : Fail.With(Problems.BadPattern(call.Text(2), Place.Nowhere));

    /// <summary>As Regex.Replace, which would build a text of any length.</summary>
    static Value Replaced(Regex regex, string text, string replacement)
    {
        var groups = replacement.Split("${").Length - 1;
        var replaced = new StringBuilder();
        var last = 0;
        for (var match = regex.Match(text); match.Success; match = match.NextMatch())
        {
            if (replaced.Length + replacement.Length + (long)groups * match.Length > Limits.TextCharacters) return Fail.TooLarge();
            replaced.Append(text, last, match.Index - last).Append(match.Result(replacement));
            last = match.Index + match.Length;
        }
        return new TextValue(replaced.Append(text, last, text.Length - last).ToString());
    }

    static Value Guard(Arguments call, int pattern, int flags, Func<Regex, Value> use)
    {
        var text = call.Text(pattern);
        if (text.Length > Limits.PatternCharacters || Options(call.Has(flags) ? call.Text(flags) : "") is not { } options) return Bad(text);
        if (!call.Run.Step(call.Text(0).Length / 2)) return call.Run.Stopped;
        if (!call.Run.Patterns.TryGetValue((text, options), out var regex))
        {
            if (!call.Run.Step(CostOfReading + text.Length)) return call.Run.Stopped;
            call.Run.Patterns[(text, options)] = regex = Read(text, options);
        }
        return regex is null ? Bad(text) : Timed(call.Run, () => use(regex)) ?? Timed(call.Run, () => use(regex)) ?? Fail.With(Problems.SlowPattern(Short(text), Place.Nowhere));
    }

    /// <summary>Null when the match took too long, or all before it have used up the time.</summary>
    static Value? Timed(Run run, Func<Value> use)
    {
        if (run.PatternTime <= TimeSpan.Zero) return null;
        var clock = Stopwatch.StartNew();
        try
        {
            return use();
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
        finally
        {
            run.PatternTime -= clock.Elapsed;
        }
    }

    /// <summary>Null for a pattern that cannot be read.</summary>
    static Regex? Read(string text, RegexOptions options)
    {
        if (Translate(text, options) is not { } translated) return null;
        try
        {
            return new Regex(translated, (options & ~RegexOptions.IgnorePatternWhitespace) | RegexOptions.CultureInvariant, Limits.PatternTime);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    static FailedValue Bad(string text) => Fail.With(Problems.BadPattern(Short(text), Place.Nowhere));

    static string Short(string text) => text.Length > 60 ? text[..60] + "…" : text;

    static RegexOptions? Options(string flags)
    {
        var options = RegexOptions.None;
        foreach (var flag in flags)
            switch (flag)
            {
                case 's': options |= RegexOptions.Singleline; break;
                case 'm': options |= RegexOptions.Multiline; break;
                case 'i': options |= RegexOptions.IgnoreCase; break;
                case 'x': options |= RegexOptions.IgnorePatternWhitespace; break;
                default: return null;
            }
        return options;
    }

    /// <summary>The same pattern in .NET's spelling; null for constructs that XPath does not have.</summary>
    static string? Translate(string pattern, RegexOptions options)
    {
        if (options.HasFlag(RegexOptions.IgnorePatternWhitespace)) pattern = WithoutSpace(pattern);
        var text = new StringBuilder();
        var depth = 0;
        for (var at = 0; at < pattern.Length; at++)
        {
            var letter = pattern[at];
            if (letter == '\\')
            {
                if (++at >= pattern.Length || Escape(pattern[at], depth > 0) is not { } escaped) return null;
                text.Append(escaped);
                continue;
            }
            if (letter == '[') depth++;
            if (letter == ']' && depth > 0) depth--;
            if (depth == 0 && letter == '(' && at + 1 < pattern.Length && pattern[at + 1] == '?' && (at + 2 >= pattern.Length || pattern[at + 2] != ':')) return null;
            if (depth == 0 && letter == '$' && !options.HasFlag(RegexOptions.Multiline)) text.Append("\\z");
            else if (depth == 0 && letter == '.' && !options.HasFlag(RegexOptions.Singleline)) text.Append("[^\\n\\r]");
            else text.Append(letter);
        }
        return text.ToString();
    }

    /// <summary>The flag x removes white space outside of character classes, and nothing else.</summary>
    static string WithoutSpace(string pattern)
    {
        var text = new StringBuilder();
        var depth = 0;
        foreach (var letter in pattern)
        {
            if (letter == '[') depth++;
            if (letter == ']') depth--;
            if (depth > 0 || !char.IsWhiteSpace(letter)) text.Append(letter);
        }
        return text.ToString();
    }

    static string? Escape(char letter, bool inside) => letter switch
    {
        'i' => inside ? "_:A-Za-z\\p{L}" : "[_:A-Za-z\\p{L}]",
        'I' when !inside => "[^_:A-Za-z\\p{L}]",
        'c' => inside ? "-._:A-Za-z0-9\\p{L}" : "[-._:A-Za-z0-9\\p{L}]",
        'C' when !inside => "[^-._:A-Za-z0-9\\p{L}]",
        _ => (!inside && letter is >= '1' and <= '9') || "nrtdDsSwWpP\\|.?*+(){}[]^$-".Contains(letter) ? "\\" + letter : null,
    };

    /// <summary>$1 → ${1}, \$ → $$; null where XPath refuses the replacement.</summary>
    static string? Replacement(string text)
    {
        var read = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\\')
            {
                if (++at >= text.Length || text[at] is not ('\\' or '$')) return null;
                read.Append(text[at] == '$' ? "$$" : "\\");
            }
            else if (text[at] == '$')
            {
                if (at + 1 >= text.Length || !char.IsAsciiDigit(text[at + 1])) return null;
                read.Append("${").Append(text[++at]).Append('}');
            }
            else read.Append(text[at]);
        }
        return read.ToString();
    }
}
