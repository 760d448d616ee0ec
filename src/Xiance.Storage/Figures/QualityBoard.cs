using Xiance.Access;
using Xiance.Basics;
using Xiance.Figures;
using Xiance.Figures.Checks;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;
using Xiance.Storage.Plans;

namespace Xiance.Storage.Figures;

/// <summary>How good the figures of a period are, indicator by indicator, as far as the reader sees them.</summary>
public sealed class QualityBoard(Database database, Arrivals arrivals, Cycles cycles, FigureChecks checks)
{
    public IReadOnlyList<IndicatorQuality> Of(Reading reading, PackState pack, Period period)
    {
        var cells = arrivals.Cells(reading, pack.Id, period);
        var first = database.Read(session => First(session, reading, (pack.Id, period)));
        var findings = checks.Run(reading, pack, period);
        return [.. cells.GroupBy(cell => cell.Indicator).Select(group => One(pack, period, [.. group], first) with
        {
            Failed = findings.Where(finding => finding.Stands && finding.Finding.Check.Indicators.Contains(group.Key.Code)).GroupBy(finding => finding.Finding.Check.Severity).ToDictionary(one => one.Key, one => one.Count()),
            Undetermined = findings.Count(finding => finding.Finding.Outcome == CheckOutcome.Undetermined && finding.Finding.Check.Indicators.Contains(group.Key.Code)),
        })];
    }

    IndicatorQuality One(PackState pack, Period period, IReadOnlyList<ArrivalCell> cells, IReadOnlyDictionary<(long, long), FirstRow> first)
    {
        var indicator = cells[0].Indicator;
        var duty = cycles.Ways(pack.Id)[indicator.Code].Duties.FirstOrDefault(one => one.Periods.Contains(period.Kind) && !(one.From is { } from && period.CompareTo(from) < 0) && !(one.To is { } to && period.CompareTo(to) > 0));
        var due = duty is null ? null : cycles.Term(pack.Id, duty, period)?.Due;
        var rows = cells.Select(cell => first.GetValueOrDefault((cell.Member.Region.Value, indicator.Id))).OfType<FirstRow>().ToList();
        return new IndicatorQuality(indicator, cells.Count, cells.Count(cell => cell.Figure is not null))
        {
            Due = due,
            InTime = due is { } day ? rows.Count(row => new Instant(row.FirstAt).ChinaDay <= day) : null,
            Corrections = rows.Sum(row => (int)row.Changes),
        };
    }

    /// <summary>For each cell when its first figure came, and how often a later one had another value.</summary>
    static Dictionary<(long, long), FirstRow> First(Session session, Reading reading, (string Pack, Period Period) asked) => session.All<FirstRow>(Sight.Of(session, reading).Fill(
        """
        select o.region_id, o.indicator_id, min(o.received_at) as first_at,
          sum(case when earlier.scaled is not null and earlier.scaled <> o.scaled then 1 else 0 end) as changes
        from observation o join indicator i on i.indicator_id = o.indicator_id
        left join observation earlier on earlier.region_id = o.region_id and earlier.observation_id = o.replaces
        where i.pack_id = @Pack and o.period = @period and o.received_at <= @asOf and ({visible o} or {supplied i})
        group by o.region_id, o.indicator_id
        """), new { asked.Pack, period = asked.Period.ToString(), asOf = reading.AsOf.Milliseconds }).ToDictionary(row => (row.RegionId, row.IndicatorId));

    sealed class FirstRow
    {
        public long RegionId { get; init; }

        public long IndicatorId { get; init; }

        public long FirstAt { get; init; }

        public long Changes { get; init; }
    }
}

/// <summary>The quality of one indicator in a period.</summary>
public sealed record IndicatorQuality(IndicatorKey Indicator, int Expected, int Present)
{
    /// <summary>Null where no duty asks for the period.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>How many first came by the due day; null without one.</summary>
    public int? InTime { get; init; }

    /// <summary>How often a figure was replaced by another value.</summary>
    public int Corrections { get; init; }

    /// <summary>Standing findings by severity.</summary>
    public IReadOnlyDictionary<CheckSeverity, int> Failed { get; init; } = new Dictionary<CheckSeverity, int>();

    public int Undetermined { get; init; }
}
