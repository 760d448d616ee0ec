using System.Text.Json;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Incentives;
using Xiance.Incentives.Cases;
using Xiance.Incentives.Payments;
using Xiance.Incentives.Text;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;
using Xiance.Storage.Plans;
using Xiance.Storage.Tables;

namespace Xiance.Storage.Incentives;

/// <summary>
/// The ledger (台账) of everything granted, corrected and recovered, over all packs and years, and the register of awards that decisions are held
/// against. Append-only.
/// </summary>
public sealed class Awards(Database database)
{
    static readonly JsonSerializerOptions Options = new(Xiance.Documents.Json.Options) { IgnoreReadOnlyProperties = true };

    /// <summary>The entries a reader sees, newest first; a department sees those of the cases it reviewed.</summary>
    public IReadOnlyList<LedgerEntry> All(Reading reading, string? pack) => database.Read(session =>
    {
        var sight = CaseSight.Of(session, reading);
        var rows = session.All<Row>(sight.Fill($"select {Columns}, case when {{own r}} then 1 else 0 end as own from incentive_ledger r where {{seen r}} and r.at_ms <= @asOf and (@pack = '' or r.pack_id = @pack) order by r.entry_id desc"), new { asOf = reading.AsOf.Milliseconds, pack = pack ?? "" });
        var reviewed = rows.All(row => row.Own == 1) ? [] : CaseRows.Load(session, reading, "1 = 1", new { }).Select(kept => kept.Id).ToHashSet();
        return (IReadOnlyList<LedgerEntry>)[.. rows.Where(row => row.Own == 1 || row.CaseId is { } id && reviewed.Contains(id)).Select(row => row.Entry)];
    });

    /// <summary>All awards of the workspace, whoever reads: what was paid or decided anywhere counts against paying again. Only names and sums come out of it.</summary>
    public AwardRegister Register() => database.Read(session => Register(session));

    /// <summary>A case is not held against what it was itself decided before.</summary>
    internal static AwardRegister Register(Session session, long except = 0)
    {
        var entries = session.All<Row>($"select {Columns}, 1 as own from incentive_ledger r order by r.entry_id");
        var covers = session.All<string>("select pack_id from pack where is_current = 1 union select distinct pack_id from incentive_ledger").ToHashSet(StringComparer.Ordinal);
        return new AwardRegister([.. entries.Select(row => row.Entry.Award), .. Decided(session, except)], covers);
    }

    /// <summary>What cases were decided and the ledger does not hold yet: two cases decided one after the other share one limit.</summary>
    static IEnumerable<AwardEntry> Decided(Session session, long except) =>
        from kept in CaseRows.LoadAll(session, "r.case_id <> @except and exists (select 1 from incentive_case_step s where s.case_id = r.case_id and s.act = 'Decide')", new { except })
        where kept.Life.State is CaseState.Decided or CaseState.Noticed or CaseState.Settled or CaseState.Listed or CaseState.Paid
        let held = session.All<string>("select rule from incentive_ledger where case_id = @Id and kind = 'Award'", new { kept.Id })
        from decided in kept.Life.Decision!.Decisions.Where(decision => decision.Payable && !held.Contains(decision.Rule))
        select Line(kept, decided, decided.Amount!.Value).Award with { Pending = true };

    /// <summary>Entries of the ledger as claims that a new one is held against.</summary>
    internal static IReadOnlyList<Claim> Claims(Session session, string subject) =>
        [.. session.All<Row>($"select {Columns}, 1 as own from incentive_ledger r where r.subject = @subject and r.kind in ('Award', 'TakenOver') order by r.entry_id", new { subject }).Select(row => row.Entry)
            .Select(entry => new Claim(MatchPayments.Reference(entry), entry.Pack, entry.Rule, entry.Subject, entry.Year) { Case = entry.Case ?? 0, SubjectName = entry.SubjectName, Project = entry.Project, Matter = entry.Matter, Amount = entry.Amount, Paid = true })];

    /// <summary>Takes over awards of earlier years or other payers from a table in the columns of <see cref="ReadRegister.Columns"/>; all or nothing, and the same file only once.</summary>
    public Outcome<AwardRegister> Bring(Reading reading, PackState pack, (string Name, byte[] Content) file, Instant now)
    {
        if (!reading.Actor.Is(Role.Office)) return Problems.NotAllowed("ledger");
        return ReadSheet.Run(file.Name, file.Content).Then(sheet => ReadRegister.Run(sheet.Rows.Skip(1).Select(row => (row.Cells, row.At(0))))).Then<AwardRegister>(read => TakeOver(reading, pack, (read, file.Name, RuleBooks.HashOf(Convert.ToBase64String(file.Content))), now));
    }

    Outcome<AwardRegister> TakeOver(Reading reading, PackState pack, (AwardRegister Read, string Name, string Hash) with, Instant now) => database.Write<Outcome<AwardRegister>>(session =>
    {
        if (session.One<long>(Sight.Of(session, reading).Fill("select count(*) from region_fact r where r.region_id = @region and {own r}"), new { region = pack.Jurisdiction.Value }) == 0) return Problems.NotAllowed("ledger");
        if (session.One<long>("select count(*) from incentive_ledger where text_hash = @Hash and kind = 'TakenOver'", new { with.Hash }) > 0) return Problems.BankFileTwice(with.Name);
        foreach (var award in with.Read.Entries)
            Add(session, new LedgerEntry(0, award.Pack, award.Rule, award.Subject, award.Year, award.Amount) { Kind = LedgerKind.TakenOver, Region = pack.Jurisdiction, RuleName = award.Rule, SubjectName = award.Subject, Project = award.Project ?? "", County = award.County ?? "", Groups = award.Groups, TextHash = with.Hash, Document = with.Name }, (now, reading.Actor.Name));
        AuditLog.Add(session, now, reading.Actor.Name, new("awards_taken_over", pack.Id, $"{with.Name} {with.Read.Entries.Count}"));
        return with.Read;
    });

    /// <summary>A line about what a case was granted by one rule: an award, or money of it that came back.</summary>
    internal static LedgerEntry Line(KeptCase kept, DecidedRule decided, Money amount) => new(0, kept.Pack, decided.Rule, kept.Subject, kept.Period.Last.Year, amount)
    {
        Region = kept.Region,
        RuleName = decided.Name,
        SubjectName = kept.SubjectName,
        Case = kept.Id,
        Project = kept.Life.Content.Project,
        County = kept.Life.Content.County.Length > 0 ? kept.Life.Content.County : kept.RegionName,
        Matter = kept.Life.Content.Matter,
        Groups = decided.Groups,
        Payer = decided.Payer,
        Clause = decided.Clause,
        TextHash = kept.Life.Decision!.TextHash,
        Synthetic = kept.Synthetic,
    };

    internal static long Add(Session session, LedgerEntry entry, (Instant Now, string By) act)
    {
        var id = session.NewIds("incentive_ledger");
        session.Do(
            """
            insert into incentive_ledger (region_id, entry_id, pack_id, rule, rule_name, subject, subject_name, year, fen, kind, case_id, list_id, project, county, matter, groups_text, payer, clause, lines, fund, text_hash, document, payee, synthetic, at_ms, by_actor)
            values (@region, @id, @Pack, @Rule, @RuleName, @Subject, @SubjectName, @year, @fen, @kind, @Case, @List, @Project, @County, @Matter, @groups, @Payer, @Clause, @lines, @fund, @TextHash, @Document, @Payee, @synthetic, @at, @By)
            """,
            new
            {
                region = entry.Region.Value,
                id,
                entry.Pack,
                entry.Rule,
                entry.RuleName,
                entry.Subject,
                entry.SubjectName,
                year = (long)entry.Year,
                fen = entry.Amount.Fen,
                kind = entry.Kind.ToString(),
                entry.Case,
                entry.List,
                entry.Project,
                entry.County,
                entry.Matter,
                groups = string.Join('、', entry.Groups),
                entry.Payer,
                entry.Clause,
                lines = JsonSerializer.Serialize(entry.Lines, Options),
                fund = JsonSerializer.Serialize(entry.Fund, Options),
                entry.TextHash,
                entry.Document,
                entry.Payee,
                synthetic = entry.Synthetic ? 1L : 0L,
                at = act.Now.Milliseconds,
                act.By,
            });
        return id;
    }

    internal static IReadOnlyList<LedgerEntry> Of(Session session, string where, object values) => [.. session.All<Row>($"select {Columns}, 1 as own from incentive_ledger r where {where} order by r.entry_id", values).Select(row => row.Entry)];

    const string Columns = "r.region_id, r.entry_id, r.pack_id, r.rule, r.rule_name, r.subject, r.subject_name, r.year, r.fen, r.kind, r.case_id, r.list_id, r.project, r.county, r.matter, r.groups_text, r.payer, r.clause, r.lines, r.fund, r.text_hash, r.document, r.payee, r.synthetic, r.at_ms, r.by_actor";

    sealed record Row
    {
        public long RegionId { get; init; }
        public long EntryId { get; init; }
        public string PackId { get; init; } = "";
        public string Rule { get; init; } = "";
        public string RuleName { get; init; } = "";
        public string Subject { get; init; } = "";
        public string SubjectName { get; init; } = "";
        public long Year { get; init; }
        public long Fen { get; init; }
        public string Kind { get; init; } = "";
        public long? CaseId { get; init; }
        public long? ListId { get; init; }
        public string Project { get; init; } = "";
        public string County { get; init; } = "";
        public string Matter { get; init; } = "";
        public string GroupsText { get; init; } = "";
        public string Payer { get; init; } = "";
        public string Clause { get; init; } = "";
        public string Lines { get; init; } = "[]";
        public string Fund { get; init; } = "[]";
        public string TextHash { get; init; } = "";
        public string Document { get; init; } = "";
        public string Payee { get; init; } = "";
        public long Synthetic { get; init; }
        public long AtMs { get; init; }
        public string ByActor { get; init; } = "";
        public long Own { get; init; }

        public LedgerEntry Entry => new(EntryId, PackId, Rule, Subject, (int)Year, new Money(Fen))
        {
            Kind = Enum.Parse<LedgerKind>(Kind),
            Region = new RegionId(RegionId),
            RuleName = RuleName,
            SubjectName = SubjectName,
            Case = CaseId,
            List = ListId,
            Project = Project,
            County = County,
            Matter = Matter,
            Groups = [.. GroupsText.Split('、', StringSplitOptions.RemoveEmptyEntries)],
            Payer = Payer,
            Clause = Clause,
            Payee = Payee,
            TextHash = TextHash,
            Document = Document,
            Synthetic = Synthetic != 0,
            At = new Instant(AtMs),
            By = ByActor,
            Lines = JsonSerializer.Deserialize<IReadOnlyList<DecisionLine>>(Lines, Options)!,
            Fund = JsonSerializer.Deserialize<IReadOnlyList<DecidedShare>>(Fund, Options)!,
        };
    }
}
