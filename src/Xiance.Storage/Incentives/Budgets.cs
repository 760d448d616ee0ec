using Xiance.Access;
using Xiance.Basics;
using Xiance.Incentives;
using Xiance.Incentives.Cases;
using Xiance.Incentives.Payments;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;
using Xiance.Storage.Plans;

namespace Xiance.Storage.Incentives;

/// <summary>What payers have for a year, and what entitlements will cost them: paid, decided, in review, and found from known figures.</summary>
public sealed class Budgets(Database database, Packs packs, (Cases Cases, Subjects Subjects, Awards Awards, Reconciliations Paid) of, RuleBooks books)
{
    /// <summary>The newest line of each payer.</summary>
    public IReadOnlyList<BudgetLine> Lines(Reading reading, string pack, int year) => database.Read(session => session.All<Row>(Sight.Of(session, reading).Fill(
        """
        select r.payer, r.fen, r.document from incentive_budget r where r.pack_id = @pack and r.year = @year and r.at_ms <= @asOf and {own r}
          and r.number = (select max(l.number) from incentive_budget l where l.region_id = r.region_id and l.pack_id = r.pack_id and l.year = r.year and l.payer = r.payer and l.at_ms <= @asOf)
        order by r.payer
        """), new { pack, year = (long)year, asOf = reading.AsOf.Milliseconds })).Select(row => new BudgetLine(row.Payer, new Money(row.Fen), row.Document)).ToList();

    public IReadOnlyList<Problem> Enter(Reading reading, string pack, (int Year, BudgetLine Line) asked, Instant now) => database.Write<IReadOnlyList<Problem>>(session =>
    {
        if (packs.Find(reading, pack) is not { } state || !reading.Actor.Is(Role.Office) || session.One<long>(Sight.Of(session, reading).Fill("select count(*) from region_fact r where r.region_id = @region and {own r}"), new { region = state.Jurisdiction.Value }) == 0) return [Problems.NotAllowed("budget")];
        if (asked.Line.Payer.Length == 0 || asked.Line.Amount < Money.Zero || asked.Line.Document.Length == 0) return [Problems.BudgetIncomplete()];
        session.Do("insert into incentive_budget (region_id, pack_id, year, payer, number, fen, document, at_ms, by_actor) values (@region, @pack, @year, @Payer, @number, @fen, @Document, @at, @by)",
            new { region = state.Jurisdiction.Value, pack, year = (long)asked.Year, asked.Line.Payer, number = session.NewIds("incentive_budget"), fen = asked.Line.Amount.Fen, asked.Line.Document, at = now.Milliseconds, by = reading.Actor.Name });
        AuditLog.Add(session, now, reading.Actor.Name, new("budget_entered", $"{pack} {asked.Year} {asked.Line.Payer}", $"{asked.Line.Amount} {asked.Line.Document}"));
        return [];
    });

    public Outcome<BudgetForecast> Forecast(Reading reading, PackState pack, Period period) => Items(reading, pack, period).Then<BudgetForecast>(items => ForecastBudget.Run(Lines(reading, pack.Id, period.Last.Year), items));

    /// <summary>Every expected or made payment of the year, once: a subject with a case counts by its case, not by its figures again.</summary>
    public Outcome<IReadOnlyList<ForecastItem>> Items(Reading reading, PackState pack, Period period)
    {
        var paid = of.Paid.Of(reading, pack.Id).Paid.Select(one => one.Entry.Id).ToHashSet();
        var entries = of.Awards.All(reading, pack.Id).Where(entry => entry.Year == period.Last.Year).ToList();
        List<ForecastItem> items = [.. entries.SelectMany(entry => ByPayer(new ForecastItem(entry.RuleName, Strength.Entitlement, entry.Payer, paid.Contains(entry.Id) || entry.Kind != LedgerKind.Award ? ForecastStage.Paid : ForecastStage.Committed, entry.Amount) { County = entry.County }, [.. entry.Fund.Select(part => (part.Payer, new Money(part.Fen)))]))];
        var cases = of.Cases.All(reading, pack.Id).Where(kept => kept.Period == period && kept.Life is { Open: true, Submission: not null }).ToList();
        var listed = entries.Where(entry => entry.Case is not null).Select(entry => (entry.Case!.Value, entry.Rule)).ToHashSet();
        foreach (var kept in cases)
            items.AddRange((kept.Life.Decision ?? kept.Life.Submission)!.Decisions.Where(decision => decision.Outcome == DecisionOutcome.Eligible && !listed.Contains((kept.Id, decision.Rule))).SelectMany(decision => ByPayer(Item(kept, decision), [.. decision.Fund.Select(part => (part.Payer, new Money(part.Fen)))])));
        return Qualifying(reading, pack, period, cases).Then<IReadOnlyList<ForecastItem>>(found => (List<ForecastItem>)[.. items, .. found.SelectMany(row => ByPayer(Item(row), [.. row.Decision.Fund.Select(part => (part.Payer, part.Amount))]))]);
    }

    /// <summary>Where the tax levels bear known parts, each part is a payment of its own payer; a share that is nothing is none.</summary>
    static IEnumerable<ForecastItem> ByPayer(ForecastItem item, IReadOnlyList<(string Payer, Money Amount)> parts) =>
        parts.Count == 0 ? [item] : parts.Where(part => part.Amount != Money.Zero).Select(part => item with { Payer = part.Payer, Low = part.Amount });

    static ForecastItem Item(KeptCase kept, DecidedRule decision) => new(decision.Name, decision.Strength, decision.Payer, kept.Life.State >= CaseState.Decided ? ForecastStage.Committed : ForecastStage.InReview, new Money(decision.Fen ?? decision.LowFen ?? 0))
    {
        High = decision.Fen is null && decision.HighFen is { } high ? new Money(high) : null,
        NoUpperEnd = decision.Fen is null && decision.HighFen is null,
        County = kept.RegionName,
    };

    static ForecastItem Item(QualifyingRow row) => new(row.Decision.Rule.Name, row.Decision.Rule.Strength, row.Decision.Rule.Payer, ForecastStage.Qualifying, row.Decision.Amount ?? row.Decision.Range?.Low ?? Money.Zero)
    {
        High = row.Decision.Amount is null ? row.Decision.Range?.High : null,
        NoUpperEnd = row.Decision.Amount is null && row.Decision.Range?.High is null,
        County = row.Subject.County,
    };

    /// <summary>Who qualifies by known figures and has neither case nor payment for the rule in the period (免申即享). Limits that several share are shared.</summary>
    public Outcome<IReadOnlyList<QualifyingRow>> Qualifying(Reading reading, PackState pack, Period period, IReadOnlyList<KeptCase>? cases = null)
    {
        var known = of.Subjects.All(reading, pack.Id, period);
        var held = (cases ?? of.Cases.All(reading, pack.Id).Where(kept => kept.Period == period && kept.Life is { Open: true, Submission: not null }).ToList()).SelectMany(kept => kept.Life.Content.Rules.Select(rule => (kept.Subject, rule))).ToHashSet();
        var by = known.ToDictionary(one => one.Subject, StringComparer.Ordinal);
        return books.Book(pack, period.Last).Then(book => Subjects.Applications(book, period, known).Then(all => DecideTogether.Run(book, all, of.Awards.Register())).Then<IReadOnlyList<QualifyingRow>>(decided =>
            decided.SelectMany(decisions => decisions).Where(decision => decision.Outcome == DecisionOutcome.Eligible && !held.Contains((decision.Subject, decision.Rule.Code))).Select(decision => new QualifyingRow(by[decision.Subject], decision)).ToList()));
    }

    sealed record Row(string Payer, long Fen, string Document);
}

/// <summary>A subject that qualifies under a rule by known figures.</summary>
public sealed record QualifyingRow(KnownSubject Subject, Decision Decision);
