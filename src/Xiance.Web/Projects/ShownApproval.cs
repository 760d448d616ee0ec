using Xiance.Basics;
using Xiance.Progress.Projects;
using Xiance.Storage.Packets;
using Xiance.Storage.Projects;
using Xiance.Web.Shell;

namespace Xiance.Web.Projects;

/// <summary>An approval with its clock as lists show it.</summary>
public sealed record ShownApproval(ProjectEntry Project, Approval Approval, Outcome<ClockReading> Reading) : ApprovalClock(Project, Approval, Reading)
{
    /// <summary>Over, near its end, or not to be read: what the list shows first.</summary>
    public bool NeedsLook => Urgency <= 2;

    public static string Class(ClockState? state) => state switch { ClockState.Over => "bad", ClockState.Alarm => "warn", ClockState.Running or ClockState.Decided => "ok", _ => "idle" };

    public static TableView<ShownApproval> View(Visit visit, IReadOnlyList<ShownApproval> rows)
    {
        var words = new Words(visit.Locale);
        return new("approvals", visit,
        [
            new("project", words["projects.name"], row => row.Project.Project.Name) { Order = row => row.Project.Project.Name, Class = "bd", Cell = row => ProjectCells.Name(visit)(row.Project) },
            new("county", words["projects.county"], row => row.Project.County) { Order = row => row.Project.CountyCode, Class = "nw" },
            new("approval", words["projects.approval"], row => row.Approval.Name) { Order = row => row.Approval.Name },
            new("authority", words["projects.authority"], row => row.Approval.Authority) { Order = row => row.Approval.Authority, Class = "mut" },
            new("accepted", words["projects.accepted"], row => Figure.Day(row.Approval.AcceptedOn)) { Order = row => row.Approval.AcceptedOn, Class = "nw" },
            new("used", words["projects.used"], row => row.Reading.Value is { } clock ? Figure.Count(clock.Used) : Figure.NotApplicable) { Number = true, Order = row => row.Reading.Value?.Used, Figure = row => row.Reading.Value?.Used },
            new("statutory", words["projects.statutory"], row => Figure.Count(row.Approval.StatutoryDays)) { Number = true, Order = row => row.Approval.StatutoryDays, Figure = row => row.Approval.StatutoryDays },
            new("due", words["projects.due"], row => row.Reading.Value?.DueOn is { } due ? Figure.Day(due) : Figure.NotApplicable) { Order = row => row.Reading.Value?.DueOn, Class = "nw" },
            new("state", words["projects.clock"], row => row.Word(words)) { Order = row => row.Urgency, Class = "nw", Cell = ProjectCells.Clock(words) },
        ], rows);
    }
}
