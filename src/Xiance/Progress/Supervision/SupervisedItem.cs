using Xiance.Basics;
using Xiance.Register;

namespace Xiance.Progress.Supervision;

/// <summary>A line of the supervision register (督办台账): what is supervised, who answers, who asked for it on which day, until when, and what followed.</summary>
public sealed record SupervisedItem(long Id, RegionId Region, string Title, SupervisionSource Source)
{
    /// <summary>The unit or government that answers, as it is called.</summary>
    public string UnitName { get; init; } = "";

    public UnitId? Unit { get; init; }

    public RegionId? Government { get; init; }

    /// <summary>The task it stands for; null where there is none.</summary>
    public long? Task { get; init; }

    /// <summary>The office, meeting or settlement that asked.</summary>
    public string AskedBy { get; init; } = "";

    public DateOnly AskedOn { get; init; }

    public DateOnly? Due { get; init; }

    public bool Synthetic { get; init; }

    /// <summary>In the order in which they were taken.</summary>
    public IReadOnlyList<SupervisionStep> Steps { get; init; } = [];

    public SupervisionState State => FollowSupervision.State(Steps);

    public SupervisionStep? Answer => Steps.LastOrDefault(step => step.Act == SupervisionAct.Answer);

    public SupervisionStep? Closing => Steps.LastOrDefault(step => step.Act == SupervisionAct.Close);

    /// <summary>True after its day for as long as nothing was answered.</summary>
    public bool IsLate(DateOnly today) => Due < today && State is (SupervisionState.Open or SupervisionState.Returned);
}

/// <summary>年度结账未完成, 决定事项, 滞后任务.</summary>
public enum SupervisionSource { Settlement, Decision, LateTask }

/// <summary>待答复, 已答复, 退回重答, 已销号.</summary>
public enum SupervisionState { Open, Answered, Returned, Closed }

/// <summary>The unit answers; the office returns the answer with a reason or closes the item.</summary>
public enum SupervisionAct { Answer, Return, Close }

/// <summary>As whom somebody acts: the unit that answers, or the office that asked.</summary>
public enum SupervisionParty { Unit, Office }

/// <summary>One step of an item with its words and, where there is one, the number of the letter.</summary>
public sealed record SupervisionStep(SupervisionAct Act, string Words)
{
    public string Document { get; init; } = "";

    public Instant At { get; init; }

    public string By { get; init; } = "";
}
