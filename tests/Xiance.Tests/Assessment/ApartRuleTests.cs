using Xiance.Assessment;
using Xiance.Assessment.Text;
using Xiance.Basics;

namespace Xiance.Tests.Assessment;

/// <summary>Rules that set something apart, on a scheme small enough to be worked out by hand: groups, exemptions, binding indicators, streaks.</summary>
public sealed class ApartRuleTests
{
    const string Text = """
        schema: assessment/1
        id: 小考核
        name: 小考核
        document: 示例
        cite: 一
        comparability: restated
        history: recomputed
        classes: {names: [平原县, 山区县, 市辖区], several: refused, unclassified: refused, overall_score: first}
        groups:
          - {name: 县, classes: [平原县, 山区县]}
          - {name: 区, classes: [市辖区]}
        indicators:
          - {code: 工业, parent: 经济, direction: higher, class_weights: {平原县: 40, 山区县: 0, 市辖区: 60}, cite: 一}
          - {code: 商业, parent: 经济, direction: higher, class_weights: {平原县: 20, 山区县: 30, 市辖区: 40}, cite: 一}
          - {code: 粮食, parent: 农业, direction: higher, not_for: [乙], class_weights: {平原县: 40, 山区县: 70, 市辖区: 0}, cite: 一}
        nodes:
          - {code: 总分, parent: none}
          - {code: 经济, parent: 总分, class_weights: {平原县: 60, 山区县: 30, 市辖区: 100}}
          - {code: 农业, parent: 总分, class_weights: {平原县: 40, 山区县: 70, 市辖区: 0}}
        steps:
          - {step: normalise, for: all, method: as_is, floor: none, cap: none}
        weights: {method: given, basis: parent_weight, total: 100, zero_weights: counted, not_for: renormalise}
        aggregate: {method: arithmetic, missing: refuse}
        score: {floor: none, ceiling: none}
        binding:
          - {code: 森林, name: 森林, operator: at_least, target: 60, effect: bars_honours, cite: 一}
          - {code: 排放, name: 排放, operator: below, target_fact: 排放指标, effect: shown_apart, cite: 一}
        rank: {decimals: official, ties: best_place}
        grades:
          by: rank_share
          within: group
          cite: 一
          steps: [{grade: 优, up_to: 0.5}, {grade: 良}]
        honours:
          - {code: 先进, name: 先进, measure: rank, among: each_group, counts: {县: 2}, last_place: share, when_barred: next_moves_up, overlap: allowed, class_of_one: none, small_class: all, equal_class: share, cite: 一}
          - {code: 进步, name: 进步, measure: rank_gain, among: each_group, count: 1, only_positive: true, last_place: share, when_barred: next_moves_up, overlap: allowed, class_of_one: none, small_class: all, equal_class: share, cite: 一}
          - {code: 连优, name: 连优, measure: rank, among: each_group, count: all, years: 2, entry: [{fact: grade, is: [优]}], last_place: share, when_barred: next_moves_up, overlap: allowed, class_of_one: none, small_class: all, equal_class: share, cite: 一}
        talks:
          - {code: 提示, name: 提示, years: 2, two_years_apply_to: all, cite: 一, criteria: [{code: 末位, name: 末位, measure: bottom_overall, count: 1, boundary_ties: all}]}
        """;

    static Scheme Read(Func<string, string>? change = null)
    {
        var read = SchemeReader.Read("小考核.yaml", change is null ? Text : change(Text));
        Assert.True(read.Succeeded, string.Join('\n', read.Problems));
        return read.Value;
    }

    static string[] Codes(string text, string changed)
    {
        Assert.Contains(text, Text, StringComparison.Ordinal);
        return [.. SchemeReader.Read("小考核.yaml", Text.Replace(text, changed, StringComparison.Ordinal)).Problems.Select(problem => problem.Code).Distinct().Order(StringComparer.Ordinal)];
    }

    static AssessmentRun Run(Scheme scheme, params (int Year, string Row)[] rows)
    {
        var figures = rows.GroupBy(row => row.Year).Select(year => Figures(year.Key, [.. year.Select(row => row.Row.Split(' '))]));
        var outcome = Assess.Run(scheme, new AssessmentInput(Period.Year(rows.Max(row => row.Year)), [.. figures]));
        Assert.True(outcome.Succeeded, string.Join('\n', outcome.Problems));
        return outcome.Value;
    }

    /// <summary>id class 工业 商业 粮食 森林 排放 排放指标</summary>
    static PeriodFigures Figures(int year, IReadOnlyList<string[]> rows)
    {
        double?[] Column(int index) => [.. rows.Select(row => row[index] == "-" ? (double?)null : double.Parse(row[index], System.Globalization.CultureInfo.InvariantCulture))];
        var columns = new Dictionary<string, double?[]> { ["工业"] = Column(2), ["商业"] = Column(3), ["粮食"] = Column(4), ["森林"] = Column(5), ["排放"] = Column(6) };
        return new(Period.Year(year), [.. rows.Select(row => new AssessedRegion(row[0], row[0]) { Classes = [row[1]], Facts = row[7] == "-" ? [] : new Dictionary<string, string> { ["排放指标"] = row[7] } })], columns);
    }

    static readonly (int, string)[] TwoYears =
    [
        (2023, "甲 平原县 90 90 90 70 3 -"), (2023, "乙 山区县 10 80 10 70 3 -"), (2023, "丙 平原县 70 70 70 70 3 -"), (2023, "丁 山区县 0 20 30 70 3 -"), (2023, "戊 市辖区 50 50 - 70 3 -"), (2023, "己 市辖区 40 40 - 70 3 -"),
        (2024, "甲 平原县 60 60 60 59 3 3"), (2024, "乙 山区县 10 90 10 60 2 3"), (2024, "丙 平原县 80 80 80 - 3 2"), (2024, "丁 山区县 0 10 20 70 3 -"), (2024, "戊 市辖区 30 30 - 70 3 -"), (2024, "己 市辖区 45 45 - 70 3 -"),
    ];

    [Fact]
    public void Scores_follow_the_weights_of_the_class_and_what_is_left_out_is_shared_by_the_rest()
    {
        var run = Run(Read(), TwoYears);
        Assert.Equal([60m, 90m, 80m, 10 * 0.3m + 20 * 0.7m, 30m, 45m], run.Regions.Select(result => result.Score!.Value));
    }

    [Fact]
    public void A_gap_is_kept_where_the_scheme_says_so()
    {
        var run = Run(Read(text => text.Replace("not_for: renormalise", "not_for: keep", StringComparison.Ordinal)), TwoYears);
        Assert.Equal(90 * 0.3m, run.Find("乙")!.Score);
        Assert.Equal(60m, run.Find("甲")!.Score);
    }

    [Fact]
    public void Ranks_gains_grades_and_last_places_count_within_the_group()
    {
        var run = Run(Read(), TwoYears);
        Assert.Equal([("县", 3), ("县", 1), ("县", 2), ("县", 4), ("区", 2), ("区", 1)], run.Regions.Select(result => (result.Group!, result.Rank!.Value)));
        Assert.Equal(["良", "优", "优", "良", "良", "优"], run.Regions.Select(result => result.Grade));
        Assert.Equal(["丙 县 1", "乙 县 1", "己 区 1"], run.Honours.Where(award => award.Honour == "进步").Select(award => $"{award.Region} {award.Class} {award.Value}").Order(StringComparer.Ordinal));
        Assert.Equal(["丁 县"], run.Talks.Select(finding => $"{finding.Region} {finding.Class}"));
    }

    [Fact]
    public void A_streak_asks_for_the_grade_in_both_years()
    {
        // 2023 among counties: 甲 90, 乙 80 best; 2024: 乙, 丙. Districts change places.
        Assert.Equal(["乙"], Run(Read(), TwoYears).Honours.Where(award => award.Honour == "连优").Select(award => award.Region));
        var first = Run(Read(), [.. TwoYears.Where(row => row.Item1 == 2023)]);
        Assert.DoesNotContain(first.Honours, award => award.Honour == "连优");
        Assert.Contains(first.Warnings, warning => warning.Code == "AS-311");
    }

    [Fact]
    public void A_region_that_changed_its_group_has_no_gain_in_places()
    {
        var run = Run(Read(), [.. TwoYears.Select(row => row.Item1 == 2023 && row.Item2[0] == '己' ? (2023, row.Item2.Replace("市辖区", "平原县", StringComparison.Ordinal).Replace("40 40 -", "40 40 40", StringComparison.Ordinal)) : row)]);
        Assert.DoesNotContain(run.Honours, award => award is { Honour: "进步", Region: "己" });
    }

    [Fact]
    public void Binding_indicators_are_judged_apart_and_bar_honours_where_the_scheme_says_so()
    {
        var run = Run(Read(), TwoYears);
        Assert.Equal([BindingState.Missed, BindingState.Met, BindingState.Undetermined, BindingState.Met], run.Regions.Take(4).Select(result => result.Binding[0].State));
        Assert.Equal([BindingState.Missed, BindingState.Met, BindingState.Missed, BindingState.Undetermined], run.Regions.Take(4).Select(result => result.Binding[1].State));
        Assert.Equal(["丙", "乙"], run.Honours.Where(award => award.Honour == "先进").Select(award => award.Region).Order(StringComparer.Ordinal));
        var missed = Run(Read(), [.. TwoYears.Select(row => row.Item1 == 2024 && row.Item2[0] == '乙' ? (2024, row.Item2.Replace(" 60 2 3", " 59 2 3", StringComparison.Ordinal)) : row)]);
        Assert.Equal(["丁", "丙"], missed.Honours.Where(award => award.Honour == "先进").Select(award => award.Region).Order(StringComparer.Ordinal));
        Assert.Equal(1, missed.Find("乙")!.Rank);
    }

    [Theory]
    [InlineData("{平原县: 40, 山区县: 0, 市辖区: 60}", "{平原县: 41, 山区县: 0, 市辖区: 60}", "AS-109")]
    [InlineData("{平原县: 60, 山区县: 30, 市辖区: 100}", "{平原县: 60, 山区县: 30, 市辖区: 99}", "AS-109")]
    [InlineData(", not_for: renormalise", "", "AS-119")]
    [InlineData(", total: 100", "", "AS-109,BA-103")]
    [InlineData("  - {name: 区, classes: [市辖区]}", "  - {name: 区, classes: [平原县]}", "AS-118")]
    [InlineData("  - {name: 区, classes: [市辖区]}", "  - {name: 区, classes: [市辖区, 林区]}", "AS-107")]
    [InlineData("count: 1, only_positive", "counts: {平原县: 1}, only_positive", "AS-107")]
    [InlineData("among: each_group, counts: {县: 2}", "among: all, count: 2", "AS-112,BA-104")]
    [InlineData("within: group", "within: all", "AS-112")]
    [InlineData("entry: [{fact: grade, is: [优]}], ", "", "AS-112")]
    [InlineData("several: refused", "several: allowed", "AS-112")]
    [InlineData("target: 60, effect", "target: 60, target_fact: 森林指标, effect", "AS-117")]
    [InlineData("- {code: 森林, name: 森林,", "- {code: 森林, name: 森林, column: 商业,", "AS-112")]
    [InlineData("- {code: 排放, name: 排放,", "- {code: 森林, name: 排放,", "AS-102")]
    public void A_scheme_that_does_not_fit_together_is_refused(string text, string changed, string codes) => Assert.Equal(codes, string.Join(',', Codes(text, changed)));
}
