using Xiance.Progress.Tasks;
using Xiance.Storage.Progress;

namespace Xiance.Web.Progress;

/// <summary>Bars over time: where each begins and ends between the first day and the last, in thousandths of the width.</summary>
public sealed record GanttChart(DateOnly First, DateOnly Last, DateOnly Today, IReadOnlyList<GanttBar> Bars)
{
    public static GanttChart Of(IReadOnlyList<TaskLine> lines, IReadOnlyDictionary<long, IReadOnlyList<Milestone>> milestones, DateOnly today)
    {
        var bars = lines.Where(line => line.Start is not null && (line.Done ?? line.Due) is not null).Select(line => new GanttBar(line, milestones.GetValueOrDefault(line.TaskId) ?? [])).ToList();
        var first = bars.Select(bar => bar.Start).Append(today).Min();
        var last = bars.Select(bar => bar.End).Append(today).Max();
        return new GanttChart(new DateOnly(first.Year, 1, 1), new DateOnly(last.Year, 12, 31), today, bars);
    }

    public int At(DateOnly day) => (int)(1000L * (day.DayNumber - First.DayNumber) / Math.Max(1, Last.DayNumber - First.DayNumber));

    public IEnumerable<int> Years => Enumerable.Range(First.Year, Last.Year - First.Year + 1);

    /// <summary>Where a bar is filled up to: the stated percent of its length.</summary>
    public int Filled(GanttBar bar) => At(bar.Start) + (int)((At(bar.End) - At(bar.Start)) * bar.Line.Percent / 100);
}

/// <summary>A task as a bar with its milestones.</summary>
public sealed record GanttBar(TaskLine Line, IReadOnlyList<Milestone> Milestones)
{
    public DateOnly Start => Line.Start!.Value;

    /// <summary>The day it was done, else the day it is due.</summary>
    public DateOnly End => (Line.Done ?? Line.Due)!.Value is var end && end < Start ? Start : (Line.Done ?? Line.Due)!.Value;
}
