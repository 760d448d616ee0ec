using Xiance.Rules.Types;

namespace Xiance.Rules;

/// <summary>The names an expression may use, each with its type and unit, and the functions that the caller adds.</summary>
public sealed record Schema(IReadOnlyDictionary<string, RuleType> Names, IReadOnlyDictionary<string, HostFunction> Functions)
{
    public static readonly Schema Empty = new(new Dictionary<string, RuleType>(), new Dictionary<string, HostFunction>());

    public static Schema Of(params ReadOnlySpan<(string Name, RuleType Type)> names)
    {
        var map = new Dictionary<string, RuleType>(StringComparer.Ordinal);
        foreach (var (name, type) in names) map[name] = type;
        return Empty with { Names = map };
    }

    public Schema With(string name, RuleType type) => this with { Names = new Dictionary<string, RuleType>(Names, StringComparer.Ordinal) { [name] = type } };

    public Schema With(HostFunction function) =>
        this with { Functions = new Dictionary<string, HostFunction>(Functions, StringComparer.Ordinal) { [function.Name] = function } };
}
