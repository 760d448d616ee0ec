using System.Globalization;
using Xiance.Basics;

namespace Xiance.Assessment.Kernels;

/// <summary>Bonus and penalty points of a row, each within its cap.</summary>
sealed class Points(Scheme scheme)
{
    public IReadOnlyList<PointsResult> Of(PanelRow row, List<Problem> problems) => scheme.Points.Count == 0 ? [] : [.. scheme.Points.Select(rule => Line(rule, row, problems)).OfType<PointsResult>()];

    static PointsResult? Line(PointRule rule, PanelRow row, List<Problem> problems)
    {
        if (row.Fact(rule.Column) is not { Length: > 0 } text)
        {
            if (!rule.MissingIsNone) problems.Add(Assessment.Problems.PointsMissing(rule.Name, row.Region.Name, row.Figures.Period.ToString()));
            return null;
        }
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var units))
        {
            problems.Add(Assessment.Problems.PointsNotNumber(rule.Name, row.Region.Name, text));
            return null;
        }
        var points = units * rule.PerUnit;
        if (rule.Cap is { } cap && points > cap) points = cap;
        return points == 0 ? null : new PointsResult(rule.Code, rule.Name, rule.IsBonus ? points : -points);
    }
}

/// <summary>Which vetoes hold for a row.</summary>
static class Vetoes
{
    public static IEnumerable<VetoRule> Of(Scheme scheme, PanelRow row) => scheme.Vetoes.Where(veto => veto.When.All(condition => Conditions.Hold(condition, row.Fact)));

    public static bool Hold(Scheme scheme, PanelRow row, VetoEffect effect) => scheme.Vetoes.Any(veto => veto.Effect == effect) && Of(scheme, row).Any(veto => veto.Effect == effect);
}
