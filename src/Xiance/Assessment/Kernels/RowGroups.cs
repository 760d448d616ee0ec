namespace Xiance.Assessment.Kernels;

/// <summary>Rows whose statistics are taken together, and the rows they are applied to.</summary>
sealed record RowGroup(int[] Statistics, int[] Rows);

/// <summary>Cuts the live rows of a view by a statistic scope.</summary>
sealed class RowGroups(Panel panel, string? view, bool[] excluded)
{
    readonly Dictionary<(StatisticScope Scope, bool Everyone), RowGroup[]> cache = [];

    public RowGroup[] Of(StatisticScope scope) => Of(scope, false);

    /// <summary>The same with the rows of other classes too, each within its own first class: for steps whose cells later steps look at over all.</summary>
    public RowGroup[] Everyone(StatisticScope scope) => Of(scope, view is not null && scope.Within == StatisticScope.Class);

    RowGroup[] Of(StatisticScope scope, bool everyone)
    {
        if (!cache.TryGetValue((scope, everyone), out var groups)) cache.Add((scope, everyone), groups = [.. Cut(scope, everyone)]);
        return groups;
    }

    /// <summary>Exclusions changed: cut again.</summary>
    public void Forget() => cache.Clear();

    IEnumerable<RowGroup> Cut(StatisticScope scope, bool everyone)
    {
        var live = panel.Rows.Where(row => !excluded[row.Index] && (everyone || InView(scope, row)));
        foreach (var part in live.GroupBy(row => everyone ? Own(row) : Key(scope, row)))
        {
            var rows = part.ToList();
            var counted = rows.Where(row => scope.Over.All(condition => Conditions.Hold(condition, row.Fact))).ToList();
            if (scope.Periods == PeriodScope.Base) yield return new(Indexes(counted.Where(row => panel.Periods[row.Period] == scope.Base)), Indexes(rows));
            else if (scope.Periods == PeriodScope.Pooled) yield return new(Indexes(counted), Indexes(rows));
            else
                foreach (var period in rows.GroupBy(row => row.Period))
                    yield return new(Indexes(counted.Where(row => row.Period == period.Key)), Indexes(period));
        }
    }

    bool InView(StatisticScope scope, PanelRow row) => scope.Within != StatisticScope.Class || view is null || row.Region.Classes.Contains(view);

    string Own(PanelRow row) => row.Region.Classes.Contains(view!) ? view! : row.Region.Classes.FirstOrDefault() ?? "";

    static string Key(StatisticScope scope, PanelRow row) => scope.Within is null or StatisticScope.Class ? "" : row.Fact(scope.Within) ?? "";

    static int[] Indexes(IEnumerable<PanelRow> rows) => [.. rows.Select(row => row.Index)];
}
