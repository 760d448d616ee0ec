using System.Security.Cryptography;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Incentives;
using Xiance.Incentives.Cases;
using Xiance.Incentives.Payments;
using Xiance.Incentives.Text;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;
using Xiance.Storage.Figures;
using Xiance.Storage.Plans;

namespace Xiance.Storage.Incentives;

/// <summary>Applications and cases opened without one: written, submitted with papers and checks, reviewed, decided, noticed, settled.</summary>
public sealed class Cases(Database database, Packs packs, RuleBooks books)
{
    /// <summary>Newest first; of one pack, or of all.</summary>
    public IReadOnlyList<KeptCase> All(Reading reading, string? pack) => database.Read(session => CaseRows.Load(session, reading, "(@pack = '' or r.pack_id = @pack)", new { pack = pack ?? "" }));

    public KeptCase? Find(Reading reading, long id) => database.Read(session => Find(session, reading, id));

    static KeptCase? Find(Session session, Reading reading, long id) => CaseRows.Load(session, reading, "r.case_id = @id", new { id }).FirstOrDefault();

    /// <summary>The rules a case is decided by: those in force on the last day of its period.</summary>
    public Outcome<RuleBook> Book(Reading reading, KeptCase kept) => packs.Find(reading, kept.Pack) is { } pack ? books.Book(pack, kept.Period.Last) : Problems.UnknownPack(kept.Pack);

    /// <summary>Opens a case with its first content. A county's officer opens cases of the county only. The same form sent twice gives the case it made.</summary>
    public Outcome<KeptCase> Open(Reading reading, NewCase asked, (CaseContent Content, IReadOnlyList<CaseFile> Files) with, Instant now)
    {
        if (packs.Find(reading, asked.Pack) is not { } pack || Region(reading, pack, asked.County) is not { } region) return Problems.NotAllowed("case");
        if (asked.Subject.Length == 0 || asked.SubjectName.Length == 0) return Problems.CaseIncomplete();
        return database.Write<Outcome<KeptCase>>(session =>
        {
            if (session.One<long?>("select case_id from incentive_case where form_key = @FormKey", new { asked.FormKey }) is { } again) return Find(session, reading, again) is { } made ? made : Problems.NotAllowed("case");
            var id = session.NewIds("incentive_case");
            var hand = reading.Actor.Is(Role.Office) ? CaseHand.Office : CaseHand.Applicant;
            var step = new CaseStep(CaseAct.Save) { Content = Kept(session, Asked(with.Content, hand), with.Files), By = reading.Actor.Name };
            var life = TakeCaseStep.Run(CaseLife.Empty, new CaseOrder(step, hand, now.ChinaDay), Cycles.Calendar);
            if (life.Value is not { } saved) return new Outcome<KeptCase>(null, life.Problems);
            session.Do("insert into incentive_case (region_id, case_id, pack_id, period, subject, subject_name, origin, form_key, synthetic, at_ms, by_actor) values (@region, @id, @Pack, @period, @Subject, @SubjectName, @origin, @FormKey, @synthetic, @at, @by)",
                new { region = region.Value, id, asked.Pack, period = asked.Period.ToString(), asked.Subject, asked.SubjectName, origin = asked.Origin.ToString(), asked.FormKey, synthetic = asked.Synthetic ? 1L : 0L, at = now.Milliseconds, by = reading.Actor.Name });
            CaseRows.Insert(session, (region, id), saved.Steps[^1], (now, reading.Actor.Name));
            AuditLog.Add(session, now, reading.Actor.Name, new("case_opened", $"{asked.Pack} {id}", asked.SubjectName));
            return Find(session, reading, id)!;
        });
    }

    /// <summary>Takes a step. Figures, findings and amounts come from rules, ledger and other cases, never from a form.</summary>
    public IReadOnlyList<Problem> Take(Reading reading, long id, (CaseStep Step, IReadOnlyList<CaseFile> Files) asked, Instant now) => database.Write<IReadOnlyList<Problem>>(session =>
    {
        if (Find(session, reading, id) is not { } kept) return [Problems.NotAllowed("case")];
        var book = Book(reading, kept);
        if (book.Value is null) return book.Problems;
        var step = asked.Step with { By = reading.Actor.Name, At = now };
        if (step.Content is { } content) step = step with { Content = Kept(session, Asked(content, kept.Hand) with { Papers = kept.Life.Content.Papers }, asked.Files) };
        if (step.Act == CaseAct.Review) step = step with { Body = kept.Units.Contains(step.Body) ? step.Body : kept.Units.FirstOrDefault() ?? "" };
        var order = Order(session, (reading, kept), (book.Value, step), now);
        if (order.Value is null) return order.Problems;
        var taken = TakeCaseStep.Run(kept.Life, order.Value, Cycles.Calendar);
        if (taken.Value is null) return taken.Problems;
        CaseRows.Insert(session, (kept.Region, id), taken.Value.Steps[^1], (now, reading.Actor.Name));
        if (step.Act == CaseAct.Repay) CameBack(session, kept, taken.Value.Steps[^1]);
        AuditLog.Add(session, now, reading.Actor.Name, new("case_step", $"{kept.Pack} {id}", $"{step.Act} {step.Document} {step.Words}".Trim()));
        return [];
    });

    /// <summary>What came back stands in the ledger against the awards of the case, shared by their amounts to the fen.</summary>
    static void CameBack(Session session, KeptCase kept, CaseStep step)
    {
        var paid = kept.Life.Decision!.Decisions.Where(decision => decision.Payable).ToList();
        var shares = LargestRemainder.Split(step.Fen, [.. paid.Select(decision => (decimal)decision.Fen!.Value)]);
        foreach (var (decided, fen) in paid.Zip(shares).Where(pair => pair.Second > 0))
            Awards.Add(session, Awards.Line(kept, decided, new Money(-fen)) with { Kind = LedgerKind.Recovery, Payee = decided.Payer, Fund = Back(decided, fen), Document = step.Document }, (step.At, step.By));
    }

    /// <summary>What comes back goes to the tax levels that bore it, in the same proportion, to the fen.</summary>
    static IReadOnlyList<DecidedShare> Back(DecidedRule decided, long fen) =>
        decided.Fund.Count == 0 ? [] : [.. decided.Fund.Zip(LargestRemainder.Split(fen, [.. decided.Fund.Select(part => (decimal)part.Fen)])).Select(pair => pair.First with { Fen = -pair.Second })];

    Outcome<CaseOrder> Order(Session session, (Reading Reading, KeptCase Case) at, (RuleBook Book, CaseStep Step) of, Instant now)
    {
        var kept = at.Case;
        var order = new CaseOrder(of.Step, kept.Hand, now.ChinaDay);
        if (of.Step.Act is not (CaseAct.Submit or CaseAct.Decide or CaseAct.Settle)) return order;
        var decided = Decided(kept, (of.Book, of.Step.Settled), Awards.Register(session, kept.Id));
        if (decided.Value is not { } decisions) return new Outcome<CaseOrder>(null, decided.Problems);
        var findings = CaseClaims.Check(session, kept, (of.Book, decisions));
        var rules = of.Book.Pack.Rules.Where(rule => kept.Life.Content.Rules.Contains(rule.Code)).ToList();
        return of.Step.Act switch
        {
            CaseAct.Submit => order with
            {
                Step = of.Step with { Units = [.. rules.SelectMany(rule => rule.Responsible).Distinct()], Findings = findings, Decisions = [.. decisions.Select(DecidedRule.Of)] },
                Papers = kept.Origin == CaseOrigin.WithoutApplication ? [] : [.. rules.SelectMany(rule => rule.Papers).Distinct()],
                Missing = [.. decisions.Where(decision => decision.Outcome == DecisionOutcome.Undetermined).SelectMany(decision => decision.Missing).Distinct()],
            },
            CaseAct.Decide => order with { Step = of.Step with { Decisions = [.. decisions.Select(DecidedRule.Of)], Findings = findings, TextHash = TextOf(at.Reading, kept) } },
            _ => order with { Step = of.Step with { Findings = findings } },
        };
    }

    string TextOf(Reading reading, KeptCase kept) => packs.Find(reading, kept.Pack) is { } pack ? books.InForce(pack, kept.Period.Last)?.Hash ?? "" : "";

    /// <summary>What the rules give now, with everything paid so far held against it.</summary>
    public Outcome<IReadOnlyList<Decision>> Preview(Reading reading, KeptCase kept) => Book(reading, kept).Then(book => Decided(kept, (book, new Dictionary<string, long>()), database.Read(session => Awards.Register(session, kept.Id))));

    /// <summary>The checks against other cases and the ledger as they stand now.</summary>
    public IReadOnlyList<ClaimFinding> Findings(Reading reading, KeptCase kept) => Preview(reading, kept).Value is { } decisions && Book(reading, kept).Value is { } book ? database.Read(session => CaseClaims.Check(session, kept, (book, decisions))) : [];

    /// <summary>What the decision sets takes the place of what the application was opened with.</summary>
    static Outcome<IReadOnlyList<Decision>> Decided(KeptCase kept, (RuleBook Book, IReadOnlyDictionary<string, long> Settled) by, AwardRegister register) => Application(kept, by.Book).Then(application =>
        Decide.Some(by.Book, application with { Settled = application.Settled.Where(pair => !by.Settled.ContainsKey(pair.Key)).Concat(by.Settled.Select(pair => KeyValuePair.Create(pair.Key, new Money(pair.Value)))).ToDictionary(StringComparer.Ordinal) }, register, [.. kept.Life.Content.Rules]));

    /// <summary>An applicant asks; amounts within a range are for the office to set.</summary>
    static CaseContent Asked(CaseContent content, CaseHand hand) => hand == CaseHand.Office ? content : content with { Settled = new Dictionary<string, long>() };

    /// <summary>The applicant with its figures as the rules read them.</summary>
    public static Outcome<Application> Application(KeptCase kept, RuleBook book)
    {
        var content = kept.Life.Content;
        var rows = content.Facts.Where(fact => fact.Value.Length > 0).Select(fact => new FigureRow(kept.Subject, kept.Period.ToString(), fact.Key, fact.Value, "", Place.Named(fact.Key))).ToList();
        var read = rows.Count == 0 ? new Outcome<IReadOnlyList<Application>>([new Application(kept.Subject, kept.Period, new Dictionary<string, Xiance.Rules.Values.Value?>())], []) : ReadApplications.Run(book, rows);
        return read.Then<Application>(all => all[0] with
        {
            Name = kept.SubjectName,
            Kind = content.Kind,
            Project = content.Project.Length > 0 ? content.Project : null,
            County = content.County.Length > 0 ? content.County : kept.RegionName,
            Settled = content.Settled.ToDictionary(pair => pair.Key, pair => new Money(pair.Value), StringComparer.Ordinal),
        });
    }

    /// <summary>The region a case belongs to, where the reader may open one there.</summary>
    RegionId? Region(Reading reading, PackState pack, RegionId? county) => database.Read<RegionId?>(session =>
    {
        var sight = Sight.Of(session, reading);
        if (!reading.Actor.IsAny(Role.Office, Role.County)) return null;
        var asked = county ?? (reading.Actor.Is(Role.Office) ? pack.Jurisdiction : reading.Actor.Grants.First(grant => grant.Role == Role.County).Region);
        var values = new { region = asked.Value, top = pack.Jurisdiction.Value };
        return session.One<long>(sight.Fill("select count(*) from region_within r where r.region_id = @region and r.ancestor_id = @top and {own r}"), values) > 0 ? asked : null;
    });

    /// <summary>The content with the new files as papers; a paper brought again takes the place of the earlier file, which stays kept.</summary>
    static CaseContent Kept(Session session, CaseContent content, IReadOnlyList<CaseFile> files)
    {
        var brought = files.Where(file => file.Content.Length > 0).Select(file => new CasePaper(file.Paper, file.Name, Evidence(session, file.Content))).ToList();
        return content with { Papers = [.. content.Papers.Where(paper => brought.TrueForAll(now => now.Paper != paper.Paper)), .. brought] };
    }

    internal static string Evidence(Session session, byte[] content)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        session.Do("insert into evidence (hash, content, media_type, length) values (@hash, @content, 'application/octet-stream', @length) on conflict (hash) do nothing", new { hash, content, length = (long)content.Length });
        return hash;
    }

    /// <summary>A paper of a case, for those who see the case.</summary>
    public (string Name, byte[] Content)? Paper(Reading reading, long id, string hash) =>
        Find(reading, id)?.Life.Of(CaseAct.Save).SelectMany(step => step.Content?.Papers ?? []).FirstOrDefault(paper => paper.Hash == hash) is { } found
        && database.Read(session => session.One<byte[]>("select content from evidence where hash = @hash", new { hash })) is { } content ? (found.FileName, content) : null;
}
