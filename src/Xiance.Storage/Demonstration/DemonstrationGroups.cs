using Xiance.Basics;
using Xiance.Plans;
using Xiance.Progress.LeadingGroups;
using Xiance.Progress.Nominations;
using Xiance.Storage.LeadingGroups;
using Xiance.Storage.Nominations;

namespace Xiance.Storage.Demonstration;

/// <summary>An invented leading group with working groups, posts and a meeting, and invented incentives, for the jurisdiction of an invented pack.</summary>
static class DemonstrationGroups
{
    const string By = "demonstration";
    const string Paper = "示政办〔2022〕20号";

    static readonly (GroupSeat Seat, string Post)[] Posts =
    [
        (GroupSeat.Head, "常务副省长"), (GroupSeat.Deputy, "省政府副秘书长"), (GroupSeat.Deputy, "省发展改革委主任"), (GroupSeat.Member, "省工业和信息化厅副厅长"), (GroupSeat.Member, "省财政厅副厅长"),
        (GroupSeat.Member, "省农业农村厅副厅长"), (GroupSeat.Member, "省商务厅副厅长"), (GroupSeat.OfficeDirector, "省发展改革委副主任"),
    ];

    static readonly (string Title, string Own)[] Incentives =
    [
        ("对促进工业稳增长成效明显的市县给予专项资金倾斜", "省工业和信息化厅"), ("对稳外贸稳外资成效明显的市县优先安排展位", "省商务厅"), ("对高标准农田建设成效好的县给予激励资金", "省农业农村厅"),
        ("对落实就业优先政策成效好的市县倾斜就业补助", "省人力资源社会保障厅"), ("对财政管理绩效突出的县给予一次性补助", "省财政厅"), ("对文旅产业发展势头良好的市县优先评选品牌", "省文化和旅游厅"),
    ];

    public static void Make(Workspace workspace, Pack pack, DateOnly today)
    {
        if (!pack.Synthetic || workspace.Regions.Find(pack.Jurisdiction, pack.EffectiveFrom) is not { } region) return;
        workspace.Database.Write(session =>
        {
            var (set, now) = (pack.EffectiveFrom.AddDays(30), Instant.EndOf(pack.EffectiveFrom.AddDays(31)));
            var group = GroupBook.Insert(session, (region.Id, By), (new LeadingGroup("县域经济发展领导小组", set) { Authority = Paper, Office = "省发展改革委", Duty = "统筹协调县域经济发展，研究解决重大问题。" }, true), now);
            for (var position = 0; position < Posts.Length; position++) GroupBook.Insert(session, (region.Id, group, position + 1, 1, By), new GroupMember(Posts[position].Seat, Posts[position].Post, set) { Authority = Paper }, now);
            GroupBook.Insert(session, (region.Id, group, 5, 2, By), new GroupMember(GroupSeat.Member, "省财政厅总会计师", set.AddYears(1)) { Authority = "示政办〔2023〕31号" }, Instant.EndOf(set.AddYears(1)));
            foreach (var name in new[] { "产业发展组", "要素保障组", "统计监测组" }) GroupBook.Insert(session, (region.Id, By), (new LeadingGroup(name, set) { Parent = group, Authority = Paper }, true), now);
            var day = today.AddDays(-40);
            GroupBook.Insert(session, (region.Id, group, "县域经济发展领导小组", true, By), (new GroupMeeting("季度调度会", day) { Number = "示例纪要第3期", Minutes = "听取各市汇报，研究项目要素保障。" },
                [new GroupDecision("协调落实预备项目用地指标", "省自然资源厅") { Due = today.AddDays(-5) }, new GroupDecision("制定县域重点企业服务清单", "省商务厅") { Due = today.AddDays(25) }]), Instant.EndOf(day));
            for (var index = 0; index < Incentives.Length; index++) Incentive(session, region.Id, (index, today), pack.Id);
            return 0;
        });
    }

    static void Incentive(Databases.Session session, RegionId region, (int Index, DateOnly Today) at, string pack)
    {
        var (title, own) = Incentives[at.Index];
        var number = (at.Index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var id = NominationBook.Insert(session, (region, By), (new IncentiveItem("sample:" + number, number, title) { Words = title + "（示例数据）。", UpperUnits = "国家有关部门", OwnUnits = own, Source = new Citation(pack, "示例") }, true), Instant.EndOf(new DateOnly(2022, 6, 1)));
        var made = new Nomination(2024, NominationState.Prepared) { Preparer = own, UpperDue = new DateOnly(2025, 3, 31), OwnDue = new DateOnly(2025, 3, 3), Evidence = "工作总结、数据表" };
        if (at.Index == 5) return;
        NominationBook.Insert(session, (region, id, 1, By), made, Instant.EndOf(new DateOnly(2025, 2, 10)));
        if (at.Index >= 2) NominationBook.Insert(session, (region, id, 2, By), made with { State = NominationState.HandedIn }, Instant.EndOf(new DateOnly(2025, 2, 25)));
        if (at.Index == 4) NominationBook.Insert(session, (region, id, 3, By), made with { State = NominationState.Listed, Number = "示例通报第1号" }, Instant.EndOf(new DateOnly(2025, 6, 30)));
    }
}
