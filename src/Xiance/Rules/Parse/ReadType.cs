using Xiance.Basics;
using Xiance.Rules.Types;

namespace Xiance.Rules.Parse;

/// <summary>Reads a type as packs write it: a unit such as 元, a type name such as boolean, or list&lt;…&gt; of one of them.</summary>
public static class ReadType
{
    public static Outcome<RuleType> From(string text, Place place)
    {
        var trimmed = text.Trim();
        if (trimmed.StartsWith("list<", StringComparison.Ordinal) && trimmed.EndsWith('>'))
            return From(trimmed[5..^1], place).Then<RuleType>(item => RuleType.ListOf(item));
        if (Chinese.TryGetValue(trimmed, out var named) || NamedTypes.Standard.TryGetValue(trimmed, out named)) return named;
        return Functions.Units.AreKnown(trimmed) ? RuleType.In(trimmed) : Problems.UnknownType(text, place);
    }

    static readonly Dictionary<string, RuleType> Chinese = new(StringComparer.Ordinal)
    {
        ["数值"] = RuleType.Number,
        ["文本"] = RuleType.Text,
        ["是否"] = RuleType.Boolean,
        ["日期"] = RuleType.Date,
    };
}
