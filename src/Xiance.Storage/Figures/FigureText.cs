using Xiance.Basics;

namespace Xiance.Storage.Figures;

/// <summary>A figure as somebody wrote it, in a file or in a cell of the grid, read into the indicator's unit. Nothing is rounded.</summary>
static class FigureText
{
    /// <summary>The stored whole number, or what is wrong with the text; an empty unit is the indicator's own.</summary>
    public static (long? Scaled, IReadOnlyList<Problem> Problems) Read(string text, string unit, IndicatorKey indicator, Place place)
    {
        if (ScaledValue.Parse(text) is not { } value) return (null, [Problems.NotAFigure(place, text)]);
        var (converted, problems) = Converted(value, unit, indicator, place);
        if (converted is not { } exact) return (null, problems);
        if (ScaledValue.IsTooLarge(exact, (int)indicator.Decimals)) return (null, [Problems.FigureTooLarge(place, text)]);
        return ScaledValue.FromDecimal(exact, (int)indicator.Decimals) is { } scaled ? (scaled, []) : (null, [Problems.TooManyDecimals(place, text, (int)indicator.Decimals)]);
    }

    /// <summary>The stored whole number of a figure in the indicator's own unit; null for everything that needs a second look.</summary>
    public static long? Exact(string text, string unit, IndicatorKey indicator) =>
        (unit.Length == 0 || unit == indicator.Unit) && ScaledValue.Parse(text) is { } value ? ScaledValue.FromDecimal(value, (int)indicator.Decimals) : null;

    /// <summary>Another unit of the same dimension is converted exactly; of another dimension it is a problem.</summary>
    static (decimal?, IReadOnlyList<Problem>) Converted(decimal value, string unit, IndicatorKey indicator, Place place)
    {
        if (unit.Length == 0 || unit == indicator.Unit) return (value, []);
        var (from, to) = (MeasureUnits.Standard.Get(unit, place), MeasureUnits.Standard.Find(indicator.Unit)!);
        if (!from.Succeeded) return (null, from.Problems);
        var converted = MeasureUnits.Convert(new Measured(value, from.Value), to, place);
        return (converted.Value?.Value, converted.Problems);
    }
}
