using Xiance.Basics;
using Xiance.Basics.Text;

namespace Xiance.Plans.Text;

/// <summary>What every reader of a pack needs to know of it, and how every item says where it comes from.</summary>
sealed record PackContext(string Pack, DateOnly From, DateOnly? To)
{
    /// <summary>The clause path under cite, the assumption under assumption; an item with neither is a problem, so is provisional without a reason.</summary>
    public (Citation? Cite, string? Assumption) Origin(YamlMap map, string name)
    {
        var (cite, assumption, provisional) = (map.OptionalText("cite"), map.OptionalText("assumption"), map.OptionalFlag("provisional") ?? false);
        if (provisional && assumption is null) map.Report(Problems.ProvisionalWithoutReason(map.Place, name));
        if (assumption is not null && !provisional) map.Report(Problems.AssumptionNotProvisional(map.PlaceOf("assumption"), name));
        if (cite is null && assumption is null) map.Report(Problems.Uncited(map.Place, name));
        return (cite is null ? null : new Citation(Pack, cite), assumption);
    }

    /// <summary>A date inside the pack's own interval.</summary>
    public DateOnly? Day(YamlMap map, string key)
    {
        if (map.OptionalDate(key) is not { } day) return null;
        if (day < From || To is { } last && day > last) map.Report(Problems.OutsidePack(map.PlaceOf(key), day));
        return day;
    }

    /// <summary>Reports every value that stands twice.</summary>
    public static void Unique(IEnumerable<(string Value, YamlMap Map, string Key)> values)
    {
        foreach (var twice in values.GroupBy(item => item.Value, StringComparer.Ordinal).Where(group => group.Count() > 1))
            foreach (var item in twice.Skip(1)) item.Map.Report(Problems.Twice(item.Map.PlaceOf(item.Key), item.Value));
    }
}
