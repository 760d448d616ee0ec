using System.Globalization;
using System.Text.Json;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Documents;
using Xiance.Plans;
using Xiance.Plans.Reviewing;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;
using Xiance.Progress.Tasks;
using Xiance.Storage.Documents;
using Xiance.Storage.Progress;

namespace Xiance.Storage.Plans;

/// <summary>Confirmed plans: one row a version, never changed.</summary>
public sealed class PlanVersions(Database database, Shelf shelf)
{
    /// <summary>Confirms what people decided about a document as its next version. Errors prevent it; warnings are given with it.</summary>
    public IReadOnlyList<Problem> Confirm(Reading reading, long document, Instant now)
    {
        if (shelf.Open(reading with { AsOf = Instant.Latest }, document) is not { } opened) return [Problems.NoDocument(document)];
        if (!shelf.MayWork(reading, document)) return [Problems.NotAllowed("confirm")];
        var confirmed = Xiance.Plans.Confirm.Run(Draft(opened));
        if (confirmed.Succeeded) Keep(reading, opened, confirmed.Value, now);
        return confirmed.Problems;
    }

    static PlanDraft Draft(OpenedDocument opened)
    {
        var decided = opened.Items.Select(item => (item.Key, Decision: opened.Newest(item.Key))).Where(pair => pair.Decision is not null).ToList();
        HashSet<string> Keys(params ItemState[] states) => [.. decided.Where(pair => states.Contains(pair.Decision!.State)).Select(pair => pair.Key)];
        var corrections = decided.Where(pair => pair.Decision!.State == ItemState.Corrected).ToDictionary(pair => pair.Key, pair => Words(pair.Decision!), StringComparer.Ordinal);
        return new PlanDraft(opened.Document, Keys(ItemState.Accepted), corrections, Keys(ItemState.Rejected, ItemState.Split, ItemState.Merged)) { Version = (int)opened.State.ConfirmedVersion + 1, Pack = opened.State.PackId };
    }

    static string Words(ItemDecision decision) =>
        ItemCorrection.Read(decision.Correction) is not { } correction ? decision.Reason
        : string.Join('；', correction.Fields.Select(field => $"{field.Key}：{field.Value}").Concat(correction.Clause is { } clause ? [$"移至 {clause}"] : [])) + $"（{decision.Reason}）";

    void Keep(Reading reading, OpenedDocument opened, Plan plan, Instant now) => database.Write(session =>
    {
        var document = opened.State;
        TaskMaking.OfPlan(session, plan, (opened.Document, Source(opened), document.Region), (reading.Actor.Name, now));
        AuditLog.Add(session, now, reading.Actor.Name, new("plan_confirmed", plan.Title, plan.Version.ToString(CultureInfo.InvariantCulture)));
        if (document.PackId is null) SaveDraft(session, document, plan);
        return session.Do(
            "insert into plan_version (document_id, version, pack_id, content, confirmed_at, confirmed_by) values (@Id, @version, @PackId, @content, @now, @Name)",
            new { document.Id, version = (long)plan.Version, document.PackId, content = JsonSerializer.Serialize(plan, Json.Options), now = now.Milliseconds, reading.Actor.Name });
    });

    /// <summary>The plan runs over the years it prints; without them from its issue, without an end.</summary>
    static TaskSource Source(OpenedDocument opened)
    {
        var header = opened.Document.Document;
        var issued = DateOnly.TryParseExact(header.IssuedOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null;
        return new TaskSource(opened.State.Title, opened.State.PackId ?? "", opened.State.Id)
        {
            First = issued ?? (header.PeriodStart is { } first ? new DateOnly(first, 1, 1) : opened.State.UploadedAt.ChinaDay),
            Last = header.PeriodEnd is { } last ? new DateOnly(last, 12, 31) : null,
            Synthetic = opened.State.Synthetic,
        };
    }

    /// <summary>A plan that no pack runs gets a draft of one, beside its version.</summary>
    static void SaveDraft(Session session, DocumentState document, Plan plan)
    {
        var regions = Below(session, document.Region);
        if (regions.Count == 0) return;
        var id = string.Create(CultureInfo.InvariantCulture, $"draft-{document.Id}");
        foreach (var file in DraftPack.Run(plan, id, document.UploadedAt.ChinaDay, regions))
            session.Do("insert into plan_pack_draft (document_id, version, name, content) values (@Id, @version, @Key, @Value)", new { document.Id, version = (long)plan.Version, file.Key, file.Value });
    }

    /// <summary>The region and everything below it, itself first; county-level units are assessed.</summary>
    static List<DraftRegion> Below(Session session, RegionId region) => [.. session.All<RegionRow>(
        """
        select f.code, f.name, f.kind, p.code as parent from region_within w join region_fact f on f.region_id = w.region_id and f.valid_to = '9999-12-31'
        left join region_fact p on p.region_id = f.parent_id and p.valid_to = '9999-12-31'
        where w.ancestor_id = @region order by case when f.region_id = @region then 0 else 1 end, f.code
        """, new { region = region.Value }).Select((row, place) => new DraftRegion(row.Code, row.Name, Snake(row.Kind), place == 0 ? null : row.Parent, row.Kind is "County" or "District" or "CountyLevelCity"))];

    static string Snake(string kind) => string.Concat(kind.Select((letter, place) => char.IsUpper(letter) ? (place > 0 ? "_" : "") + char.ToLowerInvariant(letter) : letter.ToString()));

    /// <summary>Every confirmed version of a document as known, oldest first, as of the day asked.</summary>
    public IReadOnlyList<PlanVersion> All(Reading reading, long document) => shelf.Find(reading, document) is null ? [] : [.. database.Read(session => session.All<Row>(
        "select version, content, confirmed_at, confirmed_by from plan_version where document_id = @document and confirmed_at <= @asOf order by version",
        new { document, asOf = reading.AsOf.Milliseconds })).Select(row => new PlanVersion(JsonSerializer.Deserialize<Plan>(row.Content, Json.Options)!, new Instant(row.ConfirmedAt), row.ConfirmedBy))];

    /// <summary>The draft pack of the newest version: file name → text; empty where a pack runs the plan already.</summary>
    public IReadOnlyDictionary<string, string> Draft(Reading reading, long document) => shelf.Find(reading, document) is null ? new Dictionary<string, string>() : database.Read(session => session.All<FileRow>(
        "select name, content from plan_pack_draft where document_id = @document and version = (select max(version) from plan_pack_draft where document_id = @document) order by name", new { document })).ToDictionary(file => file.Name, file => file.Content, StringComparer.Ordinal);

    sealed record Row(long Version, string Content, long ConfirmedAt, string ConfirmedBy);

    sealed record FileRow(string Name, string Content);

    sealed record RegionRow(string Code, string Name, string Kind, string? Parent);
}

/// <summary>A confirmed version of a plan: its content, when and by whom it was confirmed.</summary>
public sealed record PlanVersion(Plan Plan, Instant ConfirmedAt, string ConfirmedBy);
