using Xiance.Enterprises;

namespace Xiance.Tests.Enterprises;

/// <summary>Every score can be walked again from its figures: ratio, what it was measured against, cap or floor, weight.</summary>
public class ExplainFirmTests
{
    static readonly EnterpriseMethod Method = Methods.Read(Methods.Text("small"));

    const string Table =
        """
        code county year scale owner group leader veto fresh utility closed land tax energy output
        A 110 2024 above — — 0 0 0 0 0 1 1500000 100 400
        B 110 2024 above — — 0 0 0 0 0 1 300000 100 100
        C 110 2024 above — — 0 0 0 0 0 1 60000 — 100
        D 110 2024 below — — 0 0 0 0 0 2 1500000 100 400
        """;

    static FirmExplanation Of(string firm) => ExplainFirm.Run(Method, Methods.Firms(Method, Table), ("110", firm, 2024))!;

    [Fact]
    public void A_share_is_the_ratio_over_the_mean_of_the_peers_held_at_the_cap()
    {
        var step = Of("A").Items[0];
        // 150, 30 and 6 (10,000 yuan) on 15 mu each: 10, 2 and 0.4; their mean is 62/15.
        Assert.Equal(10, step.Ratio, 1e-12);
        Assert.Equal(62 / 15.0, step.Benchmark, 1e-12);
        Assert.Equal(10 / (62 / 15.0), step.Share, 1e-12);
        Assert.Equal(ShareBound.Cap, step.Bound);
        Assert.Equal(90, step.Score, 1e-12);
    }

    [Fact]
    public void Between_the_bounds_share_times_weight_is_the_score()
    {
        var step = Of("B").Items[1];
        Assert.Equal((2d, 0.5, 20d, ShareBound.None), (step.Benchmark, step.Share, step.Score, step.Bound));
    }

    [Fact]
    public void A_missing_item_says_so_and_keeps_the_score_it_was_given()
    {
        var explained = Of("C");
        Assert.True(explained.Items[1].Filled);
        Assert.True(double.IsNaN(explained.Items[1].Ratio));
        Assert.Equal((60 + 20) / 2.0, explained.Items[1].Score, 1e-12);
        Assert.Equal((double)explained.Result.Score!.Value, explained.Items.Sum(step => step.Score), 0.005);
    }

    [Fact]
    public void The_steps_of_every_firm_add_up_to_its_items()
    {
        var firms = Methods.Firms(Method, Table);
        foreach (var firm in Methods.Run(Method, firms).Firms) Assert.Equal(firm.Items, Of(firm.Id).Items.Select(step => step.Score));
        Assert.Equal("below", Of("D").Variant.Code);
    }

    [Fact]
    public void A_firm_that_stands_in_two_regions_is_explained_and_lifted_in_the_asked_one()
    {
        // E in 120: 45 (10,000 yuan) on 15 mu beside F, whose 105 make a mean of 5; E in 110 stands first in the table with other figures
        var firms = Methods.Firms(Method, Table + "\nE 110 2024 above — — 0 0 0 0 0 1 2400000 100 400\nE 120 2024 above — — 0 0 0 0 0 1 450000 100 400\nF 120 2024 above — — 0 0 0 0 0 1 1050000 100 400\n");
        var run = Methods.Run(Method, firms);
        var (first, second) = (ExplainFirm.Run(Method, firms, ("110", "E", 2024))!, ExplainFirm.Run(Method, firms, ("120", "E", 2024))!);
        Assert.Equal((16d, 3d), (first.Items[0].Ratio, second.Items[0].Ratio));
        Assert.Equal(("110", "120"), (first.Result.Region, second.Result.Region));
        Assert.Equal((1, 2), (run.Find(("110", "E"), 2024)!.Rank, run.Find(("120", "E"), 2024)!.Rank));
        Assert.Empty(WhatWouldLift.Run(Method, firms, run, ("110", "E")));
        Assert.Contains(WhatWouldLift.Run(Method, firms, run, ("120", "E")), lift => lift is { Column: "tax", Present: 450000, Needed: > 450000 });
    }

    [Fact]
    public void Points_are_steps_too_signed_and_held_at_their_cap()
    {
        var method = Methods.Read(Methods.Text("small").Replace("    points: []\n    score: {floor: none", "    points: [{code: late, name: 迟报, column: output, kind: penalty, per_unit: 0.1, cap: 25, missing: none, cite: 二}, {code: saved, name: 节能, column: energy, kind: bonus, per_unit: 0.5, cap: none, missing: none, cite: 二}]\n    score: {floor: none", StringComparison.Ordinal));
        var firms = Methods.Firms(method, Table);
        var (a, c) = (ExplainFirm.Run(method, firms, ("110", "A", 2024))!, ExplainFirm.Run(method, firms, ("110", "C", 2024))!);
        // 400 × 0.1 = 40, held at 25; 100 × 0.5 = 50; items 90 and 60 of 40 × min(4 ÷ 2, 1.5)
        Assert.Equal([(-25d, true), (50d, false)], a.Points.Select(step => (step.Score, step.Capped)));
        Assert.Equal((175m, 175d), (a.Result.Score, a.Sum));
        Assert.Equal([-10d, 0d], c.Points.Select(step => step.Score));
        Assert.True(double.IsNaN(c.Points[1].Amount));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Items_and_points_of_every_firm_add_up_to_its_score_on_random_methods(int remainder)
    {
        var folder = Directory.CreateTempSubdirectory("sums").FullName;
        var (withPoints, capped) = (0, 0);
        for (var seed = remainder; seed < 90; seed += 3)
        {
            var random = new RandomMethod(seed);
            var file = Path.Combine(folder, $"{seed}.csv");
            File.WriteAllText(file, random.Firms());
            var method = Methods.Read(random.Text());
            var firms = Methods.Firms(method, file, 0);
            if (Evaluate.Run(method, firms, 2024).Value is not { } run) continue;
            foreach (var firm in run.Firms.Where(firm => firm.Score is not null).Where((_, index) => index % 7 == 0))
            {
                var explained = ExplainFirm.Run(method, firms, (firm.Region, firm.Id, 2024))!;
                withPoints += explained.Points.Count(step => step.Score != 0);
                capped += explained.Points.Count(step => step.Capped);
                Assert.Equal(firm.Score!.Value, Official(explained));
            }
        }
        Directory.Delete(folder, true);
        Assert.True(withPoints > 20 && capped > 2, $"{withPoints} {capped}");
    }

    /// <summary>The sum between floor and ceiling at twelve significant digits.</summary>
    static decimal Official(FirmExplanation explained)
    {
        var variant = explained.Variant;
        var sum = Math.Min(Math.Max(explained.Sum, (double?)variant.ScoreFloor ?? double.MinValue), (double?)variant.ScoreCeiling ?? double.MaxValue);
        return Math.Abs(sum) < 1e-10 ? 0 : Xiance.Assessment.Official.Score(sum)!.Value;
    }
}
