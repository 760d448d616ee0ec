using Xiance.Basics;
using Xiance.Basics.Text;
using Xiance.Plans;

namespace Xiance.Figures.Text;

/// <summary>Reads cycle.yaml: what is due when, from whom, in which way. All problems with their place.</summary>
public static class CycleReader
{
    static readonly Dictionary<string, Arrival> Arrivals = new(StringComparer.Ordinal) { ["department"] = Arrival.DepartmentSupply, ["county"] = Arrival.CountyReport };
    static readonly Dictionary<string, PeriodKind> Kinds = new(StringComparer.Ordinal) { ["year"] = PeriodKind.Year, ["half"] = PeriodKind.Half, ["quarter"] = PeriodKind.Quarter, ["month"] = PeriodKind.Month, ["cumulative"] = PeriodKind.Cumulative };
    static readonly Dictionary<string, bool> Counts = new(StringComparer.Ordinal) { ["natural"] = false, ["working"] = true };
    static readonly Dictionary<string, ArrivalParty> Verifiers = new(StringComparer.Ordinal) { ["city"] = ArrivalParty.City, ["department"] = ArrivalParty.Department };
    static readonly Dictionary<string, EscalationLevel> Levels = new(StringComparer.Ordinal) { ["owner"] = EscalationLevel.Owner, ["office"] = EscalationLevel.Office, ["leader"] = EscalationLevel.Leader };

    /// <summary>The indicators are those of the pack; a duty that asks for an unknown or a computed one is a problem.</summary>
    public static Outcome<IReadOnlyList<Duty>> Read(string name, string text, IReadOnlyList<Indicator> indicators) => YamlFile.Read(name, text).Then(file =>
    {
        file.Root.Word("schema", new Dictionary<string, int> { ["cycle/1"] = 1 }, 1);
        var document = file.Root.OptionalText("document") ?? "";
        var duties = new List<Duty>();
        foreach (var map in file.Root.Maps("duties"))
        {
            var duty = Duty(map, document);
            Check(map, duty, indicators);
            if (duties.Any(other => other.Name == duty.Name)) map.Report(Problems.DutyTwice(map.PlaceOf("name"), duty.Name));
            duties.Add(duty);
        }
        foreach (var indicator in indicators)
            foreach (var kind in indicator.Periods)
                if (duties.Where(duty => duty.Asks(indicator, kind)).Select(duty => duty.Name).ToList() is { Count: > 1 } asking) file.Root.Report(Problems.AskedTwice(file.Root.PlaceOf("duties"), indicator.Name, string.Join('、', asking)));
        return Outcome.Of<IReadOnlyList<Duty>>(duties, file.Finish());
    });

    static Duty Duty(YamlMap map, string document)
    {
        var (name, cite, provisional, assumption) = (map.Text("name"), map.OptionalText("cite"), map.OptionalFlag("provisional") ?? false, map.OptionalText("assumption"));
        if (cite is null && assumption is null) map.Report(Problems.DutyUncited(map.Place, name));
        if (provisional != assumption is not null) map.Report(Problems.DutyAssumption(map.Place, name));
        return new Duty(name, map.Word("arrival", Arrivals, Arrival.DepartmentSupply), [.. map.Texts("periods").Select(text => Word(map, "periods", text, Kinds)).OfType<PeriodKind>()], Rule(map.Map("due")) ?? new DueRule(0, false))
        {
            Indicators = map.Texts("indicators"),
            From = Period(map, "from"),
            To = Period(map, "to"),
            Check = Rule(map.OptionalMap("check")),
            Release = Rule(map.OptionalMap("release")),
            Verifiers = [.. map.Texts("verify").Select(text => Word(map, "verify", text, Verifiers)).OfType<ArrivalParty>()],
            Remind = [.. map.Texts("remind").Select(text => Days(map, "remind", text)).OfType<int>()],
            Escalate = [.. map.Maps("escalate").Select(step => new Escalation(step.Whole("days"), step.Word("to", Levels, EscalationLevel.Office)))],
            Cite = cite is null ? null : new Citation(document, cite),
            Assumption = assumption,
        };
    }

    static DueRule? Rule(YamlMap? map)
    {
        if (map is null) return null;
        var days = map.Whole("days");
        if (days < 0) map.Report(Basics.Problems.WrongValue(map.PlaceOf("days"), "days", days.ToString(System.Globalization.CultureInfo.InvariantCulture), "0, 1, 2 …"));
        return new DueRule(days, map.Word("count", Counts, false));
    }

    static void Check(YamlMap map, Duty duty, IReadOnlyList<Indicator> indicators)
    {
        foreach (var code in duty.Indicators)
        {
            var known = indicators.FirstOrDefault(indicator => indicator.Code == code);
            if (known is null) map.Report(Problems.DutyIndicator(map.PlaceOf("indicators"), duty.Name, code));
            else if (!duty.Asks(known)) map.Report(Problems.DutyOtherWay(map.PlaceOf("indicators"), duty.Name, code));
            else if (duty.Periods.Except(known.Periods).Any()) map.Report(Problems.DutyPeriod(map.PlaceOf("periods"), duty.Name, code));
        }
        if (duty.Arrival == Arrival.DepartmentSupply && duty.Verifiers.Count > 0) map.Report(Problems.DutyVerify(map.PlaceOf("verify"), duty.Name));
        if (duty.Arrival == Arrival.CountyReport && duty.Check is not null) map.Report(Problems.DutyCheck(map.PlaceOf("check"), duty.Name));
    }

    static Period? Period(YamlMap map, string key)
    {
        if (map.OptionalText(key) is not { } text) return null;
        if (Basics.Period.TryParse(text) is { } period) return period;
        map.Report(Basics.Problems.NotAPeriod(map.PlaceOf(key), text));
        return null;
    }

    static TWord? Word<TWord>(YamlMap map, string key, string text, Dictionary<string, TWord> words)
        where TWord : struct
    {
        if (words.TryGetValue(text, out var word)) return word;
        map.Report(Basics.Problems.WrongValue(map.PlaceOf(key), key, text, string.Join(" | ", words.Keys)));
        return null;
    }

    static int? Days(YamlMap map, string key, string text)
    {
        if (int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var days)) return days;
        map.Report(Basics.Problems.WrongValue(map.PlaceOf(key), key, text, "1, 2, 3 …"));
        return null;
    }
}
