using System.Globalization;
using Xiance.Basics;
using Xiance.Register;
using Xiance.Storage.Figures;
using Xiance.Storage.Plans;
using Xiance.Web.Shell;

namespace Xiance.Web.Overview;

/// <summary>
/// Every county as a tile in its prefecture, classed by one indicator. Six classes of about equally many counties; the breaks are rounded
/// to two digits and printed, and belong to the upper class.
/// </summary>
public sealed record TileMap(IReadOnlyList<IndicatorKey> Indicators, IndicatorKey Indicator, Period Period)
{
    public const int Classes = 6;
    const int Narrow = 6;

    public IReadOnlyList<TilePrefecture> Prefectures { get; init; } = [];

    public IReadOnlyList<decimal> Breaks { get; init; } = [];

    public int Decimals => Math.Min(1, (int)Indicator.Decimals);

    /// <summary>The shade of a class: where breaks fall together, fewer classes spread over the whole scale.</summary>
    public int Shade(int part) => Breaks.Count is 0 or Classes - 1 ? part : part * (Classes - 1) / Breaks.Count;

    public int Missing => Prefectures.Sum(prefecture => prefecture.Tiles.Count(tile => tile.Figure is null));

    public int Count => Prefectures.Sum(prefecture => prefecture.Tiles.Count);

    /// <summary>The indicator asked for in the address, else the first one that has figures in the period.</summary>
    public static TileMap? Of(Visit visit, IReadOnlyList<Member> members, (IReadOnlyList<IndicatorKey> Keys, IReadOnlyList<LedgerFigure> Figures) ledger)
    {
        var present = ledger.Figures.Select(figure => figure.Indicator.Id).ToHashSet();
        var keys = ledger.Keys.Where(key => present.Contains(key.Id)).ToList();
        if (keys.Count == 0) keys = [.. ledger.Keys];
        if (keys.Count == 0 || visit.Period is not { } period) return null;
        var chosen = keys.FirstOrDefault(key => key.Id.ToString(CultureInfo.InvariantCulture) == visit.Asked("indicator")) ?? keys[0];
        var values = ledger.Figures.Where(figure => figure.Indicator.Id == chosen.Id).GroupBy(figure => figure.Observation.Region).ToDictionary(group => group.Key, group => group.First());
        var names = ShortNames.Of(members.Select(member => member.Name));
        var shown = members.Where(member => values.ContainsKey(member.Region)).Select(member => values[member.Region].Value).Order().ToList();
        var breaks = BreaksOf(shown);
        return new TileMap(keys, chosen, period)
        {
            Breaks = breaks,
            Prefectures = [.. members.GroupBy(member => member.ParentName).Select(group => new TilePrefecture(group.Key,
                [.. group.Select(member => new Tile(member, names[member.Name], values.GetValueOrDefault(member.Region), ClassOf(breaks, values.GetValueOrDefault(member.Region)?.Value)))]))],
        };
    }

    static int? ClassOf(IReadOnlyList<decimal> breaks, decimal? value) => value is { } number ? breaks.Count(at => number >= at) : null;

    static IReadOnlyList<decimal> BreaksOf(IReadOnlyList<decimal> sorted) =>
        sorted.Count < Classes ? [] : [.. Enumerable.Range(1, Classes - 1).Select(part => Rounded(sorted[part * sorted.Count / Classes])).Where(at => at > sorted[0] && at <= sorted[^1]).Distinct()];

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

/// <summary>The counties of one prefecture.</summary>
public sealed record TilePrefecture(string Name, IReadOnlyList<Tile> Tiles);

/// <summary>A county with its figure and class, both absent where it was not reported.</summary>
public sealed record Tile(Member Member, string ShortName, LedgerFigure? Figure, int? Class);
