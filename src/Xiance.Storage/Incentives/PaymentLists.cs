using Xiance.Access;
using Xiance.Basics;
using Xiance.Incentives;
using Xiance.Incentives.Cases;
using Xiance.Incentives.Payments;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;
using Xiance.Storage.Figures;
using Xiance.Storage.Plans;

namespace Xiance.Storage.Incentives;

/// <summary>Payment lists (拨付清单): what one payer pays of settled cases, put together by one person, approved by another; approval writes the ledger.</summary>
public sealed class PaymentLists(Database database, Packs packs)
{
    public const string Made = "Made";
    public const string Approved = "Approved";
    public const string Cancelled = "Cancelled";

    public IReadOnlyList<PaymentList> All(Reading reading, string pack) => database.Read(session => Load(session, reading, pack));

    static IReadOnlyList<PaymentList> Load(Session session, Reading reading, string pack)
    {
        var rows = session.All<Row>(Sight.Of(session, reading).Fill("select r.region_id, r.list_id, r.title, r.payer, r.synthetic, r.at_ms, r.by_actor from incentive_list r where r.pack_id = @pack and r.at_ms <= @asOf and {own r} order by r.list_id desc"), new { pack, asOf = reading.AsOf.Milliseconds });
        if (rows.Count == 0) return [];
        var ids = Session.Ids(rows.Select(row => row.ListId));
        var items = session.All<ItemRow>($"select list_id, case_id, rule, fen, payee, account from incentive_list_item where list_id in {ids} order by list_id, case_id, rule").ToLookup(row => row.ListId);
        var steps = session.All<StepRow>($"select list_id, number, act, words, at_ms, by_actor from incentive_list_step where list_id in {ids} and at_ms <= @asOf order by list_id, number", new { asOf = reading.AsOf.Milliseconds }).ToLookup(row => row.ListId);
        return [.. rows.Select(row => new PaymentList(row.ListId, new RegionId(row.RegionId), row.Title, row.Payer)
        {
            Synthetic = row.Synthetic != 0,
            At = new Instant(row.AtMs),
            By = row.ByActor,
            Items = [.. items[row.ListId].Select(item => new PaymentItem(item.CaseId, item.Rule, new Money(item.Fen), item.Payee, item.Account))],
            Steps = [.. steps[row.ListId].Select(step => new PaymentListStep(step.Act, step.Words, new Instant(step.AtMs), step.ByActor))],
        })];
    }

    /// <summary>Puts settled cases on a list. A case that is not settled, or stands on the list of this payer already, or has nothing that he pays, is a problem and nothing is listed.</summary>
    public Outcome<PaymentList> Make(Reading reading, string pack, (string Title, string Payer, IReadOnlyList<long> Cases) asked, Instant now) => database.Write<Outcome<PaymentList>>(session =>
    {
        if (packs.Find(reading, pack) is not { } state || !Office(session, reading, state.Jurisdiction)) return Problems.NotAllowed("payment-list");
        if (asked.Title.Length == 0 || asked.Cases.Count == 0) return Problems.ListEmpty();
        var cases = CaseRows.Load(session, reading, $"r.pack_id = @pack and r.case_id in {Session.Ids(asked.Cases)}", new { pack });
        var problems = cases.Select(kept => Against(kept, asked.Payer)).OfType<Problem>().ToList();
        if (cases.Count != asked.Cases.Distinct().Count()) problems.Add(Problems.ListEmpty());
        if (problems.Count > 0) return problems;
        var id = session.NewIds("incentive_list");
        session.Do("insert into incentive_list (region_id, list_id, pack_id, title, payer, synthetic, at_ms, by_actor) values (@region, @id, @pack, @Title, @Payer, @synthetic, @at, @by)",
            new { region = state.Jurisdiction.Value, id, pack, asked.Title, asked.Payer, synthetic = cases.Any(kept => kept.Synthetic) ? 1L : 0L, at = now.Milliseconds, by = reading.Actor.Name });
        foreach (var kept in cases) List(session, (state.Jurisdiction, id, asked.Payer), kept, (reading, now));
        Step(session, (state.Jurisdiction, id), (Made, ""), (reading.Actor.Name, now));
        AuditLog.Add(session, now, reading.Actor.Name, new("payment_list_made", $"{pack} {id}", $"{asked.Title} {asked.Payer} {cases.Count}"));
        return Load(session, reading, pack).First(list => list.Id == id);
    });

    static Problem? Against(KeptCase kept, string payer) =>
        kept.Life.State is not (CaseState.Settled or CaseState.Listed) ? Problems.CaseNotSettled(kept.Number)
        : kept.Life.PayableBy(payer).Count == 0 ? Problems.OtherPayer(kept.Number, payer)
        : !kept.Life.UnlistedPayers.Contains(payer) ? Problems.CaseListed(kept.Number, payer)
        : null;

    /// <summary>Only what this payer pays goes on his list; what others pay of the case waits for theirs.</summary>
    static void List(Session session, (RegionId Region, long Id, string Payer) list, KeptCase kept, (Reading Reading, Instant Now) act)
    {
        foreach (var decided in kept.Life.PayableBy(list.Payer))
            session.Do("insert into incentive_list_item (region_id, list_id, case_id, rule, fen, payee, account) values (@region, @list, @Id, @Rule, @fen, @Payee, @Account)",
                new { region = list.Region.Value, list = list.Id, kept.Id, decided.Rule, fen = decided.Fen!.Value, kept.Life.Content.Payee, kept.Life.Content.Account });
        Move(session, kept, (CaseAct.List, list.Payer), act);
    }

    static void Move(Session session, KeptCase kept, (CaseAct Act, string Payer) move, (Reading Reading, Instant Now) by)
    {
        var taken = TakeCaseStep.Run(kept.Life, new CaseOrder(new CaseStep(move.Act) { Body = move.Payer, By = by.Reading.Actor.Name }, CaseHand.Office, by.Now.ChinaDay), Cycles.Calendar);
        CaseRows.Insert(session, (kept.Region, kept.Id), taken.Value!.Steps[^1], (by.Now, by.Reading.Actor.Name));
    }

    /// <summary>A person other than the one who made the list approves it, and the ledger is written; or it is cancelled and what it held waits for a list again.</summary>
    public IReadOnlyList<Problem> Decide(Reading reading, string pack, (long List, bool Approve, string Words) asked, Instant now) => database.Write<IReadOnlyList<Problem>>(session =>
    {
        if (Load(session, reading, pack).FirstOrDefault(list => list.Id == asked.List) is not { } list || !Office(session, reading, list.Region)) return [Problems.NotAllowed("payment-list")];
        if (list.State != Made) return [Problems.WrongState(list.State)];
        if (asked.Approve && list.By == reading.Actor.Name) return [Problems.SamePerson()];
        var cases = CaseRows.LoadAll(session, $"r.case_id in {Session.Ids(list.Items.Select(item => item.Case))}", new { });
        if (asked.Approve && Twice(session, (pack, list.Payer), cases).ToList() is { Count: > 0 } twice) return twice;
        foreach (var kept in cases)
            if (asked.Approve) Enter(session, list, kept, (reading.Actor.Name, now));
            else Move(session, kept, (CaseAct.Unlist, list.Payer), (reading, now));
        Step(session, (list.Region, list.Id), (asked.Approve ? Approved : Cancelled, asked.Words), (reading.Actor.Name, now));
        AuditLog.Add(session, now, reading.Actor.Name, new(asked.Approve ? "payment_list_approved" : "payment_list_cancelled", $"{pack} {list.Id}", $"{list.Total} {asked.Words}"));
        return [];
    });

    /// <summary>The last look before money moves: the same rule, year, applicant and project is in the ledger already.</summary>
    static IEnumerable<Problem> Twice(Session session, (string Pack, string Payer) list, IReadOnlyList<KeptCase> cases) =>
        from kept in cases
        from decided in kept.Life.PayableBy(list.Payer)
        from earlier in Awards.Of(session, "r.pack_id = @pack and r.rule = @Rule and r.subject = @Subject and r.year = @year and r.project = @Project and r.kind = 'Award'", new { pack = list.Pack, decided.Rule, kept.Subject, year = (long)kept.Period.Last.Year, kept.Life.Content.Project }).Take(1)
        select Problems.PaidBefore(kept.Number, MatchPayments.Reference(earlier));

    static void Enter(Session session, PaymentList list, KeptCase kept, (string By, Instant Now) act)
    {
        var (content, decision) = (kept.Life.Content, kept.Life.Decision!);
        foreach (var decided in kept.Life.PayableBy(list.Payer))
            Awards.Add(session, Awards.Line(kept, decided, decided.Amount!.Value) with
            {
                Kind = LedgerKind.Award,
                List = list.Id,
                Payee = content.Payee,
                Lines = decided.Lines,
                Fund = decided.Fund,
                Document = decision.Document,
            }, (act.Now, act.By));
    }

    static bool Office(Session session, Reading reading, RegionId region) =>
        reading.Actor.Is(Role.Office) && session.One<long>(Sight.Of(session, reading).Fill("select count(*) from region_fact r where r.region_id = @region and {own r}"), new { region = region.Value }) > 0;

    static void Step(Session session, (RegionId Region, long Id) list, (string Act, string Words) step, (string By, Instant Now) act) =>
        session.Do("insert into incentive_list_step (region_id, list_id, number, act, words, at_ms, by_actor) values (@region, @list, (select count(*) + 1 from incentive_list_step s where s.list_id = @list), @Act, @Words, @at, @By)",
            new { region = list.Region.Value, list = list.Id, step.Act, step.Words, at = act.Now.Milliseconds, act.By });

    sealed record Row(long RegionId, long ListId, string Title, string Payer, long Synthetic, long AtMs, string ByActor);

    sealed record ItemRow(long ListId, long CaseId, string Rule, long Fen, string Payee, string Account);

    sealed record StepRow(long ListId, long Number, string Act, string Words, long AtMs, string ByActor);
}

/// <summary>A payment list as kept.</summary>
public sealed record PaymentList(long Id, RegionId Region, string Title, string Payer)
{
    public bool Synthetic { get; init; }

    public Instant At { get; init; }

    public string By { get; init; } = "";

    public IReadOnlyList<PaymentItem> Items { get; init; } = [];

    public IReadOnlyList<PaymentListStep> Steps { get; init; } = [];

    public string State => Steps.Count == 0 ? "" : Steps[^1].Act;

    public Money Total => Items.Aggregate(Money.Zero, (sum, item) => sum + item.Amount);
}

/// <summary>One payment of a list.</summary>
public sealed record PaymentItem(long Case, string Rule, Money Amount, string Payee, string Account);

/// <summary>Who made, approved or cancelled a list, and why.</summary>
public sealed record PaymentListStep(string Act, string Words, Instant At, string By);
