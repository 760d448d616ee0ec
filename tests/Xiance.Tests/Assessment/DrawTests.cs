using Xiance.Assessment;
using Xiance.Assessment.Text;
using Xiance.Basics;

namespace Xiance.Tests.Assessment;

/// <summary>Draws remember the steps that a variant leaves as they are; a screening step, which keeps everybody here, makes every draw compute all of them. Both must agree to the last digit.</summary>
public sealed class DrawTests
{
    const string Screen = "  - {step: screen, for: all, minimum_present: 0, minimum_nonzero: none, indicator_minimum: none, in: [], out: []}\n";

    const string Text = """
        schema: assessment/1
        id: 抽样
        name: 抽样
        document: 示例
        cite: 一
        comparability: restated
        history: recomputed
        classes: {names: [平原, 山区], several: refused, unclassified: refused, overall_score: first}
        indicators:
          - {code: 工业, parent: 经济, direction: higher, class_weights: {平原: 60, 山区: 30}, cite: 一}
          - {code: 商业, parent: 经济, direction: higher, class_weights: {平原: 40, 山区: 70}, cite: 一}
          - {code: 能耗, parent: 生态, direction: lower, column: 能源, per: 工业, class_weights: {平原: 50, 山区: 20}, cite: 一}
          - {code: 森林, parent: 生态, direction: higher, class_weights: {平原: 50, 山区: 80}, cite: 一}
        nodes:
          - {code: 总分, parent: none}
          - {code: 经济, parent: 总分, class_weights: {平原: 70, 山区: 40}}
          - {code: 生态, parent: 总分, class_weights: {平原: 30, 山区: 60}}
        steps:
          - {step: denominate, only: [能耗]}
          - {step: impute, for: all, method: mean, within: class, periods: each}
          - {step: normalise, for: all, method: efficacy, posts: data, base: 60, span: 40, truncate: true, within: class, periods: each, zero_range: 100}
        weights: {method: given, basis: parent_sum, zero_weights: renormalise}
        aggregate: {method: arithmetic, missing: renormalise, minimum_present: 0}
        score: {floor: none, ceiling: none}
        rank: {decimals: official, ties: best_place}
        honours:
          - {code: 先进, name: 先进, measure: rank, among: each_class, count: 2, last_place: share, when_barred: next_moves_up, overlap: allowed, class_of_one: none, small_class: all, equal_class: share, cite: 一}
          - {code: 进步, name: 进步, measure: score_gain, among: all, count: 3, only_positive: true, last_place: share, when_barred: next_moves_up, overlap: allowed, cite: 一}
        talks:
          - {code: 约谈, name: 约谈, years: 2, two_years_apply_to: all, cite: 一, criteria: [{code: 末位, name: 末位, measure: bottom_overall, count: 2, boundary_ties: all}]}
        """;

    static Scheme Scheme(bool screened)
    {
        var read = SchemeReader.Read("抽样.yaml", screened ? Text.Replace("steps:\n", "steps:\n" + Screen, StringComparison.Ordinal) : Text);
        Assert.True(read.Succeeded, string.Join('\n', read.Problems));
        return read.Value;
    }

    /// <summary>Twelve counties and two years; one figure in nine is missing.</summary>
    static readonly AssessmentInput Input = new(Period.Year(2024), [Year(2023), Year(2024)]);

    static PeriodFigures Year(int year) => new(Period.Year(year), [.. Enumerable.Range(0, 12).Select(index => new AssessedRegion($"县{index}", $"县{index}") { Classes = [index < 7 ? "平原" : "山区"] })],
        new[] { "工业", "商业", "能源", "森林" }.Select((column, place) => (column, place)).ToDictionary(pair => pair.column, pair => Enumerable.Range(0, 12).Select(row => (row * 5 + pair.place + year) % 9 == 0 && pair.place != 0 ? (double?)null : 20 + (row * 37 + pair.place * 23 + year * 11 * (row % 4)) % 71).ToArray()));

    static string Said(RobustnessResult result) => string.Join('\n', result.Regions.Select(one =>
        $"{one.Region} {one.Nominal} {one.Mean:R} {one.Median:R} {one.Low:R} {one.High:R} {string.Join(' ', one.Honours.Select(pair => $"{pair.Key}{pair.Value:R}"))} {string.Join(' ', one.Talks.Select(pair => $"{pair.Key}{pair.Value:R}"))} {string.Join(' ', one.Bottom.Select(pair => $"{pair.Key}:{pair.Value:R}"))}"));

    [Fact]
    public void Remembering_steps_changes_nothing()
    {
        var (plain, screened) = (Scheme(false), Scheme(true));
        var (remembered, whole) = (Robustness.Run(plain, Input, StandardRobustness.Of(plain, 300, 5)).Value!, Robustness.Run(screened, Input, StandardRobustness.Of(screened, 300, 5)).Value!);
        Assert.Equal(Said(whole), Said(remembered));
        Assert.Contains(remembered.Regions, one => one.High - one.Low > 2);
        Assert.Contains(remembered.Regions, one => one.Honours.Values.Any(share => share is > 0.1 and < 0.9));
        Assert.Equal(Robustness.Sobol(screened, Input, StandardRobustness.Of(screened, 40, 5)).Value!, Robustness.Sobol(plain, Input, StandardRobustness.Of(plain, 40, 5)).Value!);
    }
}
