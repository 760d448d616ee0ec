using Xiance.Assessment;

namespace Xiance.Reports;

/// <summary>A region's score as a table whose printed lines add up to the printed score.</summary>
static class ScorePart
{
    public static IEnumerable<PaperBlock> Of(AssessmentRun run, RegionResult result, ScoreExplanation view)
    {
        if (view.Class is { } name) yield return new PaperHeading(2, $"按{name}类权重");
        var additive = view.Contributions.All(line => double.IsFinite(line.Amount)) && view.Score is not null;
        yield return new PaperTable(
            [new("指标", false, 9), new("单位", false, 3), new("数值", true, 5), new("标准化值", true, 4), new("权重（%）", true, 4), new("得分（分）", true, 4)],
            [.. Lines(run, result, view, additive), .. Total(view, additive)])
        { LastRowIsTotal = additive };
        if (view.Contributions.Any(line => line.WasImputed)) yield return new PaperNote("注：e 为按办法补缺的估计值，原数未报。");
        if (!additive) yield return new PaperNote("注：本办法的总分不能拆分为各指标得分之和。");
    }

    static IEnumerable<IReadOnlyList<PaperCell>> Lines(AssessmentRun run, RegionResult result, ScoreExplanation view, bool additive)
    {
        var indicators = run.Scheme.Indicators.ToDictionary(indicator => indicator.Code);
        var points = result.Points.Where(line => line.Points != 0).ToList();
        var amounts = additive ? Amounts(view, points) : [];
        foreach (var (line, index) in view.Contributions.Select((line, index) => (line, index)))
            yield return [line.Name, indicators[line.Indicator].Unit, Value(line), PaperCell.Of(Official.Score(line.Normalised), 2), Printed.Plain(Official.Score(line.Weight * 100)), additive ? PaperCell.Of(amounts[index], 2) : Printed.NotApplicable];
        foreach (var (line, index) in points.Select((line, index) => (line, index)))
            yield return [line.Name, "分", "", "", "", additive ? PaperCell.Of(amounts[view.Contributions.Count + index], 2) : PaperCell.Of(line.Points, 2)];
        if (additive && amounts.Count > view.Contributions.Count + points.Count) yield return ["总分上下限", "分", "", "", "", PaperCell.Of(amounts[^1], 2)];
    }

    /// <summary>Contributions and points; where the scheme bounds the score, one more line for what the bound takes or gives.</summary>
    static IReadOnlyList<decimal> Amounts(ScoreExplanation view, IReadOnlyList<PointsResult> points)
    {
        List<decimal> lines = [.. view.Contributions.Select(line => Official.Score(line.Amount) ?? 0), .. points.Select(line => line.Points)];
        var bound = view.Score!.Value - lines.Sum();
        return Printed.AddingUp(Math.Abs(bound) < 0.000001m ? lines : [.. lines, bound], view.Score.Value, 2);
    }

    static IEnumerable<IReadOnlyList<PaperCell>> Total(ScoreExplanation view, bool additive) => additive ? [["合计", "分", "", "", "", PaperCell.Of(view.Score, 2)]] : [];

    static PaperCell Value(Contribution line) => line.WasImputed ? Printed.Plain(Official.Score(line.Imputed)).Text + " e" : Official.Score(line.Denominated) is { } value ? Printed.Plain(value) : "未报";
}
