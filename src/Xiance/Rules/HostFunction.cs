using Xiance.Rules.Types;
using Xiance.Rules.Values;

namespace Xiance.Rules;

/// <summary>
/// A function that the caller adds to the language, such as 累计(series, from, to). It is called only when every argument is
/// known; no result (null) is an error at the place of the call. It must be pure: the same arguments, the same result.
/// </summary>
public sealed record HostFunction(string Name, IReadOnlyList<Parameter> Parameters, RuleType Result, Func<IReadOnlyList<Value>, Value?> Apply)
{
    public override string ToString() => $"{Name}({string.Join(", ", Parameters.Select(parameter => $"{parameter.Name}: {parameter.Type}"))}): {Result}";
}
