using Xiance.Assessment;
using Xiance.Assessment.Text;
using Xiance.Basics;
using Xiance.Storage.Demonstration;

namespace Xiance.Tests.Demonstration;

/// <summary>The demonstration province as a whole: pack, document and figures say the same, and a run has every kind of result.</summary>
public sealed class SamplePackTests
{
    static readonly IReadOnlyList<FigureRow> Rows = DemonstrationFigures.Make(SamplePack.Pack, DemonstrationFigures.CommittedSeed);

    static readonly Scheme Scheme = SchemeReader.Read("assessment.yaml", File.ReadAllText(Path.Combine(SamplePack.Folder, "assessment.yaml"))).Value!;

    [Fact]
    public void The_committed_figures_are_the_generated_ones() =>
        Assert.Equal(FigureCsv.Write(Rows), File.ReadAllText(Path.Combine(Checkout.Root, "samples", "figures", "sample-2022.csv")));

    [Fact]
    public void Twenty_four_counties_in_four_prefectures_all_have_a_development_type()
    {
        var counties = SamplePack.Pack.Regions.Members.Where(region => region.Member).ToList();
        Assert.Equal((24, 4), (counties.Count, counties.Select(county => county.ParentCode).Distinct().Count()));
        Assert.All(counties, county => Assert.Contains(SamplePack.Pack.Regions.Classes, item => item.Code == county.Code));
        Assert.Equal(3, SamplePack.Pack.Regions.Classes.GroupBy(item => item.Code).Count(group => group.Count() == 2));
    }

    [Fact]
    public void Every_closed_list_has_as_many_members_as_the_document_states() =>
        Assert.All(SamplePack.Pack.Regions.Lists.Where(list => list is { Open: false, StatedCount: not null }), list => Assert.Equal(list.StatedCount, list.Members.Count));

    [Fact]
    public void Weights_of_the_scheme_are_those_of_the_second_annex()
    {
        var plan = File.ReadAllLines(Path.Combine(Checkout.Root, "samples", "示例省强县行动方案", "方案.txt"));
        var printed = plan.SkipWhile(line => !line.StartsWith("领域\t", StringComparison.Ordinal)).Skip(1).TakeWhile(line => line.Contains('\t')).Select(line => line.Split('\t'));
        Assert.Equal(printed.Select(row => $"{row[0]} {row[1]} {row[2]} {row[3]}"), Scheme.Indicators.Select(item => $"{item.Parent} {item.Name} {item.ClassWeights["工业主导"]} {item.ClassWeights["农文旅优先"]}"));
    }

    [Fact]
    public void Output_of_the_base_year_is_the_total_the_document_prints()
    {
        var total = Rows.Where(row => row.Indicator == "地区生产总值" && row.Period == Period.Year(2020)).Sum(row => row.Value);
        Assert.Contains($"地区生产总值\t亿元\t预期性\t{total:0.0}\t4000", File.ReadAllText(Path.Combine(Checkout.Root, "samples", "示例省强县行动方案", "方案.txt")));
    }

    [Theory]
    [InlineData(2023)]
    [InlineData(2024)]
    public void A_year_has_strong_advanced_and_progress_counties_and_talks(int year)
    {
        var outcome = Assess.Run(Scheme, new(Period.Year(year), [.. Enumerable.Range(2020, year - 2019).Select(Figures)]));
        Assert.True(outcome.Succeeded, string.Join('\n', outcome.Problems));
        var honours = outcome.Value.Honours.ToLookup(award => award.Honour);
        Assert.Equal((4, 4, 4), (honours["强县"].Count(), honours["先进县"].Count(), honours["进步县"].Count()));
        Assert.NotEmpty(outcome.Value.Talks);
    }

    static PeriodFigures Figures(int year)
    {
        var figures = Rows.Where(row => row.Period == Period.Year(year)).GroupBy(row => (row.RegionCode, row.Indicator)).ToDictionary(group => group.Key, group => (double)group.Last().Value);
        var counties = SamplePack.Pack.Regions.Members.Where(region => region.Member).ToList();
        var classes = SamplePack.Pack.Regions.Classes.ToLookup(item => item.Code, item => item.Class);
        return new(
            Period.Year(year),
            [.. counties.Select(county => new AssessedRegion(county.Code, county.Name) { Classes = [.. classes[county.Code]] })],
            SamplePack.Pack.Indicators.ToDictionary(item => item.Name, item => counties.Select(county => figures.TryGetValue((county.Code, item.Name), out var value) ? value : (double?)null).ToArray()));
    }
}
