using System.Globalization;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;
using Xiance.Storage.Documents;

namespace Xiance.Storage.Progress;

/// <summary>Lists of the year handed to the level above (备案): the frozen list by its hash, received under a number or returned with the reason. A returned list is opened, mended and confirmed anew.</summary>
public sealed class ListFilings(Database database, YearlyLists lists)
{
    /// <summary>Steps of the lists that the reader sees, in the order in which they were taken.</summary>
    public ILookup<long, ListFiling> All(Reading reading) => database.Read(session => session.All<Row>(Sight.Of(session, reading).Fill(
        "select f.list_id, f.number, f.act, f.recipient_id, f.recipient, f.day, f.hash, f.words, f.at_ms, f.by_actor from list_filing f where f.at_ms <= @asOf and {own f} order by f.list_id, f.number"),
        new { asOf = reading.AsOf.Milliseconds })).ToLookup(row => row.ListId, row => row.Filing);

    /// <summary>The regions above the list's own, nearest first, whose offices may receive it.</summary>
    public IReadOnlyList<(RegionId Region, string Name)> Above(YearlyListState list) => [.. database.Read(session => session.All<AboveRow>(
        """
        select w.ancestor_id, f.name from region_within w join region_fact f on f.region_id = w.ancestor_id and f.valid_to = '9999-12-31'
        where w.region_id = @RegionId and w.ancestor_id <> @RegionId and f.kind in ('Prefecture', 'Province')
        order by (select count(*) from region_within d where d.region_id = w.ancestor_id) desc
        """, new { list.RegionId })).Select(row => (new RegionId(row.AncestorId), row.Name))];

    /// <summary>Hands a confirmed list to a region above.</summary>
    public IReadOnlyList<Problem> Hand(Reading reading, (long List, RegionId To, DateOnly Day) order, Instant now)
    {
        var latest = reading with { AsOf = Instant.Latest };
        if (lists.Find(latest, order.List) is not { } list) return [Problems.NoList(order.List)];
        if (!YearlyLists.Works(reading, list)) return [Xiance.Storage.Problems.NotAllowed("list")];
        if (list.Hash.Length == 0 || list.Act.Length == 0) return [Problems.ListNotConfirmed(list.Title)];
        var before = Newest(latest, order.List);
        if (before is { State: not FilingState.Returned } || before?.Hash == list.Hash) return [Problems.ListFiled(list.Title)];
        if (order.Day > now.ChinaDay || Above(list).All(one => one.Region != order.To)) return [Problems.NoRecipient(list.Title)];
        return Keep(reading, list, new ListFiling(FilingState.Submitted, order.To, Above(list).First(one => one.Region == order.To).Name) { Number = before?.Number ?? 0, Day = order.Day, Hash = list.Hash }, now);
    }

    /// <summary>Receives a list under a number or returns it with the reason; only the office it was handed to.</summary>
    public IReadOnlyList<Problem> Decide(Reading reading, (long List, FilingState State, string Words) order, Instant now)
    {
        var latest = reading with { AsOf = Instant.Latest };
        if (lists.Find(latest, order.List) is not { } list || Newest(latest, order.List) is not { } handed) return [Problems.NoList(order.List)];
        if (!reading.Actor.Grants.Any(grant => grant.Role == Role.Office && grant.Region == handed.Recipient)) return [Xiance.Storage.Problems.NotAllowed("list")];
        if (handed.State != FilingState.Submitted || order.State == FilingState.Submitted) return [Problems.FilingMoved(list.Title)];
        if (order.Words.Trim().Length == 0) return [Problems.StepIncomplete()];
        return Keep(reading, list, handed with { State = order.State, Day = now.ChinaDay, Words = order.Words.Trim() }, now);
    }

    /// <summary>Opens a returned list again, so that it can be mended and confirmed anew; what was confirmed before is kept.</summary>
    public IReadOnlyList<Problem> Reopen(Reading reading, long id, Instant now)
    {
        var latest = reading with { AsOf = Instant.Latest };
        if (lists.Find(latest, id) is not { } list) return [Problems.NoList(id)];
        if (!YearlyLists.Works(reading, list)) return [Xiance.Storage.Problems.NotAllowed("list")];
        if (list.Act != "Confirm" || Newest(latest, id) is not { State: FilingState.Returned } returned || returned.Hash != list.Hash) return [Problems.ListFrozen(list.Title)];
        return database.Write(session => YearlyLists.Step(session, reading, list, ("Reopen", "", ""), now));
    }

    ListFiling? Newest(Reading reading, long list) => All(reading)[list].LastOrDefault();

    IReadOnlyList<Problem> Keep(Reading reading, YearlyListState list, ListFiling step, Instant now) => database.Write<IReadOnlyList<Problem>>(session =>
    {
        var kept = session.Do(
            """
            insert into list_filing (region_id, list_id, number, act, recipient_id, recipient, day, hash, words, at_ms, by_actor)
            values (@RegionId, @ListId, @number, @act, @recipient, @RecipientName, @day, @Hash, @Words, @now, @Name) on conflict (list_id, number) do nothing
            """,
            new { list.RegionId, list.ListId, number = step.Number + 1, act = step.State.ToString(), recipient = step.Recipient.Value, step.RecipientName, day = Days.Text(step.Day), step.Hash, step.Words, now = now.Milliseconds, reading.Actor.Name });
        if (kept == 0) return [Problems.FilingMoved(list.Title)];
        AuditLog.Add(session, now, reading.Actor.Name, new("list_" + step.State.ToString().ToLowerInvariant(), list.Title, string.Create(CultureInfo.InvariantCulture, $"{step.RecipientName} {step.Hash[..12]} {step.Words}").Trim()));
        return [];
    });

    sealed record AboveRow(long AncestorId, string Name);

    sealed record Row(long ListId, long Number, string Act, long RecipientId, string Recipient, string Day, string Hash, string Words, long AtMs, string ByActor)
    {
        public ListFiling Filing => new(Enum.Parse<FilingState>(Act), new RegionId(RecipientId), Recipient) { Number = Number, Day = Days.Of(Day), Hash = Hash, Words = Words, At = new Instant(AtMs), By = ByActor };
    }
}

/// <summary>A list handed up, received or returned: to whom, on which day, the hash of the frozen list, and the number or the reason.</summary>
public sealed record ListFiling(FilingState State, RegionId Recipient, string RecipientName)
{
    public long Number { get; init; }

    public DateOnly Day { get; init; }

    public string Hash { get; init; } = "";

    public string Words { get; init; } = "";

    public Instant At { get; init; }

    public string By { get; init; } = "";
}
