using System.Text;
using Xiance.Rules.Running;
using Xiance.Rules.Values;

namespace Xiance.Rules.Functions;

/// <summary>Texts, counted in Unicode code points.</summary>
static class Texts
{
    public static readonly IReadOnlyList<Builtin> Functions =
    [
        Builtin.Of("substring(string: string, start position: number, length?: number): string", Substring),
        Builtin.Of("string length(string: string): number", call => call.Text(0).EnumerateRunes().Count()),
        Builtin.Of("upper case(string: string): string", call => call.Text(0).ToUpperInvariant()),
        Builtin.Of("lower case(string: string): string", call => call.Text(0).ToLowerInvariant()),
        Builtin.Of("substring before(string: string, match: string): string", call => Before(call.Text(0), call.Text(1))),
        Builtin.Of("substring after(string: string, match: string): string", call => After(call.Text(0), call.Text(1))),
        Builtin.Of("contains(string: string, match: string): boolean", call => call.Text(0).Contains(call.Text(1), StringComparison.Ordinal)),
        Builtin.Of("starts with(string: string, match: string): boolean", call => call.Text(0).StartsWith(call.Text(1), StringComparison.Ordinal)),
        Builtin.Of("ends with(string: string, match: string): boolean", call => call.Text(0).EndsWith(call.Text(1), StringComparison.Ordinal)),
        Builtin.Of("string join(list: list, delimiter?: string): string", Join),
    ];

    static Value Substring(Arguments call)
    {
        var runes = call.Text(0).EnumerateRunes().ToArray();
        var start = Math.Truncate(call.Number(1));
        var length = call.Has(2) ? Math.Truncate(call.Number(2)) : runes.Length;
        if (start == 0 || length < 1 && call.Has(2) || Math.Abs(start) > runes.Length) return Fail.NoResult("substring(…)");
        var from = start > 0 ? (int)start - 1 : runes.Length + (int)start;
        if (runes.Length == call.Text(0).Length) return call.Text(0).Substring(from, (int)Math.Min(length, runes.Length - from));
        var text = new StringBuilder();
        foreach (var rune in runes.Skip(from).Take((int)Math.Min(length, runes.Length))) text.Append(rune.ToString());
        return text.ToString();
    }

    static Value Before(string text, string match) => text.IndexOf(match, StringComparison.Ordinal) is var at && at < 0 ? "" : text[..at];

    static Value After(string text, string match) => text.IndexOf(match, StringComparison.Ordinal) is var at && at < 0 ? "" : text[(at + match.Length)..];

    static Value Join(Arguments call)
    {
        if (!call.Run.Step(Extent.Of(call[0]).Parts + call.List(0).Count * (Extent.Of(call[1]).Parts - 1))) return call.Run.Stopped;
        if (call.List(0).Any(item => item is not null and not TextValue)) return Fail.NoResult("string join(…)");
        return string.Join(call.Has(1) ? call.Text(1) : "", call.List(0).OfType<TextValue>().Select(item => item.Text));
    }
}
