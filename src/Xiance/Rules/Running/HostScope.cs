using Xiance.Rules.Types;
using Xiance.Rules.Values;

namespace Xiance.Rules.Running;

/// <summary>The functions that the caller added.</summary>
sealed class HostScope(IReadOnlyDictionary<string, HostFunction> functions) : Scope(null)
{
    readonly Dictionary<string, FunctionValue> values = functions.Values.ToDictionary(
        function => function.Name,
        function => new FunctionValue([.. function.Parameters.Select(parameter => parameter with { Type = RuleType.Any })], function.Result, arguments => function.Apply([.. arguments.OfType<Value>()])),
        StringComparer.Ordinal);

    protected override bool TryHere(string name, out Value? value)
    {
        var known = values.TryGetValue(name, out var function);
        value = function;
        return known;
    }
}
