using Xiance.Assessment;
using Xiance.Basics;

namespace Xiance.Tests.Assessment;

/// <summary>Movement, lifts, variants, coherence and robustness on a case small enough to work out by hand: two indicators, 60:40, min-max 0–100.</summary>
public class ExplainedTests
{
    const string Text =
        """
        schema: assessment/1
        id: 小例
        name: 小例
        document: 小例
        cite: 一
        comparability: restated
        history: recomputed
        classes: {names: [], several: refused, unclassified: allowed, overall_score: same}
        indicators:
          - {code: 产值, parent: 综合, direction: higher, unit: 亿元, weight: 60, cite: 一}
          - {code: 能耗, parent: 综合, direction: lower, unit: 吨, weight: 40, cite: 一}
        nodes:
          - {code: 综合, name: 综合, parent: none}
        steps:
          - {step: normalise, for: all, method: min_max, low: 0, high: 100, within: all, periods: each, zero_range: 100}
        weights: {method: given, basis: 100, zero_weights: renormalise}
        aggregate: {method: arithmetic, missing: renormalise, minimum_present: 0.5}
        score: {floor: none, ceiling: none}
        rank: {decimals: official, ties: best_place}
        honours:
          - {code: 强县, name: 强县, measure: rank, among: all, count: 1, last_place: share, when_barred: next_moves_up, overlap: allowed, cite: 一}
        """;

    static AssessmentRun Run(double[] output, double[] energy, double[]? outputBefore = null, double[]? energyBefore = null)
    {
        var scheme = Xiance.Assessment.Text.SchemeReader.Read("小例.yaml", Text);
        Assert.True(scheme.Succeeded, string.Join('\n', scheme.Problems));
        var regions = Enumerable.Range(0, output.Length).Select(index => new AssessedRegion("甲" + index, "县" + index)).ToList();
        PeriodFigures Year(int year, double[] first, double[] second) => new(Period.Year(year), regions, new Dictionary<string, double?[]> { ["产值"] = [.. first.Select(value => (double?)value)], ["能耗"] = [.. second.Select(value => (double?)value)] });
        List<PeriodFigures> years = outputBefore is null ? [Year(2024, output, energy)] : [Year(2023, outputBefore, energyBefore!), Year(2024, output, energy)];
        var run = Assess.Run(scheme.Value, new AssessmentInput(Period.Year(2024), years));
        Assert.True(run.Succeeded, string.Join('\n', run.Problems));
        return run.Value;
    }

    static string Id(int index) => "甲" + index;

    [Fact]
    public void Why_a_score_moved_splits_into_own_figures_weights_and_others_that_sum_to_the_change()
    {
        // 2023: county 1 has output 50 of 0..100 and energy 50 of 0..100: 50 points. 2024: own output 75; the best rises to 200.
        var run = Run([0, 75, 200], [100, 50, 0], [0, 50, 100], [100, 50, 0]);
        var moved = WhyMoved.Of(run, Id(1))!;
        Assert.Equal((50m, 42.5m), (moved.ScoreBefore, moved.ScoreAfter));
        Assert.Equal(7.5m, moved.Own);
        Assert.Equal(0m, moved.Weights);
        Assert.Equal(-15m, moved.Others);
        Assert.Equal(moved.Total, moved.Own + moved.Weights + moved.Others);
        Assert.Equal(7.5m, moved.Lines.Single(line => line.Indicator == "产值").Amount);
        Assert.Equal(0m, moved.OwnRest);
        Assert.Null(WhyMoved.Of(Run([0, 75, 200], [100, 50, 0]), Id(1)));
    }

    [Fact]
    public void What_lifts_a_place_is_enough_and_hardly_more_than_enough()
    {
        var run = Run([0, 50, 60, 100], [100, 40, 40, 0]);
        Assert.Equal(3, run.Find(Id(1))!.Rank);
        var lifts = WhatLifts.Of(run, Id(1));
        var output = lifts.Single(lift => lift.Indicator == "产值");
        Assert.InRange(output.Change, 10 - 0.02, 10 + 0.02);
        // 6 points of output weigh as much as 15 tonnes less of energy
        Assert.InRange(lifts.Single(lift => lift.Indicator == "能耗").Change, -15 - 0.02, -15 + 0.02);
        Assert.Equal(lifts.OrderBy(lift => lift.Effort), lifts);
        Assert.All(lifts, lift => Assert.True(lift.RankAfter < 3));
        Assert.Empty(WhatLifts.Of(run, Id(3)));
    }

    [Fact]
    public void A_variant_moves_weights_and_numbers_and_leaves_the_official_scheme_alone()
    {
        var run = Run([0, 60, 100], [0, 0, 100]);
        Assert.Equal([40m, 76m, 60m], run.Regions.Select(result => result.Score!.Value));
        var variant = ApplyVariant.Run(run.Scheme, new Dictionary<string, decimal> { ["w:能耗"] = 0, ["h:强县"] = 2 }).Value!;
        var after = Assess.Run(variant, InputOf.Run(run)).Value!;
        Assert.Equal([0m, 60m, 100m], after.Regions.Select(result => result.Score!.Value));
        var difference = CompareRuns.Run(run, after);
        Assert.Equal([Id(2)], Assert.Single(difference.Honours).In);
        Assert.Empty(difference.Honours[0].Out);
        Assert.Equal(2, difference.Moved);
        Assert.Equal(1.0 / 3, difference.Tau, 12);
        Assert.Equal(1, run.Scheme.Honours[0].Count);
        Assert.True(CompareRuns.Run(run, Assess.Run(ApplyVariant.Run(run.Scheme, new Dictionary<string, decimal> { ["w:产值"] = 60 }).Value!, InputOf.Run(run)).Value!).None);
    }

    [Fact]
    public void Choices_that_make_no_sense_are_problems()
    {
        var scheme = Run([0, 60, 100], [0, 0, 100]).Scheme;
        string[] Codes(params (string Key, decimal Value)[] choices) => [.. ApplyVariant.Run(scheme, choices.ToDictionary(choice => choice.Key, choice => choice.Value)).Problems.Select(problem => problem.Code)];
        Assert.Equal(["AS-601"], Codes(("w:没有", 1)));
        Assert.Equal(["AS-601", "AS-601"], Codes(("w:产值", -1), ("h:强县", 1.5m)));
        Assert.Equal(["AS-602"], Codes(("w:产值", 0), ("w:能耗", 0)));
    }

    [Fact]
    public void Coherence_finds_what_pulls_apart_what_is_the_same_and_what_is_missing()
    {
        var run = Run([0, 10, 20, 30, 40], [0, 10, 20, 30, 40]);
        var coherence = CheckCoherence.Of(run);
        Assert.Equal(-1, coherence.Groups.Single().Correlations[0][1], 12);
        var found = Assert.Single(coherence.Findings, finding => finding.Kind == CoherenceKind.Contradicting);
        Assert.Equal(("产值", "能耗"), (found.Indicator, found.Other));
        Assert.Contains(coherence.Findings, finding => finding is { Kind: CoherenceKind.AgainstScore, Indicator: "能耗" });
        Assert.Equal([0.6, 0.4], coherence.Indicators.Select(one => one.Nominal));
        Assert.Equal(1, coherence.Indicators.Sum(one => one.Effective), 12);
        var same = CheckCoherence.Of(Run([0, 10, 20, 30, 45], [45, 30, 20, 10, 0]));
        Assert.Contains(same.Findings, finding => finding.Kind == CoherenceKind.Redundant);
        Assert.InRange(same.Groups.Single().Alpha, 0.9, 1);
    }

    [Fact]
    public void The_standard_plan_is_seeded_and_calls_a_close_race_unsure()
    {
        var run = Run([0, 70, 71, 100, 30], [0, 10, 12, 40, 5]);
        var plan = StandardRobustness.Of(run.Scheme, 200, 7);
        var (first, second) = (Robustness.Run(run.Scheme, InputOf.Run(run), plan).Value!, Robustness.Run(run.Scheme, InputOf.Run(run), plan).Value!);
        Assert.Equal(200, first.Runs + first.Failed);
        Assert.True(first.Failed < 20, string.Join('\n', first.Failures));
        Assert.Equal(first.Regions.Select(region => (region.Low, region.High)), second.Regions.Select(region => (region.Low, region.High)));
        Assert.All(first.Regions, region => Assert.True(region.Low <= region.Half.Low && region.Half.Low <= region.Median && region.Median <= region.Half.High && region.Half.High <= region.High));
        Assert.Equal(1, first.Regions.Sum(region => region.Honours.GetValueOrDefault("强县")), 1);
    }

    [Fact]
    public void A_variant_of_111_counties_36_indicators_and_3_years_comes_at_once()
    {
        var indicators = string.Join("\n", Enumerable.Range(0, 36).Select(index => $"  - {{code: x{index}, parent: g{index / 6}, direction: higher, weight: {index % 6 + 1}, cite: 一}}"));
        var groups = string.Join("\n", Enumerable.Range(0, 6).Select(index => $"  - {{code: g{index}, name: g{index}, parent: 综合, weight: {index + 1}, cite: 一}}"));
        var text = System.Text.RegularExpressions.Regex.Replace(Text, "(?s)indicators:.*?nodes:", $"indicators:\n{indicators}\nnodes:").Replace("parent: none}", "parent: none}\n" + groups).Replace("basis: 100", "basis: parent_sum");
        var scheme = Xiance.Assessment.Text.SchemeReader.Read("大例.yaml", text);
        Assert.True(scheme.Succeeded, string.Join('\n', scheme.Problems));
        var regions = Enumerable.Range(0, 111).Select(index => new AssessedRegion($"r{index}", $"r{index}")).ToList();
        var years = Enumerable.Range(2022, 3).Select(year => new PeriodFigures(Period.Year(year), regions, Enumerable.Range(0, 36).ToDictionary(column => $"x{column}", column => Enumerable.Range(0, 111).Select(row => (double?)((row * 37 + column * 101 + year * 13) % 997)).ToArray()))).ToList();
        var run = Assess.Run(scheme.Value, new AssessmentInput(Period.Year(2024), years)).Value!;
        RunDifference Vary(decimal weight) => CompareRuns.Run(run, Assess.Run(ApplyVariant.Run(run.Scheme, new Dictionary<string, decimal> { ["w:g0"] = weight }).Value!, InputOf.Run(run)).Value!);
        Vary(2);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        for (var i = 0; i < 10; i++) Assert.True(Vary(10 + i).Moved > 0);
        TestContext.Current.TestOutputHelper!.WriteLine($"{clock.Elapsed.TotalMilliseconds / 10:0.0} ms a variant");
        Assert.True(clock.Elapsed.TotalSeconds < 20, "a variant takes seconds");
    }
}
