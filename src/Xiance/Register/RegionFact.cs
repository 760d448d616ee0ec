using Xiance.Basics;

namespace Xiance.Register;

/// <summary>
/// One dated row of a region: code (GB/T 2260; zones: six digits of the parent + Z + two), printed name, kind and parent, valid from
/// the first day to the last, both included; no last day means still valid. A region that is renamed or recoded keeps its id and
/// gets a second fact.
/// </summary>
public sealed record RegionFact(RegionId Id, string Code, string Name, RegionKind Kind, RegionId? Parent)
{
    public DateOnly From { get; init; } = DateOnly.MinValue;

    public DateOnly? To { get; init; }

    public bool ValidOn(DateOnly day) => From <= day && (To is not { } last || day <= last);
}
