using Xiance.Basics;

namespace Xiance.Access;

/// <summary>A role over the subtree of a region, for a unit where the role is a department's, within dates (both included).</summary>
public sealed record Grant(Role Role, RegionId Region, UnitId? Unit)
{
    public DateOnly From { get; init; } = DateOnly.MinValue;

    public DateOnly? To { get; init; }

    public bool ValidOn(DateOnly day) => From <= day && (To is not { } last || day <= last);
}
