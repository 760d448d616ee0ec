using Xiance.Access;
using Xiance.Web.Shell;

namespace Xiance.Web.Progress;

/// <summary>任务: the register, one task with its history, Gantt, who does what, lists of the year, reviews of the quarter, units, and what waits for what.</summary>
static class TasksRoom
{
    /// <summary>Third-party assessors see the assessment only.</summary>
    public static readonly IReadOnlyList<Role> Readers = [Role.Office, Role.Department, Role.County, Role.Leader, Role.Auditor];

    public static readonly IReadOnlyList<Role> Workers = [Role.Office, Role.Department, Role.County];

    public static readonly WebRoom Room = new("tasks", "/tasks", "list-check", Readers, Map);

    static void Map(IEndpointRouteBuilder app)
    {
        TaskListPages.Map(app);
        PlanningPages.Map(app);
        YearlyListPages.Map(app);
        ReviewPages.Map(app);
        KnotPages.Map(app);
        SupervisionPages.Map(app);
        TaskPages.Map(app);
    }
}
