using Xiance.Access;
using Xiance.Basics;
using Xiance.Progress.Supervision;
using Xiance.Progress.Tasks;
using Xiance.Storage;
using Xiance.Storage.Demands;
using Xiance.Storage.Plans;
using Xiance.Storage.Progress;
using Xiance.Storage.Packets;
using Xiance.Storage.Projects;
using Xiance.Web.Projects;
using Xiance.Web.Shell;

namespace Xiance.Web.Counties;

/// <summary>What a county has under way, by the questions of the lists behind: how many, how many open, how many late, and the most pressing of each kind.</summary>
public sealed record CountyWork(Member Member, IReadOnlyList<CountyWorkRow> Rows)
{
    const int Shown = 3;

    public IReadOnlyList<CountyAttribution> Attribution { get; init; } = [];

    /// <summary>Null for readers who do not work with tasks and projects, or who see none of the county.</summary>
    public static CountyWork? Of(Visit visit, Workspace workspace, Member member)
    {
        if (!visit.Actor.IsAny(Role.Office, Role.Department, Role.County, Role.Leader, Role.Auditor) || visit.Plan is not { } plan) return null;
        var (today, words) = (visit.Known ?? visit.Today, new Words(visit.Locale));
        List<CountyWorkRow> rows = [Tasks(visit, workspace, member, today), Demands(visit, workspace, (member, plan), today), Supervised(visit, workspace, member, today)];
        if (ProjectsRoom.Room.OpenTo(visit.Actor)) rows.Insert(1, Projects(visit, workspace, (member, plan), (today, words)));
        var attribution = AttributionPages.Rows(visit, workspace).Where(row => row.CountyCode == member.Code).ToList();
        return rows.All(row => row.All == 0) && attribution.Count == 0 ? null : new CountyWork(member, rows) { Attribution = attribution };
    }

    static CountyWorkRow Tasks(Visit visit, Workspace workspace, Member member, DateOnly today)
    {
        var question = new TaskQuestion(today) { Region = member.Region, Most = Shown, Sort = "due" };
        var (all, open, late) = (workspace.TaskList.Page(visit.Reading, question), workspace.TaskList.Page(visit.Reading, question with { OnlyOpen = true }), workspace.TaskList.Page(visit.Reading, question with { OnlyOpen = true, Light = TaskLight.Behind }));
        return new CountyWorkRow("tasks", all.Found, open.Found, late.Found)
        {
            Link = visit.Link("/tasks", ("region", member.Region.Value)),
            LateLink = visit.Link("/tasks", ("region", member.Region.Value), ("state", "open"), ("light", "Behind")),
            Worst = [.. late.Lines.Select(line => (line.Title, visit.Link("/tasks/" + line.TaskId)))],
        };
    }

    static CountyWorkRow Projects(Visit visit, Workspace workspace, (Member Member, PlanChoice Plan) of, (DateOnly Today, Words Words) at)
    {
        var question = new ProjectQuestion(of.Plan.Region, visit.Period?.Last.Year ?? at.Today.Year) { County = of.Member.Code };
        var stages = workspace.Projects.ByStage(visit.Reading, question);
        var late = workspace.ProjectProgress.Late(visit.Reading, question with { Year = at.Today.Year }, at.Today);
        return new CountyWorkRow("projects", stages.Sum(stage => stage.Sum.Count), stages.Where(stage => stage.Stage is not (Xiance.Progress.Projects.ProjectStage.InOperation or Xiance.Progress.Projects.ProjectStage.Withdrawn)).Sum(stage => stage.Sum.Count), late.Count)
        {
            Link = visit.Link("/projects", ("county", of.Member.Code)),
            LateLink = visit.Link("/projects/late", ("county", of.Member.Code)),
            Worst = [.. late.Take(Shown).Select(one => ($"{one.Entry.Project.Name}：{PacketProjects.Reason(one.Delays[0], at.Words)}", visit.Link("/projects/" + one.Entry.Id.Value)))],
        };
    }

    static CountyWorkRow Demands(Visit visit, Workspace workspace, (Member Member, PlanChoice Plan) of, DateOnly today)
    {
        var question = new DemandQuestion(of.Plan.Region, today) { County = of.Member.Code, Sort = "due", Most = Shown };
        var late = workspace.Demands.Page(visit.Reading, question with { Overdue = true });
        return new CountyWorkRow("demands", workspace.Demands.Page(visit.Reading, question).Total, workspace.Demands.Page(visit.Reading, question with { Open = true }).Total, late.Total)
        {
            Link = visit.Link("/demands", ("county", of.Member.Code)),
            LateLink = visit.Link("/demands", ("county", of.Member.Code), ("state", "overdue")),
            Worst = [.. late.Rows.Select(row => ($"{row.Form.Firm}：{row.Form.Demand}", visit.Link("/demands/" + row.Id)))],
        };
    }

    static CountyWorkRow Supervised(Visit visit, Workspace workspace, Member member, DateOnly today)
    {
        var items = workspace.Supervisions.All(visit.Reading).Where(item => item.Region == member.Region || item.Government == member.Region).ToList();
        var late = items.Where(item => item.IsLate(today)).ToList();
        return new CountyWorkRow("supervision", items.Count, items.Count(item => item.State != SupervisionState.Closed), late.Count)
        {
            Link = visit.Link("/tasks/supervision", ("region", member.Region.Value)),
            LateLink = visit.Link("/tasks/supervision", ("state", "late"), ("region", member.Region.Value)),
            Worst = [.. late.Take(Shown).Select(item => (item.Title, visit.Link("/tasks/supervision/" + item.Id)))],
        };
    }
}

/// <summary>One kind of work of a county.</summary>
public sealed record CountyWorkRow(string Kind, long All, long Open, long Late)
{
    public string Link { get; init; } = "";

    public string LateLink { get; init; } = "";

    public IReadOnlyList<(string Title, string Link)> Worst { get; init; } = [];
}
