using System.Globalization;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Progress.Demands;
using Xiance.Progress.Demands.Text;
using Xiance.Storage.Databases;
using Xiance.Storage.Figures;
using Xiance.Storage.Plans;

namespace Xiance.Storage.Demands;

/// <summary>
/// Reminders of the rhythm of demands: each member (a county with an account) and the office one working day before their report and on its day,
/// and after it the member, the office over it, and the leaders over the office. Only the newest report that was missed is spoken of, as a later one
/// holds what an earlier one left out; what was sent reminds nobody.
/// </summary>
sealed class DemandReminders(Database database, Packs packs)
{
    const int DaysBack = 10;
    const int DaysAhead = 5;

    readonly PackText<DeskRules> desk = new(packs, "demands.yaml", DeskRulesReader.Read, DeskRules.None);

    /// <summary>How many messages are new.</summary>
    public int Run(Reading reading, IReadOnlyList<PackState> all, Instant now) => database.Write(session => all.Sum(pack => Of(session, (pack, desk.Of(reading, pack.Id)), now).Count(message => Reminders.Keep(session, message, now))));

    /// <summary>Reports that are due within one working day, and of each leg the newest that was missed, by those who owe them.</summary>
    public static IReadOnlyList<OwedReport> Owed(Session session, (PackState Pack, DeskRules Rules) asked, Instant now)
    {
        if (asked.Rules.Rhythm.Count == 0) return [];
        var today = now.ChinaDay;
        var terms = ReportTerms.Between(asked.Rules.Rhythm, (today.AddDays(-DaysBack), today.AddDays(DaysAhead)), Cycles.Calendar).ToLookup(term => term.Leg.Name);
        var sent = Sent(session, asked.Pack.Jurisdiction);
        var members = Members(session, asked.Pack.Jurisdiction, today);
        return [.. from leg in asked.Rules.Rhythm
                   from term in new[] { terms[leg.Name].FirstOrDefault(term => !IsLate(term, now) && Cycles.Calendar.Between(today, term.Due) <= 1), terms[leg.Name].LastOrDefault(term => IsLate(term, now)) }.OfType<ReportTerm>()
                   from owner in leg.By == ReportBy.Office ? [new MemberRow(asked.Pack.Jurisdiction.Value, "")] : members
                   where !(sent.TryGetValue((owner.RegionId, leg.Name), out var last) && last >= term.Due)
                   select new OwedReport(leg, term.Due, Owner(leg), new RegionId(owner.RegionId), owner.Name) { Late = IsLate(term, now) }];
    }

    static IReadOnlyList<Message> Of(Session session, (PackState Pack, DeskRules Rules) asked, Instant now)
    {
        var owed = Owed(session, asked, now);
        var own = owed.Select(one => one.Late ? Write(one, ("overdue", 0), "逾期未报") : Write(one, ("remind", Cycles.Calendar.Between(now.ChinaDay, one.Due) ?? 0), "须报送"));
        var above = owed.Where(one => one.Late && now.ChinaDay > one.Due).GroupBy(one => (one.Leg, one.Due)).Select(late => Write(
            late.First() with { Role = late.Key.Leg.By == ReportBy.Office ? Role.Leader : Role.Office, Region = asked.Pack.Jurisdiction, Name = string.Join('、', late.Select(one => one.Name)) },
            ("escalate", 0), late.Key.Leg.By == ReportBy.Office ? "逾期未报" : string.Create(CultureInfo.InvariantCulture, $"{late.Count()} 个成员单位逾期未报")));
        return [.. own, .. above];
    }

    static Role Owner(ReportLeg leg) => leg.By == ReportBy.Office ? Role.Office : Role.County;

    /// <summary>Late after the leg's time of day; a leg without one is late the day after.</summary>
    static bool IsLate(ReportTerm term, Instant now) => term.Due < now.ChinaDay || (term.Due == now.ChinaDay && term.Leg.Until is { } until && TimeOnly.FromTimeSpan(now.ToChinaTime().TimeOfDay) > until);

    static Message Write(OwedReport of, (string Kind, int Days) step, string said) =>
        new(0, of.Role, of.Region, null, step.Kind, $"企业诉求{of.Leg.Name}{said}（期限 {of.Due:yyyy-MM-dd}{(of.Leg.Until is { } until ? until.ToString(" HH:mm", CultureInfo.InvariantCulture) : "")}{(of.Leg.Assumption is null ? "" : "，暂定")}）", of.Name)
        {
            Key = string.Create(CultureInfo.InvariantCulture, $"demand-{step.Kind}/{step.Days}/{of.Leg.Name}/{of.Due:yyyy-MM-dd}/{of.Role}/{of.Region.Value}"),
            Link = "/demands/reports",
            Due = of.Due,
        };

    /// <summary>The newest due day for which a region sent its report of a leg.</summary>
    static IReadOnlyDictionary<(long, string), DateOnly> Sent(Session session, RegionId jurisdiction) => session.All<SentRow>(
        """
        select p.region_id, p.leg, max(p.due_day) as due_day from demand_report p join region_within w on w.region_id = p.region_id and w.ancestor_id = @jurisdiction
        where exists (select 1 from demand_report_step s where s.region_id = p.region_id and s.report_id = p.report_id and s.step = 'Sent') group by p.region_id, p.leg
        """, new { jurisdiction = jurisdiction.Value }).ToDictionary(row => (row.RegionId, row.Leg), row => Days.Of(row.DueDay));

    static IReadOnlyList<MemberRow> Members(Session session, RegionId jurisdiction, DateOnly day) => session.All<MemberRow>(
        """
        select distinct f.region_id, f.name from account_grant g join account a on a.account_id = g.account_id and a.closed = 0
        join region_within w on w.region_id = g.region_id and w.ancestor_id = @jurisdiction
        join region_fact f on f.region_id = g.region_id and f.valid_to = '9999-12-31'
        where g.role = 'County' and g.valid_from <= @day and @day <= g.valid_to order by f.region_id
        """, new { jurisdiction = jurisdiction.Value, day = Days.Text(day) });

    sealed record MemberRow(long RegionId, string Name);

    // Filled by name: SQLite gives the greatest of no rows no type.
    sealed record SentRow
    {
        public long RegionId { get; init; }
        public string Leg { get; init; } = "";
        public string DueDay { get; init; } = "";
    }
}

/// <summary>A report of the rhythm that is owed: by whom, until when, and whether its time has passed.</summary>
sealed record OwedReport(ReportLeg Leg, DateOnly Due, Role Role, RegionId Region, string Name)
{
    public bool Late { get; init; }
}
