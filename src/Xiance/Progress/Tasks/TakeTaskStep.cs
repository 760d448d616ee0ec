using System.Globalization;
using Xiance.Basics;
using Xiance.Plans;

namespace Xiance.Progress.Tasks;

/// <summary>Whether a record may be added to a task by a hand on a day: every reason against it at once; none means it may.</summary>
public static class TakeTaskStep
{
    public static IReadOnlyList<Problem> Run(WorkTask task, (TaskCondition Condition, IReadOnlyList<TaskRecord> Records) known, TaskRecord record, DateOnly today)
    {
        var (condition, place) = (known.Condition, Place.Named(known.Condition.Title));
        if (!TaskRules.Next(task, condition, record.Hand).Contains(record.Act)) return [Problems.StepNotOpen(place, record.Act, condition.State, record.Hand)];
        var problems = new List<Problem>();
        if (TaskRules.NeedsWords(record.Act) && record.Words.Trim().Length == 0) problems.Add(Problems.WordsMissing(place, record.Act));
        if (record.Percent is < 0 or > 100) problems.Add(Problems.PercentOff(place, record.Percent.Value));
        problems.AddRange(record.Act switch
        {
            TaskAct.Report or TaskAct.Contribute => Reporting(record, place, today),
            TaskAct.Claim => condition.Milestones.Where(milestone => milestone.ReachedOn is null).Select(milestone => Problems.MilestoneOpen(place, milestone.Title)),
            TaskAct.Confirm => SameHand(known.Records, record, place),
            TaskAct.Suspend or TaskAct.SetLight => Until(record, place, today),
            TaskAct.Propose => Proposal(condition, record, place),
            TaskAct.Approve or TaskAct.Refuse => Answer(condition, record, place),
            TaskAct.Transfer => record.Change?.Parties is { } parties ? Leads(condition, parties, place) : [Problems.ChangeEmpty(place)],
            TaskAct.SetMilestone => NewMilestone(condition, record, place),
            TaskAct.ReachMilestone => Reaching(condition, record, place, today),
            TaskAct.RecordEvent => record.Day is not { } day || day > today ? [Problems.DayNotPast(place)] : [],
            _ => [],
        });
        return problems;
    }

    static IEnumerable<Problem> Reporting(TaskRecord record, Place place, DateOnly today)
    {
        if (record.Period is not { } period) yield return Problems.PeriodMissing(place);
        else if (period.First > today) yield return Problems.PeriodAhead(place, period);
        if (record.Act == TaskAct.Contribute && record.Percent is not null) yield return Problems.SupporterPercent(place);
    }

    /// <summary>Whoever claimed it does not confirm it.</summary>
    static IEnumerable<Problem> SameHand(IReadOnlyList<TaskRecord> records, TaskRecord record, Place place) =>
        records.LastOrDefault(one => one.Act == TaskAct.Claim) is { } claim && claim.Account == record.Account ? [Problems.OwnWork(place)] : [];

    static IEnumerable<Problem> Until(TaskRecord record, Place place, DateOnly today)
    {
        if (record.Day is not { } day || day <= today) yield return Problems.DayNotAhead(place);
        if (record.Act == TaskAct.SetLight && record.Light is null) yield return Problems.LightMissing(place);
    }

    static IEnumerable<Problem> Proposal(TaskCondition condition, TaskRecord record, Place place)
    {
        if (record.Change is not { IsEmpty: false } change || (change.Due == condition.Due && change.Due is not null && change.Title is null && change.Content is null && change.Parties is null)) yield return Problems.ChangeEmpty(place);
        else if (change.Parties is { } parties)
            foreach (var problem in Leads(condition, parties, place)) yield return problem;
        if (condition.Proposals.Count > 0) yield return Problems.ProposalWaits(place);
    }

    /// <summary>Exactly one lead; several only where the document printed them together and they stay.</summary>
    static IEnumerable<Problem> Leads(TaskCondition condition, IReadOnlyList<TaskParty> parties, Place place)
    {
        var (before, after) = (WorkTask.Answering(condition.Parties), WorkTask.Answering(parties));
        if (after.Count == 0 || after.Count > Math.Max(1, before.Count) || after.Count > 1 && after.Any(party => party.Role == UnitRole.Lead && before.All(one => one.Role != UnitRole.Lead))) yield return Problems.OneLead(place, after.Count);
    }

    static IEnumerable<Problem> Answer(TaskCondition condition, TaskRecord record, Place place)
    {
        if (condition.Proposals.FirstOrDefault(proposal => proposal.Number.ToString(CultureInfo.InvariantCulture) == record.Item) is not { } proposal) return [Problems.NoProposal(place)];
        if (record.Act == TaskAct.Approve && proposal.Account == record.Account) return [Problems.OwnWork(place)];
        return [];
    }

    static IEnumerable<Problem> NewMilestone(TaskCondition condition, TaskRecord record, Place place)
    {
        if (record.Item.Trim().Length == 0 || record.Day is null) yield return Problems.MilestoneIncomplete(place);
        else if (condition.Milestones.Any(milestone => milestone.Title == record.Item)) yield return Problems.MilestoneTwice(place, record.Item);
        else if (record.Day > condition.Due) yield return Problems.MilestoneAfterDue(place, record.Item, condition.Due.Value);
    }

    static IEnumerable<Problem> Reaching(TaskCondition condition, TaskRecord record, Place place, DateOnly today)
    {
        if (condition.Milestones.All(milestone => milestone.Title != record.Item || milestone.ReachedOn is not null)) yield return Problems.NoMilestone(place, record.Item);
        if (record.Day > today) yield return Problems.DayNotPast(place);
    }
}
