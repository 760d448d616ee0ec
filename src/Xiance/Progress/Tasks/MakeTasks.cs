using System.Text.RegularExpressions;
using Xiance.Documents;
using Xiance.Plans;
using Xiance.Progress.Text;

namespace Xiance.Progress.Tasks;

/// <summary>
/// Turns the accepted tasks and dated duties of a plan into tasks to be carried out. A task without a printed time limit ends with its plan;
/// a duty of every county or city becomes one task for each of them.
/// </summary>
public static partial class MakeTasks
{
    /// <summary>The pack's tasks or a confirmed plan's, with the duties that stand in the document and were accepted.</summary>
    public static IReadOnlyList<TaskDraft> Run(IReadOnlyList<Plans.PlanTask> tasks, IReadOnlyList<Obligation> duties, TaskSource source) =>
        [.. tasks.Select(task => Item(task, source)), .. duties.Select(duty => Duty(duty, source))];

    static TaskDraft Item(Plans.PlanTask task, TaskSource source)
    {
        var (due, recurrence) = DueText.Read(task.Deadline ?? "");
        var parties = task.Assignments.Select(unit => new TaskParty(unit.PrintedName, unit.ResolvedName, unit.Role, unit.SourceWord)).ToList();
        var kind = recurrence is not null ? WorkTaskKind.Obligation : source.Title.Contains("督查激励", StringComparison.Ordinal) ? WorkTaskKind.InspectionItem : WorkTaskKind.PlanItem;
        return Draft(new WorkTask(0, default, kind, task.Title)
        {
            Number = task.Number,
            Headings = task.HeadingPath,
            Parties = parties,
            Due = recurrence is null ? due ?? source.Last : null,
            DueText = task.Deadline ?? "",
            Recurrence = recurrence,
        }, task.Key, task.Cite?.Clause ?? "", source);
    }

    static TaskDraft Duty(Obligation duty, TaskSource source)
    {
        var (due, recurrence) = DueText.Read(duty.Recurrence ?? duty.Due ?? duty.DueText);
        return Draft(new WorkTask(0, default, WorkTaskKind.Obligation, duty.Action)
        {
            Parties = [new TaskParty(duty.Who, duty.Who, UnitRole(duty), "责任主体")],
            Due = recurrence is null ? due : null,
            DueText = duty.DueText,
            Recurrence = recurrence,
        }, duty.Key, duty.Clause, source);
    }

    static Plans.UnitRole UnitRole(Obligation duty) => duty.Who.Length > 0 ? Plans.UnitRole.Lead : Plans.UnitRole.Responsible;

    static TaskDraft Draft(WorkTask task, string key, string clause, TaskSource source) => new(
        task with { Start = source.First, Origin = new TaskOrigin(source.Title, clause) { Pack = source.Pack, Document = source.Document, Key = key }, Synthetic = source.Synthetic },
        WorkTask.Answering(task.Parties) is { Count: > 0 } answering && answering.All(party => Of(party.Name) != CollectiveBody.None) ? answering.Select(party => Of(party.Name)).Max() : CollectiveBody.None);

    /// <summary>Whether a name means each county, each city, or both.</summary>
    static CollectiveBody Of(string name)
    {
        var (counties, cities) = (EachCounty().IsMatch(name), EachCity().IsMatch(name));
        return counties && cities ? CollectiveBody.CitiesAndCounties : counties ? CollectiveBody.Counties : cities ? CollectiveBody.Cities : CollectiveBody.None;
    }

    [GeneratedRegex(@"各[^，；]{0,8}?(?:县|(?<!设)区(?!直))")]
    private static partial Regex EachCounty();

    [GeneratedRegex(@"各(?:设区|地级|市州|市、|市（州|市人民政府|市党委|市$)")]
    private static partial Regex EachCity();
}

/// <summary>A task to be kept, and the bodies that each get one of their own.</summary>
public sealed record TaskDraft(WorkTask Task, CollectiveBody Collective);

/// <summary>One body alone, each city, each county, or each of both.</summary>
public enum CollectiveBody { None, Cities, Counties, CitiesAndCounties }

/// <summary>Where tasks are taken from: the document's title, its pack or number on the shelf, and the first and last day of the plan.</summary>
public sealed record TaskSource(string Title, string Pack, long? Document)
{
    public DateOnly First { get; init; }

    public DateOnly? Last { get; init; }

    public bool Synthetic { get; init; }
}
