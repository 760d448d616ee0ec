using Xiance.Basics;

namespace Xiance.Register;

/// <summary>All dated facts of the regions of a workspace. Every question names a day; the first and the last day of a fact belong to it.</summary>
public sealed class RegionRegister
{
    readonly IReadOnlyList<RegionFact> facts;
    readonly ILookup<RegionId, RegionFact> byRegion;
    readonly ILookup<string, RegionFact> byCode;
    readonly ILookup<string, RegionFact> byName;

    /// <summary>Facts of one region must not overlap in time; readers of packs see to that.</summary>
    public RegionRegister(IEnumerable<RegionFact> facts)
    {
        this.facts = [.. facts.OrderBy(fact => fact.Code, StringComparer.Ordinal).ThenBy(fact => fact.From)];
        byRegion = this.facts.ToLookup(fact => fact.Id);
        byCode = this.facts.ToLookup(fact => fact.Code, StringComparer.Ordinal);
        byName = this.facts.ToLookup(fact => fact.Name, StringComparer.Ordinal);
    }

    /// <summary>What the region is called on the day; null before it began and after it ended.</summary>
    public RegionFact? On(RegionId region, DateOnly day) => byRegion[region].FirstOrDefault(fact => fact.ValidOn(day));

    /// <summary>Every fact of the region, oldest first.</summary>
    public IReadOnlyList<RegionFact> History(RegionId region) => [.. byRegion[region].OrderBy(fact => fact.From)];

    /// <summary>The facts of all regions that exist on the day, by code.</summary>
    public IReadOnlyList<RegionFact> All(DateOnly day) => [.. facts.Where(fact => fact.ValidOn(day))];

    /// <summary>The regions directly below on the day, by code.</summary>
    public IReadOnlyList<RegionFact> Below(RegionId region, DateOnly day) => [.. All(day).Where(fact => fact.Parent == region)];

    /// <summary>The region and everything below it on the day, each superior before what is below it; empty when the region does not exist then.</summary>
    public IReadOnlyList<RegionFact> Subtree(RegionId region, DateOnly day)
    {
        if (On(region, day) is not { } top) return [];
        var children = All(day).Where(fact => fact.Parent is not null).ToLookup(fact => fact.Parent!.Value);
        List<RegionFact> found = [top];
        HashSet<RegionId> seen = [region];
        for (var next = 0; next < found.Count; next++) found.AddRange(children[found[next].Id].Where(fact => seen.Add(fact.Id)));
        return found;
    }

    internal IEnumerable<RegionFact> ByCode(string code) => byCode[code];

    internal IEnumerable<RegionFact> ByName(string name) => byName[name];
}
