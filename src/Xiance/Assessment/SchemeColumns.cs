namespace Xiance.Assessment;

/// <summary>The figure columns a scheme reads as numbers and the facts it reads as text.</summary>
public static class SchemeColumns
{
    public static IReadOnlyList<string> Numbers(Scheme scheme) =>
        [.. scheme.Indicators.SelectMany(indicator => new[] { indicator.Column, indicator.Per }).OfType<string>().Concat(scheme.Binding.Select(rule => rule.Column)).Concat(scheme.Classes.Ladders.Select(ladder => ladder.Figure)).Concat(scheme.Derived.SelectMany(derived => derived.From)).Distinct().Except(scheme.Derived.Select(derived => derived.Column))];

    /// <summary>Results that conditions may name beside facts.</summary>
    static readonly string[] Results = ["rank", "class_rank", "last_rank", "last_class_rank", "last_score", "grade", "last_grade", "score", "score_gain", "growth", "rank_gain"];

    /// <summary>The facts that must come with the figures: neither results, nor columns derived from others, nor the scheme's own indicators and nodes.</summary>
    public static IReadOnlyList<string> GivenFacts(Scheme scheme) =>
        [.. Facts(scheme).Except(Results).Except(scheme.Derived.Select(derived => derived.Column)).Except(scheme.Indicators.Select(indicator => indicator.Code)).Except(scheme.Nodes.Select(node => node.Code))];

    public static IReadOnlyList<string> Facts(Scheme scheme) =>
    [
        .. scheme.Members
            .Concat(scheme.Steps.SelectMany(step => step.Scopes).SelectMany(scope => scope.Over))
            .Concat(scheme.Vetoes.SelectMany(veto => veto.When))
            .Concat(scheme.Honours.SelectMany(honour => honour.Entry))
            .Concat(scheme.Grades is { } grades ? grades.NotGraded.Concat(grades.Limits.SelectMany(limit => limit.When)) : [])
            .Select(condition => condition.Fact)
            .Concat(scheme.Points.Select(rule => rule.Column))
            .Concat(scheme.Steps.SelectMany(step => step.Scopes).Select(scope => scope.Within).Where(within => within is not (null or StatisticScope.Class))!)
            .Concat(scheme.Binding.Select(rule => rule.TargetFact))
            .Append(scheme.Grades?.InheritFrom).OfType<string>().Distinct(),
    ];
}
