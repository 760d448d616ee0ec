using System.Text;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Incentives;
using Xiance.Incentives.Cases;
using Xiance.Incentives.Payments;
using Xiance.Storage;
using Xiance.Storage.Incentives;

namespace Xiance.Tests.Storage;

/// <summary>One case, two payers, on both databases: each lists and pays his own money and nobody else's.</summary>
public sealed class PayersTests(TwoWorkspaces two) : IClassFixture<TwoWorkspaces>
{
    const string Pack = "qinzhou-2023";
    const string Finance = "财政部门";
    const string City = "市财政";

    static Instant On(int month, int day) => Instant.From(new DateTimeOffset(2026, month, day, 9, 0, 0, TimeSpan.FromHours(8)));

    static KeptCase Settled(Workspace workspace, string subject)
    {
        var region = workspace.Regions.Find("450700", new DateOnly(2026, 3, 2))!.Id;
        var unit = workspace.Database.Write(session => Xiance.Storage.Register.Units.Known(session, region, "市科技局"));
        var science = new Reading(new Actor(900_001, "科技局经办", [new Grant(Role.Department, region, unit)]), Instant.Latest, Locale.Chinese);
        var content = new CaseContent(["带动就业补贴", "创新平台扶持"])
        {
            Kind = BeneficiaryKind.Enterprise,
            Payee = "测试企业",
            Account = "62000001",
            Matter = subject,
            Project = subject,
            County = "灵山县",
            Facts = new Dictionary<string, string> { ["就业帮扶车间"] = "true", ["脱贫劳动力人数"] = "12", ["劳动合同年限"] = "2", ["依法缴纳社会保险"] = "true", ["所在县区"] = "灵山县", ["产业"] = "玩具制造和服装纺织产业", ["牵头组建创新平台"] = "true", ["创新平台新获批"] = "true" },
        };
        CaseFile[] papers = [new("脱贫劳动力名册", "名册.xlsx", [1]), new("劳动合同", "合同.pdf", [2]), new("市级重点实验室或技术创新中心批文", "批文.pdf", [3])];
        var opened = workspace.Cases.Open(TwoWorkspaces.As(workspace, "灵山县"), new NewCase(Pack, Period.Year(2024), subject, "测试企业", Guid.NewGuid().ToString()), (content, papers), On(3, 2));
        Assert.True(opened.Succeeded, string.Join('\n', opened.Problems));
        (Reading By, CaseStep Step, int Day)[] steps =
        [
            (TwoWorkspaces.As(workspace, "灵山县"), new(CaseAct.Submit), 2),
            (TwoWorkspaces.As(workspace, "钦州市人社局"), new(CaseAct.Review) { Affirms = true, Words = "属实" }, 2),
            (science, new(CaseAct.Review) { Affirms = true, Words = "属实" }, 2),
            (TwoWorkspaces.As(workspace, "钦州市县域办"), new(CaseAct.Decide) { Document = "钦测〔2026〕2号" }, 2),
            (TwoWorkspaces.As(workspace, "钦州市县域办"), new(CaseAct.GiveNotice) { Day = new DateOnly(2026, 3, 3), Days = 5 }, 3),
            (TwoWorkspaces.As(workspace, "钦州市复核岗"), new(CaseAct.Settle), 10),
        ];
        foreach (var (by, step, day) in steps) Assert.Empty(workspace.Cases.Take(by, opened.Value.Id, (step, []), On(3, day)));
        return opened.Value;
    }

    static Outcome<PaymentList> Make(Workspace workspace, string payer, KeptCase kept) => workspace.PaymentLists.Make(TwoWorkspaces.As(workspace, "钦州市县域办"), Pack, (payer + "批次", payer, [kept.Id]), On(3, 11));

    static IReadOnlyList<Problem> Decide(Workspace workspace, PaymentList list, bool approve) => workspace.PaymentLists.Decide(TwoWorkspaces.As(workspace, "钦州市复核岗"), Pack, (list.Id, approve, ""), On(3, 12));

    [Fact]
    public void Each_payer_lists_and_pays_his_own_part_and_the_case_is_paid_when_all_have()
    {
        foreach (var workspace in two.Both)
        {
            var office = TwoWorkspaces.As(workspace, "钦州市县域办");
            var kept = Settled(workspace, "91450721MA5PAYER01");
            CaseLife Life() => workspace.Cases.Find(office, kept.Id)!.Life;
            Assert.Equal(74_000_00L, Life().Fen);
            Assert.Equal([City, Finance], Life().UnlistedPayers.Order(StringComparer.Ordinal));

            Assert.Equal("ST-334", Make(workspace, "", kept).Problems.Single().Code);
            var first = Make(workspace, Finance, kept).Value!;
            Assert.Equal(("带动就业补贴", 24_000_00L), (first.Items.Single().Rule, first.Total.Fen));
            Assert.Equal("ST-786", Make(workspace, Finance, kept).Problems.Single().Code);
            Assert.Equal((CaseState.Listed, City), (Life().State, Life().UnlistedPayers.Single()));

            var second = Make(workspace, City, kept).Value!;
            Assert.Equal(("创新平台扶持", 50_000_00L), (second.Items.Single().Rule, second.Total.Fen));
            Assert.Empty(Decide(workspace, second, false));
            Assert.Equal((CaseState.Listed, City), (Life().State, Life().UnlistedPayers.Single()));
            Assert.Empty(Decide(workspace, first, true));
            Assert.Equal(24_000_00L, workspace.Awards.All(office, Pack).Where(one => one.Case == kept.Id).Sum(one => one.Amount.Fen));

            Pay(workspace, kept, 0, "甲");
            Assert.Equal(CaseState.Listed, Life().State);
            Assert.Empty(Decide(workspace, Make(workspace, City, kept).Value!, true));
            Assert.Equal(["创新平台扶持 5000000", "带动就业补贴 2400000"], workspace.Awards.All(office, Pack).Where(one => one.Case == kept.Id).Select(one => $"{one.Rule} {one.Amount.Fen}").Order(StringComparer.Ordinal));
            Pay(workspace, kept, 1, "乙");
            Assert.Equal((CaseState.Paid, 0), (Life().State, Life().UnlistedPayers.Count));
        }
    }

    static void Pay(Workspace workspace, KeptCase kept, int number, string file)
    {
        var office = TwoWorkspaces.As(workspace, "钦州市县域办");
        var entry = workspace.Awards.All(office, Pack).Where(one => one.Case == kept.Id).OrderBy(one => one.Id).ElementAt(number);
        var csv = $"日期,收款人,账号,金额,附言\n2026-03-13,测试企业,,{entry.Amount.Yuan},{MatchPayments.Reference(entry)}\n";
        Assert.True(workspace.Reconciliations.Bring(office, Pack, (file + workspace.Database.Dialect + ".csv", Encoding.UTF8.GetBytes(csv)), On(3, 13)).Succeeded);
    }

    [Fact]
    public void A_case_off_every_list_is_settled_again()
    {
        foreach (var workspace in two.Both)
        {
            var kept = Settled(workspace, "91450721MA5PAYER02");
            var lists = new[] { Finance, City }.Select(payer => Make(workspace, payer, kept).Value!).ToList();
            foreach (var list in lists) Assert.Empty(Decide(workspace, list, false));
            var life = workspace.Cases.Find(TwoWorkspaces.As(workspace, "钦州市县域办"), kept.Id)!.Life;
            Assert.Equal((CaseState.Settled, 2), (life.State, life.UnlistedPayers.Count));
        }
    }
}
