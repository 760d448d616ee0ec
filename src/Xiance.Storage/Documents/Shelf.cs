using System.Security.Cryptography;
using System.Text.Json;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Documents;
using Xiance.Plans;
using Xiance.Plans.Reviewing;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;
using Xiance.Storage.Plans;
using Xiance.Storage.Search;

namespace Xiance.Storage.Documents;

/// <summary>Plan documents of the workspace: the file as evidence, its clause tree, what was read, and every decision about what was read.</summary>
public sealed class Shelf(Database database, Packs packs)
{
    // What the office chose last stands before what was recognised at upload.
    const string RunsBy = "nullif(coalesce((select p.pack_id from document_pack p where p.document_id = d.document_id and p.chosen_at <= @asOf order by p.chosen_at desc limit 1), d.pack_id), '')";

    const string Columns =
        $$"""
        d.document_id, d.region_id, d.title, d.number, d.issuer, d.file_name, d.evidence_hash, d.synthetic, d.uploaded_at, d.uploaded_by,
        {{RunsBy}} as pack_id,
        cast(coalesce((select max(v.version) from plan_version v where v.document_id = d.document_id and v.confirmed_at <= @asOf), 0) as bigint) as version
        """;

    // Offices keep the plans of their jurisdiction, counties their own.
    static readonly Role[] Workers = [Role.Office, Role.County];

    /// <summary>Whether the reader answers for a document: an office for those inside its regions, a county for its own.</summary>
    public bool MayWork(Reading reading, long document)
    {
        return Find(reading, document) is { } state && AnswersFor(reading, state.Region);
    }

    bool AnswersFor(Reading reading, RegionId region)
    {
        var regions = reading.Actor.Grants.Where(grant => Workers.Contains(grant.Role)).Select(grant => grant.Region.Value);
        return database.Read(session => session.One<long>($"select count(*) from region_within where region_id = @region and ancestor_id in {Session.Ids(regions)}", new { region = region.Value })) > 0;
    }

    /// <summary>Reads and keeps a file: one document for each document in it. A file that was kept before gives the documents of then.</summary>
    public Outcome<IReadOnlyList<DocumentState>> Upload(Reading reading, UploadedFile file, Instant now)
    {
        if (reading.Actor.Grants.FirstOrDefault(grant => Workers.Contains(grant.Role)) is not { } worker) return Problems.NotAllowed("upload");
        var hash = Convert.ToHexStringLower(SHA256.HashData(file.Content));
        if (file.Region is { } asked && !AnswersFor(reading, asked)) return Problems.NotAllowed("upload");
        if (file.PackId is { } chosen && Eligible(reading).All(pack => pack.Id != chosen)) return Problems.NoSuchPack(chosen);
        var known = All(reading).Where(document => document.EvidenceHash == hash).ToList();
        if (known.Count > 0) return known;
        return ReadFile.Decode(file.Name, file.Content).Then(Read.Documents).Then(extract => new Outcome<IReadOnlyList<DocumentState>>(Keep(reading, file with { Hash = hash, Region = file.Region ?? (worker.Role == Role.County ? worker.Region : null), Visibility = worker.Role == Role.County ? Visibility.Own : Visibility.Jurisdiction }, (extract, worker.Region), now), []));

    }

    IReadOnlyList<DocumentState> Keep(Reading reading, UploadedFile file, (PlanExtract Extract, RegionId Office) read, Instant now)
    {
        var known = Eligible(reading).Select(state => (State: state, Pack: packs.Read(state))).ToList();
        var ids = database.Write(session =>
        {
            session.Do("insert into evidence (hash, content, media_type, length) values (@Hash, @Content, @media, @length) on conflict (hash) do nothing", new { file.Hash, file.Content, media = file.MediaType, length = (long)file.Content.Length });
            var first = session.NewIds("document", read.Extract.Documents.Count);
            for (var position = 0; position < read.Extract.Documents.Count; position++)
            {
                var document = read.Extract.Documents[position];
                var recognised = RecognisePack.Run(known.Select(one => one.Pack), document.Document)?.Id;
                var pack = known.FirstOrDefault(one => one.Pack.Id == (file.PackId ?? recognised)).State;
                Insert(session, reading.Actor.Name, (file with { PackId = pack?.Id }, first + position, position), (document, file.Region ?? pack?.Jurisdiction ?? read.Office), now);
            }
            AuditLog.Add(session, now, reading.Actor.Name, new("document_uploaded", file.Name, file.Hash));
            return Enumerable.Range(0, read.Extract.Documents.Count).Select(position => first + position).ToList();
        });
        return [.. All(reading with { AsOf = Instant.Latest }).Where(document => ids.Contains(document.Id))];
    }

    /// <summary>Says which pack makes a document run, or that none does; what was chosen before stays on record.</summary>
    public IReadOnlyList<Problem> Choose(Reading reading, long document, string? pack, Instant now)
    {
        if (Find(reading with { AsOf = Instant.Latest }, document) is not { } state) return [Problems.NoDocument(document)];
        if (!MayWork(reading, document)) return [Problems.NotAllowed("choose_pack")];
        if (pack is { Length: > 0 } && Eligible(reading).All(one => one.Id != pack)) return [Problems.NoSuchPack(pack)];
        if ((pack ?? "") == (state.PackId ?? "")) return [];
        database.Write(session =>
        {
            AuditLog.Add(session, now, reading.Actor.Name, new("document_pack_chosen", state.Title, pack ?? ""));
            return session.Do("insert into document_pack (document_id, pack_id, chosen_at, chosen_by) values (@document, @pack, @now, @Name)", new { document, pack = pack ?? "", now = now.Milliseconds, reading.Actor.Name });
        });
        return [];
    }

    /// <summary>The packs a document of the reader can run by: those of jurisdictions the reader answers for.</summary>
    public IReadOnlyList<PackState> Eligible(Reading reading) => [.. packs.All(reading with { AsOf = Instant.Latest }).Where(state => AnswersFor(reading, state.Jurisdiction))];

    static void Insert(Session session, string by, (UploadedFile File, long Id, int Position) place, (PlanDocument Document, RegionId Region) read, Instant now)
    {
        var (document, title) = (read.Document, read.Document.Document.PlanTitle ?? read.Document.Document.Title ?? place.File.Name);
        session.Do(
            """
            insert into document (document_id, region_id, title, number, issuer, file_name, evidence_hash, position, extract, synthetic, visibility, uploaded_at, uploaded_by, pack_id)
            values (@Id, @region, @title, @number, @issuer, @Name, @Hash, @position, @extract, @synthetic, @visibility, @now, @by, @PackId)
            """,
            new
            {
                place.Id,
                region = read.Region.Value,
                title,
                number = document.Document.DocumentNumber ?? "",
                issuer = document.Document.Issuer ?? "",
                place.File.Name,
                place.File.Hash,
                position = (long)place.Position,
                visibility = (long)place.File.Visibility,
                extract = JsonSerializer.Serialize(document, Json.Options),
                synthetic = place.File.Synthetic ? 1L : 0L,
                now = now.Milliseconds,
                by,
                place.File.PackId,
            });
        session.Do("insert into document_coverage (document_id, mentions) values (@Id, @mentions)", new { place.Id, mentions = JsonSerializer.Serialize(document.Mentions, Json.Options) });
        var clauses = document.Clauses.SelectMany(clause => clause.Flatten()).ToList();
        for (var position = 0; position < clauses.Count; position++)
        {
            session.Do("insert into document_clause (document_id, position, path, title, body) values (@Id, @position, @Path, @Title, @Text)", new { place.Id, position = (long)position, clauses[position].Path, clauses[position].Title, clauses[position].Text });
            var entry = new SearchEntry("clause", $"{place.Id}#{position}", $"{title} {clauses[position].Path}", clauses[position].Title + clauses[position].Text);
            SearchIndex.Save(session, read.Region, entry, place.File.Visibility);
        }
    }

    /// <summary>The documents of the reader's jurisdictions, newest first.</summary>
    public IReadOnlyList<DocumentState> All(Reading reading) => [.. database.Read(session => session.All<Row>(
        Sight.Of(session, reading).Fill($$"""select {{Columns}} from document d where d.uploaded_at <= @asOf and {visible d} order by d.document_id desc"""),
        new { asOf = reading.AsOf.Milliseconds })).Select(row => row.State)];

    public DocumentState? Find(Reading reading, long document) => All(reading).FirstOrDefault(state => state.Id == document);

    /// <summary>What was read, with the newest decision on every item as of the day asked.</summary>
    public OpenedDocument? Open(Reading reading, long document)
    {
        if (Find(reading, document) is not { } state) return null;
        return database.Read(session =>
        {
            var text = session.One<string>("select extract from document where document_id = @document", new { document })!;
            var decisions = session.All<DecisionRow>(
                """
                select item_key, revision, state, correction, reason, decided_at, decided_by from item_decision
                where document_id = @document and decided_at <= @asOf order by item_key, revision
                """, new { document, asOf = reading.AsOf.Milliseconds });
            var added = session.All<AddedRow>("select item_key, kind, place, origin, sources from added_item where document_id = @document and added_at <= @asOf order by added_at, item_key", new { document, asOf = reading.AsOf.Milliseconds });
            return new OpenedDocument(state, JsonSerializer.Deserialize<PlanDocument>(text, Json.Options)!, decisions.Select(row => row.Decision).ToLookup(decision => decision.Item, StringComparer.Ordinal), [.. added.Select(row => row.Item)]);
        });
    }

    /// <summary>The printed words of a cited clause where the reader has its document: cited by pack, title or number.</summary>
    public CitedClause? Clause(Reading reading, Citation citation) => database.Read(session => session.One<CitedClause>(
        Sight.Of(session, reading).Fill($$"""
          select d.document_id as document, d.title as document_title, c.path, c.title, c.body from document d join document_clause c on c.document_id = d.document_id
          where ({{RunsBy}} = @Document or d.title = @Document or d.number = @Document) and c.path = @Clause and d.uploaded_at <= @asOf and {visible d}
          order by d.document_id desc, c.position limit 1
          """), new { citation.Document, citation.Clause, asOf = reading.AsOf.Milliseconds }));

    /// <summary>The file as it was uploaded.</summary>
    public byte[]? Evidence(Reading reading, long document) => Find(reading, document) is { } state ? database.Read(session => session.One<byte[]>("select content from evidence where hash = @EvidenceHash", new { state.EvidenceHash })) : null;

    sealed record Row
    {
        public long DocumentId { get; init; }
        public long RegionId { get; init; }
        public string Title { get; init; } = "";
        public string Number { get; init; } = "";
        public string Issuer { get; init; } = "";
        public string FileName { get; init; } = "";
        public string EvidenceHash { get; init; } = "";
        public long Synthetic { get; init; }
        public long UploadedAt { get; init; }
        public string UploadedBy { get; init; } = "";
        public string? PackId { get; init; }
        public long Version { get; init; }

        public DocumentState State => new(DocumentId, new RegionId(RegionId), Title)
        {
            Number = Number,
            Issuer = Issuer,
            FileName = FileName,
            EvidenceHash = EvidenceHash,
            Synthetic = Synthetic != 0,
            UploadedAt = new Instant(UploadedAt),
            UploadedBy = UploadedBy,
            PackId = PackId,
            ConfirmedVersion = Version,
        };
    }

    sealed record DecisionRow(string ItemKey, long Revision, string State, string? Correction, string Reason, long DecidedAt, string DecidedBy)
    {
        public ItemDecision Decision => new(ItemKey, Enum.Parse<ItemState>(State), Reason, Revision) { Correction = Correction, DecidedAt = new Instant(DecidedAt), DecidedBy = DecidedBy };
    }

    sealed record AddedRow(string ItemKey, string Kind, string Place, string Origin, string Sources)
    {
        public AddedItem Item => new(ItemKey, Enum.Parse<ItemKind>(Kind), JsonSerializer.Deserialize<ItemPlace>(Place, Json.Options)!, Enum.Parse<ItemOrigin>(Origin)) { Sources = Sources.Split('\n', StringSplitOptions.RemoveEmptyEntries) };
    }
}
