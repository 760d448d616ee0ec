using Xiance.Progress.Waiting;
using Xiance.Storage;
using Xiance.Storage.Progress;
using Xiance.Web.Shell;

namespace Xiance.Web.Progress;

/// <summary>What a task, project or demand waits for and what waits for it, as its page shows it.</summary>
public sealed record WaitingPart(WorkRef Item, IReadOnlyList<(WaitingLink Link, WorkRef Other, WaitingItem Known)> Links)
{
    public static readonly WaitingPart None = new(default, []);

    /// <summary>The open links that name the item, each with the other end as far as the reader sees it.</summary>
    public static WaitingPart Of(Visit visit, Workspace workspace, WorkRef item)
    {
        var links = workspace.Waiting.Open(visit.Reading).Where(link => link.From == item || link.For == item).ToList();
        var items = workspace.Waiting.Items(visit.Reading, links);
        return new WaitingPart(item, [.. links.Select(link => (link, Other: link.From == item ? link.For : link.From)).Where(pair => items.ContainsKey(pair.Other)).Select(pair => (pair.link, pair.Other, items[pair.Other]))]);
    }
}
