using Xiance.Basics;
using Xiance.Plans;
using Xiance.Storage.Plans;

namespace Xiance.Storage.Figures;

/// <summary>What a file may speak of: the members and indicators of the pack, and which of them the actor may bring.</summary>
sealed record ImportScope(IReadOnlyList<Member> Members, IReadOnlyList<IndicatorKey> Indicators, IReadOnlyList<Indicator> Catalogue)
{
    readonly ILookup<string, Member> byName = Members.SelectMany(member => new[] { member.Code, member.Name }.Distinct().Select(name => (name, member))).ToLookup(pair => pair.name, pair => pair.member, StringComparer.Ordinal);
    readonly ILookup<string, IndicatorKey> indicators = Indicators.SelectMany(indicator => new[] { indicator.Code, indicator.Name }.Distinct().Select(name => (name, indicator))).ToLookup(pair => pair.name, pair => pair.indicator, StringComparer.Ordinal);
    readonly ILookup<string, PeriodKind> kinds = Catalogue.SelectMany(indicator => indicator.Periods.Select(kind => (indicator.Code, kind))).ToLookup(pair => pair.Code, pair => pair.kind, StringComparer.Ordinal);

    public required Func<RegionId, bool> May { get; init; }

    /// <summary>Null for all.</summary>
    public HashSet<long>? Suppliable { get; init; }

    /// <summary>Members of this code or exactly this name.</summary>
    public IReadOnlyList<Member> Named(string text) => [.. byName[text]];

    public IndicatorKey? Indicator(string name) => indicators[name].FirstOrDefault();

    public bool Collects(IndicatorKey indicator, Period period) => !kinds.Contains(indicator.Code) || kinds[indicator.Code].Contains(period.Kind);
}
