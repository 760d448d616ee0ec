using Xiance.Basics;
using Xiance.Progress.Demands;

namespace Xiance.Storage.Demands;

/// <summary>Which demands are asked for; everything is filtered by the database.</summary>
public sealed record DemandQuestion(RegionId Within, DateOnly Today)
{
    public DemandState? State { get; init; }

    /// <summary>Only those that are neither closed nor merged.</summary>
    public bool Open { get; init; }

    /// <summary>Only those whose day has passed.</summary>
    public bool Overdue { get; init; }

    /// <summary>Only those whose firm was unsatisfied with what it was told last.</summary>
    public bool Unsatisfied { get; init; }

    public string County { get; init; } = "";

    public string Channel { get; init; } = "";

    /// <summary>Words that firm, demand or unit must hold.</summary>
    public string Find { get; init; } = "";

    public string Sort { get; init; } = "";

    public bool Descending { get; init; }

    public int Skip { get; init; }

    public int Most { get; init; } = 100;
}

/// <summary>A demand with its form and where it stands.</summary>
public sealed record DemandEntry(long Id, RegionId Region, string County, DemandForm Form, DemandState State)
{
    public string Channel { get; init; } = "";

    public string Topic { get; init; } = "";

    public DateOnly ReceivedOn { get; init; }

    /// <summary>The unit it is with, or the body above.</summary>
    public string Unit { get; init; } = "";

    public DateOnly? Due { get; init; }

    public long Revision { get; init; }

    public bool Synthetic { get; init; }

    public Instant At { get; init; }

    public bool IsOverdue(DateOnly today) => State is DemandState.Routed or DemandState.Escalated && Due < today;
}

/// <summary>One step of a demand as it was taken.</summary>
public sealed record TakenStep(long Revision, DemandStep Step, DemandState State, string Unit, DateOnly? Due, string Words, string Number, Satisfaction? Satisfaction, long? About, Instant At, string By);

/// <summary>A stretch of demands and how many there are of each state.</summary>
public sealed record FoundDemands(IReadOnlyList<DemandEntry> Rows, long Total);
