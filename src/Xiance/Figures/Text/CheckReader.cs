using Xiance.Basics;
using Xiance.Basics.Text;
using Xiance.Figures.Checks;
using Xiance.Plans;
using Xiance.Rules;
using Xiance.Rules.Types;

namespace Xiance.Figures.Text;

/// <summary>Reads checks.yaml: what figures must fit, how badly it weighs when they do not, and what to do then. All problems with their place.</summary>
public static class CheckReader
{
    static readonly Dictionary<string, CheckSeverity> Severities = new(StringComparer.Ordinal) { ["error"] = CheckSeverity.Error, ["warning"] = CheckSeverity.Warning, ["hint"] = CheckSeverity.Hint };
    static readonly Dictionary<string, PeriodKind> Kinds = new(StringComparer.Ordinal) { ["year"] = PeriodKind.Year, ["half"] = PeriodKind.Half, ["quarter"] = PeriodKind.Quarter, ["month"] = PeriodKind.Month, ["cumulative"] = PeriodKind.Cumulative };
    static readonly (string Prefix, FormulaMoment Moment)[] Moments = [("", FormulaMoment.Now), (FormulaCheck.Before, FormulaMoment.Before), (FormulaCheck.YearBefore, FormulaMoment.YearBefore)];

    /// <summary>The indicators are those of the pack; a check may name those that are collected for every region.</summary>
    public static Outcome<IReadOnlyList<Check>> Read(string name, string text, IReadOnlyList<Indicator> indicators) => YamlFile.Read(name, text).Then(file =>
    {
        file.Root.Word("schema", new Dictionary<string, int> { ["checks/1"] = 1 }, 1);
        var document = file.Root.OptionalText("document") ?? "";
        var reading = new CheckReading(indicators);
        var (checks, codes) = (new List<Check>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var map in file.Root.Maps("checks"))
        {
            var code = map.Text("code");
            if (code.Length > 0 && !codes.Add(code)) map.Report(Problems.CheckTwice(map.PlaceOf("code"), code));
            if (One(map, (code, document), reading, indicators) is { } check) checks.Add(check);
        }
        return Outcome.Of<IReadOnlyList<Check>>(checks, file.Finish());
    });

    static Check? One(YamlMap map, (string Code, string Document) head, CheckReading reading, IReadOnlyList<Indicator> indicators)
    {
        var (name, cite, assumption, provisional) = (map.Text("name"), map.OptionalText("cite"), map.OptionalText("assumption"), map.OptionalFlag("provisional") ?? false);
        if (cite is null && assumption is null) map.Report(Problems.CheckUncited(map.Place, name));
        if (provisional != assumption is not null) map.Report(Problems.CheckAssumption(map.Place, name));
        var severity = map.Word("severity", Severities, CheckSeverity.Warning);
        var (explanation, recommendation) = (map.Text("explanation"), map.Text("recommendation"));
        var written = map.Texts("periods");
        if (Kind(map, (head.Code, name), reading, indicators) is not { } check) return null;
        return check with
        {
            Severity = severity,
            Explanation = explanation,
            Recommendation = recommendation,
            Periods = Periods(map, written, check, indicators),
            Cite = cite is null ? null : new Citation(head.Document, cite),
            Assumption = assumption,
        };
    }

    static Check? Kind(YamlMap map, (string Code, string Name) head, CheckReading reading, IReadOnlyList<Indicator> indicators)
    {
        switch (map.OptionalText("kind"))
        {
            case "formula": return Formula(map, head, indicators);
            case "sum": return reading.Sum(map, head);
            case "jump": return reading.Jump(map, head);
            case "digits": return reading.Digits(map, head);
            case "identical": return reading.Identical(map, head);
            case "missing": return reading.Missing(map, head);
            case "truth": return reading.Truth(map, head);
            case var other:
                map.Report(other is null ? Basics.Problems.MissingKey(map.Place, "kind", map.Path) : Basics.Problems.WrongValue(map.PlaceOf("kind"), "kind", other, "formula | sum | jump | digits | identical | missing | truth"));
                return null;
        }
    }

    static FormulaCheck? Formula(YamlMap map, (string Code, string Name) head, IReadOnlyList<Indicator> indicators)
    {
        var text = map.Text("formula");
        if (text.Length == 0) return null;
        var inputs = indicators.Where(CheckReading.Collected).SelectMany(indicator => Moments.Select(moment => (Input: new FormulaInput(moment.Prefix + indicator.Code, indicator.Code, moment.Moment), indicator.Unit))).ToList();
        var names = inputs.ToDictionary(one => one.Input.Name, one => (RuleType)RuleType.In(one.Unit.Symbol), StringComparer.Ordinal);
        names[FormulaCheck.Month] = RuleType.Number;
        var compiled = Compile.Strict(text, Schema.Empty with { Names = names }, map.PlaceOf("formula"), RuleType.Boolean);
        foreach (var problem in compiled.Problems) map.Report(problem);
        if (compiled.Value is not { } formula) return null;
        var used = inputs.Select(one => one.Input).Where(input => formula.Inputs.Contains(input.Name)).ToList();
        if (used.All(input => input.Moment != FormulaMoment.Now)) map.Report(Problems.CheckWithoutFigure(map.PlaceOf("formula"), head.Name));
        return new FormulaCheck(head.Code, head.Name, formula, used);
    }

    /// <summary>Those written, each of which every indicator must have; without any, those that all indicators have in common.</summary>
    static IReadOnlyList<PeriodKind> Periods(YamlMap map, IReadOnlyList<string> written, Check check, IReadOnlyList<Indicator> indicators)
    {
        var judged = indicators.Where(indicator => check.Indicators.Contains(indicator.Code)).ToList();
        List<PeriodKind> kinds = [.. Enum.GetValues<PeriodKind>().Where(kind => judged.All(indicator => indicator.Periods.Contains(kind)))];
        if (written.Count == 0)
        {
            if (kinds.Count == 0 && judged.Count > 0) map.Report(Problems.NoCommonPeriod(map.Place, check.Name));
            return kinds;
        }
        foreach (var text in written.Where(text => !Kinds.ContainsKey(text))) map.Report(Basics.Problems.WrongValue(map.PlaceOf("periods"), "periods", text, string.Join(" | ", Kinds.Keys)));
        var chosen = written.Where(Kinds.ContainsKey).Select(text => Kinds[text]).ToList();
        foreach (var indicator in judged.Where(indicator => chosen.Except(indicator.Periods).Any())) map.Report(Problems.CheckPeriod(map.PlaceOf("periods"), check.Name, indicator.Name));
        return chosen;
    }
}
