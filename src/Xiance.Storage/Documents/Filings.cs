using System.Globalization;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;

namespace Xiance.Storage.Documents;

/// <summary>Filing of lower plans: handed up by those below, returned with a reason or filed with number and day by those above.</summary>
public sealed class Filings(Database database, Shelf shelf)
{
    /// <summary>Filings of the reader's own subtrees, newest first.</summary>
    public IReadOnlyList<Filing> All(Reading reading)
    {
        var titles = shelf.All(reading).ToDictionary(document => document.Id, document => document.Title);
        var (filings, steps) = database.Read(session => (
            session.All<Row>(Sight.Of(session, reading).Fill(
                """
                select f.filing_id, f.region_id, r.name as region_name, f.document_id, f.upper_id from filing f
                join region_fact r on r.region_id = f.region_id and r.valid_to = '9999-12-31' where {own f} order by f.filing_id desc
                """)),
            session.All<StepRow>("select filing_id, state, number, on_day, reason, revision, at_ms, by_actor from filing_state where at_ms <= @asOf order by filing_id, revision", new { asOf = reading.AsOf.Milliseconds }).ToLookup(step => step.FilingId)));
        return [.. filings.Where(row => titles.ContainsKey(row.DocumentId) && titles.ContainsKey(row.UpperId) && steps.Contains(row.FilingId))
            .Select(row => new Filing(row.FilingId, new RegionId(row.RegionId), row.RegionName, row.DocumentId, titles[row.DocumentId], row.UpperId, titles[row.UpperId]) { Steps = [.. steps[row.FilingId].Select(step => step.Step)] })];
    }

    public Filing? Find(Reading reading, long filing) => All(reading).FirstOrDefault(one => one.Id == filing);

    /// <summary>Hands a plan up. A returned filing of the same document may be handed up again once it was mended.</summary>
    public Outcome<Filing> Submit(Reading reading, (long Document, long Upper) plans, Instant now)
    {
        if (!shelf.MayWork(reading, plans.Document)) return Problems.NotAllowed("confirm");
        if (shelf.Find(reading, plans.Document) is not { } document) return Problems.NoDocument(plans.Document);
        if (shelf.Find(reading, plans.Upper) is not { } upper || !IsAbove(upper.Region, document.Region)) return Problems.NotAbove(document.Title);
        var known = All(reading).FirstOrDefault(filing => filing.Document == plans.Document && filing.Upper == plans.Upper);
        if (known is { Newest.State: not FilingState.Returned }) return Problems.FiledAlready(document.Title);
        var id = database.Write(session =>
        {
            var filing = known?.Id ?? session.NewIds("filing");
            if (known is null) session.Do("insert into filing (filing_id, region_id, document_id, upper_id, year, visibility) values (@filing, @region, @Document, @Upper, null, 0)", new { filing, region = document.Region.Value, plans.Document, plans.Upper });
            Insert(session, filing, new(FilingState.Submitted, "", null, "", (known?.Newest.Revision ?? 0) + 1, now, reading.Actor.Name));
            AuditLog.Add(session, now, reading.Actor.Name, new("plan_submitted", document.Title, upper.Title));
            return filing;
        });
        return Find(reading with { AsOf = Instant.Latest }, id)!;
    }

    /// <summary>Returns a plan with the reason, or files it with number and day; only those who answer for the upper plan do.</summary>
    public IReadOnlyList<Problem> Decide(Reading reading, long filing, FilingStep step, Instant now)
    {
        if (Find(reading, filing) is not { } found) return [Problems.NoDocument(filing)];
        if (!shelf.MayWork(reading, found.Upper)) return [Problems.NotAllowed("confirm")];
        if (found.Newest.State != FilingState.Submitted || found.Newest.Revision != step.Revision) return [Problems.OldPrevious(found.Title)];
        if (Incomplete(step) is { } incomplete) return [incomplete];
        return database.Write<IReadOnlyList<Problem>>(session =>
        {
            if (Insert(session, filing, step with { Revision = step.Revision + 1, At = now, By = reading.Actor.Name }) == 0) return [Problems.OldPrevious(found.Title)];
            AuditLog.Add(session, now, reading.Actor.Name, new("plan_" + step.State.ToString().ToLowerInvariant(), found.Title, $"{step.Number} {step.Reason}".Trim()));
            return [];
        });
    }

    static Problem? Incomplete(FilingStep step) => step.State switch
    {
        FilingState.Filed when step.Number.Length == 0 || step.On is null => Problems.FilingIncomplete(),
        FilingState.Returned when step.Reason.Length == 0 => Problems.FilingIncomplete(),
        FilingState.Submitted => Problems.NotAllowed("confirm"),
        _ => null,
    };

    bool IsAbove(RegionId upper, RegionId lower) => upper != lower && database.Read(session => session.One<long>("select count(*) from region_within where region_id = @lower and ancestor_id = @upper", new { lower = lower.Value, upper = upper.Value })) > 0;

    static int Insert(Session session, long filing, FilingStep step) =>
        session.Do(
            """
            insert into filing_state (filing_id, revision, state, number, on_day, reason, at_ms, by_actor)
            values (@filing, @Revision, @state, @Number, @on, @Reason, @at, @By) on conflict (filing_id, revision) do nothing
            """,
            new { filing, step.Revision, state = step.State.ToString(), step.Number, on = step.On is { } day ? Days.Text(day) : null, step.Reason, at = step.At.Milliseconds, step.By });

    sealed record Row(long FilingId, long RegionId, string RegionName, long DocumentId, long UpperId);

    sealed record StepRow(long FilingId, string State, string Number, string? OnDay, string Reason, long Revision, long AtMs, string ByActor)
    {
        public FilingStep Step => new(Enum.Parse<FilingState>(State), Number, OnDay is null ? null : Days.Of(OnDay), Reason, Revision, new Instant(AtMs), ByActor);
    }
}
