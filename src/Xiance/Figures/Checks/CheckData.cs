using Xiance.Basics;

namespace Xiance.Figures.Checks;

/// <summary>The figures of a pack that checks may read: those of the regions assessed and of the regions above them.</summary>
public sealed class CheckData
{
    readonly Dictionary<(RegionId Region, string Indicator, Period Period), CheckedFigure> figures;
    readonly IReadOnlyDictionary<string, string> names;

    /// <summary>Names are those of the indicators, by code.</summary>
    public CheckData(Period period, IReadOnlyList<CheckedRegion> regions, IEnumerable<CheckedFigure> figures, IReadOnlyDictionary<string, string> names)
    {
        (Period, Regions, this.names) = (period, regions, names);
        this.figures = figures.ToDictionary(figure => (figure.Region, figure.Indicator, figure.Period));
    }

    public Period Period { get; }

    /// <summary>The regions that are assessed, in the order of the pack.</summary>
    public IReadOnlyList<CheckedRegion> Regions { get; }

    /// <summary>The region whose document it is; a figure of it is the figure of the whole.</summary>
    public CheckedRegion? Jurisdiction { get; init; }

    public CheckedFigure? Find(RegionId region, string indicator, Period? period = null) => figures.GetValueOrDefault((region, indicator, period ?? Period));

    public string NameOf(string indicator) => names.GetValueOrDefault(indicator, indicator);

    /// <summary>The figure, or its change in per cent against the year before; null where a figure is missing or the base is not above zero.</summary>
    internal decimal? Compared(CheckedRegion region, string indicator, (CompareAs As, Period Period) asked)
    {
        if (Find(region.Id, indicator, asked.Period) is not { } figure) return null;
        if (asked.As == CompareAs.Value) return figure.Value;
        return Find(region.Id, indicator, asked.Period.PlusYears(-1)) is { Value: > 0 } before ? (figure.Value / before.Value - 1) * 100 : null;
    }

    /// <summary>What <see cref="Compared"/> lacks for a region.</summary>
    internal IEnumerable<Problem> Lacking(CheckedRegion region, string indicator, (CompareAs As, Period Period) asked)
    {
        if (Find(region.Id, indicator, asked.Period) is null) yield return Missing(region, indicator, asked.Period);
        if (asked.As == CompareAs.Value) yield break;
        var before = asked.Period.PlusYears(-1);
        if (Find(region.Id, indicator, before) is not { } found) yield return Missing(region, indicator, before);
        else if (found.Value <= 0) yield return Problems.BaseNotAboveZero(region.Name, NameOf(indicator), before);
    }

    internal Problem Missing(CheckedRegion region, string indicator, Period period) => Problems.FigureMissing(region.Name, NameOf(indicator), period);

    /// <summary>The own figures a comparison rests on.</summary>
    internal IReadOnlyList<CheckedFigure> Own(CheckedRegion region, string indicator, CompareAs compared) =>
        [.. new[] { Find(region.Id, indicator), compared == CompareAs.Change ? Find(region.Id, indicator, Period.PlusYears(-1)) : null }.OfType<CheckedFigure>()];
}

/// <summary>A region that is checked, with the region above it and its classes.</summary>
public sealed record CheckedRegion(RegionId Id, string Code, string Name)
{
    public RegionId? Parent { get; init; }

    public string ParentName { get; init; } = "";

    public IReadOnlyList<string> Classes { get; init; } = [];
}

/// <summary>A figure that is checked: the value times ten to the power of the decimals, and the observation it stands in.</summary>
public sealed record CheckedFigure(RegionId Region, string Indicator, Period Period, long Scaled)
{
    public int Decimals { get; init; }

    public string Unit { get; init; } = "";

    public long Observation { get; init; }

    public decimal Value => ScaledValue.ToDecimal(Scaled, Decimals);
}
