using Xiance.Rules.Functions;
using Xiance.Rules.Types;
using Xiance.Rules.Values;

namespace Xiance.Rules;

/// <summary>What the language offers beyond DMN, and the list of all its functions.</summary>
public static class OwnFunctions
{
    /// <summary>The signatures of all built-in functions, ours last.</summary>
    public static IEnumerable<string> Signatures => Builtins.Signatures;

    /// <summary>The type of a yearly series: a list of {年, 值} whose values have this type.</summary>
    public static ListType SeriesOf(NumberType value) => RuleType.ListOf(RuleType.ContextOf((Series.Year, RuleType.Number), (Series.Value, value)));

    /// <summary>
    /// 已享受(entity, group, period): whether a stacking group has paid the entity in that period already. The register of payments is the
    /// caller's; it answers for the state at the decision time.
    /// </summary>
    public static HostFunction Enjoyed(Func<string, string, string, bool> isRegistered) => new(
        "已享受",
        [new Parameter("entity", RuleType.Text), new Parameter("group", RuleType.Text), new Parameter("period", RuleType.Text)],
        RuleType.Boolean,
        arguments => isRegistered(((TextValue)arguments[0]).Text, ((TextValue)arguments[1]).Text, ((TextValue)arguments[2]).Text));
}
