using Xiance.Documents;

namespace Xiance.Plans;

/// <summary>
/// Holds a county's or city's plan against the upper plan: each upper task must be taken up, each upper rate or share must be reached.
/// Levels and counts of the whole jurisdiction are not asked of one county; they are summed over the plans.
/// </summary>
public static class CheckLowerPlan
{
    // Titles that share this part of their neighbouring characters speak of the same work.
    const double Alike = 0.34;

    public static LowerPlanCheck Run(PlanDocument upper, PlanDocument lower) =>
        new([.. upper.Tasks.Select(task => Task(task, lower)), .. upper.Targets.Where(Asked).Select(target => Target(target, lower))]);

    /// <summary>What all lower plans together promise of each upper level or count, in the unit printed above.</summary>
    public static IReadOnlyList<TargetSum> Sums(PlanDocument upper, IReadOnlyList<PlanDocument> lower) =>
        [.. upper.Targets.Where(target => !Asked(target) && target.Measure is Documents.TargetMeasure.Level or Documents.TargetMeasure.Count or Documents.TargetMeasure.Cumulative or Documents.TargetMeasure.Increment).Select(target => Sum(target, lower)).Where(sum => sum.Plans > 0)];

    static TargetSum Sum(Documents.Target upper, IReadOnlyList<PlanDocument> lower)
    {
        var found = lower.Select(document => document.Targets.FirstOrDefault(target => Same(upper, target) && target.Unit == upper.Unit && target.Measure == upper.Measure && target.Year == upper.Year)).ToList();
        return new(upper.Indicator, upper.Year, upper.Unit ?? "", upper.Value, found.Sum(target => target?.Value ?? 0), found.Count(target => target is not null), found.Count(target => target is null));
    }

    /// <summary>Rates and shares hold for every county; levels of a whole province do not.</summary>
    static bool Asked(Documents.Target target) => target.Measure is Documents.TargetMeasure.AnnualGrowth or Documents.TargetMeasure.Ratio;

    static LowerPlanFinding Task(Documents.PlanTask upper, PlanDocument lower)
    {
        var found = lower.Tasks.Select(task => (Task: task, Like: Likeness(Core(upper.Title), Core(task.Title)))).OrderByDescending(pair => pair.Like).FirstOrDefault();
        var words = $"{upper.Number} {upper.Title}".Trim();
        return found.Task is { } task && found.Like >= Alike
            ? new(LowerPlanFate.Met, "task", upper.Clause, words) { LowerClause = task.Clause, Lower = $"{task.Number} {task.Title}".Trim() }
            : new(LowerPlanFate.Missing, "task", upper.Clause, words);
    }

    static LowerPlanFinding Target(Documents.Target upper, PlanDocument lower)
    {
        var candidates = lower.Targets.Where(target => Same(upper, target)).ToList();
        var words = Words(upper);
        if (candidates.Count == 0) return new(LowerPlanFate.Missing, "target", upper.Clause, words);
        var same = candidates.FirstOrDefault(target => target.Unit == upper.Unit && target.Measure == upper.Measure && (target.Year is null || upper.Year is null || target.Year == upper.Year));
        var shown = same ?? candidates[0];
        var fate = same is null ? LowerPlanFate.NotComparable : Reaches(upper, same) ? LowerPlanFate.Met : LowerPlanFate.Below;
        return new(fate, "target", upper.Clause, words) { LowerClause = shown.Clause, Lower = Words(shown) };
    }

    static bool Reaches(Documents.Target upper, Documents.Target lower) =>
        upper.Operator is TargetOperator.Le or TargetOperator.Lt ? lower.Value <= upper.Value : lower.Value >= upper.Value;

    static bool Same(Documents.Target left, Documents.Target right)
    {
        var (a, b) = (left.Indicator.Trim(), right.Indicator.Trim());
        return a.Length > 1 && b.Length > 1 && (a == b || a.EndsWith(b, StringComparison.Ordinal) || b.EndsWith(a, StringComparison.Ordinal));
    }

    static string Words(Documents.Target target) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{target.Indicator} {target.Year} {target.Value:0.############}{(target.ValueMax is { } most ? $"—{most:0.############}" : "")}{target.Unit}");

    static string Core(string title) => string.Concat(title.Where(letter => char.IsLetterOrDigit(letter)));

    static double Likeness(string left, string right)
    {
        if (left.Length < 2 || right.Length < 2) return left == right ? 1 : 0;
        var pairs = left.Zip(left.Skip(1)).ToList();
        var others = right.Zip(right.Skip(1)).ToList();
        var common = pairs.Count(others.Remove);
        return 2.0 * common / (pairs.Count + right.Length - 1);
    }
}
