using Xiance.Basics.Text;

namespace Xiance.Assessment.Text;

/// <summary>Reads the grade rule.</summary>
static class GradeReading
{
    public static GradeRule? Grades(SchemeSource source)
    {
        if (source.Root.OptionalMap("grades") is not { } map) return null;
        var by = map.Word("by", Words.GradeBasis, GradeBasis.RankShare);
        var byScore = by == GradeBasis.Score;
        var steps = map.Maps("steps").Select(step => new GradeStep(step.Text("grade"), byScore ? step.OptionalNumber("from") : step.OptionalNumber("up_to"))).ToList();
        var bounds = steps.Select(step => step.Bound).ToList();
        var ordered = bounds.Count > 0 && bounds[^1] is null && bounds.SkipLast(1).All(bound => bound is not null)
            && bounds.SkipLast(1).Zip(bounds.SkipLast(1).Skip(1)).All(pair => byScore ? pair.First > pair.Second : pair.First < pair.Second);
        if (!ordered || !InReach(by, bounds.OfType<decimal>())) map.Report(Problems.ShareOrder(map.PlaceOf("steps"), "grades"));
        foreach (var twice in steps.GroupBy(step => step.Grade).Where(group => group.Count() > 1)) map.Report(Problems.CodeTwice(map.PlaceOf("steps"), twice.Key));
        var limits = map.Maps("limits").Select(Limit).ToList();
        foreach (var limit in limits.Where(limit => steps.All(step => step.Grade != limit.Grade))) map.Report(Problems.UnknownCode(map.PlaceOf("limits"), limit.Grade));
        return new GradeRule(steps)
        {
            By = by,
            Field = map.Word("within", Words.Within, RankField.All),
            Limits = limits,
            NotGraded = ConditionReading.Of(map, "not_graded"),
            InheritFrom = map.OptionalText("inherit_from"),
            Cite = source.Cite(map, "grades"),
        };
    }

    /// <summary>Shares lie above 0 and reach 1 at most, places count from 1.</summary>
    static bool InReach(GradeBasis by, IEnumerable<decimal> bounds) => bounds.All(bound => by switch
    {
        GradeBasis.Score => true,
        GradeBasis.Place => bound >= 1,
        _ => bound is > 0 and <= 1,
    });

    static GradeLimit Limit(YamlMap map)
    {
        if (map.Has("at_best") == map.Has("at_worst")) map.Report(Problems.NotOne(map.Place, "at_best, at_worst"));
        return new GradeLimit(map.OptionalText("at_best") ?? map.Text("at_worst"), map.Has("at_best"), ConditionReading.Of(map, "when"));
    }
}
