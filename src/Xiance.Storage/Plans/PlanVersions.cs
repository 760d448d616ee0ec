using System.Globalization;
using System.Text.Json;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Documents;
using Xiance.Plans;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;
using Xiance.Storage.Documents;

namespace Xiance.Storage.Plans;

/// <summary>Confirmed plans: one row a version, never changed.</summary>
public sealed class PlanVersions(Database database, Shelf shelf)
{
    /// <summary>Confirms what people decided about a document as its next version. Errors prevent it; warnings are given with it.</summary>
    public IReadOnlyList<Problem> Confirm(Reading reading, long document, Instant now)
    {
        if (!reading.Actor.Is(Role.Office)) return [Problems.NotAllowed("confirm")];
        if (shelf.Open(reading with { AsOf = Instant.Latest }, document) is not { } opened) return [Problems.NoDocument(document)];
        var confirmed = Xiance.Plans.Confirm.Run(Draft(opened));
        if (confirmed.Succeeded) Keep(reading, opened.State, confirmed.Value, now);
        return confirmed.Problems;
    }

    static PlanDraft Draft(OpenedDocument opened)
    {
        var decided = opened.Items.Select(item => (item.Key, Decision: opened.Newest(item.Key))).Where(pair => pair.Decision is not null).ToList();
        HashSet<string> Keys(ItemState state) => [.. decided.Where(pair => pair.Decision!.State == state).Select(pair => pair.Key)];
        var corrections = decided.Where(pair => pair.Decision!.State == ItemState.Corrected).ToDictionary(pair => pair.Key, pair => pair.Decision!.Correction ?? "", StringComparer.Ordinal);
        return new PlanDraft(opened.Document, Keys(ItemState.Accepted), corrections, Keys(ItemState.Rejected)) { Version = (int)opened.State.ConfirmedVersion + 1, Pack = opened.State.PackId };
    }

    void Keep(Reading reading, DocumentState document, Plan plan, Instant now) => database.Write(session =>
    {
        AuditLog.Add(session, now, reading.Actor.Name, new("plan_confirmed", plan.Title, plan.Version.ToString(CultureInfo.InvariantCulture)));
        return session.Do(
            "insert into plan_version (document_id, version, pack_id, content, confirmed_at, confirmed_by) values (@Id, @version, @PackId, @content, @now, @Name)",
            new { document.Id, version = (long)plan.Version, document.PackId, content = JsonSerializer.Serialize(plan, Json.Options), now = now.Milliseconds, reading.Actor.Name });
    });
}
