using Xiance.Basics;
using Xiance.Rules.Types;

namespace Xiance.Incentives;

/// <summary>A figure that rules ask of an applicant: its name, type and unit. Decimals is the smallest step of a number (0: whole, 2: fen).</summary>
public sealed record FactDeclaration(string Name, RuleType Type, Place Place)
{
    public string Unit { get; init; } = "";

    public int Decimals { get; init; }

    /// <summary>The only texts allowed; empty: any.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>When the figure is what another pack's rule has paid the same applicant in the same year.</summary>
    public AwardSource? AwardOf { get; init; }

    /// <summary>When the figure says whether awards of a stacking group were enjoyed already (已享受).</summary>
    public EnjoyedGroup? Enjoyed { get; init; }

    /// <summary>Winners and losers of a variant are also counted by this figure.</summary>
    public bool Grouping { get; init; }
}

/// <summary>A rule of a pack whose payments are a figure here.</summary>
public sealed record AwardSource(string Pack, string Rule)
{
    /// <summary>What the same year brought, or all years up to it.</summary>
    public Horizon Over { get; init; } = Horizon.Year;
}

/// <summary>A stacking group whose earlier awards count, in the same year or in any year up to it.</summary>
public sealed record EnjoyedGroup(string Group, Horizon Over);
