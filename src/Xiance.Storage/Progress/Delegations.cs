using Xiance.Access;
using Xiance.Basics;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;

namespace Xiance.Storage.Progress;

/// <summary>Somebody hands his own work to another account from one day to another: his grants of work, and nothing else, with their dates.</summary>
public sealed class Delegations(Database database, Accounts accounts)
{
    static readonly Role[] Working = [Role.Office, Role.Department, Role.County];

    public IReadOnlyList<Problem> Give(Reading reading, (string To, DateOnly From, DateOnly Last) order, Instant now)
    {
        if (order.From < now.ChinaDay || order.Last < order.From) return [Problems.DelegationDates()];
        var account = database.Read(session => session.One<long>("select coalesce(min(account_id), 0) from account where name = @To and closed = 0", new { order.To }));
        if (account == 0 || account == reading.Actor.Account || accounts.Find(account, now) is not { } target || target.IsAny(Role.SystemAdministrator, Role.SecurityAdministrator, Role.AuditAdministrator, Role.Leader, Role.Auditor)) return [Problems.NoDelegate(order.To)];
        // What was delegated to somebody ends on its day; he cannot hand it on for longer, so only standing grants are delegated.
        var own = reading.Actor.Grants.Where(grant => Working.Contains(grant.Role) && grant.To is null).ToList();
        if (own.Count == 0) return [Xiance.Storage.Problems.NotAllowed("delegate")];
        return [.. own.SelectMany(grant => accounts.Give(reading.Actor.Name, account, grant with { From = order.From, To = order.Last }, now))];
    }
}
