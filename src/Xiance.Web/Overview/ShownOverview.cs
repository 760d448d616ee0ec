using Xiance.Figures;
using Xiance.Storage;
using Xiance.Storage.Figures;
using Xiance.Storage.Plans;
using Xiance.Web.Counties;
using Xiance.Web.Figures;
using Xiance.Web.Shell;

namespace Xiance.Web.Overview;

/// <summary>Everything the overview shows, from the same questions as the lists behind it.</summary>
public sealed record ShownOverview
{
    const int MostHeadlines = 9;
    const int DaysShown = 7;
    const int MostWarnings = 6;

    public IReadOnlyList<ShownTarget> Targets { get; init; } = [];

    public TileMap? Map { get; init; }

    public IReadOnlyList<Todo> Due { get; init; } = [];

    /// <summary>Counties without any figure of the period.</summary>
    public IReadOnlyList<Member> Silent { get; init; } = [];

    public int Counties { get; init; }

    /// <summary>Tasks, projects, demands and supervised items that the reader sees: all, open, late.</summary>
    public IReadOnlyList<CountyWorkRow> Work { get; init; } = [];

    /// <summary>Targets of the whole jurisdiction: those with figures first, each group in the order of the document.</summary>
    public IReadOnlyList<ShownTarget> Headlines => [.. Targets.Where(row => row.State.Whose is null && row.State.Lack is not Xiance.Figures.Targets.FigureOrigin.NotInLedger).OrderBy(row => row.State.Actual is null).Take(MostHeadlines)];

    /// <summary>Binding targets before the others.</summary>
    public IReadOnlyList<ShownTarget> Behind => [.. Targets.Where(row => row.Light == Light.Behind).OrderBy(row => row.Target.Nature ?? Xiance.Plans.TargetNature.Anticipatory).Take(MostWarnings)];

    public IReadOnlyList<ShownTarget> Open => [.. Targets.Where(row => row.State.Actual?.Count is { IsExact: false })];

    public static ShownOverview Of(Visit visit, Workspace workspace)
    {
        if (visit is not { Plan: { } plan, Period: { } period }) return new ShownOverview();
        var members = workspace.Members.Of(plan.Pack, period.Last);
        var figures = LedgerFigure.Of(members, workspace.Observations.Current(visit.Reading, plan.Pack, period));
        var present = figures.Select(figure => figure.Observation.Region).ToHashSet();
        var today = visit.Known ?? visit.Today;
        return new ShownOverview
        {
            Targets = TargetPages.Shown(visit, workspace),
            Map = TileMap.Of(visit, members, (workspace.Observations.Indicators(plan.Pack), figures)),
            Due = [.. workspace.Todos.Of(visit.Reading, today).Items.Where(item => item.Due is { } due && today <= due && due < today.AddDays(DaysShown))],
            Silent = [.. members.Where(member => !present.Contains(member.Region))],
            Counties = members.Count,
            Work = OverviewWork.Of(visit, workspace, plan),
        };
    }
}
