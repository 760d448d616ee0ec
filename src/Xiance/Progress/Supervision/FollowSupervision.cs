using Xiance.Basics;

namespace Xiance.Progress.Supervision;

/// <summary>Who may do what with an item of the register: the unit answers, the office returns or closes what was answered, and nothing follows a closed item.</summary>
public static class FollowSupervision
{
    public static SupervisionState State(IReadOnlyList<SupervisionStep> steps) => steps.Count == 0 ? SupervisionState.Open : steps[^1].Act switch
    {
        SupervisionAct.Answer => SupervisionState.Answered,
        SupervisionAct.Return => SupervisionState.Returned,
        _ => SupervisionState.Closed,
    };

    public static IReadOnlyList<SupervisionAct> Next(SupervisionState state, SupervisionParty party) => (state, party) switch
    {
        (SupervisionState.Open or SupervisionState.Returned, SupervisionParty.Unit) => [SupervisionAct.Answer],
        (SupervisionState.Answered, SupervisionParty.Office) => [SupervisionAct.Close, SupervisionAct.Return],
        _ => [],
    };

    /// <summary>Every problem of a step; each says something, a closing too.</summary>
    public static IReadOnlyList<Problem> Check(SupervisedItem item, IReadOnlyList<SupervisionParty> parties, SupervisionStep step)
    {
        if (!parties.Any(party => Next(item.State, party).Contains(step.Act))) return [Progress.Problems.SupervisionRefused(item.Title)];
        return step.Words.Trim().Length == 0 ? [Progress.Problems.SupervisionWords(item.Title)] : [];
    }
}
