namespace Xiance.Web.Shell;

/// <summary>Shades for tiles: six classes of about equally many values. Breaks are rounded to two digits, printed, and belong to the upper class.</summary>
public sealed record TileScale(IReadOnlyList<decimal> Breaks)
{
    public const int Classes = 6;

    const int Narrow = 6;

    public static TileScale Of(IEnumerable<decimal> values)
    {
        var sorted = values.Order().ToList();
        return new(sorted.Count < Classes ? [] : [.. Enumerable.Range(1, Classes - 1).Select(part => Rounded(sorted[part * sorted.Count / Classes])).Where(at => at > sorted[0] && at <= sorted[^1]).Distinct()]);
    }

    public int? ClassOf(decimal? value) => value is { } number ? Breaks.Count(at => number >= at) : null;

    /// <summary>The shade of a class: where breaks fall together, fewer classes spread over the whole scale.</summary>
    public int Shade(int part) => Breaks.Count is 0 or Classes - 1 ? part : part * (Classes - 1) / Breaks.Count;

    /// <summary>To two digits, or to one decimal where that is finer; the spread of percentages lies behind the point.</summary>
    static decimal Rounded(decimal value)
    {
        var step = 0.1m;
        while (Math.Abs(value) / step >= 1000) step *= 10;
        return Math.Round(value / step, MidpointRounding.AwayFromZero) * step;
    }

    /// <summary>Columns of a prefecture's block: two rows up to twelve counties, three beyond.</summary>
    public static int Columns(int count) => count <= 2 ? count : count <= 2 * Narrow ? (count + 1) / 2 : (count + 2) / 3;
}

/// <summary>A county as a tile: where it leads, what is written on it, its shade; null hatches it as missing.</summary>
public sealed record TileFace(string Link, string Name, string Text, int? Shade)
{
    public string Title { get; init; } = "";
}

/// <summary>The tiles of one prefecture.</summary>
public sealed record TileBlock(string Name, IReadOnlyList<TileFace> Tiles);
