using System.Globalization;
using Xiance.Basics;
using Xiance.Register;
using Xiance.Storage.Figures;
using Xiance.Storage.Plans;
using Xiance.Web.Shell;

namespace Xiance.Web.Overview;

/// <summary>Every county as a tile in its prefecture, classed by one indicator.</summary>
public sealed record TileMap(IReadOnlyList<IndicatorKey> Indicators, IndicatorKey Indicator, Period Period)
{
    public IReadOnlyList<TilePrefecture> Prefectures { get; init; } = [];

    public TileScale Scale { get; init; } = new([]);

    public IReadOnlyList<decimal> Breaks => Scale.Breaks;

    public int Decimals => Math.Min(1, (int)Indicator.Decimals);

    public int Shade(int part) => Scale.Shade(part);

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
        var shown = members.Where(member => values.ContainsKey(member.Region)).Select(member => values[member.Region].Value);
        var scale = TileScale.Of(shown);
        return new TileMap(keys, chosen, period)
        {
            Scale = scale,
            Prefectures = [.. members.GroupBy(member => member.ParentName).Select(group => new TilePrefecture(group.Key,
                [.. group.Select(member => new Tile(member, names[member.Name], values.GetValueOrDefault(member.Region), scale.ClassOf(values.GetValueOrDefault(member.Region)?.Value)))]))],
        };
    }
}

/// <summary>The counties of one prefecture.</summary>
public sealed record TilePrefecture(string Name, IReadOnlyList<Tile> Tiles);

/// <summary>A county with its figure and class, both absent where it was not reported.</summary>
public sealed record Tile(Member Member, string ShortName, LedgerFigure? Figure, int? Class);
