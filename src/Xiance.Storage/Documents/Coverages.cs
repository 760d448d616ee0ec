using System.Globalization;
using System.Text.Json;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Documents;
using Xiance.Plans.Reviewing;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;

namespace Xiance.Storage.Documents;

/// <summary>The coverage proof of kept documents, with what reviewers said of unused mentions.</summary>
public sealed class Coverages(Database database, Shelf shelf)
{
    /// <summary>Null where the reader has no such document.</summary>
    public Coverage? Of(Reading reading, OpenedDocument opened)
    {
        if (Mentions(reading, opened) is not { } mentions) return null;
        var decisions = database.Read(session => session.All<Row>(
            """
            select place, reason, note, revision, decided_at, decided_by from mention_decision
            where document_id = @Id and decided_at <= @asOf order by place, revision
            """, new { opened.State.Id, asOf = reading.AsOf.Milliseconds })).Select(row => row.Decision);
        var added = opened.Added.Select(item => item.Key).ToHashSet(StringComparer.Ordinal);
        return Coverage.Of(mentions, [.. opened.Items.Select(item => new CoveringItem(item.Key, item.Span, opened.Dropped(item.Key), added.Contains(item.Key)))], decisions.ToLookup(decision => decision.Place));
    }

    /// <summary>Documents that were kept before mentions were are read again from their file.</summary>
    IReadOnlyList<Mention>? Mentions(Reading reading, OpenedDocument opened)
    {
        var kept = database.Read(session => session.One<string>("select mentions from document_coverage where document_id = @Id", new { opened.State.Id }));
        if (kept is not null) return JsonSerializer.Deserialize<List<Mention>>(kept, Json.Options);
        if (shelf.Evidence(reading, opened.State.Id) is not { } content) return null;
        return ReadFile.Decode(opened.State.FileName, content).Then(Read.Documents).Value?.Documents.FirstOrDefault(document => document.Text == opened.Read.Text)?.Mentions;
    }

    /// <summary>Says of several unused mentions why no item uses them.</summary>
    public IReadOnlyList<Problem> Decide(Reading reading, long document, IReadOnlyList<MentionDecision> decisions, Instant now)
    {
        if (shelf.Find(reading, document) is null) return [Problems.NoDocument(document)];
        if (!shelf.MayWork(reading, document)) return [Problems.NotAllowed("confirm")];
        var unknown = decisions.Where(decision => !Coverage.Reasons.Contains(decision.Reason)).Select(decision => Problems.NoReason(decision.Reason)).Distinct().ToList();
        if (decisions.Count == 0) unknown.Add(Problems.NoMention());
        if (unknown.Count > 0) return unknown;
        return database.Write<IReadOnlyList<Problem>>(session =>
        {
            var late = decisions.Where(decision => Insert(session, document, decision, (now, reading.Actor.Name)) == 0).Select(decision => Problems.OldPrevious(decision.Place.ToString(CultureInfo.InvariantCulture))).ToList();
            AuditLog.Add(session, now, reading.Actor.Name, new("mentions_explained", document.ToString(CultureInfo.InvariantCulture), $"{decisions[0].Reason} {decisions.Count - late.Count}"));
            return late;
        });
    }

    static int Insert(Session session, long document, MentionDecision decision, (Instant At, string By) stamp) =>
        session.Do(
            """
            insert into mention_decision (document_id, place, revision, reason, note, decided_at, decided_by)
            values (@document, @Place, @revision, @Reason, @Note, @at, @By) on conflict (document_id, place, revision) do nothing
            """,
            new { document, Place = (long)decision.Place, revision = decision.Revision + 1, decision.Reason, decision.Note, at = stamp.At.Milliseconds, stamp.By });

    sealed record Row(long Place, string Reason, string Note, long Revision, long DecidedAt, string DecidedBy)
    {
        public MentionDecision Decision => new((int)Place, Reason, Note, Revision) { DecidedAt = new Instant(DecidedAt), DecidedBy = DecidedBy };
    }
}
