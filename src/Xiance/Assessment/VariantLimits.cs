namespace Xiance.Assessment;

/// <summary>Moves the bounds of a scheme: classes by figure, binding targets, grades, caps of points, the least share of children.</summary>
static class VariantLimits
{
    public static IEnumerable<Knob> Knobs(Scheme scheme) =>
    [
        .. scheme.Classes.Ladders.SelectMany((ladder, index) => ladder.Steps.Where(step => step.From is not null).Select(step => new Knob($"c:{index}/{step.Class}", KnobKind.ClassLimit, step.Class, step.From!.Value) { Group = ladder.Figure })),
        .. scheme.Binding.Where(rule => rule.Target is not null).Select(rule => new Knob("b:" + rule.Code, KnobKind.BindingTarget, rule.Name, rule.Target!.Value)),
        .. (scheme.Grades?.Steps ?? []).Where(step => step.Bound is not null).Select(step => new Knob("g:" + step.Grade, KnobKind.GradeBound, step.Grade, step.Bound!.Value)),
        .. scheme.Points.Where(rule => rule.Cap is not null).Select(rule => new Knob("p:" + rule.Code, KnobKind.PointCap, rule.Name, rule.Cap!.Value)),
        .. Least(scheme) is { } least ? [new Knob("m:children", KnobKind.MinimumChildren, "", least)] : Array.Empty<Knob>(),
    ];

    public static Scheme Moved(Scheme scheme, IReadOnlyDictionary<string, decimal> moved) => scheme with
    {
        Classes = scheme.Classes with { Ladders = [.. scheme.Classes.Ladders.Select((ladder, index) => ladder with { Steps = [.. ladder.Steps.Select(step => moved.TryGetValue($"c:{index}/{step.Class}", out var from) ? step with { From = from } : step)] }), .. Trials(moved).Select(trial => trial.Ladder)] },
        Binding = [.. scheme.Binding.Select(rule => moved.TryGetValue("b:" + rule.Code, out var target) ? rule with { Target = target } : rule)],
        Grades = scheme.Grades is { } grades ? grades with { Steps = [.. grades.Steps.Select(step => moved.TryGetValue("g:" + step.Grade, out var bound) ? step with { Bound = bound } : step)] } : null,
        Points = [.. scheme.Points.Select(rule => moved.TryGetValue("p:" + rule.Code, out var cap) ? rule with { Cap = cap } : rule)],
        Aggregate = moved.TryGetValue("m:children", out var least) ? scheme.Aggregate with { MinimumPresent = (double)least } : scheme.Aggregate,
    };

    public static IEnumerable<TrialLimit> Trials(IReadOnlyDictionary<string, decimal> choices) => choices.Select(choice => TrialLimit.Of(choice.Key, choice.Value)).OfType<TrialLimit>();

    /// <summary>The first choice after which bounds would no longer run in one direction, or a trial that cannot be.</summary>
    public static string? Broken(Scheme scheme, Scheme moved, IReadOnlyDictionary<string, decimal> choices)
    {
        if (Trials(choices).FirstOrDefault(trial => !trial.Fits(scheme)) is { } wrong) return wrong.Key;
        if (moved.Classes.Ladders.FirstOrDefault(ladder => !ladder.InOrder) is { } ladder) return ladder.Figure;
        return moved.Grades is { } grades && !InOrder(grades) ? string.Join('\u3001', grades.Steps.Select(step => step.Grade)) : null;
    }

    /// <summary>Shares and places rise from grade to grade, scores fall.</summary>
    static bool InOrder(GradeRule rule)
    {
        var bounds = rule.Steps.Select(step => step.Bound).OfType<decimal>().ToList();
        return bounds.Zip(bounds.Skip(1)).All(pair => rule.By == GradeBasis.Score ? pair.First > pair.Second : pair.First < pair.Second);
    }

    static decimal? Least(Scheme scheme) => scheme.Aggregate is { Missing: MissingChild.Renormalise, Method: not (AggregateMethod.Topsis or AggregateMethod.Outranking) } rule ? (decimal)rule.MinimumPresent : null;
}
