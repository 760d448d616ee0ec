using Xiance.Basics.Text;

namespace Xiance.Plans.Text;

/// <summary>Checks what regions say of each other: superiors that exist and form a tree, facts of one identity one after the other, shares of successors.</summary>
static class RegionCheck
{
    public static void Run(IReadOnlyList<(YamlMap Map, PackRegion Region)> rows)
    {
        var byCode = rows.ToLookup(row => row.Region.Code, row => row.Region, StringComparer.Ordinal);
        foreach (var (map, region) in rows)
        {
            if (region.ParentCode is { } parent && !byCode.Contains(parent)) map.Report(Problems.UnknownRegion(map.PlaceOf("parent"), parent));
            else if (Circles(region, byCode)) map.Report(Problems.ParentCircle(map.PlaceOf("parent"), region.Name));
            if (!byCode.Contains(region.Identity)) map.Report(Problems.UnknownRegion(map.PlaceOf("identity"), region.Identity));
            if (region.To < region.From) map.Report(Problems.DatesReversed(map.PlaceOf("to"), region.Name));
        }
        Overlaps(rows, row => row.Region.Code, row => row.Map.Report(Problems.Twice(row.Map.PlaceOf("code"), row.Region.Code)));
        Overlaps([.. rows.Where(row => !Shadowed(row, rows))], row => row.Region.Identity, row => row.Map.Report(Problems.FactsOverlap(row.Map.PlaceOf("from"), row.Region.Name)));
    }

    /// <summary>Shares of one region on one day sum to one; each is above zero.</summary>
    public static void Shares(IReadOnlyList<(YamlMap Map, PackSuccession Row)> rows)
    {
        foreach (var old in rows.GroupBy(row => (row.Row.OldCode, row.Row.On)))
            if (old.Sum(row => row.Row.Share) != 1 || old.Any(row => row.Row.Share <= 0)) old.First().Map.Report(Problems.SharesOff(old.First().Map.PlaceOf("share"), old.Key.OldCode, old.Sum(row => row.Row.Share)));
    }

    static void Overlaps(IReadOnlyList<(YamlMap Map, PackRegion Region)> rows, Func<(YamlMap Map, PackRegion Region), string> key, Action<(YamlMap Map, PackRegion Region)> report)
    {
        foreach (var group in rows.GroupBy(key, StringComparer.Ordinal))
        {
            var facts = group.OrderBy(row => row.Region.From ?? DateOnly.MinValue).ToList();
            foreach (var (earlier, later) in facts.Zip(facts.Skip(1)).Where(pair => (pair.First.Region.To ?? DateOnly.MaxValue) >= (pair.Second.Region.From ?? DateOnly.MinValue))) report(later);
        }
    }

    /// <summary>A second row of the same code and days was reported as written twice already.</summary>
    static bool Shadowed((YamlMap Map, PackRegion Region) row, IReadOnlyList<(YamlMap Map, PackRegion Region)> rows) =>
        rows.Any(other => !ReferenceEquals(other.Map, row.Map) && other.Region.Code == row.Region.Code && other.Region.From == row.Region.From);

    static bool Circles(PackRegion region, ILookup<string, PackRegion> byCode)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var above = region.ParentCode; above is not null && seen.Add(above); above = byCode[above].FirstOrDefault()?.ParentCode)
            if (above == region.Code) return true;
        return false;
    }
}
