using Xiance.Basics;
using Xiance.Basics.Text;
using Xiance.Incentives.Proving;
using Xiance.Rules.Values;

namespace Xiance.Incentives.Text;

/// <summary>Reads the worked examples of a pack: sets of figures with a name, and cases that change single figures of a set.</summary>
public sealed class ExampleReader
{
    static readonly Dictionary<string, DecisionOutcome> Outcomes = new(StringComparer.Ordinal)
    {
        ["eligible"] = DecisionOutcome.Eligible,
        ["not_eligible"] = DecisionOutcome.NotEligible,
        ["excluded"] = DecisionOutcome.Excluded,
        ["undetermined"] = DecisionOutcome.Undetermined,
        ["superseded"] = DecisionOutcome.Superseded,
        ["not_in_force"] = DecisionOutcome.NotInForce,
        ["error"] = DecisionOutcome.Error,
    };

    readonly RuleBook book;
    readonly Dictionary<string, Dictionary<string, Value?>> sets = new(StringComparer.Ordinal);

    ExampleReader(RuleBook book) => this.book = book;

    public static Outcome<IReadOnlyList<IncentiveExample>> Read(RuleBook book, string name, string text) => YamlFile.Read(name, text).Then(file =>
    {
        var reader = new ExampleReader(book);
        file.Root.Word("schema", new Dictionary<string, int> { ["incentive-examples/1"] = 1 }, 1);
        if (file.Root.OptionalMap("sets") is { } sets)
            foreach (var set in sets.Keys) reader.sets[set] = reader.Figures(sets, set);
        IReadOnlyList<IncentiveExample> cases = [.. file.Root.Maps("cases").Select(reader.Case)];
        return Outcome.Of(cases, file.Finish());
    });

    Dictionary<string, Value?> Figures(YamlMap map, string key)
    {
        var figures = new Dictionary<string, Value?>(StringComparer.Ordinal);
        foreach (var (name, value, place) in map.Pairs(key))
            if (book.Fact(name) is { } fact) figures[name] = FigureText.Read(fact, value, place, map.Report);
            else map.Report(Problems.UnknownColumn(place, name));
        return figures;
    }

    IncentiveExample Case(YamlMap map)
    {
        var name = map.Text("name");
        var rule = map.Text("rule");
        foreach (var (key, code) in map.Texts("beside").Select(code => ("beside", code)).Prepend(("rule", rule)).Where(named => named.Item2.Length > 0 && book.Find(named.Item2) is null)) map.Report(Problems.UnknownName(map.PlaceOf(key), name, code));
        var (award, reviewed) = map.OptionalMap("recover") is { } recover ? Award(recover, rule) : (null, default);
        return new IncentiveExample(name, rule, Application(map), Register(map), Expect(map)) { Award = award, Reviewed = reviewed, Beside = map.Texts("beside"), Place = map.Place };
    }

    Application Application(YamlMap map)
    {
        var facts = new Dictionary<string, Value?>(StringComparer.Ordinal);
        if (map.OptionalText("set") is { } set)
            if (sets.TryGetValue(set, out var figures)) foreach (var (name, value) in figures) facts[name] = value;
            else map.Report(Problems.ExampleIncomplete(map.PlaceOf("set"), set));
        foreach (var (name, value) in Figures(map, "given")) facts[name] = value;
        foreach (var name in map.Texts("missing"))
            if (!facts.Remove(name)) map.Report(Problems.UnknownColumn(map.PlaceOf("missing"), name));
        var rule = map.OptionalText("rule") ?? "";
        return new Application("申请人", Period.Year(map.OptionalWhole("year") ?? 2024), facts)
        {
            Project = map.OptionalText("project") ?? "项目一",
            County = map.OptionalText("county") ?? "县一",
            Choices = map.Pairs("choose").ToDictionary(choice => choice.Name, choice => choice.Value, StringComparer.Ordinal),
            Settled = Yuan(map, "settled_yuan") is { } settled ? new Dictionary<string, Money> { [rule] = settled } : new Dictionary<string, Money>(),
        };
    }

    AwardRegister Register(YamlMap map) => new(
        [.. map.Maps("paid").Select(paid => new AwardEntry(paid.OptionalText("pack") ?? book.Pack.Document, paid.Text("rule"), paid.OptionalText("subject") ?? "申请人", paid.Whole("year"), Yuan(paid, "amount_yuan") ?? Money.Zero)
        {
            Project = paid.OptionalText("project") ?? "项目一", County = paid.OptionalText("county") ?? "县一", Groups = paid.Texts("groups"),
        })],
        map.Texts("covers").ToHashSet(StringComparer.Ordinal));

    static (PaidAward?, DateOnly) Award(YamlMap map, string rule)
    {
        var (paid, reviewed) = (map.OptionalDate("paid_on"), map.OptionalDate("reviewed"));
        if (paid is null || reviewed is null) map.Report(Problems.ExampleIncomplete(map.Place, " paid_on、reviewed"));
        return (new PaidAward(rule, "申请人", Yuan(map, "amount_yuan") ?? Money.Zero, paid ?? default), reviewed ?? default);
    }

    static Expectation Expect(YamlMap map)
    {
        if (map.Map("expect") is not { } expect) return new Expectation(DecisionOutcome.Error);
        var (amount, recovered) = (Yuan(expect, "amount_yuan"), Yuan(expect, "recover_yuan"));
        return new Expectation(recovered is null ? expect.Word("outcome", Outcomes, DecisionOutcome.Error) : DecisionOutcome.Eligible)
        {
            Amount = amount,
            Low = Yuan(expect, "low_yuan"),
            High = Yuan(expect, "high_yuan"),
            Recovered = recovered,
            Fund = expect.Has("fund_yuan") ? [.. expect.Texts("fund_yuan").Select(text => ScaledValue.Parse(text) is { } yuan && Money.FromYuanExactly(yuan) is { } part ? part : Reported(expect, text))] : null,
            Missing = expect.Has("missing") ? expect.Texts("missing") : null,
        };
    }

    static Money Reported(YamlMap map, string text)
    {
        map.Report(Problems.NotMoney(map.PlaceOf("fund_yuan"), text));
        return Money.Zero;
    }

    static Money? Yuan(YamlMap map, string key)
    {
        if (map.OptionalNumber(key) is not { } yuan) return null;
        if (Money.FromYuanExactly(yuan) is { } money) return money;
        map.Report(Problems.NotMoney(map.PlaceOf(key), map.OptionalText(key) ?? ""));
        return null;
    }
}
