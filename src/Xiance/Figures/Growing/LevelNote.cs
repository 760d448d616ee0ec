namespace Xiance.Figures.Growing;

/// <summary>The remark beside a published growth whose levels, rounded alike, changed by something else.</summary>
static class LevelNote
{
    public static GrowthNote? Of(GrowthSeries series, (Datum Last, Datum Base, int Years)? levels, decimal published)
    {
        if (levels is not { Base.Value: > 0, Last.Value: > 0 } pair) return null;
        var change = (Root.Of(pair.Last.Value / pair.Base.Value, pair.Years) - 1) * 100;
        var rounded = Math.Round(change, series.RateDecimals, MidpointRounding.AwayFromZero);
        return rounded == Math.Round(published, series.RateDecimals, MidpointRounding.AwayFromZero) ? null : new GrowthNote(rounded, series.Basis, series.Price);
    }
}
