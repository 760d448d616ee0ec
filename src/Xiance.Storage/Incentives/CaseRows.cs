using System.Text.Json;
using Dapper;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Incentives.Cases;
using Xiance.Storage.Databases;

namespace Xiance.Storage.Incentives;

/// <summary>Cases and their steps as rows; a case's state is folded from its steps and kept nowhere else.</summary>
static class CaseRows
{
    static readonly JsonSerializerOptions Options = new(Xiance.Documents.Json.Options) { IgnoreReadOnlyProperties = true };

    const string Columns = "r.region_id, coalesce(f.name, '') as region_name, r.case_id, r.pack_id, r.period, r.subject, r.subject_name, r.origin, r.synthetic, r.at_ms, r.by_actor";

    const string Named = "from incentive_case r left join region_fact f on f.region_id = r.region_id and f.valid_from <= @day and @day <= f.valid_to";

    /// <summary>The cases that the reader sees, as known when he asks, newest first.</summary>
    public static IReadOnlyList<KeptCase> Load(Session session, Reading reading, string where, object values)
    {
        var sight = CaseSight.Of(session, reading);
        var rows = session.All<Row>(sight.Fill($"select {Columns}, case when {{own r}} then 1 else 0 end as own {Named} where {{seen r}} and r.at_ms <= @asOf and {where} order by r.case_id desc"), Parameters(values, reading.AsOf));
        return [.. Folded(session, rows, reading.AsOf).Where(pair => sight.Sees(pair.Row.Own == 1, pair.Life)).Select(pair => pair.Row.Case(pair.Life, (reading, sight)))];
    }

    /// <summary>Every case, whoever asks: only for checks that point to a case by its number.</summary>
    public static IReadOnlyList<KeptCase> LoadAll(Session session, string where, object values)
    {
        var rows = session.All<Row>($"select {Columns}, 1 as own {Named} where r.at_ms <= @asOf and {where} order by r.case_id", Parameters(values, Instant.Latest));
        return [.. Folded(session, rows, Instant.Latest).Select(pair => pair.Row.Case(pair.Life, null))];
    }

    static DynamicParameters Parameters(object values, Instant asOf)
    {
        var parameters = new DynamicParameters(values);
        parameters.Add("asOf", asOf.Milliseconds);
        parameters.Add("day", Days.Text(asOf == Instant.Latest ? DateOnly.MaxValue.AddDays(-1) : asOf.ChinaDay));
        return parameters;
    }

    static IReadOnlyList<(Row Row, CaseLife Life)> Folded(Session session, IReadOnlyList<Row> rows, Instant asOf)
    {
        if (rows.Count == 0) return [];
        var steps = session.All<StepRow>($"select case_id, number, body, at_ms, by_actor from incentive_case_step where case_id in {Session.Ids(rows.Select(row => row.CaseId))} and at_ms <= @asOf order by case_id, number", new { asOf = asOf.Milliseconds }).ToLookup(row => row.CaseId);
        return [.. rows.Select(row => (row, Fold([.. steps[row.CaseId].Select(step => step.Step)])))];
    }

    public static void Insert(Session session, (RegionId Region, long Id) of, CaseStep step, (Instant Now, string By) act)
    {
        var body = JsonSerializer.Serialize(step, Options);
        session.Do("insert into incentive_case_step (region_id, case_id, number, act, body, at_ms, by_actor) values (@region, @id, @Number, @act, @body, @at, @By)",
            new { region = of.Region.Value, id = of.Id, step.Number, act = step.Act.ToString(), body, at = act.Now.Milliseconds, act.By });
        foreach (var invoice in (step.Content?.Invoices ?? []).Distinct(StringComparer.OrdinalIgnoreCase))
            session.Do("insert into incentive_invoice (region_id, invoice, case_id, number) values (@region, @invoice, @id, @Number)", new { region = of.Region.Value, invoice, id = of.Id, step.Number });
    }

    /// <summary>The state after all steps; they were checked when they were taken.</summary>
    static CaseLife Fold(IReadOnlyList<CaseStep> steps) => steps.Aggregate(CaseLife.Empty, (life, step) => life.With(step));

    sealed record StepRow(long CaseId, long Number, string Body, long AtMs, string ByActor)
    {
        public CaseStep Step => JsonSerializer.Deserialize<CaseStep>(Body, Options)! with { Number = Number, At = new Instant(AtMs), By = ByActor };
    }

    sealed record Row
    {
        public long RegionId { get; init; }
        public string RegionName { get; init; } = "";
        public long CaseId { get; init; }
        public string PackId { get; init; } = "";
        public string Period { get; init; } = "";
        public string Subject { get; init; } = "";
        public string SubjectName { get; init; } = "";
        public string Origin { get; init; } = "";
        public long Synthetic { get; init; }
        public long AtMs { get; init; }
        public string ByActor { get; init; } = "";
        public long Own { get; init; }

        public KeptCase Case(CaseLife life, (Reading Reading, CaseSight Sight)? by) => new(CaseId, new RegionId(RegionId), RegionName, PackId, Basics.Period.TryParse(Period)!.Value, Subject, SubjectName)
        {
            Origin = Enum.Parse<CaseOrigin>(Origin),
            Synthetic = Synthetic != 0,
            At = new Instant(AtMs),
            By = ByActor,
            Life = life,
            Hand = by is { } asks ? asks.Sight.Hand(asks.Reading, Own == 1, life) : CaseHand.Reader,
            Units = [.. (life.Submission?.Units ?? []).Where(unit => by?.Sight.Units.Contains(unit) == true)],
        };
    }
}
