using System.Globalization;
using Xiance.Basics;
using Xiance.Progress.Projects;
using Xiance.Reports;
using Xiance.Storage.Figures;
using Xiance.Storage.Papers;
using Xiance.Storage.Projects;

namespace Xiance.Storage.Packets;

/// <summary>Projects that need a look, as their pages show them: behind schedule, moved within the period, approvals near or beyond their days.</summary>
public static class PacketProjects
{
    internal static PacketContent Into(PacketContent content, PacketOrder order, Workspace workspace)
    {
        var (plan, words) = (order.Plan, new PaperWords(order.Reading.Locale));
        var days = (From: new Instant(Instant.EndOf(content.Period.First.AddDays(-1)).Milliseconds + 1), To: Instant.EndOf(content.Period.Last));
        return content with
        {
            LateProjects = [.. workspace.ProjectProgress.Late(order.Reading, new ProjectQuestion(plan.Region, content.Day.Year), content.Day)
                .Select(late => new PacketLateProject(late.Entry.Id.Value, late.Entry.Project.Name, late.Entry.County, words["projects.stage." + late.Entry.Project.Stage], string.Join('；', late.Delays.Select(delay => Reason(delay, words)))))],
            Moves = [.. workspace.ProjectProgress.Moves(order.Reading, plan.Region, days)
                .Select(move => new PacketMove(move.Entry.Id.Value, move.Entry.Project.Name, move.Entry.County, words["projects.stage." + move.Before], words["projects.stage." + move.Entry.Project.Stage], Figure.Day(move.Entry.At.ChinaDay), move.Entry.Reason))],
            Alarms = Alarms(order, workspace, content.Day, words),
        };
    }

    /// <summary>A delay in words, with the figures that show it.</summary>
    public static string Reason(ProjectDelay delay, PaperWords words) => words.With("projects.delay." + delay.Kind,
        ("name", delay.Name), ("day", delay.Due is { } due ? Figure.Day(due) : ""), ("year", delay.Year?.ToString(CultureInfo.InvariantCulture) ?? ""),
        ("expected", Figure.Amount(delay.Expected, words)), ("done", Figure.Amount(delay.Done, words)));

    static IReadOnlyList<PacketAlarm> Alarms(PacketOrder order, Workspace workspace, DateOnly today, PaperWords words)
    {
        var rules = workspace.ProjectRules.Of(order.Reading, order.Plan.Pack);
        return [.. workspace.Projects.OpenApprovals(order.Reading, order.Plan.Region)
            .Select(pair => new ApprovalClock(pair.Project, pair.Approval, RunClock.Run(pair.Approval, today, Cycles.Calendar, rules.AlarmShare)))
            .Where(row => row.Reading.Value is { State: ClockState.Over or ClockState.Alarm }).OrderBy(row => row.Urgency).ThenBy(row => row.Project.CountyCode, StringComparer.Ordinal)
            .Select(row => new PacketAlarm(row.Project.Project.Name, row.Project.County, row.Approval.Name, row.Reading.Value!.Used, row.Approval.StatutoryDays, row.Word(words)) { Number = row.Project.Id.Value })];
    }
}
