using System.Globalization;
using Xiance.Assessment;
using Xiance.Basics;

namespace Xiance.Tests.Assessment;

public class WrittenCaseTests
{
    static AssessmentRun Run(WrittenCase written)
    {
        var outcome = Assess.Run(written.Scheme, written.Input);
        Assert.True(outcome.Succeeded, string.Join('\n', outcome.Problems));
        return outcome.Value;
    }

    [Theory]
    [InlineData("示例县域考核.yaml")]
    public void Scores_ranks_honours_and_talks_are_what_was_worked_out_by_hand(string name)
    {
        var written = WrittenCase.Read(name);
        var run = Run(written);
        foreach (var (region, score, _) in written.Expected.Pairs("得分")) Assert.Equal(decimal.Parse(score, CultureInfo.InvariantCulture), run.Find(region)!.Score);
        foreach (var (region, rank, _) in written.Expected.Pairs("位次")) Assert.Equal(rank, run.Find(region)!.Rank?.ToString(CultureInfo.InvariantCulture));
        var classRanks = run.Regions.SelectMany(result => result.Classes.Select(one => $"{result.Region.Id} {one.Class}: {one.Rank}"));
        Assert.Equal(written.Expected.Pairs("类内位次").Select(pair => $"{pair.Name}: {pair.Value}").Order(StringComparer.Ordinal), classRanks.Order(StringComparer.Ordinal));
        Assert.Equal(written.Expected.Texts("荣誉").Order(StringComparer.Ordinal), run.Honours.Select(award => string.Join(" ", new[] { award.Honour, award.Class, award.Region }.OfType<string>())).Order(StringComparer.Ordinal));
        Assert.Equal(written.Expected.Texts("约谈").Order(StringComparer.Ordinal), run.Talks.Select(finding => $"{finding.Criterion} {finding.Region}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_talk_carries_the_places_of_both_years_as_evidence()
    {
        var finding = Run(WrittenCase.Read("示例县域考核.yaml")).Talks.Single(talk => talk.Region == "庚" && talk.Criterion == "后3位");
        Assert.Equal([new TalkEvidence(Period.Year(2024), 7, 8), new TalkEvidence(Period.Year(2023), 6, 8)], finding.Evidence);
    }

    [Fact]
    public void Two_years_for_all_criteria_asks_for_a_third_year_and_says_so()
    {
        var run = Run(WrittenCase.Read("示例县域考核.yaml", text => text.Replace("two_years_apply_to: first_two", "two_years_apply_to: all")));
        Assert.DoesNotContain(run.Talks, talk => talk.Criterion == "下降");
        Assert.Contains(run.Warnings, warning => warning.Code == "AS-310");
    }

    [Fact]
    public void A_place_of_a_barred_region_stays_empty_when_the_scheme_says_so()
    {
        var run = Run(WrittenCase.Read("示例县域考核.yaml", text => text.Replace("count: 2, last_place: share, when_barred: next_moves_up", "count: 2, last_place: share, when_barred: place_stays_empty")));
        Assert.Equal(["甲"], run.Honours.Where(award => award.Honour == "强县").Select(award => award.Region));
    }

    [Fact]
    public void A_tie_that_the_list_does_not_separate_is_a_problem_and_no_guess()
    {
        var written = WrittenCase.Read("示例县域考核.yaml", text => text.Replace("cut_by: [总量]", "cut_by: [score]"));
        Assert.Contains(Assess.Run(written.Scheme, written.Input).Problems, problem => problem.Code == "AS-308");
    }

    [Fact]
    public void A_veto_can_remove_from_the_ranking()
    {
        var run = Run(WrittenCase.Read("示例县域考核.yaml", text => text.Replace("effect: bars_honours", "effect: removes_from_ranking")));
        Assert.Equal(Unranked.Veto, run.Find("丁")!.Unranked);
        Assert.Equal(2, run.Find("乙")!.Rank);
    }

    [Fact]
    public void What_the_document_does_not_say_makes_the_run_provisional()
    {
        var run = Run(WrittenCase.Read("示例县域考核.yaml"));
        Assert.True(run.Provisional);
        Assert.Contains(run.Scheme.Assumptions, assumption => assumption.Where == "进步县");
    }
}
