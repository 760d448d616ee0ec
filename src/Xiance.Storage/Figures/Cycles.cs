using System.Collections.Concurrent;
using System.Globalization;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Figures;
using Xiance.Figures.Text;
using Xiance.Plans;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;
using Xiance.Storage.Demonstration;
using Xiance.Storage.Plans;

namespace Xiance.Storage.Figures;

/// <summary>The duties of packs with their days, moved by extensions.</summary>
public sealed class Cycles(Database database, Packs packs)
{
    const string File = "cycle.yaml";

    static readonly Lazy<WorkingCalendar> Days = new(ReadCalendar);

    readonly ConcurrentDictionary<string, (IReadOnlyDictionary<string, IndicatorWay> Ways, IReadOnlyList<Duty> Duties)> known = new(StringComparer.Ordinal);

    /// <summary>The working days of the State Council's notices, as shipped with the program.</summary>
    public static WorkingCalendar Calendar => Days.Value;

    static WorkingCalendar ReadCalendar()
    {
        var file = Directory.EnumerateFiles(Path.Combine(ProgramFolders.Own.Root, "packs", "calendar"), "*.yaml").Order(StringComparer.Ordinal).First();
        return WorkingCalendar.Read(Path.GetFileName(file), System.IO.File.ReadAllText(file)).Value!;
    }

    /// <summary>Indicator code → the indicator and the duty that asks for it, where one does.</summary>
    public IReadOnlyDictionary<string, IndicatorWay> Ways(string pack) => Read(pack).Ways;

    public IReadOnlyList<Duty> Duties(string pack) => Read(pack).Duties;

    (IReadOnlyDictionary<string, IndicatorWay> Ways, IReadOnlyList<Duty> Duties) Read(string pack)
    {
        if (database.Read(session => session.One<string>("select hash from pack where pack_id = @pack and is_current = 1", new { pack })) is not { } hash) return (new Dictionary<string, IndicatorWay>(), []);
        return known.GetOrAdd(hash, _ => Of(packs.Read(pack, hash)!));
    }

    /// <summary>The ways and duties of a pack that need not be loaded.</summary>
    internal static (IReadOnlyDictionary<string, IndicatorWay> Ways, IReadOnlyList<Duty> Duties) Of(Pack pack)
    {
        var duties = pack.Files.TryGetValue(File, out var text) ? CycleReader.Read(File, text, pack.Indicators).Value ?? [] : [];
        return (pack.Indicators.Where(indicator => indicator.Scope == IndicatorScope.Members).ToDictionary(indicator => indicator.Code, indicator => new IndicatorWay(indicator, [.. duties.Where(duty => duty.Asks(indicator))]), StringComparer.Ordinal), duties);
    }

    /// <summary>How a figure of a period arrives, and whether its check is over on the day. Without a duty there is no check to wait for.</summary>
    internal ArrivalWay Way(string pack, ArrivalCell cell, DateOnly today)
    {
        if (cell.Total) return new ArrivalWay(Arrival.DepartmentSupply, [], TotalDuty(pack, cell.Period.Kind) is not { } asked || Term(pack, asked, cell.Period)?.CheckUntil is not { } until || until < today);
        if (!Ways(pack).TryGetValue(cell.Indicator.Code, out var way)) return new ArrivalWay(Arrival.DepartmentSupply, [], true);
        if (way.Duties.FirstOrDefault(duty => duty.Asks(way.Indicator, cell.Period.Kind)) is not { } duty) return new ArrivalWay(way.Indicator.Arrival, [], true);
        var term = Term(pack, duty, cell.Period);
        return new ArrivalWay(duty.Arrival, duty.Verifiers, term?.CheckUntil is not { } last || last < today);
    }

    /// <summary>The duty by whose days totals go: that with which departments bring everything they have of such a period; null where there is none.</summary>
    internal Duty? TotalDuty(string pack, PeriodKind kind) => Duties(pack).FirstOrDefault(duty => duty.Arrival == Arrival.DepartmentSupply && duty.Indicators.Count == 0 && duty.Periods.Contains(kind));

    /// <summary>A duty of one period with the newest extension that holds for all; null beyond the calendar.</summary>
    public DutyTerm? Term(string pack, Duty duty, Period period)
    {
        var extension = Extensions(pack).LastOrDefault(one => one.Duty == duty.Name && one.Period == period && one.Unit is null);
        return DutyTerms.Term(duty, period, Calendar, extension?.Due) is { } term ? term with { ExtensionReason = extension?.Reason ?? "" } : null;
    }

    /// <summary>Every term due between two days (both included), with extensions; problems where the calendar does not reach.</summary>
    public (IReadOnlyList<DutyTerm> Terms, IReadOnlyList<Problem> Problems) Terms(string pack, (DateOnly First, DateOnly Last) days)
    {
        var extensions = Extensions(pack);
        var (terms, problems) = DutyTerms.Between(Duties(pack), Calendar, days);
        return ([.. terms.Select(term => extensions.LastOrDefault(one => one.Duty == term.Duty.Name && one.Period == term.Period && one.Unit is null) is { } extension ? (DutyTerms.Term(term.Duty, term.Period, Calendar, extension.Due) ?? term) with { ExtensionReason = extension.Reason } : term)], problems);
    }

    public IReadOnlyList<DutyExtension> Extensions(string pack) => [.. database.Read(session => session.All<Row>(
        "select duty, period, unit_id, due_day, reason, at_ms, by_actor from duty_extension where pack_id = @pack order by extension_id", new { pack })).Select(row => row.Extension)];

    /// <summary>Moves the due day of a duty for a period, with the reason; only the office does, and only to a later day.</summary>
    public IReadOnlyList<Problem> Extend(Reading reading, PackState pack, DutyExtension extension, Instant now)
    {
        if (!reading.Actor.Grants.Any(grant => grant.Role == Role.Office && grant.Region == pack.Jurisdiction)) return [Problems.NotAllowed("extend")];
        if (extension.Reason.Trim().Length == 0) return [Problems.StepReason()];
        if (Duties(pack.Id).FirstOrDefault(duty => duty.Name == extension.Duty) is not { } duty || Term(pack.Id, duty, extension.Period) is not { } term) return [Problems.NoCell(extension.Duty)];
        if (extension.Due <= term.Due) return [Problems.NotLater(extension.Duty, term.Due)];
        return database.Write<IReadOnlyList<Problem>>(session =>
        {
            session.Do(
                """
                insert into duty_extension (extension_id, region_id, pack_id, duty, period, unit_id, due_day, reason, at_ms, by_actor)
                values (@id, @region, @pack, @Duty, @period, @unit, @due, @reason, @now, @Name)
                """,
                new { id = session.NewIds("extension"), region = pack.Jurisdiction.Value, pack = pack.Id, extension.Duty, period = extension.Period.ToString(), unit = extension.Unit?.Value, due = Databases.Days.Text(extension.Due), reason = extension.Reason.Trim(), now = now.Milliseconds, reading.Actor.Name });
            AuditLog.Add(session, now, reading.Actor.Name, new("duty_extended", string.Create(CultureInfo.InvariantCulture, $"{extension.Duty} {extension.Period}"), $"{Databases.Days.Text(extension.Due)} {extension.Reason.Trim()}"));
            return [];
        });
    }

    sealed record Row(string Duty, string Period, long? UnitId, string DueDay, string Reason, long AtMs, string ByActor)
    {
        public DutyExtension Extension => new(Duty, Basics.Period.TryParse(Period)!.Value, Databases.Days.Of(DueDay), Reason) { Unit = UnitId is { } unit ? new UnitId(unit) : null, At = new Instant(AtMs), By = ByActor };
    }
}

/// <summary>An indicator with the duties that ask for it.</summary>
public sealed record IndicatorWay(Indicator Indicator, IReadOnlyList<Duty> Duties);

/// <summary>A later due day for a duty of one period, with the reason; the unit is null where it holds for all.</summary>
public sealed record DutyExtension(string Duty, Period Period, DateOnly Due, string Reason)
{
    public UnitId? Unit { get; init; }

    public Instant At { get; init; }

    public string By { get; init; } = "";
}
