using Xiance.Assessment;
using Xiance.Assessment.Text;
using Xiance.Basics;
using Xiance.Plans;
using Xiance.Storage.Demonstration;
using Xiance.Storage.Plans;

namespace Xiance.Tests.Demonstration;

/// <summary>A pack of the program with its scheme, and invented figures of the years 2020 to 2024 as a run reads them. Figures and facts can be set by hand.</summary>
sealed class InventedYears
{
    const int First = 2020, Last = 2024;

    readonly Dictionary<(int Year, string Region, string Indicator), double> figures = [];
    readonly Dictionary<(int Year, string Region), Dictionary<string, string>> facts = [];

    public InventedYears(string folder, Func<string, string>? change = null)
    {
        Pack = PackFolder.Read(Path.Combine(Checkout.Root, "packs", folder)).Value!;
        var read = SchemeReader.Read("assessment.yaml", change is null ? Pack.Files["assessment.yaml"] : change(Pack.Files["assessment.yaml"]));
        Assert.True(read.Succeeded, string.Join('\n', read.Problems));
        Scheme = read.Value;
        var codes = Pack.Indicators.ToDictionary(indicator => indicator.Name, indicator => indicator.Code, StringComparer.Ordinal);
        foreach (var row in DemonstrationFigures.Make(Pack, DemonstrationFigures.CommittedSeed).Where(row => row.Period.Kind == PeriodKind.Year))
            figures[(row.Period.Last.Year, row.RegionCode, codes[row.Indicator])] = (double)row.Value;
    }

    public Pack Pack { get; }

    public Scheme Scheme { get; }

    public IReadOnlyList<PackRegion> Counties => [.. Pack.Regions.Members.Where(region => region.Member && region.To is null)];

    public double? this[int year, string region, string indicator]
    {
        get => figures.TryGetValue((year, Code(region), indicator), out var value) ? value : null;
        set
        {
            if (value is { } number) figures[(year, Code(region), indicator)] = number;
            else figures.Remove((year, Code(region), indicator));
        }
    }

    public void State(int year, string region, string fact, string value)
    {
        if (!facts.TryGetValue((year, Code(region)), out var known)) facts[(year, Code(region))] = known = new(StringComparer.Ordinal);
        known[fact] = value;
    }

    public string Code(string region) => Counties.Single(county => county.Code == region || county.Name == region).Code;

    public string ClassOf(string region) => Pack.Regions.Classes.Single(one => one.Code == Counties.Single(county => county.Code == Code(region)).Identity).Class;

    public AssessmentRun Run(int year, int from = First)
    {
        var outcome = Assess.Run(Scheme, new AssessmentInput(Period.Year(year), [.. Enumerable.Range(from, Last - from + 1).Select(Figures)]));
        Assert.True(outcome.Succeeded, string.Join('\n', outcome.Problems));
        return outcome.Value;
    }

    PeriodFigures Figures(int year)
    {
        var counties = Counties;
        var columns = SchemeColumns.Numbers(Scheme).ToDictionary(name => name, name => counties.Select(county => this[year, county.Code, name]).ToArray(), StringComparer.Ordinal);
        return new PeriodFigures(Period.Year(year), [.. counties.Select(county => Region(year, county))], columns);
    }

    AssessedRegion Region(int year, PackRegion county) => new(county.Code, county.Name)
    {
        Classes = [.. Pack.Regions.Classes.Where(one => one.Code == county.Identity).Select(one => one.Class)],
        Facts = facts.GetValueOrDefault((year, county.Code), []),
    };
}
