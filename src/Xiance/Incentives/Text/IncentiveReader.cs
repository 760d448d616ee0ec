using Xiance.Basics;
using Xiance.Basics.Text;

namespace Xiance.Incentives.Text;

/// <summary>Reads incentives.yaml whole: figures asked, parameters, definitions, groups, rules, pools and funds; rules are compiled so that every problem shows at once.</summary>
public static class IncentiveReader
{
    static readonly Dictionary<string, FenRounding> Roundings = new(StringComparer.Ordinal) { ["half_up"] = FenRounding.HalfUp, ["down"] = FenRounding.Down, ["up"] = FenRounding.Up };

    static readonly Dictionary<string, PoolSplit> Splits = new(StringComparer.Ordinal) { ["pro_rata"] = PoolSplit.ProRata, ["priority"] = PoolSplit.Priority, ["queue"] = PoolSplit.Queue, ["equal"] = PoolSplit.Equal };

    static readonly Dictionary<string, StackingMode> Modes = new(StringComparer.Ordinal) { ["highest"] = StackingMode.Highest, ["ceiling"] = StackingMode.Ceiling, ["exclusive"] = StackingMode.Exclusive, ["choice"] = StackingMode.Choice };

    public static Outcome<RuleBook> Read(string name, string text) => YamlFile.Read(name, text).Then(file =>
    {
        var pack = Pack(file);
        var written = file.Finish();
        var compiled = CompileRules.Run(pack);
        List<Problem> all = [.. written, .. compiled.Problems];
        all.Sort((left, right) => (left.Place.Line ?? 0).CompareTo(right.Place.Line ?? 0));
        return compiled.Value is { } book ? Outcome.Of(book, all) : all;
    });

    static IncentivePack Pack(YamlFile file)
    {
        var root = file.Root;
        root.Word("schema", new Dictionary<string, int> { ["incentives/1"] = 1 }, 1);
        var document = root.Text("document");
        return new IncentivePack(document)
        {
            Funds = FundReader.Funds(root, document),
            Duties = [.. root.Maps("duties").Select(map => DutyReading.Read(map, document))],
            Facts = [.. root.Maps("facts").Select(FactReading.Read)],
            Parameters = [.. root.Maps("parameters").Select(map => new RuleParameter(map.Text("name"), map.Number("value"), Unit(map), map.Place))],
            Definitions = [.. root.Maps("definitions").Select(map => new NamedText(map.Text("name"), map.Text("text"), map.PlaceOf("text")))],
            Groups = [.. root.Maps("groups").Select(map => Group(map, document))],
            Rules = [.. root.Maps("rules").Select(map => RuleReading.Read(map, document))],
            Pools = [.. root.Maps("pools").Select(map => Pool(map, document))],
            Rounding = root.Has("rules") ? root.Word("rounding", Roundings, FenRounding.HalfUp) : FenRounding.HalfUp,
            RoundingAssumption = root.OptionalText("rounding_assumption"),
            Examples = root.OptionalText("examples") ?? "",
        };
    }

    static string Unit(YamlMap map)
    {
        var unit = map.Text("unit");
        return unit == "1" ? "" : unit;
    }

    static StackingGroup Group(YamlMap map, string document) => new(map.Text("code"), map.Word("mode", Modes, StackingMode.Highest))
    {
        Ceiling = map.OptionalText("ceiling"),
        Order = map.Texts("order"),
        Over = map.Has("over") ? map.Word("over", RuleReading.Horizons, Horizon.Year) : Horizon.Year,
        Cite = RuleReading.Cite(map, document),
        Assumption = map.OptionalText("assumption"),
        Place = map.Place,
    };

    static PoolRule Pool(YamlMap map, string document)
    {
        var yuan = map.Number("amount_yuan");
        if (Money.FromYuanExactly(yuan) is not { } amount || amount <= Money.Zero)
        {
            map.Report(Problems.NotMoney(map.PlaceOf("amount_yuan"), map.OptionalText("amount_yuan") ?? ""));
            amount = Money.Zero;
        }
        return new PoolRule(map.Text("code"), map.Text("name"), amount, map.Word("split", Splits, PoolSplit.ProRata))
        {
            Rules = map.Texts("rules"),
            Partial = map.OptionalFlag("partial") ?? true,
            Payer = map.Text("payer"),
            Cite = RuleReading.Cite(map, document),
            Assumption = map.OptionalText("assumption"),
            Place = map.Place,
        };
    }
}
