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

    /// <summary>How many demands stand where, in the words of the desk.</summary>
    public IReadOnlyList<(string State, long Count)> Demands { get; init; } = [];

    public IReadOnlyList<PacketDemand> LateDemands { get; init; } = [];

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
public sealed record PacketAlarm(string Project, string County, string Approval, int Used, int Statutory, string State);

/// <summary>A demand beyond its day.</summary>
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
