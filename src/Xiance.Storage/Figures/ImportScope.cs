using Xiance.Basics;
using Xiance.Plans;
using Xiance.Storage.Plans;

namespace Xiance.Storage.Figures;

/// <summary>What a file may speak of: the members and indicators of the pack, and which of them the actor may bring.</summary>
sealed record ImportScope((IReadOnlyList<Member> Members, IReadOnlyList<Member> Totals) Regions, IReadOnlyList<IndicatorKey> All, IReadOnlyList<Indicator> Catalogue)
{
    readonly ILookup<string, Member> byName = Regions.Members.Concat(Regions.Totals).SelectMany(member => new[] { member.Code, member.Name }.Distinct().Select(name => (name, member))).ToLookup(pair => pair.name, pair => pair.member, StringComparer.Ordinal);
    readonly ILookup<string, IndicatorKey> indicators = All.SelectMany(indicator => new[] { indicator.Code, indicator.Name }.Distinct().Select(name => (name, indicator))).ToLookup(pair => pair.name, pair => pair.indicator, StringComparer.Ordinal);
    readonly ILookup<string, PeriodKind> kinds = Catalogue.SelectMany(indicator => indicator.Periods.Select(kind => (indicator.Code, kind))).ToLookup(pair => pair.Code, pair => pair.kind, StringComparer.Ordinal);

    public IReadOnlyList<Member> Members => Regions.Members;

    /// <summary>The jurisdiction, its cities and parks where the actor brings their figures too, the jurisdiction first.</summary>
    public IReadOnlyList<Member> Totals => Regions.Totals;

    /// <summary>What the region has figures of: members and cities what every member has, parks what parks have, the jurisdiction its own beside.</summary>
    public IReadOnlyList<IndicatorKey> Of(Member region) => [.. All.Where(indicator => Has(region, indicator))];

    /// <summary>What every member has figures of.</summary>
    public IReadOnlyList<IndicatorKey> Indicators => [.. All.Where(indicator => indicator.Scope == IndicatorScope.Members)];

    public required RegionId Jurisdiction { get; init; }

    readonly HashSet<RegionId> parks = [.. Regions.Totals.Where(region => region.IsPark).Select(region => region.Region)];

    public bool Has(Member region, IndicatorKey indicator) => indicator.Scope switch
    {
        IndicatorScope.Parks => parks.Contains(region.Region),
        IndicatorScope.Jurisdiction => region.Region == Jurisdiction,
        _ => !parks.Contains(region.Region),
    };

    public required Func<RegionId, bool> May { get; init; }

    /// <summary>Null for all.</summary>
    public HashSet<long>? Suppliable { get; init; }

    /// <summary>Members of this code or exactly this name.</summary>
    public IReadOnlyList<Member> Named(string text) => [.. byName[text]];

    public IndicatorKey? Indicator(string name) => indicators[name].FirstOrDefault();

    public bool Collects(IndicatorKey indicator, Period period) => !kinds.Contains(indicator.Code) || kinds[indicator.Code].Contains(period.Kind);
}
