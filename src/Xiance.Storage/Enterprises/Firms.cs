using System.Globalization;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Enterprises;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;

namespace Xiance.Storage.Enterprises;

/// <summary>The register of parks and firms with their yearly figures. Rows are seen inside the reader's own subtrees only; figures are added, never changed.</summary>
public sealed class Firms(Database database)
{
    const string Columns =
        """
        e.region_id, e.enterprise_id, e.code, e.name, e.industry, e.park_id, p.name as park, e.owner_code, f.code as county_code, f.name as county
        from enterprise e join region_fact f on f.region_id = e.region_id and f.valid_from <= @day and @day <= f.valid_to
        left join park p on p.region_id = e.region_id and p.park_id = e.park_id and p.valid_from <= @day and @day <= p.valid_to
        where e.valid_from <= @day and @day <= e.valid_to
        """;

    public IReadOnlyList<Firm> All(Reading reading, DateOnly day) => database.Read(session =>
        session.All<Row>(Sight.Of(session, reading).Fill($"select {Columns} and {{own e}} order by f.code, e.code"), new { day = Days.Text(day) }).Select(row => row.Firm).ToList());

    public IReadOnlyList<Park> Parks(Reading reading, DateOnly day) => database.Read(session => session.All<Park>(Sight.Of(session, reading).Fill(
        """
        select p.region_id, p.park_id, p.code, p.name, p.mu, f.code as county_code, f.name as county from park p
        join region_fact f on f.region_id = p.region_id and f.valid_from <= @day and @day <= f.valid_to
        where p.valid_from <= @day and @day <= p.valid_to and {own p} order by f.code, p.sort_key
        """), new { day = Days.Text(day) }));

    /// <summary>Years with figures, newest first.</summary>
    public IReadOnlyList<int> Years(Reading reading) => [.. database.Read(session => session.All<long>(Sight.Of(session, reading).Fill("select distinct e.year from enterprise_year e where {own e} order by e.year desc"))).Select(year => (int)year)];

    /// <summary>What each source last supplied for a year; figures of single firms from statistics are left out here and so reach no page.</summary>
    public IReadOnlyList<SuppliedFigure> Supplied(Reading reading, int year) => Supplied(reading, year, "");

    /// <summary>As Supplied, only the figures that more than one source gave: all that can disagree.</summary>
    public IReadOnlyList<SuppliedFigure> Contested(Reading reading, int year) => Supplied(reading, year,
        "and exists (select 1 from enterprise_figure o where o.region_id = e.region_id and o.enterprise_id = e.enterprise_id and o.year = e.year and o.figure = e.figure and o.supplier <> e.supplier and o.source = 'administrative' and o.at_ms <= @asOf)");

    /// <summary>Who supplied figures before, so that one source is not written in two ways.</summary>
    public IReadOnlyList<string> Suppliers(Reading reading) => database.Read(session => session.All<string>(Sight.Of(session, reading).Fill("select distinct e.supplier from enterprise_figure e where {own e} order by e.supplier")));

    IReadOnlyList<SuppliedFigure> Supplied(Reading reading, int year, string limit) => [.. database.Read(session => session.All<FigureRow>(Sight.Of(session, reading).Fill(
        $$"""
        select e.region_id, e.enterprise_id, e.year, e.figure, e.supplier, e.value, e.decimals, c.supplier as chosen from enterprise_figure e
        left join enterprise_choice c on c.region_id = e.region_id and c.enterprise_id = e.enterprise_id and c.year = e.year and c.figure = e.figure
          and c.at_ms = (select max(d.at_ms) from enterprise_choice d where d.region_id = e.region_id and d.enterprise_id = e.enterprise_id and d.year = e.year and d.figure = e.figure and d.at_ms <= @asOf)
        where e.year = @year and e.source = 'administrative' and e.at_ms <= @asOf and {own e} {{limit}}
          and not exists (select 1 from enterprise_figure n where n.region_id = e.region_id and n.enterprise_id = e.enterprise_id and n.year = e.year and n.figure = e.figure and n.supplier = e.supplier and n.at_ms > e.at_ms and n.at_ms <= @asOf)
        """), new { year = (long)year, asOf = reading.AsOf.Milliseconds })).Select(row => row.Supplied)];

    /// <summary>What the administrative sources gave for one firm and year, oldest first.</summary>
    public IReadOnlyList<GivenFigure> Given(Reading reading, long firm, int year) => [.. database.Read(session => session.All<GivenRow>(Sight.Of(session, reading).Fill(
        """
        select e.figure, e.supplier, e.value, e.decimals, e.synthetic, e.at_ms, e.by_actor from enterprise_figure e
        where e.enterprise_id = @firm and e.year = @year and e.source = 'administrative' and e.at_ms <= @asOf and {own e} order by e.figure, e.at_ms, e.supplier
        """), new { firm, year = (long)year, asOf = reading.AsOf.Milliseconds })).Select(row => new GivenFigure(row.Figure, row.Supplier, ScaledValue.ToDecimal(row.Value, (int)row.Decimals), row.Synthetic == 1, new Instant(row.AtMs), row.ByActor))];

    /// <summary>Facts of a year: above designated size, veto, new firm; by firm.</summary>
    public IReadOnlyDictionary<long, YearFacts> Facts(Reading reading, int year) => database.Read(session => session.All<YearRow>(Sight.Of(session, reading).Fill(
        "select e.enterprise_id, e.above_size, e.veto, e.new_firm from enterprise_year e where e.year = @year and e.at_ms <= @asOf and {own e} order by e.at_ms"),
        new { year = (long)year, asOf = reading.AsOf.Milliseconds })).GroupBy(row => row.EnterpriseId).ToDictionary(group => group.Key, group => group.Last().Facts);

    /// <summary>Decides between disagreeing sources, with a reason that is kept.</summary>
    public IReadOnlyList<Problem> Choose(Reading reading, (string Code, int Year, string Figure) of, (string Supplier, string Reason) choice, Instant now)
    {
        if (!reading.Actor.Is(Role.Office)) return [Problem.Of("EN-308", Place.Nowhere, ("act", new Bilingual("裁定数据", "decide between sources")))];
        if (choice.Reason.Trim().Length == 0) return [Problem.Of("EN-310", Place.Nowhere)];
        if (All(reading, now.ChinaDay).FirstOrDefault(firm => firm.Code == of.Code) is not { } firm) return [Problem.Of("EN-309", Place.Nowhere)];
        return database.Write<IReadOnlyList<Problem>>(session =>
        {
            session.Do("insert into enterprise_choice (region_id, enterprise_id, year, figure, supplier, reason, at_ms, by_actor) values (@RegionId, @EnterpriseId, @year, @Figure, @Supplier, @Reason, @at, @by)",
                new { firm.RegionId, firm.EnterpriseId, year = (long)of.Year, of.Figure, choice.Supplier, choice.Reason, at = now.Milliseconds, by = reading.Actor.Name });
            AuditLog.Add(session, now, reading.Actor.Name, new("enterprise_figure_chosen", of.Code, $"{of.Year} {of.Figure} {choice.Supplier}"));
            return [];
        });
    }

    sealed record Row(long RegionId, long EnterpriseId, string Code, string Name, string Industry, long? ParkId, string? Park, string? OwnerCode, string CountyCode, string County)
    {
        public Firm Firm => new(RegionId, EnterpriseId, Code, Name, Industry, ParkId, Park, OwnerCode, CountyCode, County);
    }

    sealed record FigureRow(long RegionId, long EnterpriseId, long Year, string Figure, string Supplier, long Value, long Decimals, string? Chosen)
    {
        /// <summary>Joined by our own id of the firm: codes change, ids do not.</summary>
        public SuppliedFigure Supplied => new(EnterpriseId.ToString(CultureInfo.InvariantCulture), (int)Year, Figure, ScaledValue.ToDecimal(Value, (int)Decimals)) { Supplier = Supplier, Source = FigureSource.Administrative, Chosen = Chosen == Supplier };
    }

    sealed record GivenRow(string Figure, string Supplier, long Value, long Decimals, long Synthetic, long AtMs, string ByActor);

    sealed record YearRow(long EnterpriseId, long AboveSize, string Veto, long NewFirm)
    {
        public YearFacts Facts => new(AboveSize == 1, Veto, NewFirm == 1);
    }
}

/// <summary>What a firm is in a year.</summary>
public sealed record YearFacts(bool AboveSize, string Veto, bool NewFirm);

/// <summary>One figure of a firm as a source supplied it, with who entered it when.</summary>
public sealed record GivenFigure(string Figure, string Supplier, decimal Value, bool Synthetic, Instant At, string By);
