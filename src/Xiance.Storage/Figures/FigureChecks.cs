using System.Collections.Concurrent;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Figures.Checks;
using Xiance.Figures.Text;
using Xiance.Plans;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;
using Xiance.Storage.Plans;

namespace Xiance.Storage.Figures;

/// <summary>
/// The checks of a pack over a period, as known by a reader: computed from the figures open to him, and shown where the region is his or he
/// supplies the indicator. Explanations of the owners and the office's answer are kept beside the values they were given for.
/// </summary>
public sealed class FigureChecks(Database database, Packs packs, Observations observations, Members members)
{
    const string File = "checks.yaml";

    // One entry a reader, period and state of the ledger; beyond this all are dropped.
    const int MostKept = 64;

    readonly ConcurrentDictionary<string, IReadOnlyList<Check>> checks = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, IReadOnlyList<Finding>> kept = new(StringComparer.Ordinal);

    /// <summary>The checks of the pack as it is now; none where it has no checks.yaml.</summary>
    public IReadOnlyList<Check> Checks(PackState pack) => checks.GetOrAdd(pack.Hash, _ =>
        packs.Read(pack) is { } read && read.Files.TryGetValue(File, out var text) ? CheckReader.Read(File, text, read.Indicators).Value ?? [] : []);

    /// <summary>Every finding that concerns the reader: failed, undetermined and passed, with what was said to it.</summary>
    public IReadOnlyList<CheckedFinding> Run(Reading reading, PackState pack, Period period)
    {
        if (Checks(pack).Count == 0) return [];
        var (steps, seen) = database.Read(session => (Steps(session, reading, (pack.Id, period)), Seen(session, reading, pack.Id)));
        return [.. All(reading, pack, period).Where(seen).Select(finding => new CheckedFinding(finding, steps[(finding.Check.Code, finding.Key)].ToList()))];
    }

    /// <summary>The cells of unreleased figures that a failed error closes to release, with the finding.</summary>
    internal IReadOnlyDictionary<(RegionId Region, string Indicator), Finding> Closed(Reading reading, PackState pack, Period period)
    {
        var closed = new Dictionary<(RegionId, string), Finding>();
        foreach (var finding in All(reading, pack, period).Where(finding => finding is { Outcome: CheckOutcome.Failed, Check.Severity: CheckSeverity.Error }))
            foreach (var region in finding.Regions)
                foreach (var indicator in finding.Check.Indicators) closed.TryAdd((region.Id, indicator), finding);
        return closed;
    }

    IReadOnlyList<Finding> All(Reading reading, PackState pack, Period period)
    {
        var key = database.Read(session => Key(session, reading, (pack.Hash, period)));
        if (kept.Count > MostKept) kept.Clear();
        return kept.GetOrAdd(key, _ => RunChecks.Run(Checks(pack), Data(reading, pack, period)));
    }

    static string Key(Session session, Reading reading, (string Hash, Period Period) asked)
    {
        var sight = Sight.Of(session, reading);
        var ledger = session.One<long>("select coalesce(max(next), 0) from identity where name = 'observation'");
        return string.Join('|', asked.Hash, asked.Period, reading.AsOf.Milliseconds, ledger, Session.Ids(sight.Own), Session.Ids(sight.Jurisdictions), Session.Ids(sight.Units));
    }

    CheckData Data(Reading reading, PackState pack, Period period)
    {
        var regions = members.Of(pack.Id, period.Last).Select(member => new CheckedRegion(member.Region, member.Code, member.Name) { Parent = member.Parent, ParentName = member.ParentName, Classes = [.. member.Classes.Select(one => one.Class)] }).ToList();
        var periods = Checks(pack).Where(check => check.Periods.Contains(period.Kind)).SelectMany(check => check.Reads(period)).Append(period).Distinct();
        var figures = periods.SelectMany(one => observations.Current(reading, pack.Id, one)).Select(Checked);
        return new CheckData(period, regions, figures, packs.Read(pack).Indicators.ToDictionary(indicator => indicator.Code, indicator => indicator.Name, StringComparer.Ordinal)) { Jurisdiction = new CheckedRegion(pack.Jurisdiction, "", pack.JurisdictionName) };
    }

    static CheckedFigure Checked(LedgerFigure figure) => new(figure.Observation.Region, figure.Indicator.Code, figure.Observation.Period, figure.Observation.Scaled)
    {
        Decimals = (int)figure.Indicator.Decimals,
        Unit = figure.Indicator.Unit,
        Observation = figure.Observation.Id,
    };

    /// <summary>What concerns the reader: findings of his own regions only, and those of indicators that he supplies. Suspicions about others are not for everybody.</summary>
    static Func<Finding, bool> Seen(Session session, Reading reading, string pack)
    {
        var sight = Sight.Of(session, reading);
        var own = session.All<long>(sight.Fill("select r.region_id from region_member r where r.pack_id = @pack and {own r}"), new { pack }).ToHashSet();
        var supplied = session.All<string>(sight.Fill("select i.code from indicator i where i.pack_id = @pack and {supplied i}"), new { pack }).ToHashSet(StringComparer.Ordinal);
        return finding => finding.Regions.All(region => own.Contains(region.Id.Value)) || finding.Check.Indicators.Any(supplied.Contains);
    }

    static ILookup<(string Check, string Key), FindingStep> Steps(Session session, Reading reading, (string Pack, Period Period) asked) => session.All<StepRow>(
        "select check_code, finding_key, step, words, revision, at_ms, by_actor from finding_step where pack_id = @Pack and period = @period and at_ms <= @asOf order by revision",
        new { asked.Pack, period = asked.Period.ToString(), asOf = reading.AsOf.Milliseconds }).ToLookup(row => (row.CheckCode, row.FindingKey), row => row.Taken);

    /// <summary>What the reader may do with a finding now: owners explain warnings and hints, the office accepts or refuses what was explained.</summary>
    public IReadOnlyList<FindingAct> Next(Reading reading, PackState pack, CheckedFinding finding)
    {
        if (finding.Finding is not { Outcome: CheckOutcome.Failed, Check.Severity: not CheckSeverity.Error }) return [];
        var acts = new List<FindingAct>();
        if (finding.State is FindingState.Open or FindingState.Refused && Owns(reading, pack, finding.Finding)) acts.Add(FindingAct.Explained);
        if (finding.State == FindingState.Explained && IsOffice(reading, pack)) acts.AddRange([FindingAct.Accepted, FindingAct.Refused]);
        return acts;
    }

    static bool IsOffice(Reading reading, PackState pack) => reading.Actor.Grants.Any(grant => grant.Role == Role.Office && grant.Region == pack.Jurisdiction);

    /// <summary>The county it is about, or the department that supplies one of the indicators.</summary>
    internal bool Owns(Reading reading, PackState pack, Finding finding)
    {
        if (finding.Region is { } region && reading.Actor.Grants.Any(grant => grant.Role == Role.County && grant.Region == region.Id)) return true;
        var units = reading.Actor.Grants.Where(grant => grant is { Role: Role.Department, Unit: not null }).Select(grant => grant.Unit!.Value.Value).ToList();
        return units.Count > 0 && database.Read(session => session.All<string>($"select code from indicator where pack_id = @Id and source_unit_id in {Session.Ids(units)}", new { pack.Id })).Intersect(finding.Check.Indicators).Any();
    }

    /// <summary>Keeps what was said to a finding, on the values and the revision that its author saw.</summary>
    public IReadOnlyList<Problem> Take(Reading reading, PackState pack, FindingOrder order, Instant now)
    {
        var latest = reading with { AsOf = Instant.Latest };
        if (Run(latest, pack, order.Period).FirstOrDefault(one => one.Finding.Check.Code == order.Check && one.Finding.Key == order.Key) is not { Finding.Outcome: CheckOutcome.Failed } finding || finding.Revision != order.Revision) return [Problems.FindingChanged(order.Check)];
        if (finding.Finding.Check.Severity == CheckSeverity.Error) return [Problems.ErrorStands(finding.Finding.Check.Name)];
        if (!Next(latest, pack, finding).Contains(order.Act)) return [Problems.FindingNotOpen(finding.Finding.Check.Name)];
        if (order.Act != FindingAct.Accepted && order.Words.Trim().Length == 0) return [Problems.StepReason()];
        return database.Write<IReadOnlyList<Problem>>(session => Keep(session, reading.Actor.Name, (pack, order, finding.Finding), now) ? [] : [Problems.FindingChanged(order.Check)]);
    }

    static bool Keep(Session session, string by, (PackState Pack, FindingOrder Order, Finding Finding) taken, Instant now)
    {
        var (pack, order, finding) = taken;
        var added = session.Do(
            """
            insert into finding_step (region_id, pack_id, period, check_code, finding_key, revision, step, words, at_ms, by_actor)
            values (@region, @Id, @period, @Check, @Key, @revision, @step, @words, @now, @by)
            on conflict (region_id, pack_id, period, check_code, finding_key, revision) do nothing
            """,
            new { region = (finding.Region?.Id ?? pack.Jurisdiction).Value, pack.Id, period = order.Period.ToString(), order.Check, order.Key, revision = order.Revision + 1, step = order.Act.ToString(), words = order.Words.Trim(), now = now.Milliseconds, by });
        if (added == 0) return false;
        AuditLog.Add(session, now, by, new("finding_" + order.Act.ToString().ToLowerInvariant(), $"{finding.Region?.Name} {finding.Check.Name} {order.Period}".Trim(), order.Words.Trim()));
        return true;
    }

    sealed record StepRow(string CheckCode, string FindingKey, string Step, string Words, long Revision, long AtMs, string ByActor)
    {
        public FindingStep Taken => new(Enum.Parse<FindingAct>(Step), Words, Revision, new Instant(AtMs), ByActor);
    }
}
