using System.Globalization;
using Xiance.Basics;
using Xiance.Progress.Supervision;
using Xiance.Progress.Tasks;
using Xiance.Storage.Databases;
using Xiance.Storage.Figures;

namespace Xiance.Storage.Progress;

/// <summary>Enters tasks into the supervision register, one line for each unit that answers. What is supervised already and not closed is not entered again.</summary>
static class SupervisionEntries
{
    /// <summary>How many lines are new.</summary>
    public static int Of(Session session, IEnumerable<long> tasks, SupervisionOrder order, (string By, Instant Now) made)
    {
        var asked = tasks.ToList();
        var records = TaskRows.Records(session, asked, Instant.Latest);
        return TaskRows.Tasks(session, asked).Sum(task => Enter(session, (task, FollowTask.Run(task, [.. records[task.Id]], Cycles.Calendar)), order, made));
    }

    static int Enter(Session session, (WorkTask Task, TaskCondition Condition) of, SupervisionOrder order, (string By, Instant Now) made) =>
        WorkTask.Answering(of.Condition.Parties).Where(party => !IsOpen(session, of.Task, party)).Sum(party => session.Do(
            """
            insert into supervision (region_id, supervision_id, source, source_key, task_id, title, unit_id, government_id, unit_name, asked_by, asked_on, due_day, synthetic, at_ms, by_actor)
            values (@region, @id, @source, @key, @task, @title, @unit, @government, @name, @asked, @day, @due, @synthetic, @now, @By) on conflict (region_id, source_key) do nothing
            """,
            new
            {
                region = of.Task.Region.Value,
                id = session.NewIds("supervision"),
                source = order.Source.ToString(),
                key = Key(of.Task, party, order, made.Now),
                task = of.Task.Id,
                title = of.Condition.Title,
                unit = party.Unit?.Value,
                government = party.Government?.Value,
                name = party.Label,
                asked = order.AskedBy,
                day = Days.Text(made.Now.ChinaDay),
                due = (order.Due ?? of.Condition.Due) is { } due ? Days.Text(due) : null,
                synthetic = of.Task.Synthetic ? 1L : 0L,
                now = made.Now.Milliseconds,
                made.By,
            }));

    static string Key(WorkTask task, TaskParty party, SupervisionOrder order, Instant now) =>
        string.Create(CultureInfo.InvariantCulture, $"{order.Source}/{order.AskedBy}/{task.Id}/{party.Label}/{(order.Source == SupervisionSource.LateTask ? now.ChinaDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "")}");

    static bool IsOpen(Session session, WorkTask task, TaskParty party) => session.One<long>(
        """
        select count(*) from supervision d where d.region_id = @region and d.task_id = @Id and d.unit_name = @Label
          and not exists (select 1 from supervision_step x where x.region_id = d.region_id and x.supervision_id = d.supervision_id and x.act = 'Close')
        """, new { region = task.Region.Value, task.Id, party.Label }) > 0;
}

/// <summary>Why tasks are taken up, who asked, and the day of the answer; without one the task's own day holds.</summary>
public sealed record SupervisionOrder(SupervisionSource Source, string AskedBy)
{
    public DateOnly? Due { get; init; }
}
