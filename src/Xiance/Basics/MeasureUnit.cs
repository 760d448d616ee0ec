namespace Xiance.Basics;

/// <summary>A unit of measurement: its printed symbol, what it measures, and how many base units of that dimension one of it is.</summary>
public sealed record MeasureUnit(string Symbol, string Dimension, decimal Factor)
{
    /// <summary>The exact conversion factor into a unit of the same dimension; null between different dimensions.</summary>
    public decimal? FactorTo(MeasureUnit other) => Dimension == other.Dimension ? Factor / other.Factor : null;

    public override string ToString() => Symbol;
}
