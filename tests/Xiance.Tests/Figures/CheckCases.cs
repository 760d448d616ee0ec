using Xiance.Basics;
using Xiance.Basics.Text;
using Xiance.Figures.Checks;
using Xiance.Figures.Text;
using Xiance.Plans;

namespace Xiance.Tests.Figures;

/// <summary>Seven invented counties of one city, and the checks and cases written beside this file.</summary>
static class CheckCases
{
    static readonly string Folder = Path.Combine(Checkout.Root, "tests", "Xiance.Tests", "Figures");

    public static readonly IReadOnlyList<CheckedRegion> Counties = [.. "甲乙丙丁戊己庚".Select((name, place) => new CheckedRegion(new RegionId(place + 1), $"99010{place + 1}", $"{name}县") { Parent = City, ParentName = "东市" })];

    static RegionId City => new(100);

    public static readonly IReadOnlyList<Indicator> Indicators =
    [
        Indicator("产值", "亿元", 2), Indicator("收入", "亿元", 2) with { Growth = GrowthBasis.Nominal }, Indicator("增速", "%", 1), Indicator("用电", "%", 1), Indicator("货运", "%", 1),
    ];

    public static readonly IReadOnlyList<Check> Checks = CheckReader.Read("校验算例.checks.yaml", File.ReadAllText(Path.Combine(Folder, "校验算例.checks.yaml")), Indicators).Value!;

    static Indicator Indicator(string code, string unit, int decimals) => new(code, code, MeasureUnits.Standard.Get(unit, Place.Nowhere).Value!, decimals) { Periods = [PeriodKind.Year, PeriodKind.Quarter] };

    public static IReadOnlyList<CheckCase> All()
    {
        var file = YamlFile.Read("校验算例.yaml", File.ReadAllText(Path.Combine(Folder, "校验算例.yaml"))).Value!;
        var cases = new List<CheckCase>();
        file.Root.Text("schema");
        foreach (var map in file.Root.Maps("cases")) cases.Add(new CheckCase(map.Text("name"), map.Text("check"), Period.TryParse(map.Text("period"))!.Value, map.Texts("figures"), map.Texts("expect")));
        Assert.Empty(file.Finish());
        return cases;
    }

    /// <summary>Figures as "甲县 产值 2024 100".</summary>
    public static CheckData Data(Period period, IEnumerable<string> figures) => new(period, Counties, figures.Select((text, place) => Figure(text.Split(' '), place)), new Dictionary<string, string>());

    static CheckedFigure Figure(string[] words, int place)
    {
        var indicator = Indicators.Single(one => one.Code == words[1]);
        var region = words[0] == "东市" ? City : Counties.Single(county => county.Name == words[0]).Id;
        return new(region, words[1], Period.TryParse(words[2])!.Value, ScaledValue.FromDecimal(ScaledValue.Parse(words[3])!.Value, indicator.Decimals)!.Value) { Decimals = indicator.Decimals, Unit = indicator.Unit.Symbol, Observation = place + 1 };
    }
}

/// <summary>One case: a check, a period, figures, and what each county gets.</summary>
sealed record CheckCase(string Name, string Check, Period Period, IReadOnlyList<string> Figures, IReadOnlyList<string> Expect);
