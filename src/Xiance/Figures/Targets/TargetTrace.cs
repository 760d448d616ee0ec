using System.Globalization;
using Xiance.Basics;

namespace Xiance.Figures.Targets;

/// <summary>The way of a target's actual: the observations it rests on, and the clause that sets the target.</summary>
static class TargetTrace
{
    public static Trace Of(TargetState state) =>
        new("plan-target", state.Target.Key, state.Target.Key, Value(state), state.Target.Cite)
        {
            Note = state.Target.Assumption ?? state.Indicator.Definition,
            Provisional = state.Target.Assumption is not null || state.Indicator.Provisional,
            Children = [.. (state.Actual?.Used ?? state.Each.SelectMany(one => one.State.Actual?.Used ?? [])).SelectMany(datum => datum.Observations).Distinct().Select(id => new Trace("observation", id.ToString(CultureInfo.InvariantCulture), state.Indicator.Name))],
        };

    static string? Value(TargetState state)
    {
        if (state.Actual is not { } actual) return null;
        return $"{Text(actual.AtLeast)}{(actual.IsExact ? "" : "\u2014" + Text(actual.AtMost))} {state.Target.UnitSymbol}";
    }

    static string Text(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);
}
