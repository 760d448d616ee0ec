using Xiance.Basics;
using Xiance.Plans;
using Xiance.Storage.Plans;

namespace Xiance.Storage.Figures;

/// <summary>What a file may speak of: the members and indicators of the pack, and which of them the actor may bring.</summary>
sealed record ImportScope((IReadOnlyList<Member> Members, IReadOnlyList<Member> Totals) Regions, IReadOnlyList<IndicatorKey> All, IReadOnlyList<Indicator> Catalogue)
{
    readonly Dictionary<string, IReadOnlyList<Member>> byName = Regions.Members.Concat(Regions.Totals).SelectMany(member => new[] { member.Code, member.Name }.Distinct().Select(name => (name, member)))
        .GroupBy(pair => pair.name, pair => pair.member, StringComparer.Ordinal).ToDictionary(group => group.Key, group => (IReadOnlyList<Member>)[.. group], StringComparer.Ordinal);
    readonly Dictionary<string, IndicatorKey> indicators = All.SelectMany(indicator => new[] { indicator.Code, indicator.Name }.Distinct().Select(name => (name, indicator))).DistinctBy(pair => pair.name).ToDictionary(pair => pair.name, pair => pair.indicator, StringComparer.Ordinal);
    readonly Dictionary<string, HashSet<PeriodKind>> kinds = Catalogue.Where(indicator => indicator.Periods.Count > 0).GroupBy(indicator => indicator.Code, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.SelectMany(indicator => indicator.Periods).ToHashSet(), StringComparer.Ordinal);

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
    public IReadOnlyList<Member> Named(string text) => byName.GetValueOrDefault(text, []);

    public IndicatorKey? Indicator(string name) => indicators.GetValueOrDefault(name);

    public bool Collects(IndicatorKey indicator, Period period) => !kinds.TryGetValue(indicator.Code, out var collected) || collected.Contains(period.Kind);
}
