using Xiance.Basics;

namespace Xiance.Register;

/// <summary>A region as a table prints it: its name, and the names or codes of the regions above it, the highest first; blank ones say nothing.</summary>
public sealed record PrintedRegion(string Name, IReadOnlyList<string> Above)
{
    public Place Place { get; init; } = Place.Nowhere;
}

/// <summary>What a printed name means on the day; without a region the problems say why, with one they are warnings such as a former name.</summary>
public sealed record NameMatch(PrintedRegion Printed, RegionFact? Region, IReadOnlyList<Problem> Problems);
