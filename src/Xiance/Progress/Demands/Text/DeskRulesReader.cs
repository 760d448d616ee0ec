using System.Globalization;
using Xiance.Basics;
using Xiance.Basics.Text;

namespace Xiance.Progress.Demands.Text;

/// <summary>Reads demands.yaml: channels, routing, rhythm, levels, likeness. All problems with their place.</summary>
public static class DeskRulesReader
{
    static readonly Dictionary<string, ReportBy> Authors = new(StringComparer.Ordinal) { ["members"] = ReportBy.Members, ["office"] = ReportBy.Office };
    static readonly Dictionary<string, bool> Holidays = new(StringComparer.Ordinal) { ["same_day"] = false, ["next_working_day"] = true };
    static readonly Dictionary<string, DayOfWeek> Weekdays = Enum.GetValues<DayOfWeek>().ToDictionary(day => day.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    public static Outcome<DeskRules> Read(string name, string text) => YamlFile.Read(name, text).Then(file =>
    {
        file.Root.Word("schema", new Dictionary<string, int> { ["demands/1"] = 1 }, 1);
        var document = file.Root.Text("document");
        var (answer, likeness) = (file.Root.OptionalMap("answer"), file.Root.OptionalMap("duplicates"));
        var rules = new DeskRules(file.Root.Texts("channels"), [.. file.Root.Maps("routing").Select(map => Rule(map, document))], [.. file.Root.Maps("rhythm").Select(map => Leg(map, document))])
        {
            Document = document,
            AnswerDays = answer?.Whole("working_days"),
            AnswerAssumption = answer is null ? null : Source(answer, document).Assumption,
            Levels = [.. file.Root.Maps("levels").Select(map => new UpperLevel(map.Text("level"), map.Text("body")) { Cite = Source(map, document).Cite })],
            Likeness = likeness?.Number("likeness"),
            LikenessAssumption = likeness is null ? null : Source(likeness, document).Assumption,
        };
        return Outcome.Of(rules, file.Finish());
    });

    static RoutingRule Rule(YamlMap map, string document)
    {
        var (cite, assumption) = Source(map, document);
        return new RoutingRule(map.Text("topic"), map.Texts("words"), map.Text("unit")) { Cite = cite, Assumption = assumption };
    }

    static ReportLeg Leg(YamlMap map, string document)
    {
        var (cite, assumption) = Source(map, document);
        var leg = new ReportLeg(map.Text("name"), map.Word("by", Authors, ReportBy.Members))
        {
            Weekdays = [.. map.Texts("weekdays").Select(text => Weekday(map, text)).OfType<DayOfWeek>()],
            DayOfMonth = map.OptionalWhole("day"),
            Until = Until(map),
            Approved = map.OptionalFlag("approved") ?? false,
            To = map.OptionalText("to") ?? "",
            MovesOnHoliday = map.Word("holiday", Holidays, false),
            Cite = cite,
            Assumption = assumption,
        };
        if (leg.Weekdays.Count > 0 == leg.DayOfMonth is not null) map.Report(Problems.LegWithoutDay(map.Place, leg.Name));
        return leg;
    }

    static TimeOnly? Until(YamlMap map)
    {
        if (map.OptionalText("until") is not { } text) return null;
        if (TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return time;
        map.Report(Basics.Problems.WrongValue(map.PlaceOf("until"), "until", text, "12:00"));
        return null;
    }

    static DayOfWeek? Weekday(YamlMap map, string text)
    {
        if (Weekdays.TryGetValue(text, out var day)) return day;
        map.Report(Basics.Problems.WrongValue(map.PlaceOf("weekdays"), "weekdays", text, string.Join(" | ", Weekdays.Keys)));
        return null;
    }

    /// <summary>Every entry names its clause, or says what was assumed.</summary>
    static (Citation? Cite, string? Assumption) Source(YamlMap map, string document)
    {
        var (cite, provisional, assumption) = (map.OptionalText("cite"), map.OptionalFlag("provisional") ?? false, map.OptionalText("assumption"));
        if (cite is null && assumption is null || provisional != assumption is not null) map.Report(Problems.RuleUncited(map.Place));
        return (cite is null ? null : new Citation(document, cite), assumption);
    }
}
