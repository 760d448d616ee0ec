namespace Xiance.Reports;

/// <summary>A table; numbers stand right, units in the head, the last row may be a total.</summary>
public sealed record PaperTable(IReadOnlyList<PaperColumn> Columns, IReadOnlyList<IReadOnlyList<PaperCell>> Rows) : PaperBlock
{
    public bool LastRowIsTotal { get; init; }
}

/// <summary>A column: head, whether it holds numbers, and its share of the width.</summary>
public sealed record PaperColumn(string Head, bool Number, int Width);

/// <summary>A cell as printed; where it is a number also the number itself, so that a spreadsheet can reckon with it.</summary>
public sealed record PaperCell(string Text)
{
    /// <summary>The value before it was rounded for print; null for text.</summary>
    public decimal? Number { get; init; }

    /// <summary>How many decimals are printed.</summary>
    public int Decimals { get; init; }

    /// <summary>A number with so many decimals; — where there is none.</summary>
    public static PaperCell Of(decimal? value, int decimals) => value is { } number ? new(Printed.Number(number, decimals)) { Number = number, Decimals = decimals } : new(Printed.NotApplicable);

    public static implicit operator PaperCell(string text) => new(text);
}
