namespace Xiance.Incentives.Drafts;

/// <summary>Cuts one rule out of a text of rules as it is written, and puts another in its place: a drafter sees the rule, not the file.</summary>
public static class CutRule
{
    const string Section = "rules:";

    /// <summary>The lines of the rule, its code first; empty when it is not there.</summary>
    public static string Out(string text, string code)
    {
        var lines = Lines(text);
        return Find(lines, code) is var (first, end) && first >= 0 ? string.Join('\n', lines[first..end]).TrimEnd() : "";
    }

    /// <summary>The text with the rule's lines replaced; a rule that is not there is added at the end of the rules.</summary>
    public static string In(string text, string code, string rule)
    {
        var lines = Lines(text);
        var (first, end) = Find(lines, code);
        if (first < 0) (first, end) = (EndOfRules(lines), EndOfRules(lines));
        return string.Join('\n', [.. lines[..first], .. Lines(rule.TrimEnd()), .. lines[end..]]);
    }

    /// <summary>The text with the value of a parameter replaced where it is written as {name: N, value: V, …}.</summary>
    public static string Parameter(string text, string name, decimal value) =>
        string.Join('\n', Lines(text).Select(line => line.Contains($"{{name: {name},", StringComparison.Ordinal) ? Valued(line, value) : line));

    static string Valued(string line, decimal value)
    {
        var start = line.IndexOf("value:", StringComparison.Ordinal);
        var end = start < 0 ? -1 : line.IndexOfAny([',', '}'], start);
        return end < 0 ? line : $"{line[..start]}value: {value.ToString(System.Globalization.CultureInfo.InvariantCulture)}{line[end..]}";
    }

    static string[] Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');

    static (int First, int End) Find(string[] lines, string code)
    {
        var first = Array.FindIndex(lines, line => CodeOf(line) == code);
        if (first < 0) return (-1, -1);
        var end = first + 1;
        while (end < lines.Length && CodeOf(lines[end]) is null && !IsSection(lines[end]) && !lines[end].StartsWith("  #", StringComparison.Ordinal)) end++;
        return (first, end);
    }

    static int EndOfRules(string[] lines)
    {
        var at = Array.FindIndex(lines, line => line.StartsWith(Section, StringComparison.Ordinal)) + 1;
        while (at < lines.Length && !IsSection(lines[at])) at++;
        while (at > 0 && lines[at - 1].Trim().Length == 0) at--;
        return at;
    }

    static bool IsSection(string line) => line.Length > 0 && char.IsAsciiLetter(line[0]);

    /// <summary>The code of a line that begins a rule: "  - code: X" or "  - {code: X, …".</summary>
    static string? CodeOf(string line)
    {
        var trimmed = line.TrimStart();
        if (line.Length - trimmed.Length != 2 || !trimmed.StartsWith('-')) return null;
        var rest = trimmed[1..].TrimStart().TrimStart('{');
        return rest.StartsWith("code:", StringComparison.Ordinal) ? rest["code:".Length..].Split(',')[0].Trim() : null;
    }
}
