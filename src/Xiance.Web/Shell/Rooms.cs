using Xiance.Web.Assessment;
using Xiance.Web.Counties;
using Xiance.Web.Demands;
using Xiance.Web.Documents;
using Xiance.Web.Enterprises;
using Xiance.Web.Figures;
using Xiance.Web.Incentives;
using Xiance.Web.Overview;
using Xiance.Web.Projects;
using Xiance.Web.Reports;
using Xiance.Web.Progress;
using Xiance.Web.Systems;
using Xiance.Web.Todos;

namespace Xiance.Web.Shell;

/// <summary>The one list of rooms, in the order of the side bar. A room page adds itself here and nowhere else.</summary>
public static class Rooms
{
    public static IReadOnlyList<WebRoom> All { get; } =
    [
        TodosRoom.Room,
        OverviewRoom.Room,
        PlansRoom.Room,
        TasksRoom.Room,
        FiguresRoom.Room,
        CountiesRoom.Room,
        AssessmentRoom.Room,
        IncentivesRoom.Room,
        ProjectsRoom.Room,
        DemandsRoom.Room,
        ReportsRoom.Room,
        EnterprisesRoom.Room,
        SystemRoom.Room,
    ];

    public static IReadOnlyDictionary<string, TraceBuilder> Traces { get; } = All.SelectMany(room => room.Traces).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
}
