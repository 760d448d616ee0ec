using Xiance.Access;
using Xiance.Basics;
using Xiance.Storage.Databases;

namespace Xiance.Storage.Progress;

/// <summary>What every unit answers for and contributes to, over all plans that the reader sees.</summary>
public sealed class UnitLoads(Database database)
{
    /// <summary>Units by their number of red tasks, then by how much they lead.</summary>
    public IReadOnlyList<UnitLoad> All(Reading reading, DateOnly day) => database.Read(session => session.All<UnitLoad>(TaskSight.Fill(session, reading,
        $"""
        select unit_id, name, region_name, cast(sum(answers) as bigint) as leads, cast(sum(1 - answers) as bigint) as supports,
          cast(sum(case when answers = 1 and light = 'Behind' then 1 else 0 end) as bigint) as behind, cast(sum(case when answers = 1 and light = 'Near' then 1 else 0 end) as bigint) as near,
          cast(sum(case when answers = 1 and state = 'Done' then 1 else 0 end) as bigint) as done, cast(sum(case when answers = 1 and report_due is not null and report_due < @day and state in ('Planned', 'Running') then 1 else 0 end) as bigint) as unreported
        from (select u.unit_id, u.name, f.name as region_name, p.answers, s.state, s.report_due, {TaskList.Light} as light from task_standing s
              join task_seat p on p.task_id = s.task_id and p.from_ms <= @asOf and p.to_ms > @asOf join unit u on u.unit_id = p.unit_id
              join region_fact f on f.region_id = u.region_id and f.valid_to = '9999-12-31' where {"{seen}"}) seats
        group by unit_id, name, region_name order by behind desc, leads desc, name, region_name
        """), new { asOf = reading.AsOf.Milliseconds, day = Days.Text(day) }));

    public UnitIdentity? Unit(UnitId unit) => database.Read(session => session.One<UnitIdentity>(
        "select u.unit_id, u.name, u.region_id, f.name as region_name, s.name as successor from unit u join region_fact f on f.region_id = u.region_id and f.valid_to = '9999-12-31' left join unit s on s.unit_id = u.successor_id where u.unit_id = @unit", new { unit = unit.Value }));

    /// <summary>Who takes part in which task of a plan.</summary>
    public IReadOnlyList<TaskSeat> Seats(Reading reading, string origin) => database.Read(session => session.All<TaskSeat>(TaskSight.Fill(session, reading,
        """
        select s.task_id, u.unit_id, u.name, p.answers from task_standing s join task_seat p on p.task_id = s.task_id and p.from_ms <= @asOf and p.to_ms > @asOf
        join unit u on u.unit_id = p.unit_id where s.origin = @origin and {seen} order by s.sort_key, p.position
        """), new { asOf = reading.AsOf.Milliseconds, origin }));
}

/// <summary>One unit: how many tasks it leads and supports, and of those it leads how many are red, amber, done, and late with their report.</summary>
public sealed record UnitLoad
{
    public long UnitId { get; init; }
    public string Name { get; init; } = "";
    public string RegionName { get; init; } = "";
    public long Leads { get; init; }
    public long Supports { get; init; }
    public long Behind { get; init; }
    public long Near { get; init; }
    public long Done { get; init; }
    public long Unreported { get; init; }
}

/// <summary>A unit with its region and, where it ended, its successor.</summary>
public sealed record UnitIdentity(long UnitId, string Name, long RegionId, string RegionName, string? Successor);

/// <summary>A unit's part in a task.</summary>
public sealed record TaskSeat(long TaskId, long UnitId, string Name, long Answers);
