using System.Globalization;
using Xiance.Assessment;

namespace Xiance.Storage.Tables;

/// <summary>A cell of a scheme's file as a number; null where it is none, or where the scheme does not say how to read its per cent sign.</summary>
static class CellNumber
{
    const int Hundred = 100;

    public static double? Read(string text, PercentCells percent)
    {
        if (text[^1] is not ('%' or '％')) return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;
        if (percent == PercentCells.Refused || !decimal.TryParse(text[..^1], NumberStyles.Float, CultureInfo.InvariantCulture, out var hundredths)) return null;
        return (double)(percent == PercentCells.AsShare ? hundredths / Hundred : hundredths);
    }
}
