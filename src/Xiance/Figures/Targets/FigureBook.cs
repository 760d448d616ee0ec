using Xiance.Basics;
using Xiance.Figures.Growing;
using Xiance.Plans;

namespace Xiance.Figures.Targets;

/// <summary>
/// The figures of one plan as one reader knows them, by region, indicator and period. Holds only what was given to it: what the reader may
/// not see is missing here.
/// </summary>
public sealed class FigureBook
{
    readonly Dictionary<(RegionId Region, string Indicator, Period Period), Datum> figures;
    readonly Dictionary<string, Indicator> catalogue;

    public FigureBook(IEnumerable<Indicator> indicators, IReadOnlyList<BookRegion> members, BookRegion whole, IEnumerable<BookFigure> figures)
    {
        (Members, Whole) = (members, whole);
        catalogue = indicators.ToDictionary(indicator => indicator.Code, StringComparer.Ordinal);
        this.figures = [];
        foreach (var figure in figures) this.figures[(figure.Region, figure.Indicator, figure.Datum.Period)] = figure.Datum;
    }

    public IReadOnlyList<BookRegion> Members { get; }

    /// <summary>Regions with figures of their own that are neither: cities, parks.</summary>
    public IReadOnlyList<BookRegion> Others { get; init; } = [];

    /// <summary>The region whose plan it is.</summary>
    public BookRegion Whole { get; }

    public IEnumerable<Indicator> Indicators => catalogue.Values;

    /// <summary>The newest year whose figures of an indicator ought to have arrived by the day of the reader; null where nobody set a day.</summary>
    public Func<Indicator, int?> Due { get; init; } = _ => null;

    public Indicator? Indicator(string code) => catalogue.GetValueOrDefault(code);

    public Datum? Find(RegionId region, string indicator, Period period) => figures.GetValueOrDefault((region, indicator, period));

    /// <summary>The indicator that carries the published rate of a level: named like it with 增速, 增长 or 增长率 behind.</summary>
    public Indicator? RateOf(Indicator level) => Endings.Select(ending => Indicator(level.Code + ending)).FirstOrDefault(found => found is not null);

    /// <summary>True when any member has a figure of the indicator in the period.</summary>
    public bool Has(string indicator, Period period) => figures.ContainsKey((Whole.Id, indicator, period)) || Members.Any(member => figures.ContainsKey((member.Id, indicator, period)));

    static readonly string[] Endings = ["增速", "增长", "增长率"];
}

/// <summary>A region with the name a page shows.</summary>
public sealed record BookRegion(RegionId Id, string Name);

/// <summary>One figure of the book.</summary>
public sealed record BookFigure(RegionId Region, string Indicator, Datum Datum);
