using Xiance.Documents.Grammar;
using Xiance.Documents.Text;

namespace Xiance.Documents.Readers;

/// <summary>Which item uses a place of the text. A task uses its number, title, units and deadline, not every word of its body.</summary>
sealed class UseOfText
{
    readonly List<(int Start, int End, string Key)> places = [];
    readonly List<Target> targets;
    readonly NormalText text;

    public UseOfText(NormalText text, Node root, PlanDocument document)
    {
        this.text = text;
        targets = [.. document.Targets];
        places.AddRange(document.Targets.Select(item => (item.Span.Start, item.Span.End, item.Key)));
        places.AddRange(document.Incentives.Select(item => (item.Span.Start, item.Span.End, item.Key)));
        places.AddRange(document.CountyLists.Select(item => (item.Span.Start, item.Span.End, item.Key)));
        places.AddRange(document.CountyLists.Where(item => item.Stated is not null).Select(item => (Math.Max(0, item.Span.Start - 8), Math.Min(text.View.Length, item.Span.End + 8), item.Key)));
        places.AddRange(document.Obligations.Select(item => (item.Span.Start, item.Span.End, item.Key)));
        places.AddRange(document.Projects.Select(item => (item.Span.Start, item.Span.End, item.Key)));
        places.AddRange(document.Tables.Select(item => (item.Span.Start, item.Span.End, item.Key)));
        places.AddRange(document.Boxes.Select(item => (item.Span.Start, item.Span.End, item.Key)));
        var tasks = document.Tasks.GroupBy(task => task.Clause).ToDictionary(group => group.Key, group => group.First());
        foreach (var node in root.Flatten())
        {
            if (!tasks.TryGetValue(node.Path, out var task)) continue;
            foreach (var group in TaskReader.Groups(text, node)) places.Add((group.Start, group.End, task.Key));
            if (task.Deadline is not null && Deadline.Of(text, node.Own) is { } deadline) places.Add((deadline.Start, deadline.End, task.Key));
        }
        places.AddRange(document.Tasks.Where(task => task.HeadingPath.Count == 0 && task.Clause.Contains("段", StringComparison.Ordinal)).Select(task => (task.Span.Start, task.Span.End, task.Key)));
        places.Sort();
    }

    /// <summary>The key of the first item that uses the place; a year also serves the targets behind it in its line that hold for it.</summary>
    public string? Of(MentionKind kind, int start, int end)
    {
        foreach (var place in places)
        {
            if (place.Start > start) break;
            if (end <= place.End) return place.Key;
        }
        return kind == MentionKind.Date ? Dated(start, end) : null;
    }

    string? Dated(int start, int end)
    {
        if (TimePhrase.Read(text.View, start, Math.Min(text.View.Length, end + 4)) is not [var phrase, ..]) return null;
        var line = text.View.IndexOf('\n', end) is var stop and >= 0 ? stop : text.View.Length;
        return targets.FirstOrDefault(target => target.Span.Start >= start && target.Span.Start < line && target.Year == phrase.Year)?.Key;
    }
}
