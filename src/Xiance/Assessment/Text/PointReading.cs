using Xiance.Basics.Text;

namespace Xiance.Assessment.Text;

/// <summary>Reads points, vetoes and the rank rule.</summary>
static class PointReading
{
    public static IReadOnlyList<PointRule> Points(SchemeSource source) => [.. source.Root.Maps("points").Select(map =>
    {
        var name = map.Text("name");
        return new PointRule(map.Text("code"), name, map.Word("kind", Words.Choice("bonus", "penalty"), true))
        {
            Column = map.Text("column"), PerUnit = map.PositiveNumber("per_unit"), Cap = map.Says("cap", "none") ? map.NumberOrNone("cap") : map.NotNegativeNumber("cap"), MissingIsNone = map.Word("missing", Words.Choice("none", "refuse"), false),
            Cite = source.Cite(map, name), Assumption = source.Assumed(map, name),
        };
    })];

    /// <summary>points_total: bounds of all bonus items and of all penalty items together; none where they are not bounded.</summary>
    public static (decimal?, decimal?) Totals(YamlMap root)
    {
        if (root.OptionalMap("points_total") is not { } map) return (null, null);
        if (!root.Has("points")) map.Report(Problems.Contradiction(map.Place, "points_total", "points"));
        return (Total(map, "bonus"), Total(map, "penalty"));
    }

    static decimal? Total(YamlMap map, string key) => map.Says(key, "none") ? map.NumberOrNone(key) : map.NotNegativeNumber(key);

    public static IReadOnlyList<VetoRule> Vetoes(SchemeSource source) => [.. source.Root.Maps("vetoes").Select(map =>
    {
        var (name, effect) = (map.Text("name"), map.Word("effect", Words.Veto, VetoEffect.BarsHonours));
        return new VetoRule(map.Text("code"), name, ConditionReading.Of(map, "when"), effect)
        {
            Honours = effect == VetoEffect.BarsHonours ? map.Texts("honours") : [], Grade = effect == VetoEffect.CapsGrade ? map.Text("grade") : "",
            MissingIsNone = map.Word("missing", Words.Choice("no_veto", "refuse"), false), Cite = source.Cite(map, name), Assumption = source.Assumed(map, name),
        };
    })];

    public static RankRule Rank(YamlMap? map)
    {
        if (map is null) return new RankRule(null, TieRule.BestPlace);
        var decimals = map.OptionalText("decimals") == "official" ? null : (int?)map.WholeFrom("decimals", 0);
        var ties = map.Word("ties", Words.Ties, TieRule.BestPlace);
        return new RankRule(decimals, ties)
        {
            HalfUp = decimals is not null && map.Word("rounding", Words.Choice("half_up", "half_even"), true),
            TieBreak = ties == TieRule.List ? map.SomeTexts("tie_break") : [],
        };
    }
}
