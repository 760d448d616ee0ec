using Xiance.Basics;

namespace Xiance.Storage.Tables;

/// <summary>Files with a column for each figure and period, such as gdp_2023: the same as rows of periods under each other.</summary>
static class PeriodColumns
{
    /// <summary>The column of the unfolded table that names the period.</summary>
    public const string Period = "{period}";

    const string Column = "{column}";

    /// <summary>Rows by period and then as in the file; a figure without a column in some period is missing there. A file without such columns stays as it is.</summary>
    public static WideTable Unfold(WideTable table, string pattern, IReadOnlySet<string> names)
    {
        var found = table.Header.Select((header, index) => (Index: index, Parts: Parts(header, pattern, names))).Where(one => one.Parts is not null).Select(one => (one.Index, one.Parts!.Value.Name, one.Parts.Value.Period)).ToList();
        if (found.Count == 0) return table;
        var same = Enumerable.Range(0, table.Header.Count).Except(found.Select(one => one.Index)).ToList();
        var figures = found.Select(one => one.Name).Distinct().ToList();
        var at = found.ToDictionary(one => (one.Name, one.Period), one => one.Index);
        var periods = found.Select(one => one.Period).Distinct().Order().ToList();
        string[] Row(string[] row, Period period) => [.. same.Select(index => row[index]), .. figures.Select(name => at.TryGetValue((name, period), out var index) ? row[index] : ""), period.ToString()];
        return new WideTable(table.Name, [.. same.Select(index => table.Header[index]), .. figures, Period], [.. periods.SelectMany(period => table.Rows.Select(row => Row(row, period)))])
        {
            Lines = [.. periods.SelectMany(_ => Enumerable.Range(0, table.Rows.Count).Select(table.LineOf))],
        };
    }

    static (string Name, Period Period)? Parts(string header, string pattern, IReadOnlySet<string> names)
    {
        foreach (var name in names)
        {
            var (before, after) = Around(pattern.Replace(Column, name, StringComparison.Ordinal));
            if (header.Length > before.Length + after.Length && header.StartsWith(before, StringComparison.Ordinal) && header.EndsWith(after, StringComparison.Ordinal)
                && Basics.Period.TryParse(header[before.Length..(header.Length - after.Length)]) is { } period) return (name, period);
        }
        return null;
    }

    static (string Before, string After) Around(string text) => text.IndexOf(Period, StringComparison.Ordinal) is >= 0 and var at ? (text[..at], text[(at + Period.Length)..]) : (text, "");
}
