using Xiance.Basics;

namespace Xiance.Storage.Figures;

/// <summary>What is wrong with a typed figure: the problems of an import, and a warning where it is far from the year-ago figure.</summary>
static class EntryCheck
{
    // A figure ten times that of a year ago is nearly always a wrong unit or a lost point.
    const decimal Far = 10;

    public static IReadOnlyList<Problem> Of(EntryCell cell, string text)
    {
        if (text.Trim().Length == 0) return [];
        if (!cell.Open) return [Problems.CellClosed(cell.Place, cell.Indicator.Name)];
        var (scaled, problems) = FigureText.Read(text.Trim(), "", cell.Indicator, cell.Place);
        return scaled is { } number && Unlikely(cell, number) is { } warning ? [.. problems, warning] : problems;
    }

    static Problem? Unlikely(EntryCell cell, long scaled)
    {
        if ((cell.YearAgo ?? cell.Before) is not { Value: not 0 } known || scaled == 0) return null;
        var ratio = Math.Abs(ScaledValue.ToDecimal(scaled, (int)cell.Indicator.Decimals) / known.Value);
        return ratio is >= Far or <= 1 / Far && IsLevel(cell.Indicator) ? Problems.FarFromKnown(cell.Place, known.Observation.Period.ToChinese(), known.Value) with { Severity = Severity.Warning } : null;
    }

    /// <summary>Rates swing by any factor; levels do not.</summary>
    static bool IsLevel(IndicatorKey indicator) => !indicator.Unit.Contains('%') && !indicator.Unit.Contains('‰') && !indicator.Unit.Contains("百分点", StringComparison.Ordinal);
}
