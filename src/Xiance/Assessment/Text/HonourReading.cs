using Xiance.Basics.Text;

namespace Xiance.Assessment.Text;

/// <summary>Reads honours and talks.</summary>
static class HonourReading
{
    public static IReadOnlyList<HonourRule> Honours(SchemeSource source) => [.. source.Root.Maps("honours").Select(map => Honour(source, map))];

    static HonourRule Honour(SchemeSource source, YamlMap map)
    {
        var name = map.Text("name");
        var rule = new HonourRule(map.Text("code"), name, map.Word("measure", Words.Measure, HonourMeasure.Rank))
        {
            Field = map.Word("among", Words.Among, RankField.All),
            Entry = ConditionReading.Of(map, "entry"),
            Cite = source.Cite(map, name),
            Assumption = source.Assumed(map, name),
            ShareLastPlace = map.Word("last_place", Words.Choice("share", "cut"), true),
            NextMovesUp = map.Word("when_barred", Words.Choice("next_moves_up", "place_stays_empty"), true),
        };
        rule = rule with { CutBy = rule.ShareLastPlace ? [] : map.SomeTexts("cut_by"), NotWith = Overlap(map), OnlyPositive = rule.Measure != HonourMeasure.Rank && map.Flag("only_positive") };
        if (map.Has("count") == map.Has("counts")) map.Report(Problems.NotOne(map.Place, "count, counts"));
        if (map.OptionalText("count") == "all") rule = rule with { Everyone = true };
        else if (map.Has("count")) rule = rule with { Count = map.WholeFrom("count", 1) };
        if (map.Has("years")) rule = rule with { Years = map.WholeFrom("years", 1) };
        if (map.OptionalMap("counts") is { } counts) rule = rule with { Counts = counts.Keys.ToDictionary(key => key, key => counts.WholeFrom(key, 0)) };
        return rule.Field == RankField.All ? rule : rule with
        {
            ClassOfOneHonoured = map.Word("class_of_one", Words.Choice("honoured", "none"), false),
            SmallClassHonoured = map.Word("small_class", Words.Choice("all", "none"), false),
            EqualClassHonoured = map.Word("equal_class", Words.Choice("share", "none"), false),
        };
    }

    /// <summary>overlap: allowed, or not_with: the honours whose holders are left out.</summary>
    static IReadOnlyList<string> Overlap(YamlMap map)
    {
        if (map.Has("overlap") == map.Has("not_with")) map.Report(Problems.NotOne(map.Place, "overlap: allowed, not_with: […]"));
        if (map.Has("overlap")) map.Word("overlap", new Dictionary<string, int> { ["allowed"] = 0 }, 0);
        return map.Texts("not_with");
    }

    public static IReadOnlyList<TalkRule> Talks(SchemeSource source) => [.. source.Root.Maps("talks").Select(map =>
    {
        var (name, years, criteria) = (map.Text("name"), map.WholeFrom("years", 1), map.Maps("criteria").Select(Criterion).ToList());
        if (criteria.Count == 0) map.Text("criteria");
        var first = years < 2 ? 0 : map.Word("two_years_apply_to", new Dictionary<string, int> { ["all"] = criteria.Count, ["first_two"] = 2, ["first"] = 1 }, 0);
        return new TalkRule(map.Text("code"), name, criteria) { Years = years, YearsApplyToFirst = first, Cite = source.Cite(map, name), Assumption = source.Assumed(map, name) };
    })];

    static TalkCriterion Criterion(YamlMap map)
    {
        var measure = map.Word("measure", Words.Talk, TalkMeasure.BottomOverall);
        return new TalkCriterion(map.Text("code"), map.Text("name"), measure, map.WholeFrom("count", 1))
        {
            ShareBoundary = map.Word("boundary_ties", Words.Choice("all", "none"), true),
            ClassOfOneCounts = measure == TalkMeasure.BottomOfClass && map.Word("class_of_one", Words.Choice("counts", "exempt"), false),
        };
    }
}
