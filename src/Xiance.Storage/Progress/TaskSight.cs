using Xiance.Access;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;

namespace Xiance.Storage.Progress;

/// <summary>
/// Which tasks a reader sees: those of his own subtrees, those that his unit or government takes part in, and those published to his
/// jurisdiction. Records are for the former two; of a published task others see how it stands.
/// </summary>
static class TaskSight
{
    const string Time = "s.from_ms <= @asOf and s.to_ms > @asOf";

    /// <summary>Fills {seen} for standings under the alias s as known at @asOf.</summary>
    public static string Fill(Session session, Reading reading, string sql)
    {
        var sight = Sight.Of(session, reading);
        return sight.Fill(sql.Replace("{seen}", $"{Time} and ({{visible s}} or {Seated(sight)})", StringComparison.Ordinal));
    }

    public static bool Detailed(Session session, Reading reading, long task)
    {
        var sight = Sight.Of(session, reading);
        return session.One<long>(sight.Fill($"select count(*) from task_standing s where s.task_id = @task and {Time} and ({{own s}} or {Seated(sight)})"), new { task, asOf = reading.AsOf.Milliseconds }) > 0;
    }

    static string Seated(Sight sight) =>
        $"exists (select 1 from task_seat p where p.task_id = s.task_id and p.from_ms <= @asOf and p.to_ms > @asOf and (p.unit_id in {Session.Ids(sight.Units)} or p.government_id in {Session.Ids(sight.Own)}))";
}
