using Xiance.Basics.Text;

namespace Xiance.Enterprises.Text;

/// <summary>Reads the variants of a method with their points and grades.</summary>
static class VariantReading
{
    public static IReadOnlyList<MethodVariant> Of(MethodSource source)
    {
        var maps = source.Root.WrittenMaps("variants");
        if (source.Root.Has("variants") && maps.Count == 0) source.Root.Report(Problems.Outside(source.Root.PlaceOf("variants"), "variants", "≥ 1"));
        var variants = maps.Select(map => One(source, map)).ToList();
        foreach (var twice in variants.GroupBy(variant => variant.Code, StringComparer.Ordinal).Where(group => group.Count() > 1)) source.Root.Report(Problems.CodeTwice(source.Root.PlaceOf("variants"), twice.Key));
        return variants;
    }

    static MethodVariant One(MethodSource source, YamlMap map)
    {
        var score = map.Map("score");
        var variant = new MethodVariant(map.Text("code"), map.Text("name"))
        {
            When = map.Says("when", "all") ? null : source.Condition(map, "when"),
            Within = source.Within(map, "within"),
            Items = ItemReading.Of(source, map),
            Points = [.. map.WrittenMaps("points").Select(one => Points(source, one))],
            ScoreFloor = score?.NumberOrNone("floor"),
            ScoreCeiling = score?.NumberOrNone("ceiling"),
            Decimals = score is null || score.Says("decimals", "official") ? null : score.Whole("decimals"),
            HalfUp = score is not null && !score.Says("decimals", "official") && score.Word("rounding", Words.Choice("half_up", "half_even"), false),
            DenseTies = map.Word("ties", Words.Choice("dense", "best_place"), false),
            Grades = Grades(source, map.MapOrNone("grades")),
        };
        if (variant.Decimals is < 0 or > 9) map.Report(Problems.Outside(score!.PlaceOf("decimals"), "decimals", "0–9 | official"));
        foreach (var twice in variant.Items.Select(item => item.Code).Concat(variant.Points.Select(point => point.Code)).GroupBy(code => code, StringComparer.Ordinal).Where(group => group.Count() > 1))
            map.Report(Problems.CodeTwice(map.Place, twice.Key));
        return variant;
    }

    static PointItem Points(MethodSource source, YamlMap map)
    {
        source.Column(map, "column", map.Text("column"), ColumnKind.Number);
        return new PointItem(map.Text("code"), map.Text("name"), map.OptionalText("column") ?? "")
        {
            IsPenalty = map.Word("kind", Words.Choice("penalty", "bonus"), false),
            PerUnit = (double)map.Number("per_unit"),
            Cap = map.DoubleOrNone("cap"),
            MissingIsNone = map.Word("missing", Words.Choice("none", "refuse"), false),
            Cite = source.Cite(map, map.OptionalText("name") ?? "points"),
        };
    }

    static GradeScale? Grades(MethodSource source, YamlMap? map)
    {
        if (map is null) return null;
        var byScore = map.Word("by", Words.Choice("score", "rank_share"), false);
        var steps = map.WrittenMaps("steps").Select(step => new GradeBound(step.Text("grade"), step.OptionalNumber(byScore ? "from" : "up_to"))).ToList();
        if (!Ordered(steps, byScore)) map.Report(Problems.GradeOrder(map.PlaceOf("steps")));
        var scale = new GradeScale(steps)
        {
            ByScore = byScore,
            Inclusive = map.Word("ends", Words.Choice("inclusive", "exclusive"), true),
            Limits = Limits(source, map),
            NotGraded = MethodReader.Named(source, map, "not_graded"),
            NotGradedAreRanked = map.Word("not_graded_take_places", Words.Choice("true", "false"), false),
            Cite = source.Cite(map, "grades"),
        };
        foreach (var limit in scale.Limits.Where(limit => scale.Index(limit.Grade) < 0)) map.Report(Problems.NoGrade(map.PlaceOf("limits"), limit.Grade));
        return scale;
    }

    static IReadOnlyList<GradeShift> Limits(MethodSource source, YamlMap map)
    {
        var limits = new List<GradeShift>();
        foreach (var one in map.WrittenMaps("limits"))
        {
            if (one.Has("at_best") == one.Has("at_worst")) one.Report(Problems.NotOne(one.Place, "at_best, at_worst"));
            source.Cite(one, one.OptionalText("name") ?? "limits");
            var (name, grade) = (one.Text("name"), one.OptionalText("at_best") ?? one.OptionalText("at_worst") ?? "");
            if (source.Condition(one, "when") is { } when) limits.Add(new GradeShift(name, grade, one.Has("at_best"), when));
        }
        return limits;
    }

    static bool Ordered(List<GradeBound> steps, bool byScore)
    {
        if (steps.Count == 0 || steps[^1].Bound is not null) return false;
        var bounds = steps.SkipLast(1).Select(step => step.Bound).ToList();
        return bounds.All(bound => bound is not null && (byScore || bound is > 0 and < 1))
            && bounds.Zip(bounds.Skip(1)).All(pair => byScore ? pair.First > pair.Second : pair.First < pair.Second)
            && steps.Select(step => step.Grade).Distinct(StringComparer.Ordinal).Count() == steps.Count;
    }
}
