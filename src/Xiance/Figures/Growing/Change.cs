using Xiance.Basics;

namespace Xiance.Figures.Growing;

/// <summary>The change between two levels in per cent, or what is missing for it.</summary>
static class Change
{
    public static GrowthResult Of(Datum? last, Datum? first, (Period Last, Period Base) periods)
    {
        var missing = new List<GrowthLack>();
        if (last is null) missing.Add(new(LackKind.Level, periods.Last));
        if (first is null) missing.Add(new(LackKind.Base, periods.Base));
        else if (first.Value <= 0) missing.Add(new(LackKind.BaseNotPositive, periods.Base));
        return missing.Count > 0 ? GrowthResult.Lacking(missing) : new GrowthResult((last!.Value / first!.Value - 1) * 100, GrowthOrigin.Computed) { Used = [last, first] };
    }
}
