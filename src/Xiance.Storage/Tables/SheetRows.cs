using System.Globalization;
using Xiance.Basics;

namespace Xiance.Storage.Tables;

/// <summary>A table file as raw cells: text as printed, with the place of every cell.</summary>
public sealed record SheetRows(string Name, IReadOnlyList<SheetRow> Rows);

/// <summary>One row; its number counts from 1 as a spreadsheet shows it.</summary>
public sealed record SheetRow(string Sheet, int Number, IReadOnlyList<string> Cells)
{
    /// <summary>Columns (from 0) whose cell is part of a merged one. Over rows the text is repeated in each of them; over columns it stands in the first only.</summary>
    public IReadOnlySet<int> Merged { get; init; } = Unmerged;

    public string Cell(int column) => column >= 0 && column < Cells.Count ? Cells[column].Trim() : "";

    /// <summary>The place of a cell in A1 style after the sheet's name.</summary>
    public Place At(int column) => Place.Named(Spot(column));

    internal string Spot(int column) => string.Create(CultureInfo.InvariantCulture, $"{Sheet}!{Letters(column)}{Number}");

    static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters(column / 26 - 1) + Letters(column % 26);

    static readonly HashSet<int> Unmerged = [];
}

/// <summary>How much of a table file is read before it is refused: rows, columns, cells in all, characters of a cell, bytes when unpacked.</summary>
public sealed record SheetLimits
{
    public static readonly SheetLimits Standard = new();

    public int Rows { get; init; } = 1_048_576;

    public int Columns { get; init; } = 1_000;

    public long Cells { get; init; } = 10_000_000;

    public int CellLength { get; init; } = 32_767;

    public long Unpacked { get; init; } = 512L << 20;

    /// <summary>How many times larger than packed a part of more than a megabyte may be.</summary>
    public int Ratio { get; init; } = 200;
}
