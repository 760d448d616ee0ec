using Xiance.Access;
using Xiance.Basics;
using Xiance.Progress.Tasks;
using Xiance.Storage.Databases;

namespace Xiance.Storage.Progress;

/// <summary>As whom somebody may act on a task: the office of its region or one above, a unit or a government that answers, a unit that contributes.</summary>
static class TaskHands
{
    public static IReadOnlyList<(TaskHand Hand, TaskParty? For)> Of(Session session, Actor actor, WorkTask task, TaskCondition condition)
    {
        var above = session.All<long>("select ancestor_id from region_within where region_id = @region", new { region = task.Region.Value }).ToHashSet();
        var answering = WorkTask.Answering(condition.Parties);
        var hands = new List<(TaskHand, TaskParty?)>();
        foreach (var grant in actor.Grants)
        {
            if (grant.Role == Role.Office && above.Contains(grant.Region.Value)) hands.Add((TaskHand.Office, null));
            else if (grant.Role == Role.Department && condition.Parties.FirstOrDefault(party => party.Unit is not null && party.Unit == grant.Unit) is { } party) hands.Add((answering.Contains(party) ? TaskHand.Lead : TaskHand.Supporter, party));
            else if (grant.Role == Role.County && grant.Region == task.Region) hands.Add((TaskHand.Lead, answering.FirstOrDefault()));
            else if (grant.Role == Role.County && condition.Parties.FirstOrDefault(one => one.Government == grant.Region) is { } government) hands.Add((answering.Contains(government) ? TaskHand.Lead : TaskHand.Supporter, government));
        }
        return [.. hands.Distinct().OrderBy(hand => hand.Item1)];
    }
}
