using System.Globalization;
using Xiance.Basics;

namespace Xiance.Assessment.Kernels;

/// <summary>All assessed rows of all periods under each other, in order of period and then as given.</summary>
sealed class Panel
{
    readonly Dictionary<(string Region, int Period), int> rows = [];
    readonly Dictionary<Period, int> periods = [];

    public Panel(Scheme scheme, IEnumerable<PeriodFigures> figures)
    {
        var list = new List<PanelRow>();
        var names = new List<Period>();
        foreach (var part in figures.OrderBy(part => part.Period))
        {
            periods.Add(part.Period, names.Count);
            for (var position = 0; position < part.Regions.Count; position++)
            {
                var row = new PanelRow(list.Count, names.Count, part.Regions[position], part, position);
                if (!scheme.Members.All(condition => Conditions.Hold(condition, row.Fact))) continue;
                rows.Add((row.Region.Id, row.Period), row.Index);
                list.Add(row);
            }
            names.Add(part.Period);
        }
        (Rows, Periods) = ([.. list], [.. names]);
    }

    public PanelRow[] Rows { get; }

    public Period[] Periods { get; }

    public int? PeriodIndex(Period period) => periods.TryGetValue(period, out var index) ? index : null;

    /// <summary>The row of the same region so many years away; null when there is none.</summary>
    public int? Shifted(PanelRow row, int years) =>
        years == 0 ? row.Index
        : periods.TryGetValue(Periods[row.Period].PlusYears(years), out var period) && rows.TryGetValue((row.Region.Id, period), out var found) ? found
        : null;

    public int? Find(string region, int period) => rows.TryGetValue((region, period), out var row) ? row : null;

    public double[] Column(string name)
    {
        var values = new double[Rows.Length];
        PeriodFigures? part = null;
        double?[]? figures = null;
        foreach (var row in Rows)
        {
            if (!ReferenceEquals(part, row.Figures)) figures = (part = row.Figures).Columns.GetValueOrDefault(name);
            values[row.Index] = figures?[row.Position] ?? double.NaN;
        }
        return values;
    }
}

/// <summary>One region in one period, and where its figures lie.</summary>
sealed record PanelRow(int Index, int Period, AssessedRegion Region, PeriodFigures Figures, int Position)
{
    public double? Figure(string column) => Figures.Columns.TryGetValue(column, out var values) ? values[Position] : null;

    /// <summary>A fact as text; figures answer too.</summary>
    public string? Fact(string name) => Region.Facts.TryGetValue(name, out var text) ? text : Figure(name)?.ToString("R", CultureInfo.InvariantCulture);
}

/// <summary>Tests conditions against named texts.</summary>
static class Conditions
{
    /// <summary>A missing text meets "not" conditions only; a text that is no number meets no numeric bound.</summary>
    public static bool Hold(Condition condition, Func<string, string?> fact)
    {
        var text = fact(condition.Fact);
        if (condition.Is is { } wanted && !wanted.Contains(text ?? "")) return false;
        if (condition.Not is { } refused && refused.Contains(text ?? "")) return false;
        return !condition.IsNumeric || (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Within(condition, number));
    }

    static bool Within(Condition condition, decimal number) =>
        (condition.AtLeast is not { } least || number >= least) && (condition.AtMost is not { } most || number <= most)
        && (condition.Above is not { } above || number > above) && (condition.Below is not { } below || number < below);
}
