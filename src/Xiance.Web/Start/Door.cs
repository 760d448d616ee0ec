using Xiance.Access;
using Xiance.Basics;
using Xiance.Register;
using Xiance.Web.Shell;
using Xiance.Web.Systems;

namespace Xiance.Web.Start;

/// <summary>
/// All that the shell itself asks of the workspace, in nouns of the domain; what rooms ask, they ask of the workspace directly. Every
/// change names the actor and the time and writes its own audit entry.
/// </summary>
public sealed record Door
{
    public required PartVersion Database { get; init; }

    public required string DataFolder { get; init; }

    /// <summary>True where every figure is invented and the accounts below exist.</summary>
    public bool Demonstration { get; init; }

    public IReadOnlyList<DemonstrationAccount> DemonstrationAccounts { get; init; } = [];

    /// <summary>A cheap question to the database; the problem when it does not answer.</summary>
    public required Func<Task<Problem?>> Ask { get; init; }

    public required AccountCalls Accounts { get; init; }

    public required AuditCalls Audit { get; init; }

    /// <summary>The plans that this reading may choose from.</summary>
    public required Func<Reading, Task<IReadOnlyList<PlanChoice>>> Plans { get; init; }

    /// <summary>The periods that have figures under a pack, newest first.</summary>
    public required Func<Reading, string, Task<IReadOnlyList<Period>>> Periods { get; init; }

    public required Func<Reading, Task<IReadOnlyList<PackRow>>> Packs { get; init; }

    public required Func<Reading, Task<IReadOnlyList<RegionFact>>> Regions { get; init; }

    public required Func<Reading, string, Task<IReadOnlyList<SearchHit>>> Search { get; init; }

    /// <summary>The printed words of a clause where its document is in the workspace, else null.</summary>
    public required Func<Reading, Citation, Task<string?>> Clause { get; init; }
}

/// <summary>An account whose password is published, for trying out on one machine.</summary>
public sealed record DemonstrationAccount(string Name, string Password, Role Role);

/// <summary>Signing in, and what the security administrator does.</summary>
public sealed record AccountCalls
{
    /// <summary>The actor, or why not: wrong, locked for so many minutes, closed.</summary>
    public required Func<string, string, Instant, Task<Outcome<Actor>>> Check { get; init; }

    /// <summary>The account with the grants valid at the time; null when it is gone or closed.</summary>
    public required Func<long, Instant, Task<Actor?>> Find { get; init; }

    /// <summary>A word that changes with the password, so that older sessions end.</summary>
    public required Func<long, Task<string>> Stamp { get; init; }

    public required Func<Reading, Task<IReadOnlyList<AccountRow>>> All { get; init; }

    public required Func<Actor, NewPassword, Instant, Task<IReadOnlyList<Problem>>> ChangeOwn { get; init; }

    public required Func<Actor, AccountChange, Instant, Task<IReadOnlyList<Problem>>> Change { get; init; }
}

/// <summary>A new password together with the old one, or null where an administrator sets it.</summary>
public sealed record NewPassword(string? Old, string New);

/// <summary>What the security administrator changes.</summary>
public abstract record AccountChange
{
    public sealed record Create(string Name, string Password) : AccountChange;

    public sealed record GrantRole(long Account, Role Role, string RegionCode) : AccountChange;

    public sealed record SetPassword(long Account, string Password) : AccountChange;

    public sealed record SetClosed(long Account, bool Closed) : AccountChange;
}

/// <summary>What the audit administrator does.</summary>
public sealed record AuditCalls
{
    public required Func<Reading, AuditFilter, Task<IReadOnlyList<AuditEntry>>> Read { get; init; }

    /// <summary>How many entries were verified, or every entry that does not match.</summary>
    public required Func<Reading, Task<Outcome<VerifiedChain>>> Verify { get; init; }
}

/// <summary>Days included; null leaves a side open.</summary>
public sealed record AuditFilter(DateOnly? From, DateOnly? To, string? Actor, string? Action);

/// <summary>The length of a chain found whole.</summary>
public sealed record VerifiedChain(long Count);
