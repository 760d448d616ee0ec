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

    static FirmExplanation Of(string firm) => ExplainFirm.Run(Method, Methods.Firms(Method, Table), (firm, 2024))!;

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
}
