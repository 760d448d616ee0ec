using Xiance.Basics;
using Xiance.Basics.Text;

namespace Xiance.Enterprises.Text;

/// <summary>Reads the items of a variant: what is divided by what, against what, and what holds for odd values.</summary>
static class ItemReading
{
    static readonly Dictionary<string, bool> Formulas = Words.Choice("min_max", "ratio");

    public static IReadOnlyList<MethodItem> Of(MethodSource source, YamlMap variant)
    {
        var items = variant.WrittenMaps("items").Select(map => One(source, map)).ToList();
        if (variant.Has("items") && items.Count is < 1 or > 60) variant.Report(Problems.Outside(variant.PlaceOf("items"), "items", "1–60"));
        var sum = items.Sum(item => (decimal)item.Weight);
        var wanted = variant.NumberOrNone("weights_sum_to");
        if (wanted is { } total && sum != total) variant.Report(Problems.WeightSum(variant.PlaceOf("items"), sum, total));
        return items;
    }

    static MethodItem One(MethodSource source, YamlMap map)
    {
        var spread = map.Word("formula", Formulas, false);
        var less = map.Word("direction", Words.Choice("lower", "higher"), false);
        var item = new MethodItem(map.Text("code"), map.Text("name"))
        {
            Value = map.WrittenTexts("value"),
            Per = map.TextOrNone("per"),
            Unit = map.TextOrNone("unit"),
            LessIsBetter = less,
            Weight = (double)map.Number("weight"),
            Formula = spread ? new ItemFormula { Spread = Spread(source, map) } : new ItemFormula { Benchmark = Benchmark(source, map.Map("benchmark")) },
            Cap = spread ? null : map.DoubleOrNone("cap"),
            Floor = spread ? null : map.DoubleOrNone("floor"),
            Negative = map.Word("negative", Words.Negative, OddValue.Refuse),
            NoDivisor = map.Has("per") && !map.Says("per", "none") || less && !spread ? map.Word("no_divisor", Words.NoDivisor, OddValue.Refuse) : OddValue.Refuse,
            Missing = Missing(source, map),
            Cite = source.Cite(map, map.OptionalText("name") ?? ""),
        };
        if (item.Weight < 0) map.Report(Problems.Outside(map.PlaceOf("weight"), "weight", "≥ 0"));
        if (item.Cap < item.Floor) map.Report(Problems.Outside(map.PlaceOf("cap"), "cap", "≥ floor"));
        return item with { Factor = Factor(source, map, item) };
    }

    /// <summary>The exact factor from the quotient of the columns' units to the item's unit.</summary>
    static double Factor(MethodSource source, YamlMap map, MethodItem item)
    {
        var above = item.Value.Select(name => source.Column(map, "value", name, ColumnKind.Number)).OfType<MethodColumn>().ToList();
        var below = item.Per is { Length: > 0 } per ? source.Column(map, "per", per, ColumnKind.Number) : null;
        if (item.Value.Count == 0) map.Report(Problems.Outside(map.PlaceOf("value"), "value", "≥ 1"));
        if (above.Count == 0 || above.Count < item.Value.Count || (item.Per is not null && below is null)) return 1;
        if (above.Any(column => column.Unit != above[0].Unit)) map.Report(Problems.UnitsDiffer(map.PlaceOf("value"), item.Code));
        var factor = ItemUnit.Factor(above[0].Unit, below?.Unit, item.Unit, below is not null);
        if (factor is null) map.Report(Problems.UnitDoesNotFit(map.PlaceOf("unit"), item.Code, $"{above[0].Unit ?? "none"}{(below is null ? "" : "/" + (below.Unit ?? "none"))}", item.Unit ?? "none"));
        return (double)(factor ?? 1);
    }

    static Benchmark Benchmark(MethodSource source, YamlMap? map)
    {
        if (map is null) return new Benchmark(BenchmarkKind.Constant);
        var kind = map.Word("kind", Words.Benchmark, BenchmarkKind.Constant);
        if (kind == BenchmarkKind.Constant)
        {
            var value = (double)map.Number("value");
            if (value <= 0) map.Report(Problems.Outside(map.PlaceOf("value"), "value", "> 0"));
            return new Benchmark(kind) { Value = value };
        }
        return new Benchmark(kind)
        {
            Factor = (double)map.Number("factor"),
            OfTotals = kind == BenchmarkKind.Mean && map.Word("mean", Words.Choice("of_totals", "of_ratios"), false),
            LastYear = map.Word("year", Words.Choice("last", "same"), false),
            Peers = Peers(source, map),
        };
    }

    static Spread Spread(MethodSource source, YamlMap map) =>
        new((double)map.Number("low"), (double)map.Number("high"), map.Word("no_spread", Words.Zero, ZeroSpread.Refuse), Peers(source, map));

    static Peers Peers(MethodSource source, YamlMap map)
    {
        var within = source.Within(map, "within");
        if (map.Says("over", "variant")) return new Peers(PeerSet.Variant) { Within = within };
        if (map.Says("over", "all")) return new Peers(PeerSet.All) { Within = within };
        return new Peers(PeerSet.Condition) { When = source.Condition(map, "over"), Within = within };
    }

    static MissingRule Missing(MethodSource source, YamlMap map)
    {
        if (map.Says("missing", "refuse")) return new MissingRule(MissingKind.Refuse);
        if (map.Says("missing", "no_score")) return new MissingRule(MissingKind.NoScore);
        if (map.Map("missing") is not { } rule) return new MissingRule(MissingKind.Refuse);
        if (rule.Has("peer_mean") == rule.Has("points")) rule.Report(Problems.NotOne(rule.Place, "peer_mean, points"));
        return rule.Has("points") ? new MissingRule(MissingKind.Points) { Points = (double)rule.Number("points") } : new MissingRule(MissingKind.PeerMean) { Within = source.Within(rule, "peer_mean") };
    }
}
