using Xiance.Access;
using Xiance.Basics;
using Xiance.Storage.Databases;

namespace Xiance.Storage.Progress;

/// <summary>Filters of the register that somebody keeps under a name; his own only.</summary>
public sealed class TaskViews(Database database)
{
    public IReadOnlyList<SavedView> Of(Actor actor) => database.Read(session => session.All<SavedView>("select name, address from task_view where account_id = @Account order by name", new { actor.Account }));

    /// <summary>The same name again replaces what it stood for.</summary>
    public void Save(Actor actor, string name, string address, Instant now) => database.Write(session => session.Do(
        "insert into task_view (account_id, name, address, at_ms) values (@Account, @name, @address, @now) on conflict (account_id, name) do update set address = excluded.address, at_ms = excluded.at_ms",
        new { actor.Account, name, address, now = now.Milliseconds }));

    public void Remove(Actor actor, string name) => database.Write(session => session.Do("delete from task_view where account_id = @Account and name = @name", new { actor.Account, name }));
}

/// <summary>A saved view: its name and the query that reproduces it.</summary>
public sealed record SavedView(string Name, string Address);
