using System.Globalization;
using Xiance.Assessment;
using Xiance.Basics;

namespace Xiance.Tests.Assessment;

/// <summary>Published indices, other methods and Chinese formulas through scheme text alone.</summary>
public class ReferenceTests
{
    [Fact]
    public void The_human_development_index_is_exact_at_three_decimals_with_its_ranks_and_groups()
    {
        var run = Reference.Run("hdi", "hdi");
        var expected = Reference.Expected("hdi", "hdi_hdr2021-22_2021.csv");
        var explained = run.Regions.ToDictionary(result => result.Region.Id);
        foreach (var row in expected.Rows)
        {
            var result = explained[row[0]];
            Assert.Equal(decimal.Parse(row[8], CultureInfo.InvariantCulture), Official.Coarser(result.Score!.Value, run.Scheme.Rank));
            Assert.Equal(row[9], result.Rank?.ToString(CultureInfo.InvariantCulture));
            Assert.Equal(row[2], result.Grade);
            Reference.Close(Reference.Number(row[10]), (double)result.Score!.Value, 1e-9, row[0]);
        }
        Reference.Same(run, "scores", expected, 1e-9, code => code switch { "health_index" => "health", "education_index" => "education", "income_index" => "income", _ => "" });
    }

    [Fact]
    public void Three_thousand_regions_have_the_expected_scores_and_ranks()
    {
        var run = Reference.Run("scale", "scale");
        Assert.Equal(3000 * 13, Reference.Same(run, "scores", Reference.Expected("scale", "synt3000x50_expected_scores.csv")));
        var ranks = run.Regions.ToDictionary(result => result.Region.Id, result => result.Rank);
        foreach (var row in Reference.Expected("scale", "synt3000x50_expected_rank.csv").Rows) Assert.Equal(row[2], ranks[row[0]]?.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("methods-topsis-entropy", 1)]
    [InlineData("methods-topsis-equal", 3)]
    public void Closeness_to_the_ideal_and_its_ranks(string scheme, int column)
    {
        var run = Reference.Run(scheme, "asem");
        foreach (var row in Reference.Expected("methods", "asem_topsis.csv").Rows)
        {
            var result = run.Find(row[0])!;
            Reference.Close(Reference.Number(row[column]), (double)result.Score!.Value, 1e-9, row[0]);
            Assert.Equal(row[column + 1], result.Rank?.ToString(CultureInfo.InvariantCulture));
        }
    }

    [Theory]
    [InlineData("methods-topsis-entropy", "asem_entropy_weights.csv", 2, 1e-9)]
    [InlineData("methods-pca", "asem_pca_pc1.csv", 2, 1e-7)]
    public void Weights_found_from_the_data(string scheme, string file, int column, double tolerance)
    {
        var weights = StepTables.Of(Reference.Run(scheme, "asem")).Single(table => table.Name == "weights");
        foreach (var row in Reference.Expected("methods", file).Rows)
            Reference.Close(Reference.Number(row[column]), weights.Columns[weights.Codes.ToList().IndexOf(row[0])][0], tolerance, row[0]);
    }

    [Fact]
    public void County_efficacy_scores_and_ranks_of_three_years()
    {
        var expected = Reference.Expected("cn", "expected_county_efficacy60_40.csv");
        foreach (var year in new[] { 2022, 2023, 2024 })
        {
            var run = Reference.Run("cn-county", "cn", Period.Year(year));
            var rows = expected with { Rows = [.. expected.Rows.Where(row => row[2] == year.ToString(CultureInfo.InvariantCulture))] };
            Assert.Equal(86 * 6, Reference.Same(run, "normalised", rows, 1e-9, code => code.Replace("eff_", "", StringComparison.Ordinal)));
            foreach (var row in rows.Rows)
            {
                var result = run.Find(row[0])!;
                Reference.Close(Reference.Number(row[9]), (double)result.Score!.Value, 1e-9, row[0]);
                Assert.Equal((row[10], row[11]), (result.Rank?.ToString(CultureInfo.InvariantCulture), result.Classes.Single().Rank?.ToString(CultureInfo.InvariantCulture)));
            }
        }
    }

    [Theory]
    [InlineData("strong_top10", "strong")]
    [InlineData("advanced_", "advanced")]
    [InlineData("progress_by_score_top10", "progress")]
    [InlineData("progress_by_rank_gain_top10(tie: better current rank)", "progress_rank")]
    [InlineData("progress_by_score_top10_not_already_strong", "progress_not_strong")]
    public void County_honours(string award, string honour)
    {
        var run = Reference.Run("cn-county", "cn", Period.Year(2024));
        var expected = Reference.Expected("cn", "expected_county_awards_2024.csv").Rows.Where(row => award.EndsWith('_') ? row[0].StartsWith(award, StringComparison.Ordinal) : row[0] == award).ToList();
        var actual = run.Honours.Where(one => one.Honour == honour).ToDictionary(one => one.Region);
        Assert.Equal(expected.Select(row => row[1]).Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
        foreach (var row in expected) Reference.Close(Reference.Number(row[2]), (double)actual[row[1]].Value, 1e-9, row[1]);
    }

    [Fact]
    public void Counties_in_the_bottom_group_two_years_running()
    {
        var run = Reference.Run("cn-county", "cn", Period.Year(2024));
        var expected = Reference.Expected("cn", "expected_county_awards_2024.csv").Rows.Where(row => row[0].StartsWith("warning", StringComparison.Ordinal));
        Assert.Equal(expected.Select(row => $"{row[1]} {row[2]}").Order(StringComparer.Ordinal), run.Talks.Select(talk => $"{talk.Region} {talk.Evidence[0].Rank}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("cn-huangyan-above", "expected_huangyan2022_above.csv")]
    [InlineData("cn-huangyan-above-capped", "expected_huangyan2022_above_cap15_floor0_bonus.csv")]
    [InlineData("cn-huangyan-below", "expected_huangyan2022_below.csv")]
    [InlineData("cn-jingde", "expected_jingde2022.csv")]
    public void Per_mu_formulas_item_by_item(string scheme, string file)
    {
        var run = Reference.Run(scheme, "cn");
        var expected = Reference.Expected("cn", file);
        var items = expected.Header.Where(name => name.StartsWith("score_", StringComparison.Ordinal)).ToList();
        foreach (var row in expected.Rows)
        {
            var result = run.Find(row[0])!;
            var lines = Explain.Region(run, row[0]).Single().Contributions.ToDictionary(line => line.Indicator);
            foreach (var item in items) Reference.Close(Reference.Number(row[expected.Column(item)]), lines[item["score_".Length..]].Amount, 1e-9, $"{row[0]} {item}");
            Reference.Close(Reference.Number(row[expected.Column("total")]), (double)result.Score!.Value, 1e-9, row[0]);
            Assert.Equal(row[expected.Column("rank")], result.Rank?.ToString(CultureInfo.InvariantCulture));
            if (expected.Column("class_final") >= 0) Assert.Equal(row[expected.Column("class_final")], result.Grade);
        }
    }
}
