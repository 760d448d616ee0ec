using Xiance.Access;
using Xiance.Basics;
using Xiance.Figures;
using Xiance.Plans;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;
using Xiance.Storage.Plans;

namespace Xiance.Storage.Figures;

/// <summary>The ledger of observations: rows are only added; the newest one known on the asked day is current.</summary>
public sealed class Observations(Database database)
{
    const string Columns =
        """
        o.region_id, f.code as region_code, f.name as region, o.observation_id, o.indicator_id, i.code as indicator_code, i.name as indicator, i.unit, i.decimals,
        o.period, o.scaled, o.printed_text, o.printed_unit, o.status, o.vintage, o.received_at, o.received_from, o.source, o.note, o.synthetic, o.replaces, o.visibility
        """;

    const string From =
        """
        from observation o
        join indicator i on i.indicator_id = o.indicator_id
        join region_fact f on f.region_id = o.region_id and f.valid_from <= o.period_last and o.period_last <= f.valid_to
        """;

    // A newer figure that the reader may not see yet does not hide the one that he may.
    const string Known =
        """
        o.received_at <= @asOf and not exists (
          select 1 from observation later where later.region_id = o.region_id and later.indicator_id = o.indicator_id and later.period = o.period
          and later.observation_id > o.observation_id and later.received_at <= @asOf
          and (later.visibility = 2 or (later.visibility = 1 and {jurisdiction o}) or {own o} or {supplied i}))
        """;

    /// <summary>The current figures of a pack that the reader may see, by region, indicator and period; an empty period asks for all.</summary>
    public IReadOnlyList<LedgerFigure> Current(Reading reading, string pack, Period? period = null, RegionId? region = null) => database.Read(session => Rows(session.All<Row>(
        Sight.Of(session, reading).Fill($$"""
          select {{Columns}} {{From}}
          where i.pack_id = @pack {{(period is null ? "" : "and o.period = @period")}} {{(region is null ? "" : "and o.region_id = @region")}}
            and {{Known}} and ({visible o} or {supplied i})
          order by f.sort_key, i.position, o.period_last, o.period
          """), new { pack, period = period?.ToString() ?? "", region = region?.Value ?? 0L, asOf = reading.AsOf.Milliseconds })));

    /// <summary>Everything ever received for one cell, newest first.</summary>
    public IReadOnlyList<LedgerFigure> History(Reading reading, RegionId region, IndicatorCell cell) => database.Read(session => Rows(session.All<Row>(
        Sight.Of(session, reading).Fill($$"""
          select {{Columns}} {{From}}
          where o.region_id = @region and i.pack_id = @Pack and i.code = @Code and o.period = @period and o.received_at <= @asOf and ({visible o} or {supplied i})
          order by o.observation_id desc
          """), new { region = region.Value, cell.Pack, cell.Code, period = cell.Period.ToString(), asOf = reading.AsOf.Milliseconds })));

    public LedgerFigure? Find(Reading reading, long observation) => database.Read(session => Rows(session.All<Row>(
        Sight.Of(session, reading).Fill($$"""
          select {{Columns}} {{From}} where o.observation_id = @observation and o.received_at <= @asOf and ({visible o} or {supplied i})
          """), new { observation, asOf = reading.AsOf.Milliseconds }))).FirstOrDefault();

    /// <summary>The periods with figures the reader may see, newest first.</summary>
    public IReadOnlyList<Period> Periods(Reading reading, string pack) => [.. database.Read(session => session.All<string>(
        Sight.Of(session, reading).Fill("""
          select distinct o.period from observation o join indicator i on i.indicator_id = o.indicator_id
          where i.pack_id = @pack and o.received_at <= @asOf and ({visible o} or {supplied i})
          """), new { pack, asOf = reading.AsOf.Milliseconds })).Select(text => Period.TryParse(text)!.Value).OrderDescending()];

    /// <summary>Adds figures; each replaces the newest one of its cell, whose id it keeps. Nothing is overwritten.</summary>
    public int Add(string by, IReadOnlyList<NewFigure> figures, Instant now, string? subject = null)
    {
        database.Write(session => Add(session, by, figures, now, subject));
        return figures.Count;
    }

    /// <summary>The id of the first; the others follow in order. One line of the audit log under the subject, or one for each source.</summary>
    internal static long Add(Session session, string by, IReadOnlyList<NewFigure> figures, Instant now, string? subject = null)
    {
        var first = session.NewIds("observation", figures.Count);
        AddObservations.Run(session, by, (figures, first));
        foreach (var group in figures.GroupBy(figure => (Source: subject ?? figure.Source, figure.ReceivedAt)))
            AuditLog.Add(session, now, by, new("figures_received", group.Key.Source, $"{group.Count()} {group.Key.ReceivedAt.Milliseconds}"));
        return first;
    }

    /// <summary>The indicators of a pack that figures of every member are received for (computed ones are not), in the order of the catalogue.</summary>
    public IReadOnlyList<IndicatorKey> Indicators(string pack) => [.. AllIndicators(pack).Where(indicator => indicator.Scope == IndicatorScope.Members)];

    /// <summary>The same with the indicators that only the whole jurisdiction or its parks have a figure of.</summary>
    public IReadOnlyList<IndicatorKey> AllIndicators(string pack) => [.. database.Read(session => session.All<IndicatorRow>(
        "select indicator_id as id, code, name, unit, decimals, scope from indicator where pack_id = @pack and is_computed = 0 order by position", new { pack })).Select(row => row.Key)];

    sealed record IndicatorRow(long Id, string Code, string Name, string Unit, long Decimals, string Scope)
    {
        public IndicatorKey Key => new(Id, Code, Name, Unit, Decimals) { Scope = Enum.Parse<IndicatorScope>(Scope) };
    }

    static IReadOnlyList<LedgerFigure> Rows(IReadOnlyList<Row> rows) => [.. rows.Select(row => row.Figure)];

    sealed record Row(
        long RegionId, string RegionCode, string Region, long ObservationId, long IndicatorId, string IndicatorCode, string Indicator, string Unit, long Decimals,
        string Period, long Scaled, string PrintedText, string PrintedUnit, string Status, string Vintage, long ReceivedAt, string ReceivedFrom, string Source, string Note,
        long Synthetic, long? Replaces, long Visibility)
    {
        public LedgerFigure Figure => new(
            new Observation(ObservationId, new RegionId(RegionId), new IndicatorId(IndicatorId), Basics.Period.TryParse(Period)!.Value, Scaled)
            {
                PrintedText = PrintedText,
                PrintedUnit = PrintedUnit,
                Status = Enum.Parse<ObservationStatus>(Status),
                Vintage = Enum.Parse<Vintage>(Vintage),
                ReceivedAt = new Instant(ReceivedAt),
                ReceivedFrom = ReceivedFrom,
                Source = Source,
                Note = Note,
                Synthetic = Synthetic != 0,
                Replaces = Replaces,
                Visibility = (Visibility)Visibility,
            },
            (RegionCode, Region), new IndicatorKey(IndicatorId, IndicatorCode, Indicator, Unit, Decimals));
    }
}

/// <summary>An observation with the names a page shows: the region as it was called at the end of the period, and the indicator.</summary>
public sealed record LedgerFigure(Observation Observation, (string Code, string Name) Region, IndicatorKey Indicator)
{
    public decimal Value => Observation.Value((int)Indicator.Decimals);

    /// <summary>Figures of these members alone: those of their city or province stand for themselves and are no peers.</summary>
    public static IReadOnlyList<LedgerFigure> Of(IReadOnlyList<Member> members, IReadOnlyList<LedgerFigure> figures)
    {
        var regions = members.Select(member => member.Region).ToHashSet();
        return [.. figures.Where(figure => regions.Contains(figure.Observation.Region))];
    }
}

/// <summary>An indicator of a pack as the ledger knows it.</summary>
public sealed record IndicatorKey(long Id, string Code, string Name, string Unit, long Decimals)
{
    public IndicatorScope Scope { get; init; }
}

/// <summary>One cell of the ledger besides its region.</summary>
public sealed record IndicatorCell(string Pack, string Code, Period Period);

/// <summary>A figure about to be added.</summary>
public sealed record NewFigure(RegionId Region, long Indicator, Period Period, long Scaled)
{
    public string PrintedText { get; init; } = "";

    public string PrintedUnit { get; init; } = "";

    public ObservationStatus Status { get; init; } = ObservationStatus.Supplied;

    public Vintage Vintage { get; init; }

    public Instant ReceivedAt { get; init; }

    public string Source { get; init; } = "";

    public string Note { get; init; } = "";

    public bool Synthetic { get; init; }

    public Visibility Visibility { get; init; } = Visibility.Own;
}
