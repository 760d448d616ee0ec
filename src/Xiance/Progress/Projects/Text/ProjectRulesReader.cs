using Xiance.Basics;
using Xiance.Basics.Text;

namespace Xiance.Progress.Projects.Text;

/// <summary>Reads projects.yaml: alarm share, statutory days, key starts, negative list. All problems with their place.</summary>
public static class ProjectRulesReader
{
    static readonly Dictionary<string, NegativeListRule> Rules = new(StringComparer.Ordinal) { ["forbidden"] = NegativeListRule.Forbidden, ["restricted"] = NegativeListRule.Restricted };

    public static Outcome<ProjectRules> Read(string name, string text) => YamlFile.Read(name, text).Then(file =>
    {
        file.Root.Word("schema", new Dictionary<string, int> { ["projects/1"] = 1 }, 1);
        var document = file.Root.OptionalText("document") ?? "";
        var (alarm, starts) = (file.Root.OptionalMap("alarm"), file.Root.OptionalMap("key_starts"));
        var (share, alarmSource) = alarm is null ? (1m, default) : (Share(alarm), Source(alarm, document));
        var rules = new ProjectRules(share, [.. file.Root.Maps("approvals").Select(map => Term(map, document))], [.. file.Root.Maps("negative_list").Select(map => Entry(map, document))])
        {
            AlarmCite = alarmSource.Cite,
            AlarmAssumption = alarmSource.Assumption,
            KeyStartsAYear = starts?.Whole("a_year"),
            KeyStartsCite = starts is null ? null : Source(starts, document).Cite,
        };
        return Outcome.Of(rules, file.Finish());
    });

    static decimal Share(YamlMap map)
    {
        var share = map.Number("share");
        if (share is <= 0 or > 1) map.Report(Basics.Problems.WrongValue(map.PlaceOf("share"), "share", share.ToString(System.Globalization.CultureInfo.InvariantCulture), "0 … 1"));
        return share;
    }

    static StatutoryTerm Term(YamlMap map, string document)
    {
        var (cite, assumption) = Source(map, document);
        var days = map.Whole("days");
        if (days <= 0) map.Report(Basics.Problems.WrongValue(map.PlaceOf("days"), "days", days.ToString(System.Globalization.CultureInfo.InvariantCulture), "1, 2, 3 …"));
        return new StatutoryTerm(map.Text("name"), days, map.OptionalText("authority") ?? "") { Cite = cite, Assumption = assumption };
    }

    static NegativeEntry Entry(YamlMap map, string document)
    {
        var (cite, assumption) = Source(map, document);
        return new NegativeEntry(map.Text("code"), map.Text("title"), map.Word("rule", Rules, NegativeListRule.Restricted), map.Texts("words")) { Cite = cite, Assumption = assumption };
    }

    /// <summary>Every entry names its clause, or says what was assumed.</summary>
    static (Citation? Cite, string? Assumption) Source(YamlMap map, string document)
    {
        var (cite, provisional, assumption) = (map.OptionalText("cite"), map.OptionalFlag("provisional") ?? false, map.OptionalText("assumption"));
        if (cite is null && assumption is null || provisional != assumption is not null) map.Report(Problems.RuleUncited(map.Place));
        return (cite is null ? null : new Citation(document, cite), assumption);
    }
}
