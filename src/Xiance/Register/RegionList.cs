using Xiance.Basics;

namespace Xiance.Register;

/// <summary>A named list of regions that a document prints (a box line, a tier, a programme). Open lists (等12个) state a count above their members.</summary>
public sealed record RegionList(string Name, string Group, Citation Cite, IReadOnlyList<RegionListMember> Members)
{
    public bool Open { get; init; }

    public int? StatedCount { get; init; }
}

/// <summary>A member with its dates and the reason of entry or exit.</summary>
public sealed record RegionListMember(RegionId Region, string PrintedName, DateOnly From, DateOnly? To, string? Reason);
