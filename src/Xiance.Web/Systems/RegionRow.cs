using Xiance.Register;

namespace Xiance.Web.Systems;

/// <summary>A dated fact of a region with the name of its parent then.</summary>
public sealed record RegionRow(RegionFact Fact, string Parent);
