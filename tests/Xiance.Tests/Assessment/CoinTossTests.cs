using System.IO.Compression;
using Xiance.Assessment;
using Xiance.Assessment.Text;
using Xiance.Basics;
using Xiance.Reports;
using Xiance.Storage.Papers;

namespace Xiance.Tests.Assessment;

/// <summary>Two counties that mirror each other around one honour: whoever weighs the one figure more honours the one, whoever the other the other.</summary>
public sealed class CoinTossTests
{
    const string Text = """
        schema: assessment/1
        id: 掷币
        name: 掷币考核
        document: 示例
        cite: 一
        comparability: restated
        history: recomputed
        indicators:
          - {code: 工业, parent: 总分, direction: higher, weight: 50, cite: 一}
          - {code: 绿化, parent: 总分, direction: higher, weight: 50, cite: 一}
        nodes:
          - {code: 总分, parent: none}
        steps:
          - {step: normalise, for: all, method: as_is, floor: none, cap: none}
        classes: {names: [], several: refused, unclassified: allowed, overall_score: same}
        weights: {method: given, basis: 100, zero_weights: counted}
        aggregate: {method: arithmetic, missing: refuse}
        score: {floor: none, ceiling: none}
        rank: {decimals: official, ties: best_place}
        honours:
          - {code: 强县, name: 强县, measure: rank, among: all, count: 2, last_place: share, when_barred: next_moves_up, overlap: allowed, cite: 一}
        """;

    /// <summary>甲 is far ahead; 乙 and 丙 contest the second place, and differ by a hair.</summary>
    static (AssessmentRun Run, IReadOnlyList<CoinToss> Tosses) Case(double[] industry, double[] green)
    {
        var scheme = SchemeReader.Read("掷币.yaml", Text);
        Assert.True(scheme.Succeeded, string.Join('\n', scheme.Problems));
        var input = new AssessmentInput(Period.Year(2024), [new PeriodFigures(Period.Year(2024), [.. "甲乙丙丁".Select(name => new AssessedRegion($"{name}号", $"{name}县"))], new Dictionary<string, double?[]> { ["工业"] = [.. industry], ["绿化"] = [.. green] })]);
        var run = Assess.Run(scheme.Value, input).Value!;
        var sure = Robustness.Run(scheme.Value, input, StandardRobustness.Of(scheme.Value, 400, 7)).Value!;
        var chances = sure.Regions.ToDictionary(one => one.Region, one => one.Honours);
        return (run, CoinTosses.Of(run, (region, honour) => chances[region].GetValueOrDefault(honour), StandardRobustness.SureFrom, _ => true));
    }

    static (AssessmentRun Run, IReadOnlyList<CoinToss> Tosses) Mirrored => Case([100, 60, 40, 1], [100, 40.1, 60, 1]);

    [Fact]
    public void The_last_place_and_the_first_below_it_are_a_coin_toss()
    {
        var (run, tosses) = Mirrored;
        Assert.Equal(["甲号", "乙号"], run.Honours.Select(award => award.Region));
        var toss = Assert.Single(tosses);
        Assert.Equal(("强县", "乙号", "丙号"), (toss.Honour, toss.Last, toss.Next));
        Assert.InRange(toss.Chance, 0.4, 0.6);
        Assert.Equal(1, toss.Chance + toss.NextChance, 9);
    }

    [Fact]
    public void A_list_with_a_clear_last_place_says_nothing() => Assert.Empty(Case([100, 60, 40, 1], [100, 60, 40, 1]).Tosses);

    [Fact]
    public void Others_are_named_only_where_they_are_seen()
    {
        var (run, _) = Mirrored;
        Assert.Equal("丁号", Assert.Single(CoinTosses.Of(run, (region, _) => region == "甲号" ? 1 : 0.5, 0.6, region => region != "丙号")).Next);
        Assert.Null(Assert.Single(CoinTosses.Of(run, (_, _) => 0.5, 0.6, _ => false)).Next);
        Assert.Empty(CoinTosses.Of(run, (_, _) => null, 0.6, _ => true));
    }

    [Fact]
    public void The_circular_says_so_and_names_only_the_honoured()
    {
        var (run, tosses) = Mirrored;
        var text = Words(AssessmentCircular.Run(new BriefingContent(run, "方案", []) { Tosses = tosses }, new CircularFacts("", "")));
        Assert.Contains("乙县入选强县的概率为", text, StringComparison.Ordinal);
        Assert.Contains("末位接近抛硬币", text, StringComparison.Ordinal);
        Assert.DoesNotContain("丙县", text, StringComparison.Ordinal);
        Assert.DoesNotContain("抛硬币", Words(AssessmentCircular.Run(new BriefingContent(run, "方案", []), new CircularFacts("", ""))), StringComparison.Ordinal);
    }

    static string Words(Paper paper)
    {
        using var zip = new ZipArchive(new MemoryStream(WriteWord.Run(paper)));
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return reader.ReadToEnd();
    }
}
