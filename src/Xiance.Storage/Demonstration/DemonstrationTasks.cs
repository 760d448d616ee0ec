using System.Globalization;
using Xiance.Basics;
using Xiance.Plans;
using Xiance.Progress.Tasks;
using Xiance.Storage.Databases;
using Xiance.Storage.Figures;
using Xiance.Storage.Progress;

namespace Xiance.Storage.Demonstration;

/// <summary>
/// Invented progress of the packs' tasks and of a few tasks in every county, so that pages are full: reports of the last quarters, milestones,
/// extensions, work that is done and work that is late. Every word of it says that it is synthetic.
/// </summary>
static class DemonstrationTasks
{
    const string By = "示例数据（合成）";
    const int Quarters = 5;

    static readonly string[] CountyWork = ["主导产业链招商和项目落地", "县城补短板项目建设", "特色农产品加工提升", "园区基础设施和标准厂房", "城乡冷链物流节点建设"];
    static readonly string[] CountyLeads = ["县工业和信息化局", "县住房和城乡建设局", "县农业农村局", "县园区管理委员会", "县商务局"];
    static readonly string[] Done = ["印发年度实施方案并分解任务", "完成项目前期手续", "主要项目开工，按月调度", "形象进度过半，资金到位", "主体完工，开展验收准备", "按计划推进，完成本季目标"];
    static readonly string[] Trouble = ["用地报批尚未完成", "配套资金到位偏慢", "施工图审查滞后", "用能指标尚待落实"];

    public static void Make(Workspace workspace, IReadOnlyList<string> packs, Instant now) => workspace.Database.Write(session =>
    {
        foreach (var pack in packs.Distinct(StringComparer.Ordinal)) AddCountyTasks(session, pack, now);
        var ids = session.All<long>("select task_id from work_task order by task_id");
        foreach (var task in TaskRows.Tasks(session, ids)) Work(session, task, now);
        return ids.Count;
    });

    /// <summary>Two tasks of the year for every county, each serving an item of the plan.</summary>
    static void AddCountyTasks(Session session, string pack, Instant now)
    {
        var year = now.ChinaDay.Year;
        var upper = session.All<long>("select task_id from work_task where pack_id = @pack and kind = 'PlanItem' order by task_id", new { pack });
        if (upper.Count == 0) return;
        var regions = session.All<RegionRow>("select m.region_id, f.name from region_member m join region_fact f on f.region_id = m.region_id and f.valid_to = '9999-12-31' where m.pack_id = @pack order by m.position", new { pack });
        for (var place = 0; place < regions.Count; place++)
            for (var item = 0; item < 2; item++)
            {
                var which = (place + item * 2) % CountyWork.Length;
                var lead = new TaskParty(CountyLeads[which], CountyLeads[which], UnitRole.Lead, "牵头单位") { Unit = Xiance.Storage.Register.Units.Known(session, new RegionId(regions[place].RegionId), CountyLeads[which]) };
                TaskMaking.One(session, new WorkTask(0, new RegionId(regions[place].RegionId), WorkTaskKind.ListItem, CountyWork[which])
                {
                    Number = (item + 1).ToString(CultureInfo.InvariantCulture),
                    Origin = new TaskOrigin(string.Create(CultureInfo.InvariantCulture, $"{year}年县级重点任务"), "") { Key = string.Create(CultureInfo.InvariantCulture, $"{pack}/{item}") },
                    Parties = [lead],
                    Start = new DateOnly(year, 1, 1),
                    Due = new DateOnly(year, item == 0 ? 12 : 10, 31),
                    Upper = upper[(place * 2 + item) % upper.Count],
                    Synthetic = true,
                }, (By, Instant.EndOf(new DateOnly(year - 1, 12, 30))));
            }
    }

    static void Work(Session session, WorkTask task, Instant now)
    {
        var draw = new SplitMix64(2026, string.Create(CultureInfo.InvariantCulture, $"task/{task.Origin.Pack}/{task.Origin.Key}/{task.Region.Value}"));
        var records = (task.Recurrence is { } recurrence ? Recurring(task, recurrence, draw, now) : Single(task, draw, now)).Where(record => record.At < now).OrderBy(record => record.At.Milliseconds).Select((record, index) => record with { Number = index + 1 }).ToList();
        if (records.Count == 0) return;
        foreach (var record in records) TaskRows.Insert(session, task, record);
        session.Do("delete from task_standing where task_id = @Id", new { task.Id });
        session.Do("delete from task_seat where task_id = @Id", new { task.Id });
        Standings.WriteAll(session, task, records, new Instant(Math.Min(records[0].At.Milliseconds - 1, now.Milliseconds)));
    }

    static IEnumerable<TaskRecord> Recurring(WorkTask task, Recurrence recurrence, SplitMix64 draw, Instant now)
    {
        if (recurrence.Kind == RecurrenceKind.AfterEvent)
        {
            var started = task.Start ?? now.ChinaDay;
            var due = recurrence.After(started, Cycles.Calendar) ?? started.AddDays(90);
            return [Record(TaskAct.RecordEvent, started, "") with { Day = started }, Record(TaskAct.Claim, due.AddDays(-6), "已办理并报送"), Confirmed(due.AddDays(-(int)draw.Between(1, 4)))];
        }
        var kept = new List<TaskRecord>();
        var missesLast = draw.Unit() < 0.12m;
        for (var due = recurrence.NextAfter((task.Start ?? now.ChinaDay).AddDays(-1))!.Value; due < now.ChinaDay; due = recurrence.NextAfter(due)!.Value)
            if (!(missesLast && recurrence.NextAfter(due) >= now.ChinaDay)) kept.Add(Report(due.AddDays(-(int)draw.Between(0, 8)), Quarter(due), (null, "按期报送", "")));
        return kept;
    }

    static IEnumerable<TaskRecord> Single(WorkTask task, SplitMix64 draw, Instant now)
    {
        if (task.Due is not { } due) return [];
        var luck = draw.Unit();
        if (due >= now.ChinaDay) return Running(task, (due, 0.2m + luck), draw, now);
        if (luck < 0.6m) return [.. Reports(task, (task.Start ?? due.AddYears(-1), due, 1), draw, due), Record(TaskAct.Claim, due.AddDays(-(int)(luck * 40)), "全部完成，申请办结"), Confirmed(due.AddDays(-(int)(luck * 40) + 6))];
        var later = new DateOnly(now.ChinaDay.Year, 12, 31);
        if (luck > 0.9m) return Reports(task, (task.Start ?? due.AddYears(-1), due, 0.85m), draw, now.ChinaDay);
        return
        [
            Record(TaskAct.Propose, due.AddDays(-20), "项目周期跨年，申请延期") with { Change = new TaskChange { Due = later }, Account = 1 },
            Record(TaskAct.Approve, due.AddDays(-12), "") with { Item = "1", Hand = TaskHand.Office },
            .. Running(task with { Start = due.AddDays(1) }, (later, luck), draw, now),
        ];
    }

    static IEnumerable<TaskRecord> Running(WorkTask task, (DateOnly Due, decimal Speed) course, SplitMix64 draw, Instant now)
    {
        var middle = new DateOnly(now.ChinaDay.Year, 6, 30);
        yield return Record(TaskAct.SetMilestone, new DateOnly(now.ChinaDay.Year, 1, 12), "") with { Item = "年中目标", Day = middle };
        yield return Record(TaskAct.SetMilestone, new DateOnly(now.ChinaDay.Year, 1, 12), "") with { Item = "年度目标", Day = new DateOnly(now.ChinaDay.Year, 10, 31) };
        if (course.Speed > 0.45m) yield return Record(TaskAct.ReachMilestone, middle.AddDays(-4), "") with { Item = "年中目标", Day = middle.AddDays(-4) };
        if (course.Speed > 0.65m) yield return Record(TaskAct.ReachMilestone, middle.AddDays(110), "") with { Item = "年度目标", Day = middle.AddDays(110) };
        foreach (var record in Reports(task, (new DateOnly(now.ChinaDay.Year, 1, 1), course.Due, course.Speed), draw, now.ChinaDay)) yield return record;
    }

    /// <summary>One report a quarter, as far back as the pages look; the speed is the share of an even pace that is kept.</summary>
    static IEnumerable<TaskRecord> Reports(WorkTask task, (DateOnly Start, DateOnly Due, decimal Speed) course, SplitMix64 draw, DateOnly until)
    {
        var skipsLast = draw.Unit() < 0.1m;
        var newest = Quarter(until).Previous()!.Value;
        for (var (period, left) = (newest, Quarters); left > 0 && period.Last > course.Start; left--, period = period.Previous()!.Value)
        {
            if (period == newest && skipsLast) continue;
            var elapsed = (decimal)(period.Last.DayNumber - course.Start.DayNumber) / Math.Max(1, course.Due.DayNumber - course.Start.DayNumber);
            var percent = (int)Math.Clamp(elapsed * course.Speed * 100, 3, 97);
            var troubled = course.Speed < 0.75m && draw.Unit() < 0.6m;
            yield return Report(period.Last.AddDays((int)draw.Between(2, 9)), period, (percent, Done[Math.Min(Done.Length - 1, percent / 17)], troubled ? Trouble[(int)(draw.Unit() * Trouble.Length)] : "")) with
            {
                Figures = string.Create(CultureInfo.InvariantCulture, $"完成投资 {Math.Round(0.4m + percent * draw.Between(0.02m, 0.06m), 2)} 亿元"),
                Help = troubled && draw.Unit() < 0.5m ? "请牵头部门协调要素保障" : "",
            };
        }
    }

    static TaskRecord Report(DateOnly day, Period period, (int? Percent, string Words, string Trouble) said) => Record(TaskAct.Report, day, said.Words) with { Period = period, Percent = said.Percent, Trouble = said.Trouble };

    static TaskRecord Confirmed(DateOnly day) => Record(TaskAct.Confirm, day, "资料齐全，同意办结") with { Hand = TaskHand.Office, Day = day };

    static TaskRecord Record(TaskAct act, DateOnly day, string words) => new(act) { At = Instant.EndOf(day), By = By, Hand = TaskHand.Lead, Words = words };

    static Period Quarter(DateOnly day) => Period.Quarter(day.Year, (day.Month + 2) / 3);

    sealed record RegionRow(long RegionId, string Name);
}
