using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Progress.LeadingGroups;
using Xiance.Storage;
using Xiance.Storage.LeadingGroups;
using Xiance.Web.Projects;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Reports;

/// <summary>领导小组: posts with dated changes, working groups, meetings and what they decided.</summary>
static class GroupPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/reports/groups", (Visit visit, Workspace workspace) => Show(visit, workspace, []));
        var office = app.MapGroup("/reports/groups").OnlyFor(Role.Office);
        office.MapPost("/add", Add);
        office.MapPost("/{group:long}/member", SetMember);
        office.MapPost("/{group:long}/meeting", AddMeeting);
        office.MapPost("/{group:long}/decision", SetDecision);
    }

    static IResult Show(Visit visit, Workspace workspace, IReadOnlyList<Problem> problems)
    {
        if (visit.Plan is not { } plan) return new RazorComponentResult<PacketPage>();
        var groups = workspace.LeadingGroups.All(visit.Reading, plan.Region);
        return new RazorComponentResult<GroupsPage>(new { Groups = groups, Today = visit.Known ?? visit.Today, May = !visit.Past && visit.Actor.Is(Role.Office), Problems = problems }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }

    static IResult Add(Visit visit, Workspace workspace, [FromForm] GroupForm form)
    {
        if (visit.Plan is not { } plan) return Show(visit, workspace, []);
        var problems = new List<Problem>();
        var group = new LeadingGroup(form.Name?.Trim() ?? "", ProjectForm.Day(form.From, problems) ?? visit.Today) { Authority = form.Authority?.Trim() ?? "", Office = form.Office?.Trim() ?? "", Duty = form.Words?.Trim() ?? "", Parent = form.Parent };
        if (problems.Count == 0) problems.AddRange(workspace.LeadingGroups.Add(visit.Latest, visit.Actor.Grants.FirstOrDefault(grant => grant.Role == Role.Office)?.Region ?? plan.Region, (group, false), visit.Now).Problems);
        return Done(visit, workspace, problems);
    }

    static IResult SetMember(Visit visit, Workspace workspace, long group, [FromForm] GroupForm form) => On(visit, workspace, group, (found, problems) =>
        workspace.LeadingGroups.SetMember(visit.Latest, found, (form.Position, form.Revision, new GroupMember(form.Seat, form.Post?.Trim() ?? "", ProjectForm.Day(form.From, problems) ?? visit.Today) { To = ProjectForm.Day(form.To, problems), Authority = form.Authority?.Trim() ?? "" }), visit.Now));

    /// <summary>Decisions stand one a line: what | unit | day.</summary>
    static IResult AddMeeting(Visit visit, Workspace workspace, long group, [FromForm] GroupForm form) => On(visit, workspace, group, (found, problems) =>
    {
        var lines = (form.Decisions ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => line.Split(['|', '\uff5c'], StringSplitOptions.TrimEntries));
        var decisions = lines.Select(parts => new GroupDecision(parts[0], parts.ElementAtOrDefault(1) ?? "") { Due = ProjectForm.Day(parts.ElementAtOrDefault(2), problems) }).ToList();
        var meeting = new GroupMeeting(form.Name?.Trim() ?? "", ProjectForm.Day(form.From, problems) ?? visit.Today) { Number = form.Authority?.Trim() ?? "", Minutes = form.Words?.Trim() ?? "" };
        return problems.Count > 0 ? [] : workspace.LeadingGroups.AddMeeting(visit.Latest, found, (meeting, decisions), visit.Now);
    });

    static IResult SetDecision(Visit visit, Workspace workspace, long group, [FromForm] GroupForm form) => On(visit, workspace, group, (found, problems) =>
        found.Meetings.FirstOrDefault(meeting => meeting.Id == form.Meeting)?.Decisions.FirstOrDefault(decision => decision.Position == form.Position) is not { } held ? [Xiance.Progress.LeadingGroups.Problems.NoGroup()]
        : workspace.LeadingGroups.SetDecision(visit.Latest, found, (form.Meeting, form.Position, form.Revision, held.Decision with { DoneOn = ProjectForm.Day(form.To, problems) ?? held.Decision.DoneOn }), visit.Now));

    static IResult On(Visit visit, Workspace workspace, long group, Func<GroupFile, List<Problem>, IReadOnlyList<Problem>> act)
    {
        if (visit.Plan is not { } plan || workspace.LeadingGroups.Find(visit.Latest, plan.Region, group) is not { } found) return Show(visit, workspace, [Xiance.Progress.LeadingGroups.Problems.NoGroup()]);
        var problems = new List<Problem>();
        var refused = act(found, problems);
        return Done(visit, workspace, [.. problems, .. refused]);
    }

    static IResult Done(Visit visit, Workspace workspace, IReadOnlyList<Problem> problems) => problems.Count > 0 ? Show(visit, workspace, problems) : Results.LocalRedirect(visit.Link("/reports/groups"));
}

/// <summary>What the forms of groups send.</summary>
public sealed record GroupForm
{
    public string? Name { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public string? Authority { get; init; }

    public string? Office { get; init; }

    public string? Words { get; init; }

    public string? Post { get; init; }

    public string? Decisions { get; init; }

    public GroupSeat Seat { get; init; } = GroupSeat.Member;

    public long? Parent { get; init; }

    public long Meeting { get; init; }

    public long Position { get; init; }

    public long Revision { get; init; }
}
