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
        problems.AddRange(Scopes(scheme, input).Distinct());
        problems.AddRange(Named(scheme, input));
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

    /// <summary>A base period must have figures, and whoever is grouped by a fact must have it: without it nobody can say with whom it is compared.</summary>
    static IEnumerable<Problem> Scopes(Scheme scheme, AssessmentInput input)
    {
        var scopes = scheme.Steps.SelectMany(step => step.Scopes).Concat(WeightScopes(scheme)).ToList();
        foreach (var period in scopes.Select(scope => scope.Base).OfType<Period>().Distinct().Where(period => input.Figures.All(part => part.Period != period))) yield return Problems.NoFigures(period.ToString());
        foreach (var fact in scopes.Select(scope => scope.Within).OfType<string>().Distinct().Where(name => name != StatisticScope.Class))
            foreach (var part in input.Figures)
                for (var row = 0; row < part.Regions.Count; row++)
                    if (Assessed(scheme, part, row) && string.IsNullOrEmpty(Fact(part, row, fact))) yield return Problems.NoGroupFact(part.Regions[row].Name, fact, part.Period.ToString());
    }

    static IEnumerable<StatisticScope> WeightScopes(Scheme scheme) =>
        scheme.Nodes.SelectMany(node => new[] { (node.ChildWeights ?? scheme.Weights).Scope, (node.Aggregate ?? scheme.Aggregate).Scope });

    /// <summary>Regions that the scheme names and no period has: a slip of the pen, or one that is no more.</summary>
    static IEnumerable<Problem> Named(Scheme scheme, AssessmentInput input)
    {
        var named = scheme.Steps.OfType<ScreenStep>().SelectMany(step => step.In.Concat(step.Out)).Concat(scheme.Indicators.SelectMany(indicator => indicator.NotFor)).Distinct();
        var known = input.Figures.SelectMany(part => part.Regions).Select(region => region.Id).ToHashSet(StringComparer.Ordinal);
        return named.Where(id => !known.Contains(id)).Select(Problems.UnknownRegion);
    }

    static bool Assessed(Scheme scheme, PeriodFigures part, int row) => scheme.Members.All(condition => Kernels.Conditions.Hold(condition, fact => Fact(part, row, fact)));

    static string? Fact(PeriodFigures part, int row, string name) => new Kernels.PanelRow(row, 0, part.Regions[row], part, row).Fact(name);

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
