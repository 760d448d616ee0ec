namespace Xiance.Incentives.Drafts;

/// <summary>
/// The worked examples that a text of rules carries with it, as a block under examples: a change of the law changes its examples too. Examples of a
/// rule that stand here take the place of all that the pack brings for it.
/// </summary>
public static class CutExamples
{
    const string Section = "examples: |";

    const string Head = "schema: incentive-examples/1";

    /// <summary>The sets and cases of an examples file that concern a rule, as one small file; empty when there are none.</summary>
    public static string Of(string file, string rule)
    {
        var lines = Lines(file);
        var cases = lines.Where(line => line.TrimStart().StartsWith("- {", StringComparison.Ordinal) && Names(line, "rule", rule)).ToList();
        if (cases.Count == 0) return "";
        var sets = lines.SkipWhile(line => line.TrimEnd() != "sets:").Skip(1).TakeWhile(line => line.StartsWith("  ", StringComparison.Ordinal)).Where(line => cases.Exists(one => Names(one, "set", line.Split(':')[0].Trim()))).ToList();
        return string.Join('\n', [Head, .. sets.Count > 0 ? sets.Prepend("sets:") : [], "cases:", .. cases]);
    }

    /// <summary>The examples that the text carries; empty when it carries none.</summary>
    public static string Out(string text) =>
        string.Join('\n', Lines(text).SkipWhile(line => line.TrimEnd() != Section).Skip(1).TakeWhile(line => line.Length == 0 || line.StartsWith("  ", StringComparison.Ordinal)).Select(line => line.Length > 1 ? line[2..] : "")).TrimEnd();

    /// <summary>The text carrying these examples and no others; none when they are empty.</summary>
    public static string In(string text, string examples)
    {
        var lines = Lines(text).ToList();
        var first = lines.FindIndex(line => line.TrimEnd() == Section);
        if (first >= 0)
        {
            var end = lines.FindIndex(first + 1, line => line.Length > 0 && !line.StartsWith("  ", StringComparison.Ordinal));
            lines.RemoveRange(first, (end < 0 ? lines.Count : end) - first);
        }
        var kept = string.Join('\n', lines).TrimEnd();
        return examples.Trim().Length == 0 ? kept + "\n" : $"{kept}\n{Section}\n{string.Join('\n', Lines(examples.Trim()).Select(line => line.Length == 0 ? "" : "  " + line))}\n";
    }

    static bool Names(string line, string key, string value) => line.Contains($"{key}: {value},", StringComparison.Ordinal) || line.Contains($"{key}: {value}}}", StringComparison.Ordinal);

    static string[] Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
}
