using Xiance.Basics;

namespace Xiance.Assessment;

/// <summary>Whether the input has what the scheme reads: columns, periods, unique ids, facts of vetoes.</summary>
static class InputCheck
{
    public static List<Problem> Run(Scheme scheme, AssessmentInput input)
    {
        var problems = new List<Problem>();
        problems.AddRange(input.Figures.GroupBy(part => part.Period).Where(group => group.Count() > 1).Select(group => Problems.PeriodTwice(group.Key.ToString())));
        foreach (var part in input.Figures)
            problems.AddRange(part.Regions.GroupBy(region => region.Id).Where(group => group.Count() > 1).Select(group => Problems.RegionTwice(group.Key, part.Period.ToString())));
        var now = input.Figures.FirstOrDefault(part => part.Period == input.Period);
        if (now is null) problems.Add(Problems.NoFigures(input.Period.ToString()));
        else problems.AddRange(Columns(scheme, input, now));
        if (now is not null) problems.AddRange(scheme.Vetoes.Where(veto => !veto.MissingIsNone).SelectMany(veto => VetoFacts(veto, now)));
        return problems;
    }

    static IEnumerable<Problem> Columns(Scheme scheme, AssessmentInput input, PeriodFigures now)
    {
        foreach (var indicator in scheme.Indicators)
            foreach (var column in new[] { indicator.Column, indicator.Per }.OfType<string>())
            {
                var figures = indicator.PeriodOffset == 0 ? now : input.Figures.FirstOrDefault(part => part.Period == input.Period.PlusYears(indicator.PeriodOffset));
                if (figures is null) yield return Problems.NoFigures(input.Period.PlusYears(indicator.PeriodOffset).ToString());
                else if (!figures.Columns.ContainsKey(column)) yield return Problems.NoColumn(column, indicator.Name, figures.Period.ToString());
            }
    }

    static IEnumerable<Problem> VetoFacts(VetoRule veto, PeriodFigures figures) =>
        from region in figures.Regions
        where veto.When.Any(condition => !region.Facts.TryGetValue(condition.Fact, out var text) || text.Length == 0)
        select Problems.VetoUnknown(veto.Name, region.Name, figures.Period.ToString());
}

/// <summary>Whether every assessed region has classes the scheme knows, and no more of them than it allows.</summary>
static class ClassCheck
{
    public static IEnumerable<Problem> Run(Scheme scheme, Kernels.Panel panel)
    {
        if (scheme.Classes.Names.Count == 0) yield break;
        foreach (var row in panel.Rows)
        {
            var (region, period) = (row.Region, row.Figures.Period.ToString());
            foreach (var name in region.Classes.Where(name => !scheme.Classes.Names.Contains(name))) yield return Problems.UnknownClass(region.Name, name, period);
            if (region.Classes.Distinct().Count() > 1 && !scheme.Classes.SeveralAllowed) yield return Problems.SeveralClasses(region.Name, period);
            if (region.Classes.Count == 0 && !scheme.Classes.UnclassifiedAllowed) yield return Problems.NoClass(region.Name, period);
        }
    }
}
