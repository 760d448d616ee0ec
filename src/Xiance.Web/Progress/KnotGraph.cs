using System.Globalization;
using Xiance.Progress.Waiting;

namespace Xiance.Web.Progress;

/// <summary>Who waits for whom as a drawing: every item once, what waits on the left of what it waits for; circles run back.</summary>
public sealed record KnotGraph(IReadOnlyList<KnotNode> Nodes, IReadOnlyList<KnotEdge> Edges)
{
    public const int NodeWidth = 168;
    public const int NodeHeight = 42;
    const int ColumnWidth = 232;
    const int RowHeight = 56;
    const int Margin = 6;
    const int MostLinks = 60;

    /// <summary>Links that were left out because no drawing could show them all.</summary>
    public int Omitted { get; init; }

    public int Width => Nodes.Count == 0 ? 0 : Nodes.Max(node => node.X) + NodeWidth + Margin;

    public int Height => Nodes.Count == 0 ? 0 : Nodes.Max(node => node.Y) + NodeHeight + Margin;

    /// <summary>The links of the worst knots first.</summary>
    public static KnotGraph Of(IReadOnlyList<WaitingLink> links, KnotReport report)
    {
        var order = report.Knots.Select((knot, index) => (knot.Item, index)).ToDictionary(pair => pair.Item, pair => pair.index);
        var drawn = links.OrderBy(link => order[link.For]).ThenBy(link => link.Id).Take(MostLinks).ToList();
        var steps = Steps(drawn);
        var last = steps.Values.DefaultIfEmpty(0).Max();
        var nodes = steps.GroupBy(pair => pair.Value).SelectMany(column => column.OrderBy(pair => order.GetValueOrDefault(pair.Key, int.MaxValue)).ThenBy(pair => pair.Key.Kind).ThenBy(pair => pair.Key.Id)
            .Select((pair, row) => new KnotNode(pair.Key, Margin + (last - pair.Value) * ColumnWidth, Margin + row * RowHeight))).ToList();
        var places = nodes.ToDictionary(node => node.Item);
        return new KnotGraph(nodes, [.. drawn.Select(link => new KnotEdge(places[link.From], places[link.For])).Distinct()]) { Omitted = links.Count - drawn.Count };
    }

    /// <summary>How many steps of waiting lie between an item and what waits for nothing; a circle is counted once round.</summary>
    static Dictionary<WorkRef, int> Steps(IReadOnlyList<WaitingLink> links)
    {
        var items = links.SelectMany(link => new[] { link.From, link.For }).Distinct().ToList();
        var steps = items.ToDictionary(item => item, _ => 0);
        for (var round = 0; round < items.Count; round++)
        {
            var moved = links.Where(link => steps[link.From] < steps[link.For] + 1 && steps[link.For] + 1 < items.Count).ToList();
            if (moved.Count == 0) break;
            foreach (var link in moved) steps[link.From] = Math.Max(steps[link.From], steps[link.For] + 1);
        }
        var used = steps.Values.Distinct().Order().ToList();
        return steps.ToDictionary(pair => pair.Key, pair => used.IndexOf(pair.Value));
    }
}

/// <summary>An item with the corner it is drawn from.</summary>
public sealed record KnotNode(WorkRef Item, int X, int Y);

/// <summary>An arrow from what waits to what it waits for.</summary>
public sealed record KnotEdge(KnotNode From, KnotNode For)
{
    public string Path
    {
        get
        {
            var (x1, y1, x2, y2) = (From.X + KnotGraph.NodeWidth, From.Y + KnotGraph.NodeHeight / 2, For.X - 6, For.Y + KnotGraph.NodeHeight / 2);
            var middle = (x1 + x2) / 2;
            return string.Create(CultureInfo.InvariantCulture, $"M{x1} {y1} C{middle} {y1} {middle} {y2} {x2} {y2}");
        }
    }

    public string Head => string.Create(CultureInfo.InvariantCulture, $"M{For.X - 8} {For.Y + KnotGraph.NodeHeight / 2 - 4} l8 4 l-8 4 Z");
}
