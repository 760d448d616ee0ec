namespace Xiance.Basics;

/// <summary>An area of land in mu; one hectare is exactly 15 mu, one square metre 0.0015 mu.</summary>
public readonly record struct LandArea(decimal Mu) : IComparable<LandArea>
{
    public decimal Hectares => Mu / 15m;

    public static LandArea FromHectares(decimal hectares) => new(hectares * 15m);

    public static LandArea FromSquareMetres(decimal squareMetres) => new(squareMetres * 0.0015m);

    public static LandArea operator +(LandArea left, LandArea right) => new(left.Mu + right.Mu);

    public int CompareTo(LandArea other) => Mu.CompareTo(other.Mu);
}
