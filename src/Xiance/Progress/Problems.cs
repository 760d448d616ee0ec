using Xiance.Basics;
using Xiance.Progress.Tasks;

namespace Xiance.Progress;

/// <summary>What can be wrong with tasks and what is done to them.</summary>
static class Problems
{
    public static Problem StepNotOpen(Place place, TaskAct act, TaskState state, TaskHand hand) => Problem.Of("PR-101", place, ("act", Named.Act(act)), ("state", Named.State(state)), ("hand", Named.Hand(hand)));

    public static Problem WordsMissing(Place place, TaskAct act) => Problem.Of("PR-102", place, ("act", Named.Act(act)));

    public static Problem PercentOff(Place place, int percent) => Problem.Of("PR-103", place, ("percent", percent));

    public static Problem MilestoneOpen(Place place, string milestone) => Problem.Of("PR-104", place, ("milestone", milestone));

    public static Problem OwnWork(Place place) => Problem.Of("PR-105", place);

    public static Problem PeriodMissing(Place place) => Problem.Of("PR-106", place);

    public static Problem PeriodAhead(Place place, Period period) => Problem.Of("PR-107", place, ("period", period.ToChinese()));

    public static Problem SupporterPercent(Place place) => Problem.Of("PR-108", place);

    public static Problem DayNotAhead(Place place) => Problem.Of("PR-109", place);

    public static Problem LightMissing(Place place) => Problem.Of("PR-110", place);

    public static Problem ChangeEmpty(Place place) => Problem.Of("PR-111", place);

    public static Problem ProposalWaits(Place place) => Problem.Of("PR-112", place);

    public static Problem OneLead(Place place, int leads) => Problem.Of("PR-113", place, ("leads", leads));

    public static Problem NoProposal(Place place) => Problem.Of("PR-114", place);

    public static Problem MilestoneIncomplete(Place place) => Problem.Of("PR-115", place);

    public static Problem MilestoneTwice(Place place, string milestone) => Problem.Of("PR-116", place, ("milestone", milestone));

    public static Problem MilestoneAfterDue(Place place, string milestone, DateOnly due) => Problem.Of("PR-117", place, ("milestone", milestone), ("due", due));

    public static Problem NoMilestone(Place place, string milestone) => Problem.Of("PR-118", place, ("milestone", milestone));

    public static Problem DayNotPast(Place place) => Problem.Of("PR-119", place);

    public static Problem SupervisionRefused(string title) => Problem.Of("PR-121", Place.Named(title));

    public static Problem SupervisionWords(string title) => Problem.Of("PR-122", Place.Named(title));

    public static Problem RulesUncited(Place place) => Problem.Of("PR-151", place);

    public static Problem PointsReversed(Place place, int near, int behind) => Problem.Of("PR-152", place, ("near", near), ("behind", behind));
}
