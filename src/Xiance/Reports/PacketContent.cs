using Xiance.Basics;

namespace Xiance.Reports;

/// <summary>What the packet of a period is made of; every part as its page shows it. A part without rows is left out and said so.</summary>
public sealed record PacketContent(string Plan, string Jurisdiction, Period Period, DateOnly Day)
{
    public IReadOnlyList<PacketTarget> Targets { get; init; } = [];

    public PacketTasks? Tasks { get; init; }

    public IReadOnlyList<PacketGroup> Stages { get; init; } = [];

    public IReadOnlyList<PacketGroup> ProjectCounties { get; init; } = [];

    public IReadOnlyList<PacketAlarm> Alarms { get; init; } = [];

    /// <summary>Projects that lie behind their schedule.</summary>
    public IReadOnlyList<PacketLateProject> LateProjects { get; init; } = [];

    /// <summary>Changes of stage within the period, oldest first.</summary>
    public IReadOnlyList<PacketMove> Moves { get; init; } = [];

    /// <summary>How many demands stand where, in the words of the desk.</summary>
    public IReadOnlyList<(string State, long Count)> Demands { get; init; } = [];

    /// <summary>Neither closed nor merged.</summary>
    public long OpenDemands { get; init; }

    public IReadOnlyList<PacketDemand> LateDemands { get; init; } = [];

    /// <summary>Demands whose firm said last that it is not satisfied.</summary>
    public IReadOnlyList<PacketDemand> Unsatisfied { get; init; } = [];

    /// <summary>The review of the period; null where none was opened or the reader does not see it.</summary>
    public PacketReview? Review { get; init; }

    public IReadOnlyList<PacketCounty> Counties { get; init; } = [];

    public bool Provisional { get; init; }

    public bool Synthetic { get; init; }

    public string Provenance { get; init; } = "";
}

/// <summary>A target as its page prints it.</summary>
public sealed record PacketTarget(string Name, string End, string Unit, string Aim, string Actual, string Planned, string Forecast, string Light, string Reason);

/// <summary>Tasks of the plan: lights by lead unit, and every late one with its reason.</summary>
public sealed record PacketTasks(IReadOnlyList<PacketUnit> Units, IReadOnlyList<PacketLate> Late);

/// <summary>The lights of one unit's tasks.</summary>
public sealed record PacketUnit(string Unit, int Normal, int Near, int Behind, int NotDue);

/// <summary>A late task.</summary>
public sealed record PacketLate(string Title, string Unit, string Due, string Reason);

/// <summary>Projects of a stage or a county: how many, total investment, plan and done of the year; null where it is known of none.</summary>
public sealed record PacketGroup(string Name, long Count, Money? Investment, Money? Planned, Money? Done)
{
    public long KeyStarts { get; init; }
}

/// <summary>An approval near or beyond its statutory days.</summary>
public sealed record PacketAlarm(string Project, string County, string Approval, int Used, int Statutory, string State)
{
    public long Number { get; init; }
}

/// <summary>A project behind its schedule, with every reason.</summary>
public sealed record PacketLateProject(long Number, string Project, string County, string Stage, string Reason);

/// <summary>A change of a project's stage.</summary>
public sealed record PacketMove(long Number, string Project, string County, string From, string To, string Day, string Reason);

/// <summary>Who was asked by the review and what he reported, and what was said and decided in it.</summary>
public sealed record PacketReview(IReadOnlyList<PacketParty> Parties, IReadOnlyList<PacketStep> Steps);

/// <summary>A unit or county asked: tasks open, reported for the period, red and amber.</summary>
public sealed record PacketParty(string Name, long Standing, long Reported, long Behind, long Near);

/// <summary>A comment, site visit, decision or publication.</summary>
public sealed record PacketStep(string Act, string About, string Words, string Day, string Marks);

/// <summary>A demand that needs a look: beyond its day, or its firm is not satisfied.</summary>
public sealed record PacketDemand(long Number, string Firm, string County, string Unit, string Due, string Demand);

/// <summary>One county: figures of the period, its projects and demands.</summary>
public sealed record PacketCounty(string Name, string Parent)
{
    /// <summary>Indicator, unit, value of the period, value a year before; null is not reported.</summary>
    public IReadOnlyList<PacketFigure> Figures { get; init; } = [];

    public PacketGroup? Projects { get; init; }

    public long OpenDemands { get; init; }

    public long LateDemands { get; init; }
}

/// <summary>A figure of a county with the one of a year before.</summary>
public sealed record PacketFigure(string Indicator, string Unit, int Decimals, decimal? Value, decimal? YearBefore);
