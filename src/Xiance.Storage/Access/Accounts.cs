using System.Security.Cryptography;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Storage.Databases;

namespace Xiance.Storage.Access;

/// <summary>Who may sign in, and with which grants. Passwords leave this class only as hashes.</summary>
public sealed class Accounts(Database database)
{
    const int MostFailures = 5;
    const long LockedMilliseconds = 15 * 60_000;

    // Compared when the name is unknown, so that the answer takes as long as for a known one.
    static readonly string Nobody = Passwords.Hash(Convert.ToBase64String(RandomNumberGenerator.GetBytes(24)));

    /// <summary>The actor, or why not: wrong name or password, locked for so many minutes, closed.</summary>
    public Outcome<Actor> SignIn(string name, string password, Instant now)
    {
        var account = database.Read(session => Find(session, name.Trim()));
        var matches = Passwords.Matches(password, account?.PasswordHash ?? Nobody);
        if (account is null) return Refuse(name, "unknown", now, Problems.WrongSignIn());
        if (account.LockedUntil > now.Milliseconds) return Problems.Locked((account.LockedUntil - now.Milliseconds + 59_999) / 60_000);
        if (!matches) return Fail(account, now);
        if (account.Closed != 0) return Refuse(account.Name, "closed", now, Problems.Closed());
        database.Write(session =>
        {
            session.Do("update account set failures = 0, locked_until = 0 where account_id = @AccountId", new { account.AccountId });
            AuditLog.Add(session, now, account.Name, new("sign_in", account.Name, ""));
            return 0;
        });
        return Find(account.AccountId, now)!;
    }

    Problem Fail(Row account, Instant now)
    {
        var locks = account.Failures + 1 >= MostFailures;
        database.Write(session =>
        {
            session.Do("update account set failures = @failures, locked_until = @until where account_id = @AccountId",
                new { failures = locks ? 0 : account.Failures + 1, until = locks ? now.Milliseconds + LockedMilliseconds : 0, account.AccountId });
            AuditLog.Add(session, now, account.Name, new(locks ? "sign_in_locked" : "sign_in_refused", account.Name, "password"));
            return 0;
        });
        return locks ? Problems.Locked(LockedMilliseconds / 60_000) : Problems.WrongSignIn();
    }

    Problem Refuse(string name, string reason, Instant now, Problem problem)
    {
        var shown = name.Length > 40 ? name[..40] : name;
        database.Write(session =>
        {
            AuditLog.Add(session, now, shown, new("sign_in_refused", shown, reason));
            return 0;
        });
        return problem;
    }

    /// <summary>The account with the grants valid on the day; null when it is gone or closed.</summary>
    public Actor? Find(long account, Instant now) => database.Read(session =>
    {
        var row = session.One<Row>($"select {Columns} from account where account_id = @account and closed = 0", new { account });
        if (row is null) return null;
        var day = Days.Text(now.ChinaDay);
        var grants = session.All<GrantRow>($"select {GrantColumns} from account_grant where account_id = @account and valid_from <= @day and @day <= valid_to order by grant_id", new { account, day });
        return new Actor(row.AccountId, row.Name, [.. grants.Select(grant => grant.Grant)]);
    });

    /// <summary>The account of this name without asking for a password: for the terminal of the machine that holds the database.</summary>
    public Actor? Named(string name, Instant now) => database.Read(session => Find(session, name)) is { } row ? Find(row.AccountId, now) : null;

    /// <summary>A word that changes with password, grants and closing, so that older sessions end; empty when the account is gone.</summary>
    public string Stamp(long account) => database.Read(session => session.One<string>("select stamp from account where account_id = @account and closed = 0", new { account })) ?? "";

    /// <summary>Every account with its grants, by name; for the security administrator.</summary>
    public IReadOnlyList<AccountState> All(Reading reading)
    {
        if (!reading.Actor.Is(Role.SecurityAdministrator)) return [];
        return database.Read(session =>
        {
            var grants = session.All<GrantRow>($"select {GrantColumns} from account_grant order by grant_id").ToLookup(grant => grant.AccountId, grant => grant.Grant);
            return (IReadOnlyList<AccountState>)[.. session.All<Row>($"select {Columns} from account order by name").Select(row => new AccountState(row.AccountId, row.Name, row.Closed != 0, [.. grants[row.AccountId]]))];
        });
    }

    /// <summary>A new account without grants; its id, or why not (name taken, weak password).</summary>
    public Outcome<AccountState> Create(Actor by, string name, string password, Instant now)
    {
        if (Passwords.Weakness(password) is { } weak) return weak;
        return CreateUnchecked(by.Name, name.Trim(), password, now);
    }

    /// <summary>Also takes the published passwords of demonstration accounts.</summary>
    internal Outcome<AccountState> CreateUnchecked(string by, string name, string password, Instant now)
    {
        if (name.Length == 0) return Problems.NameEmpty();
        return database.Write<Outcome<AccountState>>(session =>
        {
            if (Find(session, name) is not null) return Problems.NameTaken(name);
            var id = session.NewIds("account");
            session.Do(
                """
                insert into account (account_id, name, password_hash, stamp, closed, failures, locked_until, created_at)
                values (@id, @name, @hash, @stamp, 0, 0, 0, @now)
                """,
                new { id, name, hash = Passwords.Hash(password), stamp = NewStamp(), now = now.Milliseconds });
            AuditLog.Add(session, now, by, new("account_created", name, ""));
            return new AccountState(id, name, false, []);
        });
    }

    /// <summary>Adds a grant; the three administrators stay apart from each other and from all who work with figures.</summary>
    public IReadOnlyList<Problem> Give(string by, long account, Grant grant, Instant now) => database.Write<IReadOnlyList<Problem>>(session =>
    {
        var held = session.All<GrantRow>($"select {GrantColumns} from account_grant where account_id = @account", new { account }).Select(row => row.Grant.Role).Append(grant.Role).Distinct().ToList();
        if (held.Count > 1 && held.Any(IsAdministrator)) return [Problems.DutiesApart()];
        var id = session.NewIds("grant");
        session.Do(
            """
            insert into account_grant (grant_id, account_id, role, region_id, unit_id, valid_from, valid_to)
            values (@id, @account, @role, @region, @unit, @from, @to)
            """,
            new { id, account, role = grant.Role.ToString(), region = grant.Region.Value, unit = grant.Unit?.Value, from = Days.Text(grant.From), to = Days.EndText(grant.To) });
        NewStamp(session, account);
        AuditLog.Add(session, now, by, new("grant_given", Name(session, account), $"{grant.Role} {grant.Region.Value} {grant.Unit?.Value}"));
        return [];
    });

    /// <summary>Sets a password; the old one must match where it is given (an administrator gives none).</summary>
    public IReadOnlyList<Problem> SetPassword(Actor by, long account, (string? Old, string New) password, Instant now)
    {
        if (Passwords.Weakness(password.New) is { } weak) return [weak];
        return database.Write<IReadOnlyList<Problem>>(session =>
        {
            var row = session.One<Row>($"select {Columns} from account where account_id = @account", new { account });
            if (row is null || password.Old is { } old && !Passwords.Matches(old, row.PasswordHash)) return [Problems.WrongSignIn()];
            session.Do("update account set password_hash = @hash, stamp = @stamp, failures = 0, locked_until = 0 where account_id = @account", new { account, hash = Passwords.Hash(password.New), stamp = NewStamp() });
            AuditLog.Add(session, now, by.Name, new("password_set", row.Name, ""));
            return [];
        });
    }

    public IReadOnlyList<Problem> SetClosed(Actor by, long account, bool closed, Instant now)
    {
        if (by.Account == account) return [Problems.NotOneself()];
        return database.Write<IReadOnlyList<Problem>>(session =>
        {
            session.Do("update account set closed = @closed, stamp = @stamp where account_id = @account", new { account, closed = closed ? 1L : 0L, stamp = NewStamp() });
            AuditLog.Add(session, now, by.Name, new(closed ? "account_closed" : "account_opened", Name(session, account), ""));
            return [];
        });
    }

    static bool IsAdministrator(Role role) => role is Role.SystemAdministrator or Role.SecurityAdministrator or Role.AuditAdministrator;

    static void NewStamp(Session session, long account) => session.Do("update account set stamp = @stamp where account_id = @account", new { account, stamp = NewStamp() });

    static string NewStamp() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    static string Name(Session session, long account) => session.One<string>("select name from account where account_id = @account", new { account }) ?? "";

    static Row? Find(Session session, string name) => session.One<Row>($"select {Columns} from account where name = @name", new { name });

    const string Columns = "account_id, name, password_hash, closed, failures, locked_until";

    const string GrantColumns = "account_id, role, region_id, unit_id, valid_from, valid_to";

    sealed record Row(long AccountId, string Name, string PasswordHash, long Closed, long Failures, long LockedUntil);

    sealed record GrantRow(long AccountId, string Role, long RegionId, long? UnitId, string ValidFrom, string ValidTo)
    {
        public Grant Grant => new(Enum.Parse<Role>(Role), new RegionId(RegionId), UnitId is { } unit ? new UnitId(unit) : null) { From = Days.Of(ValidFrom), To = Days.End(ValidTo) };
    }
}

/// <summary>An account as the security administrator sees it.</summary>
public sealed record AccountState(long Id, string Name, bool Closed, IReadOnlyList<Grant> Grants);
