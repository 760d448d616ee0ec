using Xiance.Assessment;
using Xiance.Assessment.Text;
using Xiance.Basics;

namespace Xiance.Storage.Tables;

/// <summary>A folder that holds a scheme as assessment.yaml.</summary>
public static class SchemeFolder
{
    public static Outcome<Scheme> Read(string folder)
    {
        var file = Path.Combine(folder, "assessment.yaml");
        return File.Exists(file) ? SchemeReader.Read("assessment.yaml", File.ReadAllText(file)) : Problems.NoScheme(file);
    }

    /// <summary>The periods asked for: one, or all of a span that have figures, oldest first.</summary>
    public static IReadOnlyList<Period> Periods(IReadOnlyList<PeriodFigures> figures, Period asked) =>
        [.. figures.Select(part => part.Period).Where(period => period == asked || (asked.Kind == PeriodKind.Span && asked.Contains(period.First) && asked.Contains(period.Last)))];

    public static Problem NoPeriods(Period asked) => Problems.NoPeriods(asked.ToString());
}
