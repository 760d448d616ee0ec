using System.Globalization;
using Xiance.Basics;
using Xiance.Access;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;

namespace Xiance.Storage.Documents;

/// <summary>How documents follow each other: recorded with day and clause, ended with a reason, never deleted.</summary>
public sealed class Relations(Database database, Shelf shelf)
{
    /// <summary>All relations among documents the reader has, in the order of their first day.</summary>
    public IReadOnlyList<DocumentRelation> All(Reading reading)
    {
        var titles = shelf.All(reading).ToDictionary(document => document.Id, document => document.Title);
        var rows = database.Read(session => session.All<Row>(
            """
            select r.relation_id, r.document_id, r.earlier_id, r.kind, r.clause, r.from_day, r.note, r.recorded_at, r.recorded_by from document_relation r
            left join document_relation_end e on e.relation_id = r.relation_id and e.ended_at <= @asOf
            where r.recorded_at <= @asOf and e.relation_id is null order by r.from_day, r.relation_id
            """, new { asOf = reading.AsOf.Milliseconds }));
        return [.. rows.Where(row => titles.ContainsKey(row.DocumentId) && titles.ContainsKey(row.EarlierId)).Select(row => row.Relation with { LaterTitle = titles[row.DocumentId], EarlierTitle = titles[row.EarlierId] })];
    }

    public IReadOnlyList<DocumentRelation> Of(Reading reading, long document) => [.. All(reading).Where(relation => relation.Later == document || relation.Earlier == document)];

    /// <summary>Records a relation; a document cannot follow itself, nor can two follow each other.</summary>
    public IReadOnlyList<Problem> Add(Reading reading, DocumentRelation relation, Instant now)
    {
        if (!shelf.MayWork(reading, relation.Later)) return [Problems.NotAllowed("confirm")];
        if (shelf.Find(reading, relation.Earlier) is null) return [Problems.NoDocument(relation.Earlier)];
        if (relation.Earlier == relation.Later || All(reading).Any(other => other.Earlier == relation.Later && other.Later == relation.Earlier)) return [Problems.FollowsItself()];
        return database.Write<IReadOnlyList<Problem>>(session =>
        {
            session.Do(
                """
                insert into document_relation (relation_id, document_id, earlier_id, kind, clause, from_day, note, recorded_at, recorded_by)
                values (@id, @Later, @Earlier, @kind, @Clause, @from, @Note, @now, @Name)
                """,
                new { id = session.NewIds("relation"), relation.Later, relation.Earlier, kind = relation.Kind.ToString(), relation.Clause, from = Days.Text(relation.From), relation.Note, now = now.Milliseconds, reading.Actor.Name });
            AuditLog.Add(session, now, reading.Actor.Name, new("document_related", string.Create(CultureInfo.InvariantCulture, $"{relation.Later}→{relation.Earlier}"), $"{relation.Kind} {Days.Text(relation.From)} {relation.Note}"));
            return [];
        });
    }

    /// <summary>Takes a relation back; it stays in the record with the reason.</summary>
    public IReadOnlyList<Problem> End(Reading reading, long relation, string reason, Instant now)
    {
        if (All(reading).FirstOrDefault(one => one.Id == relation) is not { } found) return [Problems.NoDocument(relation)];
        if (!shelf.MayWork(reading, found.Later)) return [Problems.NotAllowed("confirm")];
        return database.Write<IReadOnlyList<Problem>>(session =>
        {
            session.Do("insert into document_relation_end (relation_id, reason, ended_at, ended_by) values (@relation, @reason, @now, @Name) on conflict (relation_id) do nothing", new { relation, reason, now = now.Milliseconds, reading.Actor.Name });
            AuditLog.Add(session, now, reading.Actor.Name, new("relation_ended", relation.ToString(CultureInfo.InvariantCulture), reason));
            return [];
        });
    }

    sealed record Row(long RelationId, long DocumentId, long EarlierId, string Kind, string Clause, string FromDay, string Note, long RecordedAt, string RecordedBy)
    {
        public DocumentRelation Relation => new(RelationId, DocumentId, EarlierId, Enum.Parse<RelationKind>(Kind), Clause, Days.Of(FromDay), Note) { RecordedAt = new Instant(RecordedAt), RecordedBy = RecordedBy };
    }
}
