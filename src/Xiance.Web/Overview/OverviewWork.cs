using Xiance.Access;
using Xiance.Progress.Projects;
using Xiance.Progress.Supervision;
using Xiance.Progress.Tasks;
using Xiance.Storage;
using Xiance.Storage.Demands;
using Xiance.Storage.Progress;
using Xiance.Storage.Projects;
using Xiance.Web.Counties;
using Xiance.Web.Demands;
using Xiance.Web.Progress;
using Xiance.Web.Projects;
using Xiance.Web.Shell;

namespace Xiance.Web.Overview;

/// <summary>What is under way in the plan's region, by the very questions of the lists that the counts lead to.</summary>
static class OverviewWork
{
    public static IReadOnlyList<CountyWorkRow> Of(Visit visit, Workspace workspace, PlanChoice plan)
    {
        if (!TasksRoom.Room.OpenTo(visit.Actor)) return [];
        var today = visit.Known ?? visit.Today;
        var tasks = new TaskQuestion(today) { Most = 1 };
        var projects = new ProjectQuestion(plan.Region, visit.Period?.Last.Year ?? today.Year);
        var stages = workspace.Projects.ByStage(visit.Reading, projects);
        var demands = new DemandQuestion(plan.Region, today) { Most = 1 };
        var supervised = workspace.Supervisions.All(visit.Reading);
        IReadOnlyList<(WebRoom Room, CountyWorkRow Row)> rows =
        [
            (TasksRoom.Room, new("tasks", workspace.TaskList.Page(visit.Reading, tasks).Found, workspace.TaskList.Page(visit.Reading, tasks with { OnlyOpen = true }).Found, workspace.TaskList.Page(visit.Reading, tasks with { OnlyOpen = true, Light = TaskLight.Behind }).Found) { Link = visit.Link("/tasks"), LateLink = visit.Link("/tasks", ("state", "open"), ("light", "Behind")) }),
            (ProjectsRoom.Room, new("projects", stages.Sum(stage => stage.Sum.Count), stages.Where(stage => stage.Stage is not (ProjectStage.InOperation or ProjectStage.Withdrawn)).Sum(stage => stage.Sum.Count), workspace.ProjectProgress.Late(visit.Reading, projects with { Year = today.Year }, today).Count) { Link = visit.Link("/projects"), LateLink = visit.Link("/projects/late") }),
            (DemandsRoom.Room, new("demands", workspace.Demands.Page(visit.Reading, demands).Total, workspace.Demands.Page(visit.Reading, demands with { Open = true }).Total, workspace.Demands.Page(visit.Reading, demands with { Overdue = true }).Total) { Link = visit.Link("/demands"), LateLink = visit.Link("/demands", ("state", "overdue")) }),
            (TasksRoom.Room, new("supervision", supervised.Count, supervised.Count(item => item.State != SupervisionState.Closed), supervised.Count(item => item.IsLate(today))) { Link = visit.Link("/tasks/supervision"), LateLink = visit.Link("/tasks/supervision", ("state", "late")) }),
        ];
        return [.. rows.Where(pair => pair.Room.OpenTo(visit.Actor)).Select(pair => pair.Row)];
    }
}
