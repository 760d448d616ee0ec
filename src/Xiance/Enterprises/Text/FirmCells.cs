using System.Globalization;
using Xiance.Basics;

namespace Xiance.Enterprises.Text;

/// <summary>Cells of a table as firms of a method: every cell that is no number, truth or year is a problem with its row and column.</summary>
public sealed class FirmCells
{
    readonly EnterpriseMethod method;
    readonly string file;
    readonly IReadOnlyList<string> header;
    readonly IReadOnlyList<string[]> rows;
    readonly List<Problem> problems = [];

    FirmCells(EnterpriseMethod method, string file, IReadOnlyList<string> header, IReadOnlyList<string[]> rows) => (this.method, this.file, this.header, this.rows) = (method, file, header, rows);

    /// <summary>Reads the rows below the header; the year is taken for all rows where the method's data have no year column.</summary>
    public static Outcome<FirmTable> Read(EnterpriseMethod method, (string File, IReadOnlyList<string> Header, IReadOnlyList<string[]> Rows) table, int year)
    {
        var cells = new FirmCells(method, table.File, table.Header, table.Rows);
        var firms = cells.Firms(year);
        return Outcome.Of(firms, cells.problems);
    }

    FirmTable Firms(int year)
    {
        var layout = method.Data;
        var (ids, regions) = (Texts(layout.Id), layout.Region is { } region ? Texts(region) : null);
        var years = layout.Year is { } column ? Years(column) : [.. Enumerable.Repeat(year, rows.Count)];
        for (var row = 0; row < rows.Count; row++)
            if (string.IsNullOrEmpty(ids[row]) || regions?[row] == null && regions is not null) problems.Add(Problems.KeyMissing(row + 2));
        return new FirmTable([.. ids.Select(id => id ?? "")], [.. regions?.Select(text => text ?? "") ?? Enumerable.Repeat("", rows.Count)], years)
        {
            Numbers = Of(ColumnKind.Number, Numbers),
            Texts = Of(ColumnKind.Text, Texts),
            Truths = Of(ColumnKind.Truth, Truths),
        };
    }

    Dictionary<string, T> Of<T>(ColumnKind kind, Func<string, T> read) =>
        method.Columns.Where(column => column.Kind == kind).ToDictionary(column => column.Name, column => read(column.Name), StringComparer.Ordinal);

    int At(string name)
    {
        for (var index = 0; index < header.Count; index++)
            if (header[index] == name) return index;
        if (problems.All(problem => problem.Values.All(value => !Equals(value.Value, name)))) problems.Add(Problems.DataColumnMissing(name));
        return -1;
    }

    string?[] Texts(string name)
    {
        var (texts, at) = (new string?[rows.Count], At(name));
        for (var row = 0; at >= 0 && row < texts.Length; row++) texts[row] = Cell(row, at);
        return texts;
    }

    string? Cell(int row, int column) => column < rows[row].Length && rows[row][column].Trim() is { Length: > 0 } cell && !method.Data.Missing.Contains(cell) ? cell : null;

    double[] Numbers(string name)
    {
        var (numbers, at) = (new double[rows.Count], At(name));
        for (var row = 0; at >= 0 && row < numbers.Length; row++)
        {
            if (Cell(row, at) is not { } cell) numbers[row] = double.NaN;
            else if (!double.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out numbers[row]) || !double.IsFinite(numbers[row]))
                problems.Add(Problems.NotANumber(Place.At(file, row + 2, at + 1), cell));
        }
        return numbers;
    }

    bool?[] Truths(string name)
    {
        var (truths, at) = (new bool?[rows.Count], At(name));
        for (var row = 0; at >= 0 && row < truths.Length; row++)
        {
            if (Cell(row, at) is not { } cell) continue;
            truths[row] = cell is "1" or "true" or "TRUE" or "是" ? true : cell is "0" or "false" or "FALSE" or "否" ? false : null;
            if (truths[row] is null) problems.Add(Problems.NotATruth(Place.At(file, row + 2, at + 1), cell));
        }
        return truths;
    }

    int[] Years(string name)
    {
        var (years, at) = (new int[rows.Count], At(name));
        for (var row = 0; at >= 0 && row < years.Length; row++)
            if (!int.TryParse(Cell(row, at), NumberStyles.None, CultureInfo.InvariantCulture, out years[row])) problems.Add(Problems.KeyMissing(row + 2));
        return years;
    }
}
