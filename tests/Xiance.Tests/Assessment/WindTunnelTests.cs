using Xiance.Assessment;
using Xiance.Assessment.Text;
using Xiance.Basics;

namespace Xiance.Tests.Assessment;

/// <summary>Class limits, thresholds and numbers are moved and what follows is worked out by hand; the official run stays as it was.</summary>
public sealed class WindTunnelTests
{
    const string Text = """
        schema: assessment/1
        id: 分档考核
        name: 分档考核
        document: 示例
        cite: 一
        comparability: restated
        history: recomputed
        classes:
          names: [强档, 中档, 弱档, 特区]
          several: refused
          unclassified: refused
          overall_score: same
          limits:
            - figure: 人均
              period: assessed
              missing: keep
              steps: [{class: 强档, from: 60}, {class: 中档, from: 30}, {class: 弱档}]
        groups:
          - {name: 县, classes: [强档, 中档, 弱档]}
          - {name: 区, classes: [特区]}
        indicators:
          - {code: 人均, parent: 总分, direction: higher, weight: 50, cite: 一}
          - {code: 绿化, parent: 总分, direction: higher, weight: 50, cite: 一}
        nodes:
          - {code: 总分, parent: none}
        steps:
          - {step: normalise, for: all, method: as_is, floor: none, cap: none}
        weights: {method: given, basis: 100, zero_weights: counted}
        aggregate: {method: arithmetic, missing: renormalise, minimum_present: 0.5}
        score: {floor: none, ceiling: none}
        binding:
          - {code: 森林, name: 森林, operator: at_least, target: 10, effect: bars_honours, cite: 一}
        rank: {decimals: official, ties: best_place}
        grades: {by: score, within: group, cite: 一, steps: [{grade: 优, from: 60}, {grade: 良}]}
        honours:
          - {code: 先进, name: 先进, measure: rank, among: each_class, count: 1, last_place: share, when_barred: next_moves_up, overlap: allowed, class_of_one: honoured, small_class: all, equal_class: share, cite: 一}
        """;

    static AssessmentRun Run(Func<string, string>? change = null)
    {
        var scheme = SchemeReader.Read("分档.yaml", change is null ? Text : change(Text));
        Assert.True(scheme.Succeeded, string.Join('\n', scheme.Problems));
        // Last year 乙 would have been of the lowest class; the assessed year decides.
        var outcome = Assess.Run(scheme.Value, new AssessmentInput(Period.Year(2024), [Year(2023, [90, 20, 35, 10, 70, null]), Year(2024, [80, 60, 40, 20, 90, null])]));
        Assert.True(outcome.Succeeded, string.Join('\n', outcome.Problems));
        return outcome.Value;
    }

    static PeriodFigures Year(int year, double?[] people) => new(Period.Year(year),
        [.. "甲乙丙丁戊己".Select(name => new AssessedRegion(name.ToString(), name.ToString()) { Classes = name switch { '戊' => ["特区"], '己' => ["中档"], _ => [] } })],
        new Dictionary<string, double?[]> { ["人均"] = people, ["绿化"] = [40, 70, 50, 30, 50, 9], ["森林"] = [40, 70, 50, 30, 50, 9] });

    static AssessmentRun Moved(AssessmentRun run, params (string Key, decimal Value)[] choices)
    {
        var scheme = ApplyVariant.Run(run.Scheme, choices.ToDictionary(choice => choice.Key, choice => choice.Value));
        Assert.True(scheme.Succeeded, string.Join('\n', scheme.Problems));
        return Assess.Run(scheme.Value, InputOf.Run(run)).Value!;
    }

    static string Classes(AssessmentRun run) => string.Concat(run.Regions.Select(result => result.Region.Classes.Single()[0]));

    static string Honoured(AssessmentRun run) => string.Concat(run.Honours.Select(award => award.Region).Order(StringComparer.Ordinal));

    [Fact]
    public void Classes_follow_from_a_figure_with_its_bounds_included_and_the_same_in_every_year()
    {
        var run = Run();
        Assert.Equal("强强中弱特中", Classes(run));
        Assert.Equal(["强档"], run.Standings.Single(standing => standing.Region == "乙" && standing.Period == Period.Year(2023)).ClassScores.Keys);
        Assert.Equal("丁丙乙戊", string.Concat(Honoured(run)));
        Assert.Equal("强强中弱特中", Classes(Run(text => text.Replace("period: assessed", "period: each", StringComparison.Ordinal))));
        Assert.Equal(["弱档"], Run(text => text.Replace("period: assessed", "period: each", StringComparison.Ordinal)).Standings.Single(standing => standing.Region == "乙" && standing.Period == Period.Year(2023)).ClassScores.Keys);
    }

    [Fact]
    public void A_county_changes_class_when_the_limit_moves_and_honours_follow()
    {
        var run = Run();
        var before = RunWriter.Write(run);
        var moved = Moved(run, ("c:0/强档", 60.5m));
        Assert.Equal("强中中弱特中", Classes(moved));
        var difference = CompareRuns.Run(run, moved);
        Assert.Equal(["乙"], difference.Scores.Where(change => change.Reclassed).Select(change => change.Region));
        Assert.Equal("甲", Assert.Single(difference.Honours, list => list.Class == "强档").In.Single());
        Assert.Equal(["丙"], Assert.Single(difference.Honours, list => list.Class == "中档").Out);
        Assert.Equal(before, RunWriter.Write(run));
        Assert.True(CompareRuns.Run(run, Moved(run)).None);
    }

    [Fact]
    public void A_limit_is_tried_between_two_listed_classes_without_touching_others()
    {
        var run = Run();
        Assert.Equal("强强弱中特中", Classes(Moved(run, (new TrialLimit("绿化", "弱档", "中档", 50).Key, 50))));
        string[] Codes(TrialLimit trial) => [.. ApplyVariant.Run(run.Scheme, new Dictionary<string, decimal> { [trial.Key] = trial.From }).Problems.Select(problem => problem.Code)];
        Assert.Equal(["AS-604"], Codes(new TrialLimit("没有", "强档", "中档", 1)));
        Assert.Equal(["AS-604"], Codes(new TrialLimit("绿化", "强档", "强档", 1)));
        Assert.Equal(["AS-604"], Codes(new TrialLimit("绿化", "强档", "特区", 1)));
        Assert.Equal(["AS-604"], [.. ApplyVariant.Run(run.Scheme, new Dictionary<string, decimal> { ["c:0/强档"] = 30 }).Problems.Select(problem => problem.Code)]);
    }

    [Fact]
    public void Binding_targets_and_grades_move()
    {
        var run = Run();
        Assert.Equal("丁", string.Concat(run.Honours.Where(award => award.Class == "弱档").Select(award => award.Region)));
        Assert.DoesNotContain("丁", Honoured(Moved(run, ("b:森林", 31))), StringComparison.Ordinal);
        Assert.Equal("良", run.Find("丙")!.Grade);
        Assert.Equal("优", Moved(run, ("g:优", 45)).Find("丙")!.Grade);
    }

    [Fact]
    public void A_missing_figure_keeps_the_class_loses_it_or_refuses_as_written()
    {
        Assert.Equal(["中档"], Run().Find("己")!.Region.Classes);
        Assert.Empty(Run(text => text.Replace("missing: keep", "missing: no_class", StringComparison.Ordinal).Replace("unclassified: refused", "unclassified: allowed", StringComparison.Ordinal)
            .Replace("groups:\n  - {name: 县, classes: [强档, 中档, 弱档]}\n  - {name: 区, classes: [特区]}\n", "", StringComparison.Ordinal).Replace("within: group", "within: all", StringComparison.Ordinal)).Find("己")!.Region.Classes);
        var scheme = SchemeReader.Read("分档.yaml", Text.Replace("missing: keep", "missing: refuse", StringComparison.Ordinal)).Value!;
        var run = Run();
        Assert.Equal(["AS-218"], Assess.Run(scheme, InputOf.Run(run)).Problems.Select(problem => problem.Code).Distinct());
        string[] Read(string old, string changed) => [.. SchemeReader.Read("分档.yaml", Text.Replace(old, changed, StringComparison.Ordinal)).Problems.Select(problem => problem.Code).Distinct()];
        Assert.Contains("AS-115", Read("from: 30}", "from: 70}"));
        Assert.Contains("AS-107", Read("class: 强档, from", "class: 没有, from"));
        Assert.NotEmpty(Read("missing: keep", ""));
        Assert.Contains("人均", SchemeInWords.Of(scheme)[0].Says, StringComparison.Ordinal);
    }
}
