using Xiance.Basics;

namespace Xiance.Enterprises.Kernels;

/// <summary>Scores, ranks and grades the firms of one variant.</summary>
sealed class VariantEvaluation(VariantWork work, FirmResult?[] results, List<Problem> problems)
{
    readonly MethodVariant variant = work.Variant;
    readonly FirmTable firms = work.Firms;
    readonly bool[] refused = new bool[work.Firms.Rows];

    public void Run()
    {
        var items = variant.Items.Select(item => new ItemScoring(item, work)).ToList();
        foreach (var (item, scoring) in variant.Items.Zip(items)) Report(item, scoring);
        foreach (var row in work.Rows) results[row] = Scored(row, items, Points(row));
        if (problems.Count == 0) Rank();
    }

    void Report(MethodItem item, ItemScoring scoring)
    {
        foreach (var row in scoring.Refused) Refuse(row, item.Name);
        if (scoring.BeyondReach) problems.Add(Problems.BeyondReach(item.Name));
    }

    void Refuse(int row, string what)
    {
        refused[row] = true;
        problems.Add(Problems.Refused(firms.Ids[row], firms.Years[row], what));
    }

    FirmResult Scored(int row, List<ItemScoring> items, double[] points)
    {
        var (scores, filled) = (new double[items.Count], 0L);
        for (var index = 0; index < scores.Length; index++)
        {
            scores[index] = items[index].Scores[row];
            if (items[index].Filled[row]) filled |= 1L << index;
        }
        var total = scores[0];
        for (var index = 1; index < scores.Length; index++) total += scores[index];
        foreach (var point in points) total += point;
        if (Math.Abs(total) >= Places.Reach) problems.Add(Problems.BeyondReach(variant.Name));
        var score = refused[row] ? null : Places.Official(variant, total);
        return new FirmResult(firms.Ids[row], firms.Regions[row], firms.Years[row], score is null ? FirmState.NoScore : FirmState.Scored) { Variant = variant.Code, Score = score, Items = scores, Filled = filled };
    }

    double[] Points(int row)
    {
        if (variant.Points.Count == 0) return [];
        var points = new double[variant.Points.Count];
        for (var index = 0; index < points.Length; index++)
        {
            points[index] = PointScoring.Step(variant.Points[index], firms, row).Score;
            if (!double.IsNaN(points[index])) continue;
            Refuse(row, variant.Points[index].Name);
            points[index] = 0;
        }
        return points;
    }

    void Rank()
    {
        var groups = work.Groups.Of(variant.Within).Codes;
        var ungraded = variant.Grades?.NotGraded.Select(one => (one.Name, work.Conditions.Of(one.When).Truths)).ToList() ?? [];
        var tenants = work.Method.Tenants is { Ranked: false } ? work.Owners : null;
        var ranked = work.Rows.Where(row => results[row]!.Score is not null && tenants?[row] is null && (variant.Grades is not { NotGradedAreRanked: false } || ungraded.All(one => !one.Truths[row])));
        var places = Places.Of(variant, ranked.Select(row => (row, groups[row], results[row]!.Score!.Value)));
        foreach (var row in work.Rows)
        {
            if (places.TryGetValue(row, out var place)) results[row] = results[row]! with { Rank = place.Rank, RankedFirms = place.Count };
            if (ungraded.FirstOrDefault(one => one.Truths[row]).Name is { } name) results[row] = results[row]! with { Reason = name };
            else if (variant.Grades is { } scale && results[row]!.Rank is not null) results[row] = Graded(scale, row, results[row]!);
        }
    }

    FirmResult Graded(GradeScale scale, int row, FirmResult result)
    {
        var first = scale.ByScore ? GradeOf.Score(scale, Places.Key(variant, result.Score!.Value)) : GradeOf.Place(scale, result.Rank!.Value, result.RankedFirms!.Value);
        var (step, reason) = (first, "");
        foreach (var limit in scale.Limits)
        {
            if (!work.Conditions.Of(limit.When).Truths[row]) continue;
            var bound = scale.Index(limit.Grade);
            var moved = limit.AtBest ? Math.Max(step, bound) : Math.Min(step, bound);
            if (moved != step) reason = limit.Name;
            step = moved;
        }
        return result with { GradeByPlace = scale.Steps[first].Grade, Grade = scale.Steps[step].Grade, Reason = reason };
    }
}
