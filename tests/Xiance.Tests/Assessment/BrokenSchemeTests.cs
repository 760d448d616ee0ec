using Xiance.Assessment;
using Xiance.Assessment.Text;
using Xiance.Basics;
using Xiance.Storage.Tables;

namespace Xiance.Tests.Assessment;

/// <summary>One thing at a time is made wrong in a scheme that holds; none of it may pass in silence.</summary>
public class BrokenSchemeTests
{
    static readonly string Folder = Path.Combine(Checkout.Root, "tests", "Xiance.Tests", "Assessment", "own", "whole-scheme");

    const string Scaled = "method: min_max, low: 1, high: 100, within: all, periods: each, zero_range: refuse";

    [Theory]
    [InlineData("minimum_present: 0.5, minimum_nonzero", "minimum_present: 50, minimum_nonzero", "BA-105")]
    [InlineData("minimum_present: 0.5}\nscore", "minimum_present: -1}\nscore", "BA-105")]
    [InlineData("minimum_present: 0.5, minimum_nonzero", "in: [C01], out: [C01], minimum_present: 0.5, minimum_nonzero", "AS-112")]
    [InlineData("skew_limit: 2", "skew_limit: -2", "BA-105")]
    [InlineData("winsor_maximum: 2", "winsor_maximum: -2", "BA-105")]
    [InlineData("cap: 5", "cap: -5", "BA-105")]
    [InlineData("per_unit: 1", "per_unit: 0", "BA-105")]
    [InlineData("count: 3", "count: 0", "BA-105")]
    [InlineData("count: 3", "count: -1", "BA-105")]
    [InlineData("measure: bottom_overall, count: 2", "measure: bottom_overall, count: -2", "BA-105")]
    [InlineData("years: 2", "years: 0", "BA-105")]
    [InlineData("criteria: [{code: b, name: b, measure: bottom_overall, count: 2, boundary_ties: all}]", "criteria: []", "BA-103")]
    [InlineData("cut_by: [a]", "cut_by: []", "BA-105")]
    [InlineData("ties: best_place", "ties: list, tie_break: []", "BA-105")]
    [InlineData("decimals: official", "decimals: -2, rounding: half_up", "BA-105")]
    [InlineData("floor: none, ceiling: none", "floor: 90, ceiling: 10", "AS-112")]
    [InlineData("up_to: 0.6", "up_to: 60", "AS-115")]
    [InlineData("up_to: 0.2", "up_to: -0.2", "AS-115")]
    [InlineData("grade: B", "grade: A", "AS-102")]
    [InlineData("code: t, name: t", "code: s, name: t", "AS-102")]
    [InlineData("overlap: allowed, cite", "not_with: [t], cite", "AS-112")]
    [InlineData("measure: rank, among: all", "measure: rank, entry: [{fact: a, at_least: 30, at_most: 3}], among: all", "AS-112")]
    [InlineData("  - {step: screen", "  - {step: denominate, for: all}\n  - {step: screen", "AS-112")]
    public void A_number_out_of_reach_or_a_rule_against_another_is_refused_when_read(string from, string to, string code) => Assert.Contains(code, Codes(from, to));

    [Theory]
    [InlineData("method: min_max, low: 50, high: 50, within: all, periods: each, zero_range: refuse", "AS-112")]
    [InlineData("method: z_score, mean: 0, deviation: -1, within: all, periods: each, zero_range: refuse", "BA-105")]
    [InlineData("method: goalposts, low: 100, high: 10, scale: 1, truncate: true, logarithmic: false, zero_range: refuse", "AS-112")]
    [InlineData("method: goalposts, low: 0, high: 10, scale: 1, truncate: true, logarithmic: true, zero_range: refuse", "BA-105")]
    [InlineData("method: efficacy, posts: given, low: 90, high: 10, base: 60, span: 40, truncate: false, zero_range: refuse", "AS-112")]
    [InlineData("method: efficacy, posts: data, base: 60, span: 0, truncate: false, within: all, periods: each, zero_range: refuse", "BA-105")]
    [InlineData("method: efficacy_exponential, posts: data, base: 0, top: 100, truncate: false, within: all, periods: each, zero_range: refuse", "BA-105")]
    [InlineData("method: ratio, benchmark: mean, times: 1, scale: 1, floor: 5, cap: 1, negative: keep, within: all, periods: each, zero_range: refuse", "AS-112")]
    [InlineData("method: rank_steps, first: 100, down: -5, floor: 60, within: all, periods: each", "BA-105")]
    [InlineData("method: min_max, low: 1, high: 100, within: all, periods: \"2019\", zero_range: refuse", "AS-201")]
    [InlineData("method: min_max, low: 1, high: 100, within: region, periods: each, zero_range: refuse", "ST-622")]
    [InlineData("method: min_max, low: 1, high: 100, over: [{fact: class, is: [丙]}], within: all, periods: each, zero_range: refuse", "AS-316")]
    public void A_scale_that_means_nothing_is_refused(string step, string code) => Assert.Contains(code, Codes(Scaled, step));

    [Theory]
    [InlineData("aggregate: {method: arithmetic, missing: renormalise, minimum_present: 0.5}", "aggregate: {method: power, power: 0, missing: zero, not_positive: refuse}", "BA-105")]
    [InlineData("weights: {method: given, basis: 100, zero_weights: renormalise}", "weights: {method: combined, by: sum, parts: [{share: 1.5, method: equal}, {share: -0.5, method: equal}]}", "BA-105")]
    [InlineData("column: bonus", "column: bonuss", "ST-622")]
    [InlineData("fact: veto", "fact: vetto", "ST-622")]
    [InlineData("classes: [class]", "classes: [klass]", "ST-622")]
    [InlineData("grades: {", "grades: {inherit_from: owner, ", "ST-622")]
    [InlineData("indicators:", "members: [{fact: kind, not: [x]}]\nindicators:", "ST-622")]
    [InlineData("period: period", "period: period, fixed_period: \"2024\"", "AS-117")]
    public void A_name_or_a_choice_nobody_has_is_refused(string from, string to, string code) => Assert.Contains(code, Codes(from, to));

    [Fact]
    public void A_region_named_that_is_in_no_period_is_said_and_stops_nothing()
    {
        var outcome = Ran(Changed("minimum_present: 0.5, minimum_nonzero", "in: [C99], minimum_present: 0.5, minimum_nonzero"));
        Assert.True(outcome.Succeeded);
        Assert.Contains("AS-213", outcome.Problems.Select(problem => problem.Code));
    }

    static IEnumerable<string> Codes(string from, string to)
    {
        var outcome = Ran(Changed(from, to));
        Assert.False(outcome.Succeeded);
        return outcome.Problems.Select(problem => problem.Code);
    }

    static string Changed(string from, string to)
    {
        var text = File.ReadAllText(Path.Combine(Folder, "assessment.yaml"));
        Assert.Contains(from, text, StringComparison.Ordinal);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        return text[..at] + to + text[(at + from.Length)..];
    }

    static Outcome<AssessmentRun> Ran(string text) => SchemeReader.Read("assessment.yaml", text).Then(scheme => SchemeData.Read(scheme, Folder).Then(figures => Assess.Run(scheme, new AssessmentInput(figures[^1].Period, figures))));
}
