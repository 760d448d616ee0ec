namespace Xiance.Progress.Waiting;

/// <summary>
/// Who blocks whom: for every item that others wait for, how many wait directly and in all, and for every circle of waiting its members. A
/// circle is walked once, so nothing waits for itself twice.
/// </summary>
public static class FindKnots
{
    public static KnotReport Run(IReadOnlyList<WaitingLink> links)
    {
        var waiting = links.ToLookup(link => link.For, link => link.From);
        var knots = links.Select(link => link.For).Distinct().Select(item => new Knot(item, waiting[item].Distinct().Count(), Reached(item, waiting).Count)).OrderByDescending(knot => knot.InAll).ThenByDescending(knot => knot.Direct).ThenBy(knot => knot.Item.Kind).ThenBy(knot => knot.Item.Id).ToList();
        return new KnotReport(knots, Circles(links, waiting));
    }

    /// <summary>Everything that waits for the item, through others too; the item itself is not counted.</summary>
    static HashSet<WorkRef> Reached(WorkRef item, ILookup<WorkRef, WorkRef> waiting)
    {
        var (seen, open) = (new HashSet<WorkRef> { item }, new Stack<WorkRef>([item]));
        while (open.TryPop(out var next))
            foreach (var one in waiting[next])
                if (seen.Add(one)) open.Push(one);
        seen.Remove(item);
        return seen;
    }

    /// <summary>Items that wait for each other: each is reached from each.</summary>
    static List<IReadOnlyList<WorkRef>> Circles(IReadOnlyList<WaitingLink> links, ILookup<WorkRef, WorkRef> waiting)
    {
        var reached = links.SelectMany(link => new[] { link.From, link.For }).Distinct().ToDictionary(item => item, item => Reached(item, waiting));
        var (circles, placed) = (new List<IReadOnlyList<WorkRef>>(), new HashSet<WorkRef>());
        foreach (var item in reached.Keys.OrderBy(item => item.Kind).ThenBy(item => item.Id))
        {
            if (placed.Contains(item)) continue;
            var circle = reached[item].Where(other => reached[other].Contains(item)).Append(item).OrderBy(one => one.Kind).ThenBy(one => one.Id).ToList();
            if (circle.Count < 2) continue;
            placed.UnionWith(circle);
            circles.Add(circle);
        }
        return circles;
    }
}

/// <summary>What is waited for, worst first, and who waits in circles.</summary>
public sealed record KnotReport(IReadOnlyList<Knot> Knots, IReadOnlyList<IReadOnlyList<WorkRef>> Circles);

/// <summary>An item that others wait for: so many directly, so many in all.</summary>
public sealed record Knot(WorkRef Item, int Direct, int InAll);
