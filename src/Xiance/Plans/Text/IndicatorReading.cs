using Xiance.Basics;
using Xiance.Basics.Text;

namespace Xiance.Plans.Text;

/// <summary>Reads indicators.yaml.</summary>
static class IndicatorReading
{
    static readonly Dictionary<string, Direction> Directions = new(StringComparer.Ordinal) { ["higher"] = Direction.HigherIsBetter, ["lower"] = Direction.LowerIsBetter };
    static readonly Dictionary<string, Arrival> Arrivals = new(StringComparer.Ordinal) { ["department"] = Arrival.DepartmentSupply, ["county"] = Arrival.CountyReport, ["computed"] = Arrival.Computed };
    static readonly Dictionary<string, PeriodKind> Kinds = new(StringComparer.Ordinal) { ["year"] = PeriodKind.Year, ["half"] = PeriodKind.Half, ["quarter"] = PeriodKind.Quarter, ["month"] = PeriodKind.Month, ["cumulative"] = PeriodKind.Cumulative };
    static readonly Dictionary<string, PriceBasis> Prices = new(StringComparer.Ordinal) { ["none"] = PriceBasis.None, ["current"] = PriceBasis.Current, ["constant"] = PriceBasis.Constant };
    static readonly Dictionary<string, GrowthBasis> Growths = new(StringComparer.Ordinal) { ["none"] = GrowthBasis.None, ["published"] = GrowthBasis.Published, ["nominal"] = GrowthBasis.Nominal, ["comparable"] = GrowthBasis.Comparable };
    static readonly Dictionary<string, bool> Levels = new(StringComparer.Ordinal) { ["published"] = false, ["none"] = true };

    static readonly Dictionary<string, IndicatorScope> Scopes = new(StringComparer.Ordinal) { ["members"] = IndicatorScope.Members, ["jurisdiction"] = IndicatorScope.Jurisdiction, ["parks"] = IndicatorScope.Parks };

    internal static readonly Dictionary<string, TargetNature> Natures = new(StringComparer.Ordinal) { ["binding"] = TargetNature.Binding, ["anticipatory"] = TargetNature.Anticipatory };

    /// <summary>Stands in for a unit that was reported as unknown, so that nothing else is reported because of it.</summary>
    internal static readonly MeasureUnit Unknown = new("", "", 1);

    public static IReadOnlyList<Indicator> Read(YamlFile file, PackContext context)
    {
        file.Root.Word("schema", new Dictionary<string, int> { ["indicators/1"] = 1 }, 1);
        var maps = file.Root.Maps("indicators");
        var indicators = maps.Select(map => Indicator(map, context)).ToList();
        PackContext.Unique(maps.Select((map, index) => (indicators[index].Code, map, "code")));
        PackContext.Unique(maps.Select((map, index) => (indicators[index].Name, map, "name")));
        new ExpressionCheck(indicators).Formulas([.. maps.Zip(indicators)]);
        HandlingReading.Check([.. maps.Zip(indicators)]);
        return indicators;
    }

    static Indicator Indicator(YamlMap map, PackContext context)
    {
        var (code, unit, decimals) = (map.Text("code"), MeasureUnits.Standard.Get(map.Text("unit"), map.PlaceOf("unit")), map.Whole("decimals"));
        foreach (var problem in unit.Problems) map.Report(problem);
        if (decimals is < 0 or > ScaledValue.MostDecimals) map.Report(Problems.Decimals(map.PlaceOf("decimals"), ScaledValue.MostDecimals));
        var (cite, assumption) = context.Origin(map, code);
        var (arrival, formula) = (map.Word("arrival", Arrivals, Arrival.DepartmentSupply), map.OptionalText("formula"));
        if (arrival == Arrival.Computed != (formula is not null)) map.Report(Problems.FormulaMismatch(map.PlaceOf("arrival"), code));
        return new Indicator(code, map.Text("name"), unit.Value ?? Unknown, decimals)
        {
            Direction = map.Word("direction", Directions, Direction.HigherIsBetter),
            Periods = [.. map.Texts("periods").Select(text => Kind(map, text)).OfType<PeriodKind>()],
            Definition = map.Text("definition"),
            SourceUnit = map.OptionalText("source_unit") ?? "",
            Arrival = arrival,
            Scope = map.Has("scope") ? map.Word("scope", Scopes, IndicatorScope.Members) : IndicatorScope.Members,
            Nature = map.Has("attribute") ? map.Word("attribute", Natures, TargetNature.Anticipatory) : null,
            Formula = formula,
            Price = map.Has("price") ? map.Word("price", Prices, PriceBasis.None) : PriceBasis.None,
            Growth = map.Has("growth") ? map.Word("growth", Growths, GrowthBasis.None) : GrowthBasis.None,
            Handling = HandlingReading.Read(map),
            LevelUnpublished = map.Has("level") && map.Word("level", Levels, false),
            Cite = cite,
            Assumption = assumption,
        };
    }

    static PeriodKind? Kind(YamlMap map, string text)
    {
        if (Kinds.TryGetValue(text, out var kind)) return kind;
        map.Report(Basics.Problems.WrongValue(map.PlaceOf("periods"), "periods", text, string.Join(" | ", Kinds.Keys)));
        return null;
    }
}
