using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Xiance.Assessment;
using Xiance.Basics;
using Xiance.Storage.Databases;
using Xiance.Storage.Plans;

namespace Xiance.Storage.Assessment;

/// <summary>Which figures a run needs: the pack's members and the scheme's columns, as known at a moment.</summary>
sealed record FreezeOrder(PackState Pack, Period Period, Scheme Scheme, Instant AsOf);

/// <summary>Frozen figures as a run reads them, with the ids of what was frozen.</summary>
sealed record Frozen(AssessmentInput Input, IReadOnlyList<FrozenCell> Cells, IReadOnlyList<FrozenStatement> Statements)
{
    /// <summary>What shares of flying land move; empty unless the scheme says that they count.</summary>
    public IReadOnlyList<FrozenShare> Shares { get; init; } = [];

    public bool Synthetic { get; init; }

    /// <summary>Region by the id the run knows it under.</summary>
    public IReadOnlyDictionary<string, RegionId> Ids { get; init; } = new Dictionary<string, RegionId>();
}

/// <summary>One observation inside a snapshot.</summary>
sealed record FrozenCell(long RegionId, long ObservationId, string Code, string Period, long Scaled, long Decimals, long Synthetic);

/// <summary>One statement (such as a veto decision) inside a snapshot.</summary>
sealed record FrozenStatement(long RegionId, long StatementId, string Period, string Fact, string Value);

/// <summary>Takes, keeps and opens snapshots: exactly the released observations a run read, so that it can be computed again for ever.</summary>
static class Freezing
{
    public static Outcome<Frozen> Take(Session session, FreezeOrder order)
    {
        var values = new { pack = order.Pack.Id, last = Days.Text(order.Period.Last), asOf = order.AsOf.Milliseconds };
        var cells = session.All<FrozenCell>(
            """
            select o.region_id, o.observation_id, i.code, o.period, o.scaled, i.decimals, o.synthetic
            from observation o join indicator i on i.indicator_id = o.indicator_id join region_member m on m.region_id = o.region_id and m.pack_id = @pack
            where i.pack_id = @pack and o.status = 'Released' and o.period_last <= @last and o.received_at <= @asOf and not exists (
              select 1 from observation later where later.region_id = o.region_id and later.indicator_id = o.indicator_id and later.period = o.period
              and later.status = 'Released' and later.observation_id > o.observation_id and later.received_at <= @asOf)
            order by o.region_id, o.observation_id
            """, values);
        var statements = session.All<FrozenStatement>(
            """
            select st.region_id, st.statement_id, st.period, st.fact, st.value from fact_statement st
            where st.pack_id = @pack and st.received_at <= @asOf and not exists (
              select 1 from fact_statement later where later.region_id = st.region_id and later.pack_id = st.pack_id and later.period = st.period and later.fact = st.fact
              and later.statement_id > st.statement_id and later.received_at <= @asOf)
            order by st.region_id, st.statement_id
            """, values);
        var kept = Wanted(cells, order.Scheme, order.Period);
        var shares = FrozenShares.Take(session, order, kept.Select(cell => cell.Period));
        if (FrozenShares.Unbearable(shares, kept, Members.Of(session, order.Pack.Id, order.Period.Last).ToDictionary(member => member.Region.Value)) is { Count: > 0 } problems) return problems.ToList();
        var frozen = Arrange(session, (order.Pack.Id, order.Period, order.Scheme), (cells, statements, shares));
        return frozen with { Input = frozen.Input with { Earlier = ImportedResults.Standings(session, (order.Pack.Id, order.Period), order.AsOf) } };
    }

    /// <summary>Keeps the ids of what was frozen under a hash over ids and values.</summary>
    public static long Keep(Session session, PackState pack, (Period Period, Frozen Frozen) taken, (string By, Instant At) act)
    {
        var id = session.NewIds("snapshot");
        session.Do(
            "insert into snapshot (snapshot_id, region_id, pack_id, period, hash, taken_at, taken_by) values (@id, @region, @pack, @period, @hash, @at, @By)",
            new { id, region = pack.Jurisdiction.Value, pack = pack.Id, period = taken.Period.ToString(), hash = Hash(taken.Frozen), at = act.At.Milliseconds, act.By });
        foreach (var cell in taken.Frozen.Cells) session.Do("insert into snapshot_observation (region_id, snapshot_id, observation_id) values (@RegionId, @id, @ObservationId)", new { cell.RegionId, id, cell.ObservationId });
        foreach (var statement in taken.Frozen.Statements) session.Do("insert into snapshot_statement (region_id, snapshot_id, statement_id) values (@RegionId, @id, @StatementId)", new { statement.RegionId, id, statement.StatementId });
        FrozenShares.Keep(session, id, taken.Frozen.Shares);
        return id;
    }

    public static AssessmentInput Open(Session session, RunState run, Scheme scheme)
    {
        var values = new { run.Snapshot };
        var cells = session.All<FrozenCell>(
            """
            select o.region_id, o.observation_id, i.code, o.period, o.scaled, i.decimals, o.synthetic
            from snapshot_observation s join observation o on o.region_id = s.region_id and o.observation_id = s.observation_id
            join indicator i on i.indicator_id = o.indicator_id
            where s.snapshot_id = @Snapshot order by o.region_id, o.observation_id
            """, values);
        var statements = session.All<FrozenStatement>(
            """
            select st.region_id, st.statement_id, st.period, st.fact, st.value
            from snapshot_statement s join fact_statement st on st.region_id = s.region_id and st.statement_id = s.statement_id
            where s.snapshot_id = @Snapshot order by st.region_id, st.statement_id
            """, values);
        var taken = session.One<long>("select taken_at from snapshot where snapshot_id = @Snapshot", values);
        return Arrange(session, (run.Pack, run.Period, scheme), (cells, statements, FrozenShares.Open(session, run.Snapshot))).Input with { Earlier = ImportedResults.Standings(session, (run.Pack, run.Period), new Instant(taken)) };
    }

    static Frozen Arrange(Session session, (string Pack, Period Period, Scheme Scheme) order, (IReadOnlyList<FrozenCell> Cells, IReadOnlyList<FrozenStatement> Statements, IReadOnlyList<FrozenShare> Shares) taken)
    {
        var members = Members.Of(session, order.Pack, order.Period.Last);
        var kept = Wanted(taken.Cells, order.Scheme, order.Period);
        var names = FrozenShares.Names(session, taken.Shares, order.Period.Last);
        var periods = kept.Select(cell => cell.Period).Distinct(StringComparer.Ordinal).Select(text => Period.TryParse(text)!.Value).Order();
        return new Frozen(new AssessmentInput(order.Period, [.. periods.Select(period => Figures(period, members, (kept, taken.Statements, order.Scheme, cell => FrozenShares.Parts(cell, taken.Shares, names))))]), kept, taken.Statements)
        {
            Shares = taken.Shares,
            Synthetic = kept.Any(cell => cell.Synthetic != 0),
            Ids = members.ToDictionary(member => member.Code, member => member.Region, StringComparer.Ordinal),
        };
    }

    static List<FrozenCell> Wanted(IReadOnlyList<FrozenCell> cells, Scheme scheme, Period assessed)
    {
        var wanted = SchemeColumns.Numbers(scheme).ToHashSet(StringComparer.Ordinal);
        return [.. cells.Where(cell => wanted.Contains(cell.Code) && Same(cell.Period, assessed))];
    }

    /// <summary>Years are compared with years; a quarter with the same quarter of other years.</summary>
    static bool Same(string text, Period assessed) => Period.TryParse(text) is { } period && period.Kind == assessed.Kind && period.Last.Month == assessed.Last.Month;

    static PeriodFigures Figures(Period period, IReadOnlyList<Member> members, (IReadOnlyList<FrozenCell> Cells, IReadOnlyList<FrozenStatement> Statements, Scheme Scheme, Func<FrozenCell, AttributedPart?> Parts) frozen)
    {
        var positions = members.Select((member, position) => (member.Region.Value, position)).ToDictionary(pair => pair.Value, pair => pair.position);
        var (columns, sources, attributed) = (new Dictionary<string, double?[]>(StringComparer.Ordinal), new Dictionary<string, string?[]>(StringComparer.Ordinal), new Dictionary<string, AttributedPart?[]>(StringComparer.Ordinal));
        foreach (var cell in frozen.Cells.Where(cell => cell.Period == period.ToString() && positions.ContainsKey(cell.RegionId)))
        {
            if (!columns.TryGetValue(cell.Code, out var column)) (columns[cell.Code], sources[cell.Code]) = (column = new double?[members.Count], new string?[members.Count]);
            var parts = frozen.Parts(cell);
            column[positions[cell.RegionId]] = (double)(parts?.Figure ?? ScaledValue.ToDecimal(cell.Scaled, (int)cell.Decimals));
            if (parts is not null) (attributed.TryGetValue(cell.Code, out var list) ? list : attributed[cell.Code] = new AttributedPart?[members.Count])[positions[cell.RegionId]] = parts;
            sources[cell.Code][positions[cell.RegionId]] = cell.ObservationId.ToString(CultureInfo.InvariantCulture);
        }
        var facts = frozen.Statements.Where(statement => statement.Period == period.ToString()).ToLookup(statement => statement.RegionId);
        var names = frozen.Scheme.Classes.Names;
        return new PeriodFigures(period, [.. members.Select(member => Region(member, names, facts[member.Region.Value]))], columns) { Sources = sources, Attributed = attributed };
    }

    static AssessedRegion Region(Member member, IReadOnlyList<string> classes, IEnumerable<FrozenStatement> facts) => new(member.Code, member.Name)
    {
        Classes = [.. classes.Where(name => member.Classes.Any(one => one.Class == name))],
        Facts = facts.ToDictionary(fact => fact.Fact, fact => fact.Value, StringComparer.Ordinal),
    };

    static string Hash(Frozen frozen)
    {
        var text = new StringBuilder();
        foreach (var cell in frozen.Cells) text.Append(CultureInfo.InvariantCulture, $"{cell.RegionId} {cell.ObservationId} {cell.Scaled}\n");
        foreach (var statement in frozen.Statements) text.Append(CultureInfo.InvariantCulture, $"{statement.RegionId} {statement.StatementId} {statement.Value}\n");
        foreach (var share in frozen.Shares) text.Append(CultureInfo.InvariantCulture, $"{share.RegionId} {share.ProjectId} {share.Code} {share.Period} {share.HolderId} {share.Scaled}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
