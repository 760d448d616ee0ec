using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Figures;
using Xiance.Figures.Checks;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;
using Xiance.Storage.Plans;

namespace Xiance.Storage.Figures;

/// <summary>
/// Release of figures: signed off together, frozen under a hash, and from then on seen by the whole jurisdiction. Releasing again states
/// what it corrects; figures that are not ready are named and stay.
/// </summary>
public sealed class Releases(Database database, Arrivals arrivals, Observations observations, FigureChecks checks)
{
    /// <summary>What a release of a period would do today: cells that are ready, cells that wait, and corrections of what was released before.</summary>
    public ReleaseDraft Draft(Reading reading, PackState pack, Period period, DateOnly today)
    {
        var latest = reading with { AsOf = Instant.Latest };
        var cells = arrivals.All(latest, pack.Id, period);
        var ready = arrivals.Open(latest, pack, ([.. cells.Where(cell => cell.State is not (null or ArrivalStep.Released))], ArrivalStep.Released), today);
        var closed = checks.Closed(latest, pack, period);
        ready = [.. ready.Where(cell => !closed.ContainsKey((cell.Member.Region, cell.Indicator.Code)))];
        var before = Before(latest, pack.Id, period);
        return new ReleaseDraft(period, ready, [.. cells.Where(cell => cell.State is not ArrivalStep.Released && !ready.Contains(cell))])
        {
            Closed = closed,
            Corrections = [.. ready.Where(cell => before.ContainsKey((cell.Member.Region.Value, cell.Indicator.Id))).Select(cell => (cell, before[(cell.Member.Region.Value, cell.Indicator.Id)])).Where(pair => pair.Item2.Scaled != pair.cell.Figure!.Observation.Scaled).Select(pair => new Correction(pair.cell, pair.Item2.Id, ScaledValue.ToDecimal(pair.Item2.Scaled, (int)pair.cell.Indicator.Decimals)))],
        };
    }

    static bool IsOffice(Reading reading, PackState pack) => reading.Actor.Grants.Any(grant => grant.Role == Role.Office && grant.Region == pack.Jurisdiction);

    Dictionary<(long Region, long Indicator), BeforeRow> Before(Reading reading, string pack, Period period) => database.Read(session => session.All<BeforeRow>(
        """
        select o.region_id, o.indicator_id, o.observation_id as id, o.scaled from observation o join indicator i on i.indicator_id = o.indicator_id
        where i.pack_id = @pack and o.period = @period and o.status = 'Released' and o.received_at <= @asOf and not exists (
          select 1 from observation later where later.region_id = o.region_id and later.indicator_id = o.indicator_id and later.period = o.period
          and later.status = 'Released' and later.observation_id > o.observation_id and later.received_at <= @asOf)
        """, new { pack, period = period.ToString(), asOf = reading.AsOf.Milliseconds })).ToDictionary(row => (row.RegionId, row.IndicatorId));

    /// <summary>Signs off everything that is ready. Corrections of released figures need the reason.</summary>
    public Outcome<Release> Make(Reading reading, PackState pack, (Period Period, string Reason) asked, Instant now)
    {
        if (!IsOffice(reading, pack)) return Problems.NotAllowed("release");
        var draft = Draft(reading, pack, asked.Period, now.ChinaDay);
        if (draft.Ready.Count == 0) return Problems.NothingToRelease(asked.Period);
        if (draft.Corrections.Count > 0 && asked.Reason.Trim().Length == 0) return Problems.StepReason();
        return database.Write(session => Keep(session, reading, (pack, draft, asked.Reason.Trim()), now));
    }

    static Release Keep(Session session, Reading reading, (PackState Pack, ReleaseDraft Draft, string Reason) order, Instant now)
    {
        var (pack, draft, reason) = order;
        var first = Observations.Add(session, reading.Actor.Name, [.. draft.Ready.Select(cell => Released(cell, now))], now);
        var id = session.NewIds("release");
        var hash = Hash(draft);
        session.Do(
            """
            insert into release (release_id, region_id, pack_id, period, figures, corrections, reason, hash, at_ms, by_actor)
            values (@id, @region, @pack, @period, @figures, @corrections, @reason, @hash, @now, @Name)
            """,
            new { id, region = pack.Jurisdiction.Value, pack = pack.Id, period = draft.Period.ToString(), figures = (long)draft.Ready.Count, corrections = (long)draft.Corrections.Count, reason, hash, now = now.Milliseconds, reading.Actor.Name });
        var before = draft.Corrections.ToDictionary(correction => (correction.Cell.Member.Region, correction.Cell.Indicator.Id), correction => correction.BeforeId);
        for (var position = 0; position < draft.Ready.Count; position++)
        {
            var cell = draft.Ready[position];
            session.Do("insert into release_figure (region_id, release_id, observation_id, before_id) values (@region, @id, @observation, @earlier)",
                new { region = cell.Member.Region.Value, id, observation = first + position, earlier = before.TryGetValue((cell.Member.Region, cell.Indicator.Id), out var earlier) ? earlier : (long?)null });
        }
        AuditLog.Add(session, now, reading.Actor.Name, new("figures_released", string.Create(CultureInfo.InvariantCulture, $"{pack.Id} {draft.Period}"), string.Create(CultureInfo.InvariantCulture, $"{draft.Ready.Count} {draft.Corrections.Count} {hash[..12]} {reason}")));
        return new Release(id, pack.Id, draft.Period, draft.Ready.Count, draft.Corrections.Count, reason, hash, now, reading.Actor.Name);
    }

    /// <summary>The released figure is a row of its own: as known on an earlier day it is not there.</summary>
    static NewFigure Released(ArrivalCell cell, Instant now)
    {
        var figure = cell.Figure!.Observation;
        return new(cell.Member.Region, cell.Indicator.Id, cell.Period, figure.Scaled)
        {
            PrintedText = figure.PrintedText,
            PrintedUnit = figure.PrintedUnit,
            Status = ObservationStatus.Released,
            Vintage = figure.Vintage,
            ReceivedAt = now,
            Source = figure.Source,
            Note = figure.Note,
            Synthetic = figure.Synthetic,
            Visibility = Visibility.Jurisdiction,
        };
    }

    static string Hash(ReleaseDraft draft)
    {
        var text = new StringBuilder();
        foreach (var cell in draft.Ready) text.Append(CultureInfo.InvariantCulture, $"{cell.Member.Code} {cell.Indicator.Code} {cell.Period} {cell.Figure!.Observation.Id} {cell.Figure.Observation.Scaled}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>Every release of a pack in the reader's jurisdictions, newest first.</summary>
    public IReadOnlyList<Release> All(Reading reading, string pack) => [.. database.Read(session => session.All<Row>(Sight.Of(session, reading).Fill(
        """
        select r.release_id, r.pack_id, r.period, r.figures, r.corrections, r.reason, r.hash, r.at_ms, r.by_actor from release r
        where r.pack_id = @pack and r.at_ms <= @asOf and {jurisdiction r} order by r.release_id desc
        """), new { pack, asOf = reading.AsOf.Milliseconds })).Select(row => row.Release)];

    /// <summary>What a release corrected: each figure with the one in force before, as far as the reader sees them.</summary>
    public IReadOnlyList<ReleasedCorrection> Corrections(Reading reading, long release)
    {
        var rows = database.Read(session => session.All<CorrectionRow>("select observation_id, before_id from release_figure where release_id = @release and before_id is not null order by observation_id", new { release }));
        return [.. rows.Select(row => (After: observations.Find(reading, row.ObservationId), Before: observations.Find(reading, row.BeforeId))).Where(pair => pair.After is not null && pair.Before is not null).Select(pair => new ReleasedCorrection(pair.Before!, pair.After!))];
    }

    sealed record BeforeRow(long RegionId, long IndicatorId, long Id, long Scaled);

    sealed record CorrectionRow(long ObservationId, long BeforeId);

    sealed record Row(long ReleaseId, string PackId, string Period, long Figures, long Corrections, string Reason, string Hash, long AtMs, string ByActor)
    {
        public Release Release => new(ReleaseId, PackId, Basics.Period.TryParse(Period)!.Value, (int)Figures, (int)Corrections, Reason, Hash, new Instant(AtMs), ByActor);
    }
}

/// <summary>What a release would do: cells that are ready, cells that are not, and what it corrects.</summary>
public sealed record ReleaseDraft(Period Period, IReadOnlyList<ArrivalCell> Ready, IReadOnlyList<ArrivalCell> Waiting)
{
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>Region and indicator of the cells that wait because a check found an error, with the finding.</summary>
    public IReadOnlyDictionary<(RegionId Region, string Indicator), Finding> Closed { get; init; } = new Dictionary<(RegionId Region, string Indicator), Finding>();
}

/// <summary>A released figure that would change, with the value in force before.</summary>
public sealed record Correction(ArrivalCell Cell, long BeforeId, decimal Before);

/// <summary>A sign-off: how many figures, how many corrections, the reason and the hash over what was signed.</summary>
public sealed record Release(long Id, string Pack, Period Period, int Figures, int Corrections, string Reason, string Hash, Instant At, string By);

/// <summary>A figure before and after a release that corrected it.</summary>
public sealed record ReleasedCorrection(LedgerFigure Before, LedgerFigure After);
