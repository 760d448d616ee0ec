using Xiance.Basics;

namespace Xiance.Assessment;

/// <summary>Makes the scheme of a variant from choices by knob; every choice that fits no knob or is out of bounds is a problem. The official scheme is untouched.</summary>
public static class ApplyVariant
{
    const decimal MostPlaces = 1000;

    public static Outcome<Scheme> Run(Scheme scheme, IReadOnlyDictionary<string, decimal> choices)
    {
        var knobs = VariantKnobs.Of(scheme).ToDictionary(knob => knob.Key, StringComparer.Ordinal);
        var problems = choices.Where(choice => TrialLimit.Of(choice.Key, choice.Value) is null && (!knobs.TryGetValue(choice.Key, out var knob) || !Fits(knob, choice.Value))).Select(choice => Problems.VariantChoice(choice.Key, choice.Value)).ToList();
        if (problems.Count > 0) return problems;
        var moved = choices.Where(choice => !knobs.TryGetValue(choice.Key, out var knob) || choice.Value != knob.Current).ToDictionary(choice => choice.Key, choice => choice.Value, StringComparer.Ordinal);
        if (moved.Count == 0) return scheme;
        var weighted = moved.Keys.Any(key => key.StartsWith("w:", StringComparison.Ordinal)) ? Weights(scheme, moved, knobs) : scheme;
        if (WithoutWeight(weighted) is { } parent) return Problems.VariantWithoutWeight(parent);
        var limited = VariantLimits.Moved(weighted, moved);
        if (VariantLimits.Broken(scheme, limited, moved) is { } broken) return Problems.VariantLimit(broken);
        return limited with
        {
            Honours = [.. weighted.Honours.Select(rule => Honour(rule, moved))],
            Talks = [.. weighted.Talks.Select(talk => talk with { Criteria = [.. talk.Criteria.Select(criterion => moved.TryGetValue($"t:{talk.Code}/{criterion.Code}", out var count) ? criterion with { Count = (int)count } : criterion)] })],
            Steps = [.. weighted.Steps.Select(step => step is ScreenStep screen && moved.TryGetValue("m:screen", out var least) ? screen with { MinimumPresent = (double)least } : step)],
        };
    }

    static bool Fits(Knob knob, decimal value) => knob.Kind switch
    {
        KnobKind.Weight => value is >= 0 and <= MostPlaces,
        KnobKind.HonourCount or KnobKind.TalkCount => value is >= 0 and <= MostPlaces && decimal.IsInteger(value),
        KnobKind.MinimumPresent or KnobKind.MinimumChildren => value is >= 0 and <= 1,
        KnobKind.PointCap => value >= 0,
        _ => true,
    };

    /// <summary>Weights are shares of their parent: after a move they are divided by their sum.</summary>
    static Scheme Weights(Scheme scheme, Dictionary<string, decimal> moved, Dictionary<string, Knob> knobs)
    {
        double? Factor(string code) => moved.TryGetValue("w:" + code, out var value) ? (double)(value / knobs["w:" + code].Current) : null;
        return scheme with
        {
            Weights = scheme.Weights with { Basis = null },
            Nodes = [.. scheme.Nodes.Select(node => Factor(node.Code) is { } factor ? node with { Weight = node.Weight * factor, ClassWeights = Times(node.ClassWeights, factor) } : node)],
            Indicators = [.. scheme.Indicators.Select(indicator => Factor(indicator.Code) is { } factor ? indicator with { Weight = indicator.Weight * factor, ClassWeights = Times(indicator.ClassWeights, factor) } : indicator)],
        };
    }

    /// <summary>The first parent of which no child counts any more.</summary>
    static string? WithoutWeight(Scheme scheme) => scheme.Weights.Method != WeightMethod.Given ? null :
        scheme.Nodes.FirstOrDefault(node => Hierarchy.Children(scheme, node.Code).All(child => (child.Weight ?? 0) == 0 && child.ClassWeights.Values.All(weight => weight == 0)))?.Name;

    static IReadOnlyDictionary<string, double> Times(IReadOnlyDictionary<string, double> weights, double factor) => weights.ToDictionary(pair => pair.Key, pair => pair.Value * factor);

    static HonourRule Honour(HonourRule rule, Dictionary<string, decimal> moved)
    {
        var counted = rule.Counts.Count > 0
            ? rule with { Counts = rule.Counts.ToDictionary(pair => pair.Key, pair => moved.TryGetValue($"h:{rule.Code}/{pair.Key}", out var own) ? (int)own : pair.Value) }
            : moved.TryGetValue("h:" + rule.Code, out var count) ? rule with { Count = (int)count } : rule;
        return counted with { Entry = [.. rule.Entry.Select((condition, index) => moved.TryGetValue($"e:{rule.Code}/{index}", out var bound) ? Moved(condition, bound) : condition)] };
    }

    static Condition Moved(Condition condition, decimal bound) => condition switch
    {
        { AtLeast: not null } => condition with { AtLeast = bound },
        { AtMost: not null } => condition with { AtMost = bound },
        { Above: not null } => condition with { Above = bound },
        _ => condition with { Below = bound },
    };
}
