namespace Xiance.Basics;

/// <summary>Where a problem was met: a file with line and column (1-based), a cell, or a named path inside a thing. Every part may be absent.</summary>
public sealed record Place(string? File = null, int? Line = null, int? Column = null, string? Path = null)
{
    public static readonly Place Nowhere = new();

    public static Place At(string file, int line, int column) => new(file, line, column);

    public static Place Named(string path) => new(Path: path);

    /// <summary>A spreadsheet cell; row and column are 1-based and print as in a spreadsheet (2, 3 → C2).</summary>
    public static Place Cell(string file, string sheet, int row, int column) => new(file, row, column, $"{sheet}!{Letters(column)}{row}");

    public override string ToString() =>
        string.Join(':', new[] { File, Path is null ? Number(Line) : Path, Path is null ? Number(Column) : null }.Where(part => !string.IsNullOrEmpty(part)));

    static string? Number(int? value) => value?.ToString(System.Globalization.CultureInfo.InvariantCulture);

    static string Letters(int column)
    {
        var letters = "";
        for (var rest = column; rest > 0; rest = (rest - 1) / 26) letters = (char)('A' + (rest - 1) % 26) + letters;
        return letters;
    }
}
