namespace Xiance.Assessment;

/// <summary>
/// The robustness plan for a scheme whose pack states none: weights, dropped indicator, missing figures, outliers, normalisation and
/// aggregation vary together. These are choices of the analysis, printed beside every result; they change no official score.
/// </summary>
public static class StandardRobustness
{
    /// <summary>Weights move by up to this share either way.</summary>
    public const double WeightRange = 0.25;

    /// <summary>Honours less probable than this are called unsure.</summary>
    public const double SureFrom = 0.6;

    const double LowEnd = 0.05;
    const double HighEnd = 0.95;
    const double SkewLimit = 2;
    const double KurtosisLimit = 3.5;

    /// <summary>Standard deviations between the middle of the scale and its ends when scores become z-scores.</summary>
    const double Spread = 3;

    public static RobustnessPlan Of(Scheme scheme, int runs, ulong seed) => new(runs, seed, [.. Factors(scheme, runs, seed)]) { Interval = (LowEnd, HighEnd), SureFrom = SureFrom };

    static IEnumerable<RobustnessFactor> Factors(Scheme scheme, int runs, ulong seed)
    {
        yield return new WeightFactor("weights", [.. scheme.Nodes.Select(node => node.Code), .. scheme.Indicators.Select(indicator => indicator.Code)], WeightRange, runs, seed + 1);
        if (Position(scheme, step => step is ImputeStep { Method: not (ImputeMethod.Deduct or ImputeMethod.Leave) }) is { } impute) yield return new StepFactor("impute", impute + 1, Imputations((ImputeStep)scheme.Steps[impute]));
        if (scheme.Aggregate.Method == AggregateMethod.Arithmetic) yield return new AggregateFactor("aggregate", [scheme.Aggregate, scheme.Aggregate with { Method = AggregateMethod.Geometric, NotPositive = NegativeRule.Missing }]);
        foreach (var factor in Scaling(scheme)) yield return factor;
        // last: the factors before it put whole steps back, with every code
        if (Droppable(scheme) is { Count: > 0 } codes) yield return new DropFactor("drop", codes);
    }

    static IEnumerable<RobustnessFactor> Scaling(Scheme scheme)
    {
        if (Position(scheme, step => step is NormaliseStep) is not { } normalise) yield break;
        var step = (NormaliseStep)scheme.Steps[normalise];
        if (step.Rules.Values.Any(IsRelative)) yield return new StepFactor("normalise", normalise + 1, [step, step with { Rules = step.Rules.ToDictionary(pair => pair.Key, pair => AsScore(pair.Value)) }]);
        if (!scheme.Steps.Any(one => one is TreatStep)) yield return new OptionalStepFactor("treat", normalise + 1, [null, Treatment(step)]);
    }

    /// <summary>Indicators that can be missed: others of the same parent stay, and no honour is decided by them.</summary>
    static IReadOnlyList<string> Droppable(Scheme scheme)
    {
        var named = scheme.Honours.SelectMany(rule => rule.CutBy.Concat(rule.Entry.Select(condition => condition.Fact))).Concat(scheme.Rank.TieBreak).ToHashSet(StringComparer.Ordinal);
        return [.. scheme.Indicators.GroupBy(indicator => indicator.Parent).Where(group => group.Count() > 1).SelectMany(group => group).Select(indicator => indicator.Code).Where(code => !named.Contains(code))];
    }

    static int? Position(Scheme scheme, Func<StepRule, bool> wanted) => scheme.Steps.Select((step, index) => (step, index)).Where(pair => wanted(pair.step)).Select(pair => (int?)pair.index).FirstOrDefault();

    static IReadOnlyList<StepRule> Imputations(ImputeStep step) => [step, step with { Method = ImputeMethod.Median }, step with { Method = ImputeMethod.Leave }];

    static bool IsRelative(Normalisation rule) => rule.Posts is null && rule.Method is NormaliseMethod.MinMax or NormaliseMethod.Efficacy;

    /// <summary>The same middle and spread as the scale it stands for, so that bonus points keep their weight.</summary>
    static Normalisation AsScore(Normalisation rule) => !IsRelative(rule) ? rule : rule with
    {
        Method = NormaliseMethod.ZScore,
        Mean = (rule.Low + rule.High) / 2,
        Deviation = Math.Abs(rule.High - rule.Low) / (2 * Spread),
        Truncate = false,
    };

    static TreatStep Treatment(NormaliseStep step) => new(step.Codes, TreatMethod.SkewKurtosis)
    {
        SkewLimit = SkewLimit,
        KurtosisLimit = KurtosisLimit,
        WinsorMaximum = step.Codes.Count,
        Otherwise = LogTransform.None,
        Scope = StatisticScope.EachPeriod,
    };
}
