using System.Globalization;
using System.Security.Cryptography;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Incentives.Cases;
using Xiance.Incentives.Payments;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;
using Xiance.Storage.Figures;
using Xiance.Storage.Plans;
using Xiance.Storage.Tables;

namespace Xiance.Storage.Incentives;

/// <summary>What the bank says was paid, held against the ledger: matched by reference or payee and amount, the rest for a person.</summary>
public sealed class Reconciliations(Database database, Packs packs)
{
    static readonly string[] Dates = ["日期", "交易日期", "支付日期", "day"], Payees = ["收款人", "收款方", "户名", "payee"], Accounts = ["账号", "收款账号", "account"], Amounts = ["金额", "金额（元）", "支付金额", "amount"], References = ["附言", "摘要", "用途", "reference"];

    /// <summary>Ledger entries with their payment, bank lines without one, of the regions the reader sees.</summary>
    public ReconciliationState Of(Reading reading, string pack) => database.Read(session => Load(session, reading, pack));

    static ReconciliationState Load(Session session, Reading reading, string pack)
    {
        var sight = Sight.Of(session, reading);
        var values = new { pack, asOf = reading.AsOf.Milliseconds };
        var rows = session.All<Row>(sight.Fill("select r.payment_id, r.file_name, r.line, r.day, r.payee, r.account, r.fen, r.reference, r.at_ms, r.by_actor from incentive_payment r where r.pack_id = @pack and r.at_ms <= @asOf and {own r} order by r.payment_id"), values);
        var matches = session.All<MatchRow>(sight.Fill("select r.payment_id, r.entry_id, r.how, r.by_actor from incentive_match r where r.at_ms <= @asOf and {own r}"), values);
        var entries = Awards.Of(session, sight.Fill("r.pack_id = @pack and r.at_ms <= @asOf and {own r} and r.kind = 'Award'"), values);
        var paid = matches.ToDictionary(match => match.EntryId);
        var lines = rows.ToDictionary(row => row.PaymentId, row => row.Bank);
        return new ReconciliationState(
            [.. entries.Where(entry => paid.ContainsKey(entry.Id) && lines.ContainsKey(paid[entry.Id].PaymentId)).Select(entry => new SettledPayment(entry, lines[paid[entry.Id].PaymentId], Enum.Parse<MatchKind>(paid[entry.Id].How), paid[entry.Id].ByActor))],
            [.. entries.Where(entry => !paid.ContainsKey(entry.Id))],
            [.. rows.Where(row => matches.All(match => match.PaymentId != row.PaymentId)).Select(row => row.Bank)]);
    }

    /// <summary>Reads a bank file: head row with 日期, 收款人, 账号, 金额, 附言. A line that cannot be read stops the file; a file brought before is refused.</summary>
    public Outcome<ReconciliationState> Bring(Reading reading, string pack, (string Name, byte[] Content) file, Instant now)
    {
        if (packs.Find(reading, pack) is not { } state || !reading.Actor.Is(Role.Office)) return Problems.NotAllowed("reconciliation");
        return ReadSheet.Run(file.Name, file.Content).Then(sheet => Lines(sheet)).Then(lines => database.Write<Outcome<ReconciliationState>>(session =>
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(file.Content));
            if (session.One<long>(Sight.Of(session, reading).Fill("select count(*) from region_fact r where r.region_id = @region and {own r}"), new { region = state.Jurisdiction.Value }) == 0) return Problems.NotAllowed("reconciliation");
            if (session.One<long>("select count(*) from incentive_payment where pack_id = @pack and file_hash = @hash", new { pack, hash }) > 0) return Problems.BankFileTwice(file.Name);
            foreach (var line in lines)
                session.Do("insert into incentive_payment (region_id, payment_id, pack_id, file_name, file_hash, line, day, payee, account, fen, reference, at_ms, by_actor) values (@region, @id, @pack, @Name, @hash, @line, @day, @Payee, @Account, @fen, @Reference, @at, @by)",
                    new { region = state.Jurisdiction.Value, id = session.NewIds("incentive_payment"), pack, file.Name, hash, line = line.Id, day = Days.Text(line.Day), line.Payee, line.Account, fen = line.Amount.Fen, line.Reference, at = now.Milliseconds, by = reading.Actor.Name });
            var loaded = Load(session, reading, pack);
            foreach (var match in MatchPayments.Run(loaded.Open, loaded.Unmatched)) Match(session, state.Jurisdiction, match, (reading, now));
            AuditLog.Add(session, now, reading.Actor.Name, new("bank_file", $"{pack} {hash[..12]}", $"{file.Name} {lines.Count}"));
            return Load(session, reading, pack);
        }));
    }

    /// <summary>A person says which entry a line pays; amounts must agree to the fen.</summary>
    public IReadOnlyList<Problem> Settle(Reading reading, string pack, (long Payment, long Entry) pair, Instant now) => database.Write<IReadOnlyList<Problem>>(session =>
    {
        if (packs.Find(reading, pack) is not { } state || !reading.Actor.Is(Role.Office)) return [Problems.NotAllowed("reconciliation")];
        var loaded = Load(session, reading, pack);
        if (loaded.Unmatched.FirstOrDefault(line => line.Id == pair.Payment) is not { } line || loaded.Open.FirstOrDefault(entry => entry.Id == pair.Entry) is not { } entry) return [Problems.NoPair()];
        if (line.Amount != entry.Amount) return [Problems.AmountsDiffer(line.Amount, entry.Amount)];
        Match(session, state.Jurisdiction, new PaymentMatch(line, entry, MatchKind.Person), (reading, now));
        AuditLog.Add(session, now, reading.Actor.Name, new("payment_matched", $"{pack} {MatchPayments.Reference(entry)}", line.Reference));
        return [];
    });

    /// <summary>A case is paid when everything decided is in the ledger and matched, whoever pays it.</summary>
    static void Match(Session session, RegionId region, PaymentMatch match, (Reading Reading, Instant Now) act)
    {
        session.Do("insert into incentive_match (region_id, payment_id, entry_id, how, at_ms, by_actor) values (@region, @payment, @entry, @how, @at, @by)",
            new { region = region.Value, payment = match.Line.Id, entry = match.Entry.Id, how = match.Kind.ToString(), at = act.Now.Milliseconds, by = act.Reading.Actor.Name });
        if (match.Entry.Case is not { } id) return;
        var paid = session.One<long>("select count(*) from incentive_ledger l where l.case_id = @id and l.kind = 'Award' and exists (select 1 from incentive_match m where m.entry_id = l.entry_id)", new { id });
        if (CaseRows.LoadAll(session, "r.case_id = @id", new { id }).FirstOrDefault() is not { Life.State: CaseState.Listed } kept || paid < kept.Life.Payable.Count) return;
        var taken = TakeCaseStep.Run(kept.Life, new CaseOrder(new CaseStep(CaseAct.Pay) { Day = match.Line.Day, Document = match.Line.Reference, By = act.Reading.Actor.Name }, CaseHand.Office, act.Now.ChinaDay), Cycles.Calendar);
        CaseRows.Insert(session, (kept.Region, kept.Id), taken.Value!.Steps[^1], (act.Now, act.Reading.Actor.Name));
    }

    static Outcome<IReadOnlyList<BankLine>> Lines(SheetRows sheet)
    {
        var head = sheet.Rows[0];
        int Find(string[] names) => Enumerable.Range(0, head.Cells.Count).FirstOrDefault(at => names.Contains(head.Cell(at)), -1);
        var (day, payee, account, amount, reference) = (Find(Dates), Find(Payees), Find(Accounts), Find(Amounts), Find(References));
        if (day < 0 || payee < 0 || amount < 0) return Problems.BankColumns(head.At(0));
        List<Problem> problems = [];
        List<BankLine> lines = [];
        foreach (var row in sheet.Rows.Skip(1).Where(row => row.Cells.Any(cell => cell.Trim().Length > 0)))
        {
            var (on, yuan) = (Day(row.Cell(day)), ScaledValue.Parse(row.Cell(amount).Replace(",", "", StringComparison.Ordinal)) is { } number ? Money.FromYuanExactly(number) : null);
            if (on is null) problems.Add(Problems.BankCell(row.At(day), row.Cell(day)));
            if (yuan is not { Fen: > 0 }) problems.Add(Problems.BankCell(row.At(amount), row.Cell(amount)));
            if (on is { } known && yuan is { Fen: > 0 } money) lines.Add(new BankLine(row.Number, known, row.Cell(payee), money) { Account = row.Cell(account), Reference = row.Cell(reference), Place = row.At(0) });
        }
        return problems.Count > 0 ? problems : lines;
    }

    static DateOnly? Day(string text) => DateOnly.TryParseExact(text.Split(' ')[0], ["yyyy-MM-dd", "yyyyMMdd", "yyyy/MM/dd", "yyyy/M/d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    sealed record MatchRow(long PaymentId, long EntryId, string How, string ByActor);

    sealed record Row(long PaymentId, string FileName, long Line, string Day, string Payee, string Account, long Fen, string Reference, long AtMs, string ByActor)
    {
        public BankLine Bank => new(PaymentId, Days.Of(Day), Payee, new Money(Fen)) { Account = Account, Reference = Reference, Place = Place.Named($"{FileName} {Line.ToString(CultureInfo.InvariantCulture)}") };
    }
}

/// <summary>Entries paid, entries not yet paid, and bank lines that pay no entry.</summary>
public sealed record ReconciliationState(IReadOnlyList<SettledPayment> Paid, IReadOnlyList<LedgerEntry> Open, IReadOnlyList<BankLine> Unmatched);

/// <summary>An entry with the bank line that paid it, how certain that is and who said so.</summary>
public sealed record SettledPayment(LedgerEntry Entry, BankLine Line, MatchKind How, string By);
