using Microsoft.AspNetCore.Components;

namespace Xiance.Web.Shell;

/// <summary>
/// One column of a table: its key in the address, its head, and the text of a cell as shown, found and exported. Numbers stand right
/// with their unit in the head.
/// </summary>
public sealed record TableColumn<TRow>(string Key, string Title, Func<TRow, string> Text)
{
    public string? Unit { get; init; }

    public bool Number { get; init; }

    /// <summary>What to sort by; null values come last in both directions. Without it the column cannot be sorted.</summary>
    public Func<TRow, IComparable?>? Order { get; init; }

    /// <summary>Markup of the cell (a trace link, a tag); without it the text is printed.</summary>
    public RenderFragment<TRow>? Cell { get; init; }

    /// <summary>The value for Excel where it is a number; without it the text is exported.</summary>
    public Func<TRow, decimal?>? Figure { get; init; }

    /// <summary>Not shown until chosen in the column menu.</summary>
    public bool Spare { get; init; }

    /// <summary>Class of the cells beside num: mut, bd, nw, wide-only (hidden at 1400 px and below).</summary>
    public string? Class { get; init; }
}
