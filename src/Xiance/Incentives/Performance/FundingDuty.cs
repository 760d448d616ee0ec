using Xiance.Basics;

namespace Xiance.Incentives.Performance;

/// <summary>What governments have bound themselves to spend each year, as a clause says it.</summary>
public sealed record FundingDuty(string Code, string Name, Money Amount)
{
    /// <summary>Whether the amount is the least (不少于) or the very sum.</summary>
    public bool AtLeast { get; init; }

    public string Payer { get; init; } = "";

    public IReadOnlyList<string> Responsible { get; init; } = [];

    public int FromYear { get; init; }

    public int ToYear { get; init; }

    public Citation? Cite { get; init; }

    public string? Assumption { get; init; }

    /// <summary>How a year stands: nothing is late before the year is over.</summary>
    public DutyState State(int year, Money reported, DateOnly today) =>
        reported >= Amount ? DutyState.Met : today.Year <= year ? DutyState.Running : DutyState.Short;
}

/// <summary>Met; the year still runs; or over and short of the sum.</summary>
public enum DutyState { Met, Running, Short }
