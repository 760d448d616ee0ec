using System.Reflection;
using Xiance.Basics;
using Xiance.Basics.Text;
using Xiance.Figures;
using Xiance.Progress.Tasks;

namespace Xiance.Progress.Text;

/// <summary>Reads progress.yaml: when tasks are reported, from when their light turns, who is reminded. All problems with their place.</summary>
public static class ProgressRulesReader
{
    static readonly Dictionary<string, PeriodKind> Kinds = new(StringComparer.Ordinal) { ["month"] = PeriodKind.Month, ["quarter"] = PeriodKind.Quarter, ["half"] = PeriodKind.Half, ["year"] = PeriodKind.Year };
    static readonly Dictionary<string, bool> Counts = new(StringComparer.Ordinal) { ["natural"] = false, ["working"] = true };
    static readonly Dictionary<string, EscalationLevel> Levels = new(StringComparer.Ordinal) { ["owner"] = EscalationLevel.Owner, ["office"] = EscalationLevel.Office, ["leader"] = EscalationLevel.Leader };

    static readonly Lazy<ProgressRules> Shared = new(() => Read("ProgressRules.yaml", Embedded()).Value!);

    /// <summary>The rules that hold where a pack states none.</summary>
    public static ProgressRules Usual => Shared.Value;

    public static Outcome<ProgressRules> Read(string name, string text) => YamlFile.Read(name, text).Then(file =>
    {
        var root = file.Root;
        root.Word("schema", new Dictionary<string, int> { ["progress/1"] = 1 }, 1);
        var rules = Rules(root);
        return Outcome.Of(rules, file.Finish());
    });

    static ProgressRules Rules(YamlMap root)
    {
        var (document, cite, provisional, assumption) = (root.OptionalText("document"), root.OptionalText("cite"), root.OptionalFlag("provisional") ?? false, root.OptionalText("assumption"));
        if (cite is null && assumption is null || provisional != assumption is not null) root.Report(Problems.RulesUncited(root.Place));
        var (report, light) = (root.Map("report"), root.Map("light"));
        var due = report?.Map("due");
        var rules = new ProgressRules(report?.Word("every", Kinds, PeriodKind.Quarter) ?? PeriodKind.Quarter, new DueRule(Positive(due, "days"), due?.Word("count", Counts, false) ?? false))
        {
            GraceDays = Positive(report, "grace"),
            NearDays = Positive(light, "near_days"),
            NearPoints = Positive(light, "near_points"),
            BehindPoints = Positive(light, "behind_points"),
            Remind = [.. root.Texts("remind").Select(text => Whole(root, text)).OfType<int>()],
            Escalate = [.. root.Maps("escalate").Select(step => new Escalation(Positive(step, "days"), step.Word("to", Levels, EscalationLevel.Office)))],
            Cite = cite is null ? null : new Citation(document ?? "", cite),
            Assumption = assumption,
        };
        if (rules.NearPoints > rules.BehindPoints) light?.Report(Problems.PointsReversed(light.PlaceOf("near_points"), rules.NearPoints, rules.BehindPoints));
        return rules;
    }

    static int Positive(YamlMap? map, string key)
    {
        var number = map?.Whole(key) ?? 0;
        if (number < 0) map!.Report(Basics.Problems.WrongValue(map.PlaceOf(key), key, number.ToString(System.Globalization.CultureInfo.InvariantCulture), "0, 1, 2 …"));
        return number;
    }

    static int? Whole(YamlMap map, string text)
    {
        if (int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)) return number;
        map.Report(Basics.Problems.WrongValue(map.PlaceOf("remind"), "remind", text, "0, 1, 2 …"));
        return null;
    }

    static string Embedded()
    {
        var assembly = Assembly.GetExecutingAssembly();
        using var reader = new StreamReader(assembly.GetManifestResourceStream(assembly.GetManifestResourceNames().Single(name => name.EndsWith("Progress.ProgressRules.yaml", StringComparison.Ordinal)))!);
        return reader.ReadToEnd();
    }
}
