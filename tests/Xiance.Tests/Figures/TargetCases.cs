using Xiance.Basics;
using Xiance.Basics.Text;
using Xiance.Figures.Growing;
using Xiance.Figures.Targets;
using Xiance.Plans;

namespace Xiance.Tests.Figures;

/// <summary>The written cases of targets, worked out by hand.</summary>
public class TargetCases
{
    static readonly string File = Path.Combine(Checkout.Root, "tests", "Xiance.Tests", "Figures", "cases", "目标.yaml");

    static YamlFile Read() => YamlFile.Read(File, System.IO.File.ReadAllText(File)).Value!;

    public static TheoryData<string> Names() => [.. Read().Root.Maps("cases").Select(one => one.Text("name"))];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_written_case_of_a_target_comes_out(string name)
    {
        var one = Read().Root.Maps("cases").Single(found => found.Text("name") == name);
        var book = Books.Of(Lines(one, "figures"), Lines(one, "rates"), one.OptionalNumber("due") is { } due ? (int)due : null);
        var state = FollowTarget.Run(Target(one.Map("target")!), book, 2022, Period.Year(2025))!;
        Assert.Equal(one.OptionalText("actual"), state.Actual is { } actual ? Text(actual.AtLeast) + (actual.IsExact ? "" : "—" + Text(actual.AtMost)) : null);
        if (one.OptionalText("met") is { } met) Assert.Equal(met, string.Join(" ", state.Each.Where(found => found.Met).Select(found => found.Region.Name)));
        Assert.Equal(one.OptionalNumber("planned"), state.Planned);
        Assert.Equal((one.Text("light"), one.Text("reason")), (state.Light.ToString(), state.Reason.ToString()));
    }

    static IReadOnlyList<string> Lines(YamlMap one, string key) => one.Has(key) ? one.Texts(key) : [];

    static Target Target(YamlMap map) => new("目标", map.OptionalText("indicator") ?? Books.Output, map.OptionalText("scope") ?? "全省", map.OptionalText("period") is { } text ? Period.TryParse(text) : null)
    {
        Operator = map.OptionalText("operator") == "at_most" ? Comparison.AtMost : Comparison.AtLeast,
        Value = map.OptionalNumber("value"),
        AssignedBy = map.OptionalText("assigned"),
        Measure = Enum.Parse<TargetMeasure>(map.Text("measure").Replace("_", "", StringComparison.Ordinal), ignoreCase: true),
        Condition = map.OptionalText("condition"),
        UnitSymbol = map.OptionalText("unit") ?? "亿元",
    };

    static string Text(decimal value) => Math.Round(value, 2).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Small books of three counties for tests: one indicator in 亿元 with a published rate.</summary>
static class Books
{
    public const string Output = "产值";

    public static readonly IReadOnlyList<BookRegion> Counties = [new(new RegionId(1), "甲"), new(new RegionId(2), "乙"), new(new RegionId(3), "丙")];

    static readonly BookRegion Whole = new(new RegionId(9), "全省");

    static readonly IReadOnlyList<Indicator> Catalogue =
    [
        new(Output, Output, MeasureUnits.Standard.Find("亿元")!, 2) { Growth = GrowthBasis.Published, Price = PriceBasis.Current, Handling = new() { RollUp = RollUp.Sum } },
        new(Output + "增速", Output + "增速", MeasureUnits.Standard.Find("%")!, 1) { Growth = GrowthBasis.Published, LevelUnpublished = true, Handling = new() { RollUp = RollUp.Published } },
    ];

    /// <summary>Lines such as 甲 2023 120.</summary>
    public static FigureBook Of(IEnumerable<string> figures, IEnumerable<string>? rates = null, int? due = null) =>
        new(Catalogue, Counties, Whole, figures.Select(line => Figure(line, Output)).Concat((rates ?? []).Select(line => Figure(line, Output + "增速")))) { Due = _ => due };

    static BookFigure Figure(string line, string indicator)
    {
        var parts = line.Split(' ');
        return new(Counties.Append(Whole).Single(region => region.Name == parts[0]).Id, indicator, new Datum(Period.TryParse(parts[1])!.Value, ScaledValue.Parse(parts[2])!.Value));
    }
}
