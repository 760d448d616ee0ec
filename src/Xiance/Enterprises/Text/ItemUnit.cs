using Xiance.Basics;

namespace Xiance.Enterprises.Text;

/// <summary>The conversion from the columns' units to an item's unit; null where they do not fit.</summary>
static class ItemUnit
{
    public static decimal? Factor(string? value, string? per, string? unit, bool divided)
    {
        if (unit is null) return value is null && per is null || divided && value == per ? 1 : null;
        if (MeasureUnits.Standard.Find(unit) is { Dimension: "ratio" } share) return divided && Between(value, per) is { } plain ? plain / share.Factor : null;
        var parts = unit.Split('/');
        if (parts.Length != (divided && per is not null ? 2 : 1)) return null;
        var above = Between(value, parts[0]);
        return parts.Length == 1 ? above : above is { } upper && Between(per, parts[1]) is { } lower ? upper / lower : null;
    }

    static decimal? Between(string? from, string? to) =>
        from == to ? 1 : from is null || to is null ? null
        : MeasureUnits.Standard.Find(from) is { } left && MeasureUnits.Standard.Find(to) is { } right ? left.FactorTo(right) : null;
}
