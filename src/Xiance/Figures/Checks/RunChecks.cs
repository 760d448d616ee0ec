namespace Xiance.Figures.Checks;

/// <summary>Runs checks over the figures of a period: every region and every check has its outcome, in the order of the checks.</summary>
public static class RunChecks
{
    public static IReadOnlyList<Finding> Run(IReadOnlyList<Check> checks, CheckData data) =>
        [.. checks.Where(check => check.Periods.Contains(data.Period.Kind)).SelectMany(check => check.Run(data))];
}
