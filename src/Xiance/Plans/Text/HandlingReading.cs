using Xiance.Basics.Text;

namespace Xiance.Plans.Text;

/// <summary>Reads how an indicator is rolled up and published, and its thresholds.</summary>
static class HandlingReading
{
    static readonly Dictionary<string, RollUp> RollUps = new(StringComparer.Ordinal) { ["sum"] = RollUp.Sum, ["mean"] = RollUp.Mean, ["weighted_mean"] = RollUp.WeightedMean, ["recomputed"] = RollUp.Recomputed, ["published"] = RollUp.Published, ["none"] = RollUp.None };
    static readonly Dictionary<string, ReleaseStage> Stages = new(StringComparer.Ordinal) { ["flash"] = ReleaseStage.Flash, ["preliminary"] = ReleaseStage.Preliminary, ["final"] = ReleaseStage.Final, ["census_revised"] = ReleaseStage.CensusRevised };
    static readonly Dictionary<string, bool> Days = new(StringComparer.Ordinal) { ["working"] = true, ["natural"] = false };
    static readonly Dictionary<string, Comparison> Bounds = new(StringComparer.Ordinal) { ["at_least"] = Comparison.AtLeast, ["above"] = Comparison.MoreThan, ["at_most"] = Comparison.AtMost, ["below"] = Comparison.LessThan };
    static readonly string[] NotAdded = ["ratio", "proportion", "multiple", "percentage-point", "concentration", "money-per-person"];

    public static Handling Read(YamlMap map) => new()
    {
        RollUp = map.Has("roll_up") ? map.Word("roll_up", RollUps, RollUp.None) : null,
        RollUpWeight = map.OptionalText("roll_up_weight"),
        ReleaseLag = Lag(map),
        LagInWorkingDays = map.Has("release_lag") && map.Word("lag_days", Days, false),
        Vintages = Vintages(map),
        Alarm = Threshold(map, "alarm"),
        Excellence = Threshold(map, "excellence"),
    };

    /// <summary>Whether the way of rolling up fits the indicator and the others of the pack.</summary>
    public static void Check(IReadOnlyList<(YamlMap Map, Indicator Indicator)> rows)
    {
        foreach (var (map, indicator) in rows)
        {
            var (handling, place) = (indicator.Handling, map.PlaceOf("roll_up"));
            if (handling.RollUp == RollUp.Sum && NotAdded.Contains(indicator.Unit.Dimension)) map.Report(Problems.NotAdded(place, indicator.Code, indicator.Unit.Symbol));
            if (handling.RollUp == RollUp.Recomputed && indicator.Formula is null) map.Report(Problems.NothingToRecompute(place, indicator.Code));
            if (handling.RollUp == RollUp.WeightedMean != (handling.RollUpWeight is not null)) map.Report(Problems.RollUpWeight(place, indicator.Code));
            if (handling.RollUpWeight is { } weight && rows.All(row => row.Indicator.Code != weight)) map.Report(Problems.UnknownIndicator(map.PlaceOf("roll_up_weight"), weight));
        }
    }

    static int? Lag(YamlMap map)
    {
        var lag = map.OptionalWhole("release_lag");
        if (lag < 0) map.Report(Basics.Problems.WrongValue(map.PlaceOf("release_lag"), "release_lag", map.Text("release_lag"), "0, 1, 2 …"));
        return lag;
    }

    static IReadOnlyList<ReleaseStage> Vintages(YamlMap map)
    {
        var texts = map.Texts("vintages");
        foreach (var text in texts.Where(text => !Stages.ContainsKey(text))) map.Report(Basics.Problems.WrongValue(map.PlaceOf("vintages"), "vintages", text, string.Join(" | ", Stages.Keys)));
        var stages = texts.Where(Stages.ContainsKey).Select(text => Stages[text]).ToList();
        if (stages.Zip(stages.Skip(1)).Any(pair => pair.First >= pair.Second)) map.Report(Problems.VintageOrder(map.PlaceOf("vintages")));
        return stages;
    }

    static Threshold? Threshold(YamlMap map, string key)
    {
        if (map.OptionalMap(key) is not { } one) return null;
        var bounds = Bounds.Keys.Where(one.Has).ToList();
        if (bounds.Count != 1) one.Report(Problems.OneBound(one.Place, key));
        var then = one.Text("then");
        return bounds.Count == 0 ? null : new Threshold(Bounds[bounds[0]], one.Number(bounds[0]), then);
    }
}
