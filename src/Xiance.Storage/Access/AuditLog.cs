using System.Globalization;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Storage.Databases;

namespace Xiance.Storage.Access;

/// <summary>The append-only log. Writers line up at one counter, so that the chain has no gap and no fork.</summary>
public sealed class AuditLog(Database database)
{
    const string Columns = "number, at_ms, actor, action, subject, detail, algorithm, previous_hash, hash";

    /// <summary>Adds an entry inside the transaction of the act itself: both are kept or neither.</summary>
    internal static void Add(Session session, Instant at, string actor, AuditedAct act)
    {
        session.NewIds("audit");
        var last = session.One<Row>($"select {Columns} from audit_entry order by number desc limit 1");
        var next = AuditEntry.Next(last?.Entry, at, actor, act);
        session.Do(
            """
            insert into audit_entry (number, at_ms, actor, action, subject, detail, algorithm, previous_hash, hash)
            values (@Number, @at, @Actor, @Action, @Subject, @Detail, @Algorithm, @PreviousHash, @Hash)
            """,
            new { next.Number, at = next.At.Milliseconds, next.Actor, next.Action, next.Subject, next.Detail, next.Algorithm, next.PreviousHash, next.Hash });
    }

    /// <summary>Newest first; days are included, null leaves a side open. Only for the audit administrator and auditors; others see nothing.</summary>
    public IReadOnlyList<AuditEntry> Entries(Reading reading, AuditQuestion question)
    {
        if (!reading.Actor.IsAny(Role.AuditAdministrator, Role.Auditor)) return [];
        var from = question.From is { } first ? Instant.EndOf(first.AddDays(-1)).Milliseconds + 1 : 0;
        var to = question.To is { } last ? Instant.EndOf(last).Milliseconds : Instant.Latest.Milliseconds;
        var rows = database.Read(session => session.All<Row>(
            $"""
             select {Columns} from audit_entry
             where at_ms between @from and @to and (@actor = '' or actor = @actor) and (@action = '' or action = @action)
             order by number desc limit @most
             """,
            new { from, to = Math.Min(to, reading.AsOf.Milliseconds), actor = question.Actor ?? "", action = question.Action ?? "", most = (long)question.Most }));
        return [.. rows.Select(row => row.Entry)];
    }

    /// <summary>How many entries were verified; a problem for every entry that does not match its hash or the one before it.</summary>
    public Outcome<VerifiedChain> Verify()
    {
        var problems = new List<Problem>();
        AuditEntry? before = null;
        foreach (var entry in database.Read(session => session.All<Row>($"select {Columns} from audit_entry order by number")).Select(row => row.Entry))
        {
            if (entry.Number != (before?.Number ?? 0) + 1 || entry.PreviousHash != (before?.Hash ?? "") || entry.Hash != entry.ComputeHash())
                problems.Add(Problems.AuditBroken(entry.Number.ToString(CultureInfo.InvariantCulture)));
            before = entry;
        }
        return problems.Count > 0 ? problems : new VerifiedChain(before?.Number ?? 0);
    }

    sealed record Row(long Number, long AtMs, string Actor, string Action, string Subject, string Detail, string Algorithm, string PreviousHash, string Hash)
    {
        public AuditEntry Entry => new(Number, new Instant(AtMs), Actor, Action, Subject, Detail, Algorithm, PreviousHash, Hash);
    }
}

/// <summary>Which entries are asked for.</summary>
public sealed record AuditQuestion(DateOnly? From, DateOnly? To, string? Actor, string? Action)
{
    public int Most { get; init; } = 500;
}

/// <summary>The length of a chain found whole.</summary>
public sealed record VerifiedChain(long Count);
