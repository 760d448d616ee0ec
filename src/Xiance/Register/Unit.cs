using Xiance.Basics;

namespace Xiance.Register;

/// <summary>An organisational unit of a region: resolved full name, aliases as documents print them, life span, and the unit that took over.</summary>
public sealed record Unit(UnitId Id, RegionId Region, string Name, IReadOnlyList<string> Aliases)
{
    public DateOnly From { get; init; } = DateOnly.MinValue;

    public DateOnly? To { get; init; }

    public UnitId? Successor { get; init; }
}
