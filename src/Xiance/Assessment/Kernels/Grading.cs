using System.Globalization;

namespace Xiance.Assessment.Kernels;

/// <summary>Grades by cumulative share of ranks or by score; floors first, then caps; then grades taken over from another region.</summary>
sealed class Grading(Scheme scheme, GradeRule rule, IReadOnlyDictionary<string, PanelRow> rows)
{
    public Dictionary<string, string> Run(IReadOnlyCollection<Standing> standings)
    {
        var grades = standings.Select(standing => (standing.Region, Grade: Graded(standing, standings))).Where(one => one.Grade is not null).ToDictionary(one => one.Region, one => one.Grade!);
        if (rule.InheritFrom is { } fact)
            foreach (var row in rows.Values)
                if (row.Fact(fact) is { Length: > 0 } owner && grades.TryGetValue(owner, out var grade)) grades[row.Region.Id] = grade;
        return grades;
    }

    string? Graded(Standing standing, IReadOnlyCollection<Standing> standings)
    {
        var row = rows[standing.Region];
        if (rule.NotGraded.Any(condition => Conditions.Hold(condition, row.Fact))) return null;
        var name = rule.Field == RankField.Class ? row.Region.Classes.FirstOrDefault() : null;
        if (Chronicle.Rank(standing, name) is not { } rank) return null;
        var count = standings.Count(other => other.Group == standing.Group && Chronicle.Rank(other, name) is not null);
        var step = rule.By == GradeBasis.Score ? ByScore(Chronicle.Score(standing, name) ?? 0) : First(step => step.Bound is not { } bound || rank <= Places(bound, count));
        foreach (var limit in rule.Limits.Where(limit => !limit.IsCap && Hold(limit, row, (standing, name)))) step = Math.Min(step, Index(limit.Grade));
        foreach (var limit in rule.Limits.Where(limit => limit.IsCap && Hold(limit, row, (standing, name)))) step = Math.Max(step, Index(limit.Grade));
        foreach (var veto in Vetoes.Of(scheme, row).Where(veto => veto.Effect == VetoEffect.CapsGrade)) step = Math.Max(step, Index(veto.Grade));
        return rule.Steps[step].Grade;
    }

    /// <summary>The last place of a step; a share with its end included is the whole places below it.</summary>
    decimal Places(decimal bound, int count) => rule.By switch
    {
        GradeBasis.Place => bound,
        GradeBasis.RankShareUp => Math.Ceiling(bound * count),
        GradeBasis.RankShareNearest => Math.Round(bound * count, MidpointRounding.AwayFromZero),
        _ => bound * count,
    };

    int ByScore(decimal score) => First(step => step.Bound is not { } bound || score >= bound);

    int First(Func<GradeStep, bool> fits) => Enumerable.Range(0, rule.Steps.Count).First(index => fits(rule.Steps[index]));

    int Index(string grade) => First(step => step.Grade == grade);

    static bool Hold(GradeLimit limit, PanelRow row, (Standing Standing, string? Class) at) => limit.When.All(condition => Conditions.Hold(condition, fact => fact switch
    {
        "score" => Chronicle.Score(at.Standing, at.Class)?.ToString(CultureInfo.InvariantCulture),
        "rank" => at.Standing.Rank?.ToString(CultureInfo.InvariantCulture),
        "class_rank" => Chronicle.Rank(at.Standing, row.Region.Classes.FirstOrDefault())?.ToString(CultureInfo.InvariantCulture),
        _ => row.Fact(fact),
    }));
}
