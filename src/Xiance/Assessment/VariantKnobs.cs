namespace Xiance.Assessment;

/// <summary>A choice of a scheme that can be moved to see what follows: a weight, a number of honours or talks, a threshold.</summary>
public sealed record Knob(string Key, KnobKind Kind, string Name, decimal Current)
{
    /// <summary>The part of the scheme it belongs to: the parent's name for weights, the rule's name for numbers.</summary>
    public string Group { get; init; } = "";

    /// <summary>True for a weight of a part directly under the score.</summary>
    public bool Top { get; init; }
}

/// <summary>
/// Weights of parts and indicators, numbers of honours and talks, the least share of figures present, a condition's bound, and the bounds of
/// classes, binding indicators, grades, points and children present.
/// </summary>
public enum KnobKind { Weight, HonourCount, TalkCount, MinimumPresent, EntryBound, ClassLimit, BindingTarget, GradeBound, PointCap, MinimumChildren }

/// <summary>Lists what can be moved in a scheme, and moves it.</summary>
public static class VariantKnobs
{
    public static IReadOnlyList<Knob> Of(Scheme scheme) =>
    [
        .. Weights(scheme),
        .. scheme.Honours.Where(rule => !rule.Everyone).SelectMany(Counts),
        .. scheme.Talks.SelectMany(talk => talk.Criteria.Select(criterion => new Knob($"t:{talk.Code}/{criterion.Code}", KnobKind.TalkCount, criterion.Name, criterion.Count) { Group = talk.Name })),
        .. scheme.Steps.OfType<ScreenStep>().Take(1).Select(step => new Knob("m:screen", KnobKind.MinimumPresent, "", (decimal)step.MinimumPresent)),
        .. scheme.Honours.SelectMany(rule => rule.Entry.Select((condition, index) => (condition, index)).Where(pair => Bound(pair.condition) is not null).Select(pair => new Knob($"e:{rule.Code}/{pair.index}", KnobKind.EntryBound, pair.condition.Fact, Bound(pair.condition)!.Value) { Group = rule.Name })),
        .. VariantLimits.Knobs(scheme),
    ];

    static IEnumerable<Knob> Weights(Scheme scheme) => scheme.Weights.Method != WeightMethod.Given ? [] :
        scheme.Nodes.Skip(1).Select(node => (node.Code, node.Name, Parent: node.Parent!, Weight: Mean(node.Weight, node.ClassWeights)))
            .Concat(scheme.Indicators.Select(indicator => (indicator.Code, indicator.Name, indicator.Parent, Weight: Mean(indicator.Weight, indicator.ClassWeights))))
            .Where(one => one.Weight is > 0)
            .Select(one => new Knob("w:" + one.Code, KnobKind.Weight, one.Name, one.Weight!.Value) { Group = scheme.Nodes.First(node => node.Code == one.Parent).Name, Top = one.Parent == scheme.Nodes[0].Code });

    static IEnumerable<Knob> Counts(HonourRule rule) => rule.Counts.Count == 0
        ? [new Knob("h:" + rule.Code, KnobKind.HonourCount, rule.Name, rule.Count)]
        : rule.Counts.Select(pair => new Knob($"h:{rule.Code}/{pair.Key}", KnobKind.HonourCount, $"{rule.Name} {pair.Key}", pair.Value));

    /// <summary>Where weights differ by class the knob shows their mean and moves all of them in proportion.</summary>
    static decimal? Mean(double? weight, IReadOnlyDictionary<string, double> byClass) =>
        byClass.Count == 0 ? (decimal?)weight : Math.Round((decimal)byClass.Values.Average(), 6);

    static decimal? Bound(Condition condition) => condition.AtLeast ?? condition.AtMost ?? condition.Above ?? condition.Below;
}
