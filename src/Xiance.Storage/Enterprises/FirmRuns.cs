using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Enterprises;
using Xiance.Enterprises.Text;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;

namespace Xiance.Storage.Enterprises;

/// <summary>Evaluations of the register's firms: the method text as it was, and a result for every firm. Kept for ever; published or not.</summary>
public sealed class FirmRuns(Database database, Firms firms)
{
    public IReadOnlyList<FirmRun> All(Reading reading) => [.. database.Read(session => session.All<FirmRun>(Sight.Of(session, reading).Fill(
        """
        select r.region_id, r.run_id, r.year, r.method_id, r.name, r.method, r.hash, r.synthetic, r.at_ms, r.by_actor, s.act from enterprise_run r
        left join enterprise_run_step s on s.region_id = r.region_id and s.run_id = r.run_id
          and s.number = (select max(n.number) from enterprise_run_step n where n.region_id = r.region_id and n.run_id = r.run_id and n.at_ms <= @asOf)
        where r.at_ms <= @asOf and {jurisdiction r} order by r.year desc, r.run_id desc
        """), new { asOf = reading.AsOf.Milliseconds })).Where(run => run.Act == "publish" || reading.Actor.IsAny(Role.Office, Role.Leader, Role.Auditor))];

    /// <summary>Results of a run for firms inside the reader's own subtrees.</summary>
    public IReadOnlyList<FirmResultRow> Results(Reading reading, FirmRun run) => database.Read(session => session.All<FirmResultRow>(Sight.Of(session, reading).Fill(
        "select e.region_id, e.enterprise_id, e.state, e.variant, e.score, e.items, e.filled, e.place, e.firms, e.first_grade, e.grade, e.reason from enterprise_result e where e.run_id = @RunId and {own e}"), new { run.RunId }));

    /// <summary>The firms of a year (and the one before) as the method's table: values on which the administrative sources agree; the rest is missing.</summary>
    public FirmTable Table(Reading reading, EnterpriseMethod method, int year)
    {
        var (all, years) = (firms.All(reading, new DateOnly(year, 12, 31)), method.NeedsLastYear ? new[] { year - 1, year } : [year]);
        var joined = years.ToDictionary(one => one, one => JoinFigures.Run(firms.Supplied(reading, one)).Values);
        var facts = years.ToDictionary(one => one, one => firms.Facts(reading, one));
        var rows = years.SelectMany(one => all.Where(firm => facts[one].ContainsKey(firm.EnterpriseId)).Select(firm => (Firm: firm, Year: one))).ToList();
        var table = new FirmTable([.. rows.Select(row => row.Firm.Code)], [.. rows.Select(row => row.Firm.CountyCode)], [.. rows.Select(row => row.Year)]);
        return table with
        {
            Numbers = Columns(method, ColumnKind.Number, name => rows.Select(row => joined[row.Year].TryGetValue((row.Firm.EnterpriseId.ToString(CultureInfo.InvariantCulture), row.Year, name), out var value) ? (double)value : double.NaN).ToArray()),
            Texts = Columns(method, ColumnKind.Text, name => rows.Select(row => Text(row.Firm, name)).ToArray()),
            Truths = Columns(method, ColumnKind.Truth, name => rows.Select(row => Truth(facts[row.Year][row.Firm.EnterpriseId], name)).ToArray()),
        };
    }

    /// <summary>Evaluates by a method text and keeps the results; nothing is kept when anything is refused. A method with statistical columns is refused.</summary>
    public Outcome<FirmRun> Evaluate(Reading reading, string text, int year, Instant now)
    {
        if (!reading.Actor.Is(Role.Office)) return Problem.Of("EN-308", Place.Nowhere, ("act", "evaluate"));
        var read = MethodReader.Read("method.yaml", text);
        if (!read.Succeeded) return read.Problems.ToList();
        if (MayUse.Problems(read.Value) is { Count: > 0 } refused) return refused.ToList();
        var run = Xiance.Enterprises.Evaluate.Run(read.Value, Table(reading, read.Value, year), year);
        return run.Succeeded ? Keep(reading, (text, year, run.Value), now) : run.Problems.ToList();
    }

    FirmRun Keep(Reading reading, (string Text, int Year, MethodRun Run) of, Instant now)
    {
        var region = reading.Actor.Grants.First(grant => grant.Role == Role.Office).Region.Value;
        var ids = firms.All(reading, new DateOnly(of.Year, 12, 31)).ToDictionary(firm => firm.Code, StringComparer.Ordinal);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(of.Text)));
        return database.Write(session =>
        {
            var id = session.NewIds("enterprise_run");
            // One invented figure among those it could read makes the whole run one of sample data.
            var invented = session.One<long>(Sight.Of(session, reading).Fill("select count(*) from enterprise_figure e where {own e} and e.synthetic = 1 and e.year in (@Year, @before)"), new { of.Year, before = of.Year - 1 });
            var run = new FirmRun(region, id, of.Year, of.Run.Method.Id, of.Run.Method.Name, of.Text, hash, invented > 0 ? 1 : 0, now.Milliseconds, reading.Actor.Name, null);
            session.Do("insert into enterprise_run (region_id, run_id, year, method_id, name, method, hash, synthetic, at_ms, by_actor) values (@RegionId, @RunId, @Year, @MethodId, @Name, @Method, @Hash, @Synthetic, @AtMs, @ByActor)", run);
            session.Insert("enterprise_result", ["region_id", "run_id", "enterprise_id", "state", "variant", "score", "items", "filled", "place", "firms", "first_grade", "grade", "reason"], of.Run.Firms.Select(firm => (object?[])
                [ids[firm.Id].RegionId, id, ids[firm.Id].EnterpriseId, firm.State.ToString(), firm.Variant ?? "", firm.Score?.ToString(CultureInfo.InvariantCulture) ?? "", JsonSerializer.Serialize(firm.Items.Select(item => double.IsNaN(item) ? (double?)null : item)), firm.Filled, (long?)firm.Rank, (long?)firm.RankedFirms, firm.GradeByPlace ?? "", firm.Grade ?? "", firm.Reason]));
            AuditLog.Add(session, now, reading.Actor.Name, new("enterprises_evaluated", id.ToString(CultureInfo.InvariantCulture), $"{of.Year} {run.MethodId} {hash}"));
            return run;
        });
    }

    /// <summary>Publishes or withdraws; the document that orders it is kept.</summary>
    public IReadOnlyList<Problem> Take(Reading reading, FirmRun run, (string Act, string Document) step, Instant now)
    {
        if (!reading.Actor.Is(Role.Office)) return [Problem.Of("EN-308", Place.Nowhere, ("act", step.Act))];
        if (step.Document.Trim().Length == 0) return [Problem.Of("EN-310", Place.Nowhere)];
        return database.Write<IReadOnlyList<Problem>>(session =>
        {
            session.Do("insert into enterprise_run_step (region_id, run_id, number, act, document, at_ms, by_actor) values (@RegionId, @RunId, (select count(*) + 1 from enterprise_run_step where region_id = @RegionId and run_id = @RunId), @Act, @Document, @at, @by)",
                new { run.RegionId, run.RunId, step.Act, step.Document, at = now.Milliseconds, by = reading.Actor.Name });
            AuditLog.Add(session, now, reading.Actor.Name, new("enterprises_" + step.Act, run.RunId.ToString(CultureInfo.InvariantCulture), step.Document));
            return [];
        });
    }

    static Dictionary<string, T> Columns<T>(EnterpriseMethod method, ColumnKind kind, Func<string, T> values) => method.Columns.Where(column => column.Kind == kind).ToDictionary(column => column.Name, column => values(column.Name), StringComparer.Ordinal);

    static string? Text(Firm firm, string name) => name switch
    {
        "industry" => firm.Industry,
        "park" => firm.Park,
        "owner" => firm.OwnerCode == firm.Code ? null : firm.OwnerCode,
        "county" => firm.CountyCode,
        _ => null,
    };

    static bool? Truth(YearFacts facts, string name) => name switch
    {
        "above_size" => facts.AboveSize,
        "veto" => facts.Veto.Length > 0,
        "new_firm" => facts.NewFirm,
        _ => null,
    };
}

/// <summary>One kept evaluation; Act is its last step.</summary>
public sealed record FirmRun(long RegionId, long RunId, long Year, string MethodId, string Name, string Method, string Hash, long Synthetic, long AtMs, string ByActor, string? Act)
{
    public bool Published => Act == "publish";
}

/// <summary>One firm's kept result; items as a JSON list.</summary>
public sealed record FirmResultRow(long RegionId, long EnterpriseId, string State, string Variant, string Score, string Items, long Filled, long? Place, long? Firms, string FirstGrade, string Grade, string Reason)
{
    public decimal? ScoreValue => Score.Length == 0 ? null : decimal.Parse(Score, CultureInfo.InvariantCulture);

    public IReadOnlyList<double?> ItemScores => JsonSerializer.Deserialize<IReadOnlyList<double?>>(Items)!;
}
