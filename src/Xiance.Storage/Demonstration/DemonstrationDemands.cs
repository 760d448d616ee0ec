using Xiance.Basics;
using Xiance.Plans;
using Xiance.Progress.Demands;
using Xiance.Progress.Demands.Text;
using Xiance.Storage.Databases;
using Xiance.Storage.Demands;
using Xiance.Storage.Register;

namespace Xiance.Storage.Demonstration;

/// <summary>Invented demands of invented firms in some counties of a pack, in every state; no person is named and no number given.</summary>
static class DemonstrationDemands
{
    const string By = "demonstration";
    const string File = "demands.yaml";

    static readonly (string Industry, string Demand, string Advice)[] Forms =
    [
        ("汽车", "出口整车的铁路货运班列数量不足，产品在场站滞留超过两周，影响海外订单交付。", "建议增开每周一班货运班列。"),
        ("食品", "旺季用工缺口约八十人，本地招工困难，劳务派遣成本上升较快。", "建议组织专场招聘和跨县劳务对接。"),
        ("电子信息", "二期厂房用地不动产登记证办理超过三个月，银行不予放款，项目进度滞后。", "建议容缺办理并联审批。"),
        ("机电装备", "园区近期限电频繁，每周停产一天，生产线良品率下降，能耗指标不足。", "建议错峰安排并核增能耗指标。"),
        ("医疗健康", "产品注册许可审批进度不明，多次补正后重新计时，上市时间无法确定。", "建议明确一次性告知清单。"),
        ("纺织服装", "出口退税到账时间比去年延长约四十天，流动资金紧张，需要过桥贷款。", "建议协调加快退税并对接担保。"),
    ];

    static readonly string[] Countries = ["德国", "日本", "新加坡", ""];

    public static void Make(Workspace workspace, Pack pack, DateOnly today)
    {
        if (!pack.Files.TryGetValue(File, out var text) || DeskRulesReader.Read(File, text).Value is not { } rules) return;
        var members = workspace.Members.Of(pack.Id, pack.EffectiveFrom).Where((_, index) => index % 3 == 0).ToList();
        var jurisdiction = workspace.Regions.Find(pack.Jurisdiction, pack.EffectiveFrom)!.Id;
        workspace.Database.Write(session =>
        {
            var serial = 0;
            foreach (var member in members)
                for (var index = 0; index < 2; index++) One(session, (member.Region, member.Name, jurisdiction, serial++), (rules, today), new SplitMix64(DemonstrationFigures.CommittedSeed, $"demand{pack.Id}{member.Code}{(char)('a' + index)}"));
            return 0;
        });
    }

    static void One(Session session, (RegionId Region, string Name, RegionId Jurisdiction, int Serial) county, (DeskRules Rules, DateOnly Today) desk, SplitMix64 draws)
    {
        var pick = Forms[county.Serial % Forms.Length];
        var (rules, day) = (desk.Rules, desk.Today.AddDays(-10 - (int)(draws.Unit() * 20)));
        var form = new DemandForm($"{county.Name}{pick.Industry}示例有限公司", pick.Demand)
        {
            ReportingUnit = county.Name + "商务局",
            ReportedOn = day,
            Industry = pick.Industry,
            ParentCountry = Countries[county.Serial % Countries.Length],
            CapitalTenThousandDollars = Countries[county.Serial % Countries.Length].Length > 0 ? 100 + (int)(draws.Unit() * 1900) : null,
            Profile = "示例数据（合成）：企业从事" + pick.Industry + "生产。",
            Advice = pick.Advice,
        };
        var rule = RouteDemand.Run(form, rules.Routing);
        var id = DemandKeeping.Insert(session, (By, rule?.Topic ?? ""), new NewDemand(county.Region, rules.Channels[county.Serial % rules.Channels.Count], form, rules) { Synthetic = true }, Instant.EndOf(day));
        Course(session, (county.Region, county.Jurisdiction, id), (form.Firm, rule?.Unit ?? "", day, county.Serial), draws);
    }

    /// <summary>So many steps as the serial number says: from collected only to closed, some escalated, some opened again.</summary>
    static void Course(Session session, (RegionId Region, RegionId Jurisdiction, long Id) at, (string Firm, string Unit, DateOnly Day, int Serial) demand, SplitMix64 draws)
    {
        List<DemandOrder> orders = [new(DemandStep.Submit, demand.Firm)];
        var due = demand.Day.AddDays(16);
        if (demand.Unit.Length > 0) orders.Add(new(DemandStep.Route, demand.Firm) { Unit = demand.Unit, Due = due });
        orders.Add(demand.Serial % 5 == 4 ? new(DemandStep.Escalate, demand.Firm) { Unit = "省服务企业工作专班", Words = "超出本级事权，提请上级研究。", Number = "示函〔2026〕1号", Due = due.AddDays(20) } : new(DemandStep.Answer, demand.Firm) { Unit = demand.Unit, Words = "已与企业对接，明确办理时限和责任科室。" });
        if (demand.Serial % 5 != 4) orders.Add(new(DemandStep.FeedBack, demand.Firm) { Satisfaction = demand.Serial % 7 == 6 ? Satisfaction.Unsatisfied : draws.Unit() < 0.7m ? Satisfaction.Satisfied : Satisfaction.Fairly, Words = demand.Serial % 7 == 6 ? "企业认为时限仍不明确。" : "" });
        var steps = demand.Serial % 6;
        for (var index = 0; index < Math.Min(steps == 0 ? orders.Count : steps, orders.Count); index++)
        {
            var unit = orders[index].Step == DemandStep.Route ? Units.Known(session, at.Jurisdiction, orders[index].Unit).Value : (long?)null;
            DemandKeeping.Insert(session, (at.Region, at.Id, index + 2), (orders[index], unit, By), Instant.EndOf(demand.Day.AddDays(1 + index * 2)));
        }
    }
}
