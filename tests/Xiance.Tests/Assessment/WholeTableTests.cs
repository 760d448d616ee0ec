using Xiance.Assessment;
using Xiance.Assessment.Text;
using Xiance.Basics;

namespace Xiance.Tests.Assessment;

/// <summary>TOPSIS and outranking with a missing figure: what the scheme says is done, and a scheme that says nothing is refused.</summary>
public sealed class WholeTableTests
{
    const string Text = """
        schema: assessment/1
        id: 缺项
        name: 缺项
        document: 示例
        cite: 一
        comparability: restated
        history: recomputed
        indicators:
          - {code: 甲, parent: 总分, direction: higher, weight: 50, cite: 一}
          - {code: 乙, parent: 总分, direction: higher, weight: 25, cite: 一}
          - {code: 丙, parent: 总分, direction: higher, weight: 25, cite: 一}
        nodes:
          - {code: 总分, parent: none}
        steps:
          - {step: normalise, for: all, method: as_is, floor: none, cap: none}
        classes: {names: [], several: refused, unclassified: allowed, overall_score: same}
        weights: {method: given, basis: 100, zero_weights: counted}
        aggregate: {METHOD}
        score: {floor: none, ceiling: none}
        rank: {decimals: official, ties: best_place}
        """;

    static string Scheme(string aggregate) => Text.Replace("METHOD", aggregate + ", within: all, periods: each", StringComparison.Ordinal);

    static Outcome<AssessmentRun> Run(string aggregate) => Assess.Run(SchemeReader.Read("缺项.yaml", Scheme(aggregate)).Value!, new AssessmentInput(Period.Year(2024), [new PeriodFigures(Period.Year(2024),
        [.. "东西南".Select(name => new AssessedRegion(name.ToString(), name.ToString()))],
        new Dictionary<string, double?[]> { ["甲"] = [4, 2, 0], ["乙"] = [1, 3, 2], ["丙"] = [2, null, 1] })]));

    static decimal?[] Scores(string aggregate) => [.. Run(aggregate).Value!.Regions.Select(result => result.Score)];

    [Theory]
    [InlineData("method: topsis, vector_normalised: false")]
    [InlineData("method: outranking, pairs: weights")]
    public void A_scheme_that_does_not_say_what_a_missing_figure_means_is_refused(string aggregate)
    {
        Assert.Contains("BA-103", SchemeReader.Read("缺项.yaml", Scheme(aggregate)).Problems.Select(problem => problem.Code));
        Assert.True(SchemeReader.Read("缺项.yaml", Scheme(aggregate + ", missing: no_value")).Succeeded);
    }

    [Fact]
    public void Outranking_leaves_the_row_out_counts_zero_compares_what_both_have_or_refuses()
    {
        // 东 beats 南 by 甲 and 丙: 75 to 25.
        Assert.Equal([0.75m, null, 0.25m], Scores("method: outranking, pairs: weights, missing: no_value"));
        // 西 with 丙 = 0: 东 over 西 by 甲 and 丙; 西 over 南 by 甲 and 乙.
        Assert.Equal([1.5m, 1m, 0.5m], Scores("method: outranking, pairs: weights, missing: zero"));
        // Without 丙 for 西: 东 over 西 50 of 75; 西 over 南 75 of 75.
        Assert.Equal([1.41666666667m, 1.33333333333m, 0.25m], Scores("method: outranking, pairs: weights, missing: renormalise, minimum_present: 0.5"));
        Assert.Equal([0.75m, null, 0.25m], Scores("method: outranking, pairs: weights, missing: renormalise, minimum_present: 0.9"));
        Assert.False(Run("method: outranking, pairs: weights, missing: refuse").Succeeded);
    }

    [Fact]
    public void Place_tables_go_by_share_or_by_place_and_equal_figures_share_the_best_place()
    {
        Outcome<Xiance.Assessment.Scheme> Read(string table) => SchemeReader.Read("位次.yaml", Text.Replace("METHOD", "method: arithmetic, missing: zero", StringComparison.Ordinal)
            .Replace("{step: normalise, for: all, method: as_is, floor: none, cap: none}", "{step: normalise, for: all, method: place_table, within: all, periods: each, table: [" + table + "]}", StringComparison.Ordinal));
        decimal?[] Run(string table) => [.. Assess.Run(Read(table).Value!, new AssessmentInput(Period.Year(2024), [new PeriodFigures(Period.Year(2024), [.. "东西南北".Select(name => new AssessedRegion(name.ToString(), name.ToString()))],
            new[] { "甲", "乙", "丙" }.ToDictionary(name => name, _ => new double?[] { 9, 7, 7, 1 }))])).Value!.Regions.Select(result => result.Score)];
        Assert.Equal([100m, 95m, 95m, 70m], Run("{to_place: 1, score: 100}, {to_place: 3, score: 95}, {score: 70}"));
        Assert.Equal([100m, 80m, 80m, 60m], Run("{up_to: 0.25, score: 100}, {up_to: 0.75, score: 80}, {up_to: 1, score: 60}"));
        Assert.Equal(["AS-115"], Read("{to_place: 3, score: 95}, {to_place: 1, score: 100}, {score: 70}").Problems.Select(problem => problem.Code));
        Assert.Equal(["AS-120"], Read("{up_to: 0.25, score: 100}, {up_to: 0.75, score: 80}").Problems.Select(problem => problem.Code));
        Assert.Contains("前3名得95", string.Concat(SchemeInWords.Of(Read("{to_place: 1, score: 100}, {to_place: 3, score: 95}, {score: 70}").Value!).Select(one => one.Says)), StringComparison.Ordinal);
    }

    [Fact]
    public void Topsis_does_the_same()
    {
        // Of 东 and 南 alone: 甲 weighs 2 to 0, 乙 0.25 to 0.5, 丙 0.5 to 0.25; distances √(0.25²) and √(2² + 0.25²).
        var alone = Scores("method: topsis, vector_normalised: false, missing: no_value");
        Assert.Null(alone[1]);
        Assert.Equal(Math.Sqrt(2 * 2 + 0.25 * 0.25) / (Math.Sqrt(2 * 2 + 0.25 * 0.25) + 0.25), (double)alone[0]!.Value, 11);
        // 西 over what it has: 甲 1 of 2, 乙 0.75 best; best distance 1, worst √(1² + 0.5²).
        var shared = Scores("method: topsis, vector_normalised: false, missing: renormalise, minimum_present: 0.5");
        Assert.Equal(Math.Sqrt(1.25) / (1 + Math.Sqrt(1.25)), (double)shared[1]!.Value, 11);
        Assert.False(Run("method: topsis, vector_normalised: false, missing: refuse").Succeeded);
    }
}
