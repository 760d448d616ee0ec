using Xiance.Assessment.Kernels;

namespace Xiance.Assessment;

/// <summary>The value by which a region would hold an honour: its place, or its gain as the honour's rule measures it.</summary>
public static class HonourValue
{
    /// <summary>Null when there is no such honour or the region has no such value; places count from one, gains are positive upwards.</summary>
    public static decimal? Of(AssessmentRun run, (string Honour, string? Class) on, string region)
    {
        if (run.Scheme.Honours.FirstOrDefault(rule => rule.Code == on.Honour) is not { } rule) return null;
        var name = rule.Field == RankField.Class ? on.Class : null;
        var value = new Measures(new Chronicle(run.Period, run.Standings), run.Views).Of(rule.Measure, region, name);
        return rule.Measure == HonourMeasure.Rank ? -value : value;
    }
}
