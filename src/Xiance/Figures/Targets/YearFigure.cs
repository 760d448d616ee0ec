using Xiance.Basics;
using Xiance.Figures.Growing;
using Xiance.Plans;

namespace Xiance.Figures.Targets;

/// <summary>A year's figure of a region or of the whole jurisdiction: as reported for it, or made from its members as the pack states; else what is missing.</summary>
public sealed record YearFigure(Datum? Datum, FigureOrigin Origin)
{
    /// <summary>Members without the figure.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];
}

/// <summary>Reported for the region itself, made of its members in one of the ways a pack can state, counted over them; or why there is none.</summary>
public enum FigureOrigin { None, Reported, Sum, Mean, WeightedMean, Recomputed, MembersMissing, NotRolledUp, Counted, EachMember, NotInLedger }

/// <summary>
/// The year's figure of the whole: its own if it was reported, else rolled up from the members as the indicator's pack states. A sum or mean
/// with a member missing is no figure; growth and ratios are never summed, because packs cannot state it.
/// </summary>
public static class RollUpYear
{
    public static YearFigure Run(FigureBook book, Indicator indicator, int year)
    {
        var period = Period.Year(year);
        if (book.Find(book.Whole.Id, indicator.Code, period) is { } own) return new(own, FigureOrigin.Reported);
        return indicator.Handling.RollUp switch
        {
            RollUp.Sum => Of(book, indicator, period, FigureOrigin.Sum),
            RollUp.Mean => Of(book, indicator, period, FigureOrigin.Mean),
            RollUp.WeightedMean => Of(book, indicator, period, FigureOrigin.WeightedMean),
            RollUp.Recomputed => RecomputeYear.Of(book, indicator, year),
            _ => new(null, FigureOrigin.NotRolledUp),
        };
    }

    static YearFigure Of(FigureBook book, Indicator indicator, Period period, FigureOrigin origin)
    {
        var weight = origin == FigureOrigin.WeightedMean ? indicator.Handling.RollUpWeight : null;
        var rows = book.Members.Select(member => (member.Name, Figure: book.Find(member.Id, indicator.Code, period), Weight: weight is null ? null : book.Find(member.Id, weight, period))).ToList();
        var missing = rows.Where(row => row.Figure is null || weight is not null && row.Weight is null).Select(row => row.Name).ToList();
        if (missing.Count > 0 || rows.Count == 0) return new(null, FigureOrigin.MembersMissing) { Missing = missing };
        var weights = rows.Sum(row => row.Weight?.Value ?? 1);
        if (weights == 0) return new(null, FigureOrigin.NotRolledUp);
        var total = rows.Sum(row => row.Figure!.Value * (row.Weight?.Value ?? 1));
        return new(new Datum(period, origin == FigureOrigin.Sum ? total : total / weights)
        {
            Observations = [.. rows.SelectMany(row => row.Figure!.Observations.Concat(row.Weight?.Observations ?? []))],
            Vintage = rows.Min(row => row.Figure!.Vintage),
        }, origin);
    }
}
