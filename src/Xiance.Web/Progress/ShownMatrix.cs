using Xiance.Progress.Tasks;
using Xiance.Storage.Progress;

namespace Xiance.Web.Progress;

/// <summary>Which unit leads or supports which task, units with most to lead first.</summary>
public sealed record ShownMatrix(IReadOnlyList<TaskLine> Lines, IReadOnlyList<TaskSeat> Seats, DateOnly Day)
{
    /// <summary>True for a lead, false for a supporter, nothing for who has no part.</summary>
    public IReadOnlyDictionary<(long Task, long Unit), bool> Parts { get; } = Shown(Lines, Seats).GroupBy(seat => (seat.TaskId, seat.UnitId)).ToDictionary(group => group.Key, group => group.Any(seat => seat.Answers == 1));

    public IReadOnlyList<MatrixUnit> Units { get; } =
        [.. Shown(Lines, Seats).GroupBy(seat => (seat.UnitId, seat.Name)).Select(group => new MatrixUnit(group.Key.UnitId, group.Key.Name, group.Count(seat => seat.Answers == 1), group.Count(seat => seat.Answers == 0))).OrderByDescending(unit => unit.Leads).ThenByDescending(unit => unit.Supports).ThenBy(unit => unit.Name, StringComparer.Ordinal)];

    public TaskLight Light(TaskLine line) => line.Course.On(Day).Light;

    static IEnumerable<TaskSeat> Shown(IReadOnlyList<TaskLine> lines, IReadOnlyList<TaskSeat> seats)
    {
        var shown = lines.Select(line => line.TaskId).ToHashSet();
        return seats.Where(seat => shown.Contains(seat.TaskId));
    }
}

/// <summary>A unit with how many tasks it leads and supports.</summary>
public sealed record MatrixUnit(long Id, string Name, int Leads, int Supports);
