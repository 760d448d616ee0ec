namespace Xiance.Assessment;

/// <summary>The figures a run was computed from, so that variants of its rules or of one region's figures can be computed beside it.</summary>
public static class InputOf
{
    public static AssessmentInput Run(AssessmentRun run) =>
        new(run.Period, [.. run.Panel.Rows.Select(row => row.Figures).Distinct()]) { Earlier = run.Given };

    /// <summary>The same with one region's figures of one period replaced; columns not named stay.</summary>
    internal static AssessmentInput With(AssessmentInput input, (string Region, Basics.Period Period) at, IReadOnlyDictionary<string, double?> figures) => input with
    {
        Figures = [.. input.Figures.Select(part => part.Period == at.Period ? Replaced(part, at.Region, figures) : part)],
    };

    static PeriodFigures Replaced(PeriodFigures part, string region, IReadOnlyDictionary<string, double?> figures)
    {
        var row = part.Regions.Select((one, index) => (one.Id, index)).Where(pair => pair.Id == region).Select(pair => pair.index).DefaultIfEmpty(-1).First();
        if (row < 0) return part;
        var attributed = part.Attributed.ToDictionary(pair => pair.Key, pair => figures.ContainsKey(pair.Key) ? [.. pair.Value.Select((old, index) => index == row ? null : old)] : pair.Value);
        return part with { Attributed = attributed, Columns = part.Columns.ToDictionary(pair => pair.Key, pair => figures.TryGetValue(pair.Key, out var value) ? [.. pair.Value.Select((old, index) => index == row ? value : old)] : pair.Value) };
    }
}
