using Xiance.Enterprises;

namespace Xiance.Tests.Enterprises;

/// <summary>A small table worked out by hand: 1 hectare = 15 mu, 15 hectares = 225 mu, tax in yuan against 万元/亩.</summary>
public class WorkedTests
{
    // 亩均税收 (万元/亩): 甲 3,375,000 元 ÷ 15 亩 = 22.5; 乙 1,125,000 ÷ 15 = 7.5; 丙 (two firms) 2,250,000 ÷ 30 = 7.5; 丁 −375,000 ÷ 15 = −2.5; mean of 甲乙丙丁 and 戊 (5) = 8
    const string Firms =
        """
        code county year scale owner group leader veto fresh utility closed land tax energy output
        甲 C1 2024 above — — 0 0 0 0 0 1 3375000 100 400
        乙 C1 2024 above — — 0 1 0 0 0 1 1125000 100 100
        丙一 C1 2024 above — 丙 1 0 0 0 0 1 1250000 60 100
        丙二 C1 2024 above — 丙 0 0 0 0 0 1 1000000 40 100
        丁 C1 2024 above — — 0 0 1 0 0 1 -375000 — 50
        戊 C1 2024 above — — 0 0 0 1 0 1 750000 0 50
        己 C1 2024 above 甲 — 0 0 0 0 0 — — 10 10
        庚 C1 2024 below — — 0 0 0 0 0 1 1350000 1 1
        辛 C1 2024 above — — 0 0 0 0 1 1 1 1 1
        """;

    static readonly EnterpriseMethod Method = Methods.Read(Methods.Text("small"));

    static readonly MethodRun Run = Methods.Run(Method, Methods.Firms(Method, Firms));

    // 甲: 60 × min(22.5/8, 1.5) = 90, 40 × min(4/2, 1.5) = 60; 乙: 60 × 0.9375 = 56.25, 40 × 0.5 = 20; 丙: 56.25, 200/100/2 × 40 = 40;
    // 戊: 60 × 0.625 = 37.5, energy 0 gives the full 40; 己: tax missing 0 points, 1/2 × 40 = 20; 丁: floor 0, missing = mean of 60, 20, 40, 40, 20 = 36
    [Theory]
    [InlineData("甲", 150)]
    [InlineData("乙", 76.25)]
    [InlineData("丙一", 96.25)]
    [InlineData("丙二", 96.25)]
    [InlineData("丁", 36)]
    [InlineData("戊", 77.5)]
    [InlineData("己", 20)]
    [InlineData("庚", 90)]
    public void Scores_are_what_was_worked_out_by_hand(string firm, double score) => Assert.Equal((decimal)score, Methods.Of(Run, firm).Score);

    // ranked: 甲 1, 丙 2, 乙 3, 丁 4 of 4 (己 is a tenant, 戊 not graded)
    [Theory]
    [InlineData("甲", 1, "A", "A")]
    [InlineData("丙二", 2, "B", "B")]
    [InlineData("乙", 3, "C", "C")]
    [InlineData("丁", 4, "D", "C")]
    [InlineData("戊", null, null, null)]
    [InlineData("己", null, null, "A")]
    [InlineData("庚", 1, "A", "A")]
    public void Places_and_grades_are_what_was_worked_out_by_hand(string firm, int? rank, string? byPlace, string? grade)
    {
        var result = Methods.Of(Run, firm);
        Assert.Equal((rank, byPlace, grade), (result.Rank, result.GradeByPlace, result.Grade));
    }

    [Fact]
    public void An_excluded_firm_says_why() => Assert.Equal((FirmState.Excluded, "停产"), (Methods.Of(Run, "辛").State, Methods.Of(Run, "辛").Reason));

    [Fact]
    public void A_vetoed_firm_is_C_at_best()
    {
        var run = Methods.Run(Method, Methods.Firms(Method, Firms.Replace("甲 C1 2024 above — — 0 0", "甲 C1 2024 above — — 0 1")));
        Assert.Equal(("A", "C"), (Methods.Of(run, "甲").GradeByPlace, Methods.Of(run, "甲").Grade));
    }

    [Theory]
    [InlineData("甲 C1 2024 above — — 0 0", "甲 C1 2024 above — — 0 —", "EN-203")]
    [InlineData("己 C1 2024 above 甲", "己 C1 2024 above 无", "EN-208")]
    [InlineData("丙二 C1 2024 above — 丙 0", "丙二 C1 2024 above — 丙 1", "EN-206")]
    [InlineData("乙 C1", "甲 C1", "EN-202")]
    [InlineData("甲 C1 2024 above", "甲 C1 2024 other", "EN-205")]
    [InlineData("0 0 0 1 3375000", "0 0 0 0 3375000", "EN-207")]
    public void What_the_method_refuses_is_a_problem_and_no_guess(string from, string to, string code)
    {
        Assert.Contains(from, Firms);
        var outcome = Evaluate.Run(Method, Methods.Firms(Method, Firms.Replace(from, to)), 2024);
        Assert.False(outcome.Succeeded);
        Assert.Contains(outcome.Problems, problem => problem.Code == code);
    }

    [Fact]
    public void What_would_lift_a_firm_is_proved_by_evaluating_again()
    {
        var firms = Methods.Firms(Method, Firms);
        var lifts = WhatWouldLift.Run(Method, firms, Run, ("C1", "丙一"));
        Assert.All(lifts, lift => Assert.Equal("A", lift.Grade));
        Assert.Empty(WhatWouldLift.Run(Method, firms, Run, ("C1", "甲")));
        var second = WhatWouldLift.Run(Method, firms, Run, ("C1", "庚"));
        Assert.Empty(second);
    }
}
