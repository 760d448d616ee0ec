using Xiance.Basics;
using Xiance.Basics.Text;
using Xiance.Figures.Growing;
using Xiance.Plans;

namespace Xiance.Tests.Figures;

/// <summary>The written cases of growth, one a line, worked out by hand.</summary>
public class GrowthCases
{
    static readonly string File = Path.Combine(Checkout.Root, "tests", "Xiance.Tests", "Figures", "cases", "增长.yaml");

    static YamlFile Read() => YamlFile.Read(File, System.IO.File.ReadAllText(File)).Value!;

    public static TheoryData<string> Names() => [.. Read().Root.Maps("cases").Select(one => one.Text("name"))];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_written_case_of_growth_comes_out(string name)
    {
        var one = Read().Root.Maps("cases").Single(found => found.Text("name") == name);
        var growth = Ask(one, new GrowthSeries(name, Enum.Parse<GrowthBasis>(one.Text("basis"), ignoreCase: true), PriceBasis.Current) { Levels = Data(one, "levels"), Rates = Data(one, "rates") });
        Assert.Equal(one.OptionalNumber("percent"), growth.Percent is { } percent ? Math.Round(percent, 10) : null);
        Assert.Equal(one.OptionalNumber("level_change"), growth.Note?.LevelChange);
        Assert.Equal(one.Texts("missing"), growth.Missing.Select(lack => $"{lack.Kind} {lack.Period}"));
    }

    static GrowthResult Ask(YamlMap one, GrowthSeries series)
    {
        var period = Period.TryParse(one.Text("period"))!.Value;
        return one.Text("ask") switch
        {
            "同比" => YearOnYear.Run(series, period),
            "环比" => OnPeriodBefore.Run(series, period),
            _ => AverageGrowth.Run(series, period.First.Year - 1, period.Last.Year),
        };
    }

    static IReadOnlyList<Datum> Data(YamlMap one, string key) =>
        one.Has(key) ? [.. one.Texts(key).Select(text => text.Split(' ')).Select(parts => new Datum(Period.TryParse(parts[0])!.Value, ScaledValue.Parse(parts[1])!.Value))] : [];
}
