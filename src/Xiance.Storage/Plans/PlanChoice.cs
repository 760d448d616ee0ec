using Xiance.Basics;

namespace Xiance.Storage.Plans;

/// <summary>A plan that can be chosen: its pack, its title and the region that issued it.</summary>
public sealed record PlanChoice(string Pack, string Title, RegionId Region, string Jurisdiction, bool Synthetic)
{
    public static PlanChoice Of(PackState pack) => new(pack.Id, pack.Title, pack.Jurisdiction, pack.JurisdictionName, pack.Synthetic);
}
