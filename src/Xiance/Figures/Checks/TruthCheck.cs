using System.Globalization;
using Xiance.Basics;

namespace Xiance.Figures.Checks;

/// <summary>
/// A figure against figures of other sources that ought to move with it: gross product against electricity, tax and freight. For each other
/// source alone the line of Theil and Sen (median of the slopes of all pairs of counties) gives what the county's figure would be; the
/// residual is measured in robust standard deviations (1.4826 × median absolute deviation) of all residuals, but in no smaller measure than
/// the last printed digit (0.1 points for changes). A county fails when at least so many sources agree that its figure lies more than the
/// factor away in the stated direction; its strength is the mean over those sources.
/// </summary>
public sealed record TruthCheck(string Code, string Name, TruthSide Side, IReadOnlyList<TruthSide> Sources) : Check(Code, Name)
{
    public decimal Factor { get; init; }

    /// <summary>So many sources must agree.</summary>
    public int Agree { get; init; } = 1;

    /// <summary>So many counties at least must have both figures.</summary>
    public int Minimum { get; init; }

    public TruthDirection Direction { get; init; }

    public override IReadOnlyList<string> Indicators => [Side.Indicator];

    public override IEnumerable<Period> Reads(Period period) => Sources.Append(Side).Any(side => side.As == CompareAs.Change) ? [period, period.PlusYears(-1)] : [period];

    internal override IEnumerable<Finding> Run(CheckData data)
    {
        var lines = Sources.Select(source => (Source: source, Relation: Relation(data, source))).ToList();
        return data.Regions.Select(region => One(data, region, lines));
    }

    Finding One(CheckData data, CheckedRegion region, IReadOnlyList<(TruthSide Source, TruthRelation Relation)> lines)
    {
        var signs = lines.Select(line => Sign(data, region, line)).OfType<TruthSign>().ToList();
        var agreeing = signs.Where(Beyond).GroupBy(sign => Math.Sign(sign.Deviation)).OrderByDescending(group => group.Count()).FirstOrDefault()?.ToList() ?? [];
        if (agreeing.Count < Agree)
        {
            // A source without an answer could still bring the agreement about.
            return agreeing.Count + lines.Count - signs.Count < Agree ? Finding.Passed(this, region) : Finding.Undetermined(this, region, Lacking(data, region, lines));
        }
        return new Finding(this, CheckOutcome.Failed, [region])
        {
            Figures = [.. data.Own(region, Side.Indicator, Side.As), .. agreeing.SelectMany(sign => data.Own(region, sign.Source.Indicator, sign.Source.As))],
            Strength = agreeing.Average(sign => Math.Abs(sign.Deviation)),
            Statement = Problems.SourcesDisagree(region.Name, data.NameOf(Side.Indicator), Number(agreeing[0].Value), string.Join('；', agreeing.Select(sign => Text(data, sign)))),
        };
    }

    TruthRelation Relation(CheckData data, TruthSide source)
    {
        var points = data.Regions.Select(region => (X: data.Compared(region, source.Indicator, (source.As, data.Period)), Y: data.Compared(region, Side.Indicator, (Side.As, data.Period))))
            .Where(pair => pair.X is not null && pair.Y is not null).Select(pair => (X: pair.X!.Value, Y: pair.Y!.Value)).ToList();
        if (points.Count < Minimum || Robust.Line(points) is not { } line) return new TruthRelation(points.Count, 0, 0, 0);
        var (_, scale) = Robust.Spread([.. points.Select(point => point.Y - line.Level - line.Slope * point.X)]);
        return new TruthRelation(points.Count, line.Slope, line.Level, Math.Max(scale, Smallest(data)));
    }

    /// <summary>Printed figures say nothing below their last digit.</summary>
    decimal Smallest(CheckData data) => Side.As == CompareAs.Change ? 0.1m : ScaledValue.ToDecimal(1, data.Regions.Select(region => data.Find(region.Id, Side.Indicator)).First(figure => figure is not null)!.Decimals);

    /// <summary>What one source says; null where a figure is missing, counties are too few or all have the same figure of the source.</summary>
    TruthSign? Sign(CheckData data, CheckedRegion region, (TruthSide Source, TruthRelation Relation) line)
    {
        if (line.Relation.Scale <= 0 || data.Compared(region, Side.Indicator, (Side.As, data.Period)) is not { } value || data.Compared(region, line.Source.Indicator, (line.Source.As, data.Period)) is not { } other) return null;
        var expected = line.Relation.Level + line.Relation.Slope * other;
        return new TruthSign(line.Source, value, other, expected) { Deviation = (value - expected) / line.Relation.Scale };
    }

    bool Beyond(TruthSign sign) => Math.Abs(sign.Deviation) > Factor && (Direction == TruthDirection.Both || sign.Deviation > 0 == (Direction == TruthDirection.Above));

    IEnumerable<Problem> Lacking(CheckData data, CheckedRegion region, IReadOnlyList<(TruthSide Source, TruthRelation Relation)> lines)
    {
        var own = lines.Select(line => line.Source).Prepend(Side).SelectMany(side => data.Lacking(region, side.Indicator, (side.As, data.Period)));
        var few = lines.Where(line => line.Relation.Count < Minimum).Select(line => Problems.TooFew(data.NameOf(line.Source.Indicator), line.Relation.Count, Minimum));
        var flat = lines.Where(line => line.Relation.Count >= Minimum && line.Relation.Scale <= 0).Select(line => Problems.NoSpread(data.NameOf(line.Source.Indicator)));
        return own.Concat(few).Concat(flat);
    }

    static string Text(CheckData data, TruthSign sign) => string.Create(CultureInfo.InvariantCulture, $"{data.NameOf(sign.Source.Indicator)} {Number(sign.Other)} → {Number(sign.Expected)}（{(sign.Deviation > 0 ? "+" : "−")}{Math.Abs(sign.Deviation):0.0}σ）");

    static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}

/// <summary>One side of a comparison of sources: an indicator, or its change against the year before.</summary>
public sealed record TruthSide(string Indicator, CompareAs As);

/// <summary>Whether figures that are too high, too low, or both are looked for.</summary>
public enum TruthDirection { Above, Below, Both }

/// <summary>The line over so many counties; no spread where there is none.</summary>
sealed record TruthRelation(int Count, decimal Slope, decimal Level, decimal Scale);

/// <summary>What one source says of a county: its figure, the one expected, and how far apart they are.</summary>
sealed record TruthSign(TruthSide Source, decimal Value, decimal Other, decimal Expected)
{
    public decimal Deviation { get; init; }
}
