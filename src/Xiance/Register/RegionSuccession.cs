using Xiance.Basics;

namespace Xiance.Register;

/// <summary>A region that ended and the one that took over a share of it (0 to 1) on a day; mergers and divisions have several rows.</summary>
public sealed record RegionSuccession(RegionId Old, RegionId New, DateOnly On, decimal Share);
