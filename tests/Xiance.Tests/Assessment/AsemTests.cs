using Xiance.Assessment;

namespace Xiance.Tests.Assessment;

/// <summary>The ASEM index, every step's table from the raw data to the ranks (tolerance 1e-9; ranks and counts exact).</summary>
public class AsemTests
{
    [Fact]
    public void Every_step_of_the_default_run_has_the_expected_digits()
    {
        var run = Reference.Run("asem-default", "asem");
        Reference.Same(run, "raw", Reference.Expected("asem", "ref_raw.csv"));
        Reference.Same(run, "denominated", Reference.Expected("asem", "ref_denominated.csv"));
        Reference.Same(run, "imputed", Reference.Expected("asem", "ref_imputed.csv"));
        Reference.Same(run, "imputed", Reference.Expected("asem", "ref_screened.csv"));
        Reference.Same(run, "treated", Reference.Expected("asem", "ref_treated.csv"));
        Assert.Equal(51 * 49, Reference.Same(run, "normalised", Reference.Expected("asem", "ref_normalised.csv")));
        Assert.Equal(51 * 11, Reference.Same(run, "scores", Reference.Expected("asem", "ref_aggregated_default.csv")));
        Reference.Same(run, "ranks", Reference.Expected("asem", "ref_results_aggs_ranks.csv"), 0);
    }

    [Fact]
    public void Ranks_in_europe_and_asia_are_taken_apart()
    {
        var run = Reference.Run("asem-default", "asem");
        var actual = StepTables.Of(run).Single(table => table.Name == "class_ranks");
        var expected = Reference.Expected("asem", "ref_results_groupranks_EurAsia.csv");
        var rows = actual.Rows.Select((row, index) => (row, index)).ToDictionary(pair => (pair.row.Region, pair.row.Class), pair => pair.index);
        foreach (var row in expected.Rows)
            for (var column = 2; column < expected.Header.Count; column++)
                Assert.Equal(Reference.Number(row[column]), actual.Columns[actual.Codes.ToList().IndexOf(expected.Header[column])][rows[(row[0], row[1])]]);
    }

    [Fact]
    public void Winsorised_points_and_shapes_before_and_after_are_recorded()
    {
        var run = Reference.Run("asem-default", "asem");
        foreach (var row in Reference.Expected("asem", "ref_treated_details.csv").Rows)
        {
            var detail = run.Treatments.Single(one => one.Indicator == row[0]);
            Reference.Close(Reference.Number(row[2]), detail.Skew, 1e-9, row[0]);
            Reference.Close(Reference.Number(row[3]), detail.Kurtosis, 1e-9, row[0]);
            Assert.Equal(row[4] is "" or "NA" ? 0 : (int)Reference.Number(row[4]), detail.Winsorised);
            if (row[6] is not ("" or "NA")) Reference.Close(Reference.Number(row[6]), detail.SkewAfter, 1e-9, row[0]);
        }
    }

    [Theory]
    [InlineData("asem-amean", "ref_agg_amean_minmax_1_100.csv")]
    [InlineData("asem-gmean", "ref_agg_gmean_minmax_1_100.csv")]
    [InlineData("asem-hmean", "ref_agg_hmean_minmax_1_100.csv")]
    [InlineData("asem-power", "ref_agg_genmean_p0.5_minmax_1_100.csv")]
    [InlineData("asem-threshold-0", "ref_rawminmax_amean_nothresh.csv")]
    [InlineData("asem-threshold-0.5", "ref_rawminmax_amean_datthresh_0.5.csv")]
    [InlineData("asem-threshold-0.9", "ref_rawminmax_amean_datthresh_0.9.csv")]
    public void Means_and_thresholds_give_the_expected_aggregates(string scheme, string expected) =>
        Assert.Equal(51 * 11, Reference.Same(Reference.Run(scheme, "asem"), "scores", Reference.Expected("asem", expected)));

    [Theory]
    [InlineData("asem-amean", "ref_norm_minmax_1_100.csv")]
    [InlineData("asem-default", "ref_norm_minmax_0_100.csv")]
    [InlineData("asem-zscore", "ref_norm_zscore.csv")]
    [InlineData("asem-rank", "ref_norm_rank.csv")]
    [InlineData("asem-borda", "ref_norm_borda.csv")]
    [InlineData("asem-prank", "ref_norm_prank.csv")]
    public void Normalisations_give_the_expected_tables(string scheme, string expected) =>
        Assert.Equal(51 * 49, Reference.Same(Reference.Run(scheme, "asem"), "normalised", Reference.Expected("asem", expected)));

    [Fact]
    public void A_pooled_panel_runs_over_all_years_with_one_scale()
    {
        var run = Reference.Run("asem-panel-pooled", "asem");
        var table = StepTables.Of(run).Single(one => one.Name == "normalised");
        Assert.Equal(51 * 5, table.Rows.Count);
        Assert.All(table.Columns, column => Assert.Equal(100, column.Max(), 9));
        Assert.Contains(table.Columns, column => table.Rows.Select((row, index) => (row, index)).GroupBy(pair => pair.row.Period).Any(year => year.Max(pair => column[pair.index]) < 99));
    }

    [Fact]
    public void Contributions_sum_to_the_score_for_every_mean()
    {
        foreach (var scheme in new[] { "asem-default", "asem-gmean", "asem-hmean", "asem-power", "asem-threshold-0" })
        {
            var run = Reference.Run(scheme, "asem");
            foreach (var result in run.Regions)
                foreach (var view in Explain.Region(run, result.Region.Id))
                    Assert.Equal(view.KernelScore, view.Contributions.Sum(line => line.Amount), 1e-9);
        }
    }

    [Fact]
    public void Log_shares_of_a_geometric_index_sum_to_the_log_of_the_score()
    {
        var run = Reference.Run("asem-gmean", "asem");
        foreach (var result in run.Regions)
        {
            var view = Explain.Region(run, result.Region.Id).Single();
            Assert.Equal(Math.Log(view.KernelScore), view.Contributions.Sum(line => line.LogShare!.Value), 1e-9);
        }
    }
}
