using System.Globalization;
using Xiance.Basics;

namespace Xiance.Assessment.Kernels;

/// <summary>Bonus and penalty points of a row, each within its cap and together within theirs.</summary>
sealed class Points(Scheme scheme)
{
    public IReadOnlyList<PointsResult> Of(PanelRow row, List<Problem> problems)
    {
        if (scheme.Points.Count == 0) return [];
        var lines = scheme.Points.Select(rule => Line(rule, row, problems)).OfType<PointsResult>().ToList();
        return [.. lines, .. Excess(lines)];
    }

    /// <summary>What lies above the bound of all bonus or all penalty items is taken back in a line of its own, so that the lines still sum to the points.</summary>
    IEnumerable<PointsResult> Excess(List<PointsResult> lines)
    {
        if (scheme.PointTotals.Bonus is { } bonus && lines.Where(line => line.Points > 0).Sum(line => line.Points) is var more && more > bonus) yield return new PointsResult("points_total/bonus", "加分合计封顶", bonus - more);
        if (scheme.PointTotals.Penalty is { } penalty && -lines.Where(line => line.Points < 0).Sum(line => line.Points) is var less && less > penalty) yield return new PointsResult("points_total/penalty", "扣分合计封顶", less - penalty);
    }

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
