using Xiance.Access;
using Xiance.Basics;
using Xiance.Progress.Nominations;
using Xiance.Progress.Nominations.Text;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;
using Xiance.Storage.Plans;
using Refused = Xiance.Progress.Nominations.Problems;

namespace Xiance.Storage.Nominations;

/// <summary>The incentives of the level above and what became of each year's nomination. Only the office keeps them; its counties' readers see them.</summary>
public sealed class NominationBook(Database database, Packs packs)
{
    const string File = "nominations.yaml";

    /// <summary>What the pack says; null where it says nothing.</summary>
    public NominationRules? Rules(Reading reading, string pack) =>
        packs.Find(reading, pack) is { } state && packs.Read(state).Files.TryGetValue(File, out var text) ? NominationRulesReader.Read(File, text).Value : null;

    /// <summary>Every incentive within a region with the newest state of the year's nomination, in the order of the document.</summary>
    public IReadOnlyList<NominationEntry> All(Reading reading, (RegionId Within, int Year) asked) => [.. database.Read(session => session.All<Row>(Sight.Of(session, reading).Fill(
        """
        select p.nomination_id, p.region_id, p.document, p.item_key, p.clause, p.number, p.title, p.words, p.upper_units, p.own_units, p.synthetic,
          s.revision, s.state, s.preparer, s.upper_due, s.own_due, s.evidence, s.words as step_words, s.number as result_number, s.at_ms, s.by_actor
        from nomination p
        left join nomination_step s on s.region_id = p.region_id and s.nomination_id = p.nomination_id and s.year = @Year
          and s.revision = (select max(n.revision) from nomination_step n where n.region_id = s.region_id and n.nomination_id = s.nomination_id and n.year = s.year and n.at_ms <= @asOf)
        where p.made_at <= @asOf and {own p} and exists (select 1 from region_within t where t.region_id = p.region_id and t.ancestor_id = @within) order by p.nomination_id
        """), new { within = asked.Within.Value, Year = (long)asked.Year, asOf = reading.AsOf.Milliseconds })).Select(row => row.Entry(asked.Year))];

    /// <summary>Takes the incentives of a document in; those taken before stay as they are. How many came new.</summary>
    public Outcome<ReadItems> Import(Reading reading, RegionId region, (IReadOnlyList<IncentiveItem> Items, bool Synthetic) read, Instant now)
    {
        if (!database.Read(session => Workers.IsOffice(session, reading.Actor, region))) return Refused.NotYours();
        if (read.Items.Count == 0) return Refused.NothingToRead();
        return database.Write(session =>
        {
            var known = session.All<string>("select item_key from nomination where region_id = @region and document = @document", new { region = region.Value, document = read.Items[0].Source?.Document ?? "" }).ToHashSet(StringComparer.Ordinal);
            var fresh = read.Items.Where(item => !known.Contains(item.Key)).ToList();
            foreach (var item in fresh) Insert(session, (region, reading.Actor.Name), (item, read.Synthetic), now);
            AuditLog.Add(session, now, reading.Actor.Name, new("nominations_imported", read.Items[0].Source?.Document ?? "", fresh.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            return new ReadItems(fresh.Count);
        });
    }

    internal static long Insert(Session session, (RegionId Region, string By) at, (IncentiveItem Item, bool Synthetic) row, Instant now)
    {
        var (id, item) = (session.NewIds("nomination"), row.Item);
        session.Do(
            """
            insert into nomination (region_id, nomination_id, document, item_key, clause, number, title, words, upper_units, own_units, synthetic, made_at, made_by)
            values (@region, @id, @document, @Key, @clause, @Number, @Title, @Words, @UpperUnits, @OwnUnits, @synthetic, @at, @By)
            """,
            new { region = at.Region.Value, id, document = item.Source?.Document ?? "", item.Key, clause = item.Source?.Clause ?? "", item.Number, item.Title, item.Words, item.UpperUnits, item.OwnUnits, synthetic = row.Synthetic ? 1L : 0L, at = now.Milliseconds, at.By });
        return id;
    }

    /// <summary>Writes the next state of a year's nomination on the revision that its writer saw.</summary>
    public IReadOnlyList<Problem> Step(Reading reading, (RegionId Within, long Id, long Revision) at, Nomination next, Instant now)
    {
        if (All(reading with { AsOf = Instant.Latest }, (at.Within, next.Year)).FirstOrDefault(entry => entry.Id == at.Id) is not { } entry) return [Refused.NoItem()];
        if (!database.Read(session => Workers.IsOffice(session, reading.Actor, entry.Region))) return [Refused.NotYours()];
        if (entry.Revision != at.Revision) return [Refused.Overtaken(entry.Item.Title)];
        if (next.Check(entry.Item.Title, entry.Nomination?.State ?? NominationState.Open) is { Count: > 0 } problems) return problems;
        return database.Write<IReadOnlyList<Problem>>(session =>
        {
            if (Insert(session, (entry.Region, entry.Id, at.Revision + 1, reading.Actor.Name), next, now) == 0) return [Refused.Overtaken(entry.Item.Title)];
            AuditLog.Add(session, now, reading.Actor.Name, new("nomination_step", entry.Item.Title, next.State.ToString()));
            return [];
        });
    }

    internal static int Insert(Session session, (RegionId Region, long Id, long Revision, string By) at, Nomination next, Instant now) => session.Do(
        """
        insert into nomination_step (region_id, nomination_id, year, revision, state, preparer, upper_due, own_due, evidence, words, number, at_ms, by_actor)
        values (@region, @Id, @Year, @Revision, @state, @Preparer, @upper, @own, @Evidence, @Words, @Number, @at, @By) on conflict (region_id, nomination_id, year, revision) do nothing
        """,
        new { region = at.Region.Value, at.Id, Year = (long)next.Year, at.Revision, state = next.State.ToString(), next.Preparer, upper = next.UpperDue is { } upper ? Days.Text(upper) : null, own = next.OwnDue is { } own ? Days.Text(own) : null, next.Evidence, next.Words, next.Number, at = now.Milliseconds, at.By });

    sealed record Row
    {
        public long NominationId { get; init; }
        public long RegionId { get; init; }
        public string Document { get; init; } = "";
        public string ItemKey { get; init; } = "";
        public string Clause { get; init; } = "";
        public string Number { get; init; } = "";
        public string Title { get; init; } = "";
        public string Words { get; init; } = "";
        public string UpperUnits { get; init; } = "";
        public string OwnUnits { get; init; } = "";
        public long Synthetic { get; init; }
        public long? Revision { get; init; }
        public string? State { get; init; }
        public string? Preparer { get; init; }
        public string? UpperDue { get; init; }
        public string? OwnDue { get; init; }
        public string? Evidence { get; init; }
        public string? StepWords { get; init; }
        public string? ResultNumber { get; init; }
        public long? AtMs { get; init; }
        public string? ByActor { get; init; }

        public NominationEntry Entry(int year) => new(NominationId, new RegionId(RegionId), new IncentiveItem(ItemKey, Number, Title) { Words = Words, UpperUnits = UpperUnits, OwnUnits = OwnUnits, Source = new Citation(Document, Clause) })
        {
            Revision = Revision ?? 0,
            Synthetic = Synthetic != 0,
            By = ByActor ?? "",
            Nomination = State is null ? null : new Nomination(year, Enum.Parse<NominationState>(State))
            {
                Preparer = Preparer ?? "",
                UpperDue = UpperDue is { } upper ? Days.Of(upper) : null,
                OwnDue = OwnDue is { } own ? Days.Of(own) : null,
                Evidence = Evidence ?? "",
                Words = StepWords ?? "",
                Number = ResultNumber ?? "",
            },
        };
    }
}

/// <summary>An incentive and its nomination of the year asked; null while nobody began.</summary>
public sealed record NominationEntry(long Id, RegionId Region, IncentiveItem Item)
{
    public Nomination? Nomination { get; init; }

    public long Revision { get; init; }

    public bool Synthetic { get; init; }

    public string By { get; init; } = "";
}

/// <summary>How many incentives came new.</summary>
public sealed record ReadItems(int Count);
