using Xiance.Basics;
using Xiance.Figures.Growing;
using Xiance.Plans;

namespace Xiance.Figures.Targets;

/// <summary>A target year by year, in its own unit: what it measures of whom, from which year, and how it stood in any year.</summary>
sealed class TargetCourse
{
    const int YearsBack = 10;

    readonly FigureBook book;
    readonly decimal factor;
    readonly int planStart;

    public TargetCourse(Target target, Indicator indicator, FigureBook book, int planStart)
    {
        (Target, Indicator, this.book, this.planStart) = (target, indicator, book, planStart);
        Region = book.Members.Append(book.Whole).Concat(book.Others).FirstOrDefault(region => region.Name == target.Scope);
        factor = MeasureUnits.Standard.Find(target.UnitSymbol) is { } unit && indicator.Unit.FactorTo(unit) is { } exact ? exact : 1;
        BaseYear = target.Period switch
        {
            { Kind: PeriodKind.Span } span => span.First.Year - 1,
            { } period when target.Measure is TargetMeasure.AnnualGrowth or TargetMeasure.Cumulative => period.Last.Year - 1,
            _ => planStart - 1,
        };
    }

    public Target Target { get; }

    public Indicator Indicator { get; }

    /// <summary>The region that the scope names; null for the whole, for every single county and for regions outside the book.</summary>
    BookRegion? Region { get; init; }

    /// <summary>The same asked of one member.</summary>
    public TargetCourse Of(BookRegion member) => new(Target, Indicator, book, planStart) { Region = member };

    /// <summary>Whose the target is where it is not the whole jurisdiction's.</summary>
    public string? Whose => AsksWhole || Target.Measure == TargetMeasure.Count ? null : Target.Scope;

    public int BaseYear { get; }

    public int? EndYear => Target.Period?.Last.Year;

    /// <summary>True where the target asks for the same in every year, so that nothing is planned to rise.</summary>
    public bool IsConstant => Target.Measure == TargetMeasure.AnnualGrowth || Target.Measure is TargetMeasure.Level or TargetMeasure.Ratio && Target.Period is { Kind: PeriodKind.Span };

    bool IsRelative => Target.Measure == TargetMeasure.Increment && Target.UnitSymbol == "%" && Indicator.Unit.Dimension != "ratio";

    /// <summary>Counties print no figure of one indicator for all; a scope such as 每个县 asks each of them.</summary>
    public bool AsksEach => Region is null && (AsksMost || Target.Scope is ['每' or '各', ..]);

    /// <summary>A scope such as 绝大多数县 asks each of them and does not say how many make most.</summary>
    public bool AsksMost => Target.Scope.Contains("多数", StringComparison.Ordinal);

    bool AsksWhole => Region == book.Whole || Region is null && (Target.Scope is ['全', ..] || Target.Scope.Length > 0 && char.IsAsciiDigit(Target.Scope[0]));

    public (Actual? Actual, YearFigure Lack) At(int year) => Target.Measure switch
    {
        TargetMeasure.Count => Count(year),
        TargetMeasure.AnnualGrowth => Growth(year),
        TargetMeasure.Cumulative => Cumulated(year),
        TargetMeasure.Increment => Increment(year),
        TargetMeasure.Rank => RankMembers.At(this, Region, year),
        _ => Level(year) is { Datum: { } datum } figure ? (new Actual(year, datum.Value * factor) { Origin = figure.Origin, Used = [datum] }, figure) : (null, Level(year)),
    };

    YearFigure Level(int year) => Level(Indicator, year);

    YearFigure Level(Indicator indicator, int year)
    {
        if (AsksWhole) return RollUpYear.Run(book, indicator, year);
        if (Region is null) return new(null, FigureOrigin.NotInLedger);
        return book.Find(Region.Id, indicator.Code, Period.Year(year)) is { } datum ? new(datum, FigureOrigin.Reported) : new(null, FigureOrigin.None);
    }

    (Actual?, YearFigure) Count(int year)
    {
        if (!book.Members.Any(member => book.Find(member.Id, Indicator.Code, Period.Year(year)) is not null)) return (null, new(null, FigureOrigin.None));
        if (CountRegions.Run(book, Target.Condition!, year).Value is not { } count) return (null, new(null, FigureOrigin.None));
        return (new Actual(year, count.AtLeast, count.AtMost) { Origin = FigureOrigin.Counted, Count = count, Used = count.Used }, new(null, FigureOrigin.Counted) { Missing = count.Open });
    }

    (Actual?, YearFigure) Growth(int year)
    {
        var from = Target.Period is { Kind: PeriodKind.Span } ? BaseYear : year - 1;
        if (year <= from) return (null, new(null, FigureOrigin.None));
        var growth = AverageGrowth.Run(Series(year, from), from, year);
        var lack = Enumerable.Range(from + 1, year - from).Select(one => Level(RateIndicator ?? Indicator, one)).FirstOrDefault(one => one.Datum is null) ?? new(null, FigureOrigin.None);
        return growth.Percent is { } percent ? (new Actual(year, percent) { Growth = growth.Origin, Note = growth.Note, Used = growth.Used }, lack) : (null, lack);
    }

    (Actual?, YearFigure) Cumulated(int year)
    {
        var parts = Enumerable.Range(BaseYear + 1, Math.Max(0, year - BaseYear)).Select(Level).ToList();
        if (parts.FirstOrDefault(part => part.Datum is null) is { } lack) return (null, lack);
        if (parts.Count == 0) return (new Actual(year, 0), new(null, FigureOrigin.None));
        return (new Actual(year, parts.Sum(part => part.Datum!.Value) * factor) { Origin = parts[^1].Origin, Used = [.. parts.Select(part => part.Datum!)] }, parts[^1]);
    }

    (Actual?, YearFigure) Increment(int year)
    {
        if (year == BaseYear) return (new Actual(year, 0), new(null, FigureOrigin.None));
        if (IsRelative) return Relative(year);
        var (last, first) = (Level(year), Level(BaseYear));
        if (last.Datum is null || first.Datum is null) return (null, last.Datum is null ? last : first);
        return (new Actual(year, (last.Datum.Value - first.Datum.Value) * factor) { Origin = last.Origin, Used = [last.Datum, first.Datum] }, last);
    }

    /// <summary>So many per cent more than in the base year: the chain of the official growth.</summary>
    (Actual?, YearFigure) Relative(int year)
    {
        var growth = AverageGrowth.Run(Series(year, BaseYear), BaseYear, year);
        if (growth.Percent is not { } percent) return (null, Level(year));
        return (new Actual(year, (Root.Power(1 + percent / 100, year - BaseYear) - 1) * 100) { Growth = growth.Origin, Note = growth.Note, Used = growth.Used }, Level(year));
    }

    /// <summary>The indicator whose figures are the official rates: itself where it is a rate, or the one that carries its published rate.</summary>
    Indicator? RateIndicator => Indicator.Unit.Symbol == "%" && Target.Measure == TargetMeasure.AnnualGrowth && (Indicator.Growth == GrowthBasis.None || Indicator.LevelUnpublished) ? Indicator : book.RateOf(Indicator);

    public GrowthSeries Series(int lastYear, int? baseYear = null) => Series(Level, lastYear, baseYear ?? lastYear - YearsBack);

    /// <summary>The series of one member.</summary>
    public GrowthSeries SeriesOf(BookRegion member, int lastYear) => Series((indicator, year) => new(book.Find(member.Id, indicator.Code, Period.Year(year)), FigureOrigin.Reported), lastYear, lastYear - YearsBack);

    GrowthSeries Series(Func<Indicator, int, YearFigure> figure, int lastYear, int baseYear)
    {
        var (rate, years) = (RateIndicator, Enumerable.Range(baseYear, lastYear - baseYear + 1).ToList());
        IReadOnlyList<Datum> Of(Indicator indicator) => [.. years.Select(year => figure(indicator, year).Datum).OfType<Datum>()];
        var isRate = rate == Indicator;
        return new GrowthSeries(Indicator.Name, isRate ? GrowthBasis.Published : Indicator.Growth, Indicator.Price)
        {
            Levels = isRate ? [] : Of(Indicator),
            Rates = rate is null ? [] : Of(rate),
            RateDecimals = rate?.Decimals ?? 1,
        };
    }

    /// <summary>A level of the indicator as the target measures it.</summary>
    public decimal? FromLevel(decimal level) => Target.Measure switch
    {
        TargetMeasure.Increment when IsRelative => Level(BaseYear).Datum is { Value: > 0 } first ? (level / first.Value - 1) * 100 : null,
        TargetMeasure.Increment => Level(BaseYear).Datum is { } first ? (level - first.Value) * factor : null,
        _ => level * factor,
    };

    public Datum? LevelAt(int year) => Level(year).Datum;

    public FigureBook Book => book;

    public decimal Factor => factor;
}
