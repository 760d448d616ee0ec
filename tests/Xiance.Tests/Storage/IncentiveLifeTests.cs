using System.Text;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Incentives;
using Xiance.Incentives.Cases;
using Xiance.Incentives.Drafts;
using Xiance.Incentives.Payments;
using Xiance.Incentives.Performance;
using Xiance.Storage;
using Xiance.Storage.Incentives;

namespace Xiance.Tests.Storage;

/// <summary>The way of money on both databases: case, reviews, decision, notice, list, ledger, bank; drafts of rules; who sees what; nothing is rewritten.</summary>
public sealed class IncentiveLifeTests(TwoWorkspaces two) : IClassFixture<TwoWorkspaces>
{
    const string Pack = "qinzhou-2023";
    const string Rule = "带动就业补贴";

    static readonly Period Year = Period.Year(2024);

    static Instant On(int month, int day) => Instant.From(new DateTimeOffset(2026, month, day, 9, 0, 0, TimeSpan.FromHours(8)));

    static CaseContent Content(string matter, params string[] invoices) => new([Rule])
    {
        Kind = BeneficiaryKind.Enterprise,
        Payee = "测试企业",
        Account = "62000001",
        Matter = matter,
        Project = matter,
        Invoices = invoices,
        Facts = new Dictionary<string, string> { ["就业帮扶车间"] = "true", ["脱贫劳动力人数"] = "12", ["劳动合同年限"] = "2", ["依法缴纳社会保险"] = "true" },
    };

    static readonly CaseFile[] Papers = [new("脱贫劳动力名册", "名册.xlsx", [1, 2]), new("劳动合同", "合同.pdf", [3])];

    static KeptCase Open(Workspace workspace, string subject, CaseContent content, CaseFile[] files)
    {
        var opened = workspace.Cases.Open(TwoWorkspaces.As(workspace, "灵山县"), new NewCase(Pack, Year, subject, "测试企业", Guid.NewGuid().ToString()), (content, files), On(3, 2));
        Assert.True(opened.Succeeded, string.Join('\n', opened.Problems));
        return opened.Value;
    }

    static IReadOnlyList<Problem> Try(Workspace workspace, KeptCase kept, CaseStep step, (string Account, Instant At) by) => workspace.Cases.Take(TwoWorkspaces.As(workspace, by.Account), kept.Id, (step, []), by.At);

    static void Take(Workspace workspace, KeptCase kept, CaseStep step, (string Account, Instant At) by) => Assert.Empty(Try(workspace, kept, step, by));

    static void Settle(Workspace workspace, KeptCase kept)
    {
        Take(workspace, kept, new CaseStep(CaseAct.Submit), ("灵山县", On(3, 2)));
        Take(workspace, kept, new CaseStep(CaseAct.Review) { Affirms = true, Words = "属实" }, ("钦州市人社局", On(3, 2)));
        Take(workspace, kept, new CaseStep(CaseAct.Decide) { Document = "钦测〔2026〕1号" }, ("钦州市县域办", On(3, 2)));
        Take(workspace, kept, new CaseStep(CaseAct.GiveNotice) { Day = new DateOnly(2026, 3, 3), Days = 5 }, ("钦州市县域办", On(3, 3)));
        Take(workspace, kept, new CaseStep(CaseAct.Settle), ("钦州市复核岗", On(3, 10)));
    }

    [Fact]
    public void A_case_is_paid_once_and_a_second_claim_points_to_the_first()
    {
        foreach (var workspace in two.Both)
        {
            var office = TwoWorkspaces.As(workspace, "钦州市县域办");
            var kept = Open(workspace, "91450721MA5TEST001", Content("车间一", "FP-1001"), Papers);
            Settle(workspace, kept);
            var list = workspace.PaymentLists.Make(office, Pack, ("第一批", "财政部门", [kept.Id]), On(3, 11)).Value!;
            Assert.Equal(24_000_00L, list.Total.Fen);
            Assert.Equal("ST-335", Assert.Single(workspace.PaymentLists.Decide(office, Pack, (list.Id, true, ""), On(3, 11))).Code);
            Assert.Empty(workspace.PaymentLists.Decide(TwoWorkspaces.As(workspace, "钦州市复核岗"), Pack, (list.Id, true, ""), On(3, 11)));
            var entry = workspace.Awards.All(office, Pack).Single(one => one.Case == kept.Id);
            Assert.Equal((24_000_00L, entry.Lines.Sum(line => line.Yuan)), (entry.Amount.Fen, entry.Amount.Yuan));
            var csv = $"日期,收款人,账号,金额,附言\n2026-03-12,测试企业,,24000.00,{MatchPayments.Reference(entry)}\n2026-03-12,别人,,1.00,\n";
            var state = workspace.Reconciliations.Bring(office, Pack, ("流水.csv", Encoding.UTF8.GetBytes(csv)), On(3, 13));
            Assert.True(state.Succeeded, string.Join('\n', state.Problems));
            Assert.Contains(state.Value.Unmatched, line => line.Payee == "别人");
            Assert.Equal("ST-337", Assert.Single(workspace.Reconciliations.Bring(office, Pack, ("流水.csv", Encoding.UTF8.GetBytes(csv)), On(3, 13)).Problems).Code);
            Assert.Equal(CaseState.Paid, workspace.Cases.Find(office, kept.Id)!.Life.State);
            var again = Open(workspace, "91450721MA5TEST001", Content("车间一"), Papers);
            var refused = Assert.Single(Try(workspace, again, new CaseStep(CaseAct.Submit), ("灵山县", On(3, 14))));
            Assert.Equal(("IN-613", MatchPayments.Reference(entry)), (refused.Code, refused.Place.ToString()));
            var other = Open(workspace, "91450721MA5TEST777", Content("另一处", "fp-1001"), Papers);
            Assert.Contains(Try(workspace, other, new CaseStep(CaseAct.Submit), ("灵山县", On(3, 14))), problem => problem.Code == "IN-613" && problem.Place.ToString() == kept.Number);
        }
    }

    [Fact]
    public void What_was_decided_counts_against_a_limit_before_it_is_paid()
    {
        foreach (var workspace in two.Both)
        {
            KeptCase Road(string subject)
            {
                var content = new CaseContent(["园区基础设施补助"])
                {
                    Kind = BeneficiaryKind.Project,
                    Payee = "园区公司",
                    Account = "62000002",
                    Matter = subject,
                    Project = subject,
                    County = "灵山县",
                    Facts = new Dictionary<string, string> { ["入驻园区"] = "是", ["属园区基础设施"] = "是", ["上年度实际投资额"] = "40000000" },
                };
                var kept = Open(workspace, subject, content, [new("项目批复", "批复.pdf", [1]), new("上年度投资完成证明", "证明.pdf", [2])]);
                Take(workspace, kept, new CaseStep(CaseAct.Submit), ("灵山县", On(3, 2)));
                Take(workspace, kept, new CaseStep(CaseAct.Review) { Affirms = true, Words = "属实" }, ("钦州市工信局", On(3, 2)));
                Take(workspace, kept, new CaseStep(CaseAct.Decide) { Document = "钦测〔2026〕9号" }, ("钦州市县域办", On(3, 2)));
                return workspace.Cases.Find(TwoWorkspaces.As(workspace, "钦州市县域办"), kept.Id)!;
            }
            Assert.Equal([4_000_000_00L, 1_000_000_00L], new[] { Road("园区道路一"), Road("园区道路二") }.Select(kept => kept.Life.Fen));
            Assert.Equal(5_000_000m, AwardRegisterOf(workspace).Where(entry => entry.Rule == "园区基础设施补助").Sum(entry => entry.Amount.Yuan));
            Assert.All(AwardRegisterOf(workspace).Where(entry => entry.Rule == "园区基础设施补助"), entry => Assert.True(entry.Pending));
        }
    }

    static IReadOnlyList<AwardEntry> AwardRegisterOf(Workspace workspace) => workspace.Awards.Register().Entries;

    static KeptCase Reviewed(Workspace workspace, string subject, CaseContent content, (string[] Papers, string Unit) by)
    {
        var kept = Open(workspace, subject, content, [.. by.Papers.Select(paper => new CaseFile(paper, paper + ".pdf", [1]))]);
        Take(workspace, kept, new CaseStep(CaseAct.Submit), ("灵山县", On(3, 2)));
        Take(workspace, kept, new CaseStep(CaseAct.Review) { Affirms = true, Words = "属实" }, (by.Unit, On(3, 2)));
        return kept;
    }

    [Fact]
    public void Within_a_range_the_office_sets_the_amount_and_the_applicant_cannot()
    {
        foreach (var workspace in two.Both)
        {
            var content = new CaseContent(["就业创业服务补助"])
            {
                Kind = BeneficiaryKind.Enterprise,
                Payee = "人力公司",
                Matter = "介绍就业",
                Settled = new Dictionary<string, long> { ["就业创业服务补助"] = 12_000_00 },
                Facts = new Dictionary<string, string> { ["人力资源服务机构"] = "是", ["介绍就业人数"] = "12" },
            };
            var kept = Reviewed(workspace, "91450721MA5RANGE01", content, (["介绍就业人员名册", "劳动合同"], "钦州市人社局"));
            var decide = new CaseStep(CaseAct.Decide) { Document = "钦测〔2026〕11号" };
            Assert.Contains(Try(workspace, kept, decide, ("钦州市县域办", On(3, 2))), problem => problem.Code == "IN-626" && problem.ToString().Contains("核定", StringComparison.Ordinal));
            Assert.Equal("IN-305", Assert.Single(Try(workspace, kept, decide with { Settled = new Dictionary<string, long> { ["就业创业服务补助"] = 12_000_01 } }, ("钦州市县域办", On(3, 2)))).Code);
            Take(workspace, kept, decide with { Settled = new Dictionary<string, long> { ["就业创业服务补助"] = 9_600_00 } }, ("钦州市县域办", On(3, 2)));
            Assert.Equal(9_600_00L, workspace.Cases.Find(TwoWorkspaces.As(workspace, "钦州市县域办"), kept.Id)!.Life.Fen);
        }
    }

    [Fact]
    public void What_is_sought_from_above_is_recommended_and_never_paid_here()
    {
        foreach (var workspace in two.Both)
        {
            var office = TwoWorkspaces.As(workspace, "钦州市县域办");
            var content = new CaseContent(["工业机器人补助"])
            {
                Kind = BeneficiaryKind.Enterprise,
                Payee = "机器人厂",
                Matter = "机器人",
                Facts = new Dictionary<string, string> { ["规模以上"] = "是", ["工业企业"] = "是", ["工业机器人台套数"] = "12", ["工业机器人购置金额"] = "3000000" },
            };
            var kept = Reviewed(workspace, "91450721MA5SOUGHT1", content, (["购置合同", "安装验收单"], "钦州市工信局"));
            Take(workspace, kept, new CaseStep(CaseAct.Decide) { Document = "钦测〔2026〕12号" }, ("钦州市县域办", On(3, 2)));
            var decided = workspace.Cases.Find(office, kept.Id)!;
            Assert.Equal((0L, true), (decided.Life.Fen, decided.Life.Decision!.Decisions.Single().Recommended));
            Assert.DoesNotContain(workspace.Awards.Register().Entries, entry => entry.Subject == "91450721MA5SOUGHT1");
            Assert.Contains("向自治区争取，测算 600,000.00 元", string.Join('\n', Xiance.Storage.Papers.DecisionPaper.Of(decided, "方案")!.Blocks), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_draft_that_lay_longer_is_held_against_what_was_submitted_meanwhile()
    {
        foreach (var workspace in two.Both)
        {
            var lay = Open(workspace, "91450721MA5DRAFT01", Content("久置", "FP-7007"), Papers);
            var quick = Open(workspace, "91450721MA5DRAFT02", Content("先报", "fp-7007"), Papers);
            Take(workspace, quick, new CaseStep(CaseAct.Submit), ("灵山县", On(3, 2)));
            var refused = Assert.Single(Try(workspace, lay, new CaseStep(CaseAct.Submit), ("灵山县", On(3, 3))));
            Assert.Equal(("IN-613", quick.Number), (refused.Code, refused.Place.ToString()));
            Assert.Empty(workspace.Cases.Findings(TwoWorkspaces.As(workspace, "灵山县"), workspace.Cases.Find(TwoWorkspaces.As(workspace, "灵山县"), quick.Id)!));
        }
    }

    [Fact]
    public void Papers_and_figures_are_asked_for_and_a_second_click_opens_nothing_new()
    {
        foreach (var workspace in two.Both)
        {
            var reading = TwoWorkspaces.As(workspace, "灵山县");
            var asked = new NewCase(Pack, Year, "91450721MA5TEST002", "测试企业", "同一表单" + workspace.Database.Dialect);
            var content = Content("车间二") with { Facts = new Dictionary<string, string> { ["就业帮扶车间"] = "true", ["脱贫劳动力人数"] = "12", ["依法缴纳社会保险"] = "true" } };
            var first = workspace.Cases.Open(reading, asked, (content, [Papers[0]]), On(3, 2)).Value!;
            Assert.Equal(first.Id, workspace.Cases.Open(reading, asked, (content, []), On(3, 2)).Value!.Id);
            Assert.Equal(["IN-611", "IN-612"], Try(workspace, first, new CaseStep(CaseAct.Submit), ("灵山县", On(3, 2))).Select(problem => problem.Code));
            Assert.Equal([1, 2], workspace.Cases.Paper(reading, first.Id, first.Life.Content.Papers[0].Hash)!.Value.Content);
            Assert.Null(workspace.Cases.Paper(TwoWorkspaces.As(workspace, "浦北县"), first.Id, first.Life.Content.Papers[0].Hash));
        }
    }

    [Fact]
    public void Each_role_sees_and_does_its_own()
    {
        foreach (var workspace in two.Both)
        {
            var kept = Open(workspace, "91450721MA5TEST003", Content("车间三"), Papers);
            Assert.Null(workspace.Cases.Find(TwoWorkspaces.As(workspace, "钦州市人社局"), kept.Id));
            Take(workspace, kept, new CaseStep(CaseAct.Submit), ("灵山县", On(3, 2)));
            Assert.NotNull(workspace.Cases.Find(TwoWorkspaces.As(workspace, "钦州市人社局"), kept.Id));
            Assert.Null(workspace.Cases.Find(TwoWorkspaces.As(workspace, "钦州市工信局"), kept.Id));
            Assert.Null(workspace.Cases.Find(TwoWorkspaces.As(workspace, "浦北县"), kept.Id));
            Assert.Null(workspace.Cases.Find(TwoWorkspaces.As(workspace, "县域办"), kept.Id));
            Assert.Null(workspace.Cases.Find(TwoWorkspaces.As(workspace, "系统管理员"), kept.Id));
            Assert.Equal(2, workspace.Cases.Find(TwoWorkspaces.As(workspace, "钦州审计"), kept.Id)!.Life.Steps.Count);
            Assert.Equal("IN-601", Assert.Single(Try(workspace, kept, new CaseStep(CaseAct.Withdraw), ("钦州市领导", On(3, 2)))).Code);
            Assert.Equal("IN-601", Assert.Single(Try(workspace, kept, new CaseStep(CaseAct.Review) { Affirms = true }, ("钦州市县域办", On(3, 2)))).Code);
            Assert.Equal("ST-119", Assert.Single(Try(workspace, kept, new CaseStep(CaseAct.Withdraw), ("浦北县", On(3, 2)))).Code);
            Assert.Equal("ST-119", workspace.PaymentLists.Make(TwoWorkspaces.As(workspace, "灵山县"), Pack, ("x", "财政部门", [kept.Id]), On(3, 2)).Problems.Single().Code);
            Assert.Empty(workspace.Awards.All(TwoWorkspaces.As(workspace, "县域办"), Pack));
        }
    }

    /// <summary>Each account with the work about this case or list; nobody else has any.</summary>
    static string Owing(Workspace workspace, string mark, Instant at) => string.Join('；', new[] { "灵山县", "浦北县", "钦州市人社局", "钦州市工信局", "钦州市县域办", "钦州市复核岗", "钦州市领导", "钦州审计", "县域办", "系统管理员" }
        .SelectMany(account => workspace.Todos.Of(TwoWorkspaces.As(workspace, account), at.ChinaDay).Items.Where(item => item.Title.Contains(mark, StringComparison.Ordinal) && item.Kind >= Xiance.Figures.TodoKind.ReviewCase).Select(item => $"{account} {item.Kind}")));

    [Fact]
    public void Whoever_has_to_act_on_a_case_finds_it_among_his_work_and_nobody_else_does()
    {
        foreach (var workspace in two.Both)
        {
            var kept = Open(workspace, "91450721MA5TODO001", Content("车间待办"), Papers);
            string Owes(Instant at) => Owing(workspace, kept.Number, at);
            Assert.Equal("", Owes(On(3, 2)));
            Take(workspace, kept, new CaseStep(CaseAct.Submit), ("灵山县", On(3, 2)));
            Assert.Equal("钦州市人社局 ReviewCase", Owes(On(3, 2)));
            Take(workspace, kept, new CaseStep(CaseAct.Return) { Words = "补名册" }, ("钦州市人社局", On(3, 2)));
            Assert.Equal("灵山县 MendCase", Owes(On(3, 2)));
            Take(workspace, kept, new CaseStep(CaseAct.Submit), ("灵山县", On(3, 2)));
            Take(workspace, kept, new CaseStep(CaseAct.Review) { Affirms = true, Words = "属实" }, ("钦州市人社局", On(3, 2)));
            Assert.Equal("钦州市县域办 DecideCase；钦州市复核岗 DecideCase", Owes(On(3, 2)));
            Take(workspace, kept, new CaseStep(CaseAct.Decide) { Document = "1号" }, ("钦州市县域办", On(3, 2)));
            Assert.Equal("钦州市县域办 NoticeCase；钦州市复核岗 NoticeCase", Owes(On(3, 2)));
            Take(workspace, kept, new CaseStep(CaseAct.GiveNotice) { Day = new DateOnly(2026, 3, 3), Days = 5 }, ("钦州市县域办", On(3, 3)));
            Assert.Equal("", Owes(On(3, 3)));
            Assert.Equal("钦州市县域办 SettleCase；钦州市复核岗 SettleCase", Owes(On(3, 9)));
            Take(workspace, kept, new CaseStep(CaseAct.Object) { Body = "某人", Words = "人数不实" }, ("灵山县", On(3, 9)));
            Assert.Equal("钦州市县域办 AnswerCase；钦州市复核岗 AnswerCase", Owes(On(3, 10)));
            Take(workspace, kept, new CaseStep(CaseAct.Answer) { Answers = workspace.Cases.Find(TwoWorkspaces.As(workspace, "钦州市县域办"), kept.Id)!.Life.Unanswered[0].Number, Words = "经核属实", Affirms = false }, ("钦州市复核岗", On(3, 10)));
            Assert.Equal("钦州市复核岗 SettleCase", Owes(On(3, 10)));
            Take(workspace, kept, new CaseStep(CaseAct.Settle), ("钦州市复核岗", On(3, 10)));
            Assert.Equal("", Owes(On(3, 11)));
            var list = workspace.PaymentLists.Make(TwoWorkspaces.As(workspace, "钦州市县域办"), Pack, ("待办批次", "财政部门", [kept.Id]), On(3, 11)).Value!;
            Assert.Equal("钦州市复核岗 ApproveList", Owing(workspace, "待办批次", On(3, 11)));
            Assert.Empty(workspace.PaymentLists.Decide(TwoWorkspaces.As(workspace, "钦州市复核岗"), Pack, (list.Id, true, ""), On(3, 11)));
            Assert.Equal("", Owing(workspace, "待办批次", On(3, 11)));
            var entry = workspace.Awards.All(TwoWorkspaces.As(workspace, "钦州市县域办"), Pack).Single(one => one.Case == kept.Id);
            Assert.True(workspace.Reconciliations.Bring(TwoWorkspaces.As(workspace, "钦州市县域办"), Pack, ("待办流水.csv", Encoding.UTF8.GetBytes($"日期,收款人,账号,金额,附言\n2026-03-12,测试企业,,24000.00,{MatchPayments.Reference(entry)}\n")), On(3, 13)).Succeeded);
            Take(workspace, kept, new CaseStep(CaseAct.Recover) { Document = "2号", Words = "人员离职", Fen = 24_000_00 }, ("钦州市县域办", On(4, 1)));
            Assert.Equal("灵山县 RecoverCase；钦州市县域办 RecoverCase；钦州市复核岗 RecoverCase", Owes(On(4, 1)));

            var office = TwoWorkspaces.As(workspace, "钦州市县域办");
            Assert.Equal("IN-603", Assert.Single(workspace.Cases.Take(office, kept.Id, (new CaseStep(CaseAct.Repay) { Fen = 1, Words = "x" }, []), On(4, 2))).Code);
            Take(workspace, kept, new CaseStep(CaseAct.Repay) { Document = "缴款书1", Fen = 10_000_01 }, ("钦州市复核岗", On(4, 2)));
            Assert.Equal("灵山县 RecoverCase；钦州市县域办 RecoverCase；钦州市复核岗 RecoverCase", Owes(On(4, 2)));
            Assert.Equal("IN-625", Assert.Single(workspace.Cases.Take(office, kept.Id, (new CaseStep(CaseAct.Repay) { Document = "缴款书2", Fen = 14_000_00 }, []), On(4, 3))).Code);
            Take(workspace, kept, new CaseStep(CaseAct.Repay) { Document = "缴款书2", Fen = 13_999_99 }, ("钦州市县域办", On(4, 3)));
            Assert.Equal(CaseState.Recovered, workspace.Cases.Find(office, kept.Id)!.Life.State);
            Assert.Equal("", Owes(On(4, 3)));
            var entries = workspace.Awards.All(office, Pack).Where(one => one.Case == kept.Id).ToList();
            Assert.Equal([(LedgerKind.Recovery, -13_999_99L), (LedgerKind.Recovery, -10_000_01L), (LedgerKind.Award, 24_000_00L)], entries.Select(one => (one.Kind, one.Amount.Fen)));
        }
    }

    [Fact]
    public void A_draft_is_tested_approved_by_another_and_holds_from_its_day()
    {
        foreach (var workspace in two.Both)
        {
            var (author, other) = (TwoWorkspaces.As(workspace, "钦州市县域办"), TwoWorkspaces.As(workspace, "钦州市复核岗"));
            var pack = workspace.Packs.Find(author, Pack)!;
            var text = CutRule.Parameter(workspace.RuleBooks.InForce(pack, On(3, 2).ChinaDay)!.Content, "示范企业补助额", 600_000m);
            var draft = workspace.RuleDrafts.Write(author, pack, (null, "提高示范企业补助", "据上级文件", text), On(3, 2)).Value!;
            Assert.Equal("技术创新示范企业补助", Assert.Single(draft.Life.Text!.Rules));
            Assert.Equal("IN-602", Assert.Single(workspace.RuleDrafts.Step(author, pack, (draft.Id, new DraftStep(DraftAct.HandIn)), On(3, 2)).Problems).Code);
            var tested = workspace.RuleDrafts.Test(author, pack, (draft.Id, []), On(3, 2)).Value!;
            Assert.NotEmpty(tested.Life.Test!.Test!.Failing);
            Assert.Equal("IN-632", Assert.Single(workspace.RuleDrafts.Step(author, pack, (draft.Id, new DraftStep(DraftAct.HandIn)), On(3, 2)).Problems).Code);
            var payer = CutRule.In(text, "就业创业服务补助", CutRule.Out(text, "就业创业服务补助").Replace("payer: 财政部门", "payer: 市财政", StringComparison.Ordinal)).Replace("示范企业补助额, value: 600000", "示范企业补助额, value: 500000", StringComparison.Ordinal);
            Assert.True(workspace.RuleDrafts.Write(author, pack, (draft.Id, "改付款方", "据分工", payer), On(3, 2)).Succeeded);
            Assert.True(workspace.RuleDrafts.Test(author, pack, (draft.Id, []), On(3, 2)).Succeeded);
            Assert.True(workspace.RuleDrafts.Step(author, pack, (draft.Id, new DraftStep(DraftAct.HandIn)), On(3, 2)).Succeeded);
            var approve = new DraftStep(DraftAct.Approve) { From = new DateOnly(2026, 4, 1), Words = "同意" };
            Assert.Equal("IN-615", Assert.Single(workspace.RuleDrafts.Step(author, pack, (draft.Id, approve), On(3, 2)).Problems).Code);
            Assert.True(workspace.RuleDrafts.Step(other, pack, (draft.Id, approve), On(3, 2)).Succeeded);
            string Payer(DateOnly day) => workspace.RuleBooks.Book(pack, day).Value!.Pack.Rules.Single(rule => rule.Code == "就业创业服务补助").Payer;
            Assert.Equal(("财政部门", "市财政"), (Payer(new DateOnly(2026, 3, 31)), Payer(new DateOnly(2026, 4, 1))));
            Assert.Empty(workspace.RuleDrafts.All(TwoWorkspaces.As(workspace, "浦北县"), Pack));
            Assert.Equal("ST-119", workspace.RuleDrafts.Write(TwoWorkspaces.As(workspace, "钦州市领导"), pack, (null, "x", "y", text), On(3, 2)).Problems.Single().Code);
        }
    }

    [Fact]
    public void What_was_enjoyed_in_earlier_years_comes_from_the_register_over_packs()
    {
        foreach (var workspace in two.Both)
        {
            var office = TwoWorkspaces.As(workspace, "钦州市县域办");
            var pack = workspace.Packs.Find(office, Pack)!;
            var csv = "pack,rule,subject,year,amount_yuan,project,county,groups\n钦州市级工业奖励,主营业务收入首次突破,91450721MA5TEST009,2024,200000,,,\nqinzhou-2023,首次上规奖励,91450721MA5TEST009,2023,150000,,,\n";
            Assert.True(workspace.Awards.Bring(office, pack, ("以往.csv", Encoding.UTF8.GetBytes(csv)), On(3, 2)).Succeeded);
            Assert.False(workspace.Awards.Bring(office, pack, ("以往.csv", Encoding.UTF8.GetBytes(csv)), On(3, 2)).Succeeded);
            var (book, register) = (workspace.RuleBooks.Book(pack, Year.Last).Value!, workspace.Awards.Register());
            var facts = new Dictionary<string, Xiance.Rules.Values.Value?> { ["规模以上"] = Xiance.Rules.Values.BooleanValue.True, ["工业企业"] = Xiance.Rules.Values.BooleanValue.True, ["主营业务收入"] = 150_000_000m, ["以前年度最高主营业务收入"] = 95_000_000m };
            Assert.Equal(100_000_00L, Decide.Some(book, new Application("91450721MA5TEST009", Year, facts), register, ["收入突破奖励"]).Value!.Single().Paid.Fen);
            Assert.Equal(DecisionOutcome.Undetermined, Decide.Some(book, new Application("无人", Year, facts), AwardRegister.Empty, ["收入突破奖励"]).Value!.Single().Outcome);
        }
    }

    [Fact]
    public void A_threshold_is_drafted_with_its_examples_and_only_then_handed_in()
    {
        foreach (var workspace in two.Both)
        {
            var office = TwoWorkspaces.As(workspace, "钦州市县域办");
            var pack = workspace.Packs.Find(office, Pack)!;
            var moved = CutRule.Parameter(workspace.RuleBooks.InForce(pack, On(3, 2).ChinaDay)!.Content, "机器人台套下限", 11);
            RuleDraft Written(long? draft, string text)
            {
                var written = workspace.RuleDrafts.Write(office, pack, (draft, "门槛升为11台", "试行", text), On(3, 2));
                Assert.True(written.Succeeded, string.Join('\n', written.Problems));
                return workspace.RuleDrafts.Test(office, pack, (written.Value.Id, []), On(3, 2)).Value!;
            }
            var draft = Written(null, moved);
            Assert.StartsWith("机器人 恰为10台", Assert.Single(draft.Life.Test!.Test!.Failing), StringComparison.Ordinal);
            Assert.Equal("IN-632", Assert.Single(workspace.RuleDrafts.Step(office, pack, (draft.Id, new DraftStep(DraftAct.HandIn)), On(3, 2)).Problems).Code);
            var examples = workspace.RuleBooks.ExamplesOf(pack, "工业机器人补助").Replace("工业机器人台套数: 10}", "工业机器人台套数: 11}", StringComparison.Ordinal).Replace("工业机器人台套数: 9}", "工业机器人台套数: 10}", StringComparison.Ordinal);
            var tested = Written(draft.Id, CutExamples.In(moved, examples)).Life.Test!.Test!;
            Assert.Empty(tested.Failing);
            Assert.Empty(tested.Survivors);
            Assert.Equal(draft.Life.Test.Test.Examples, tested.Examples);
            Assert.True(workspace.RuleDrafts.Step(office, pack, (draft.Id, new DraftStep(DraftAct.HandIn)), On(3, 2)).Succeeded);
            Assert.False(workspace.RuleDrafts.Write(office, pack, (null, "例写错", "试行", CutExamples.In(moved, examples.Replace("工业企业: 是", "不存在: 是", StringComparison.Ordinal))), On(3, 2)).Succeeded);
        }
    }

    [Fact]
    public void Forecast_variants_evaluations_and_duties_give_the_same_on_both()
    {
        foreach (var workspace in two.Both)
        {
            var office = TwoWorkspaces.As(workspace, "钦州市县域办");
            var pack = workspace.Packs.Find(office, Pack)!;
            Assert.Empty(workspace.Budgets.Enter(office, Pack, (2024, new BudgetLine("市财政", new Money(5_000_000_000), "钦预〔2024〕1号")), On(3, 2)));
            var rows = workspace.Budgets.Forecast(office, pack, Year).Value!.Rows;
            var row = rows.Single(one => one.Payer == "市财政");
            Assert.Equal(5_000_000_000 - row.Total.Fen, row.Left!.Value.Fen);
            // where the clause says which level pays, that level is the payer: one treasury, one line
            Assert.DoesNotContain(rows, one => one.Payer == "市本级财政");
            Assert.True(row.Qualifying > Money.Zero);
            Assert.Empty(workspace.IncentiveVariants.Keep(office, Pack, (Year, "机器人六台", new Dictionary<string, decimal> { ["机器人台套下限"] = 6 }), On(3, 2)));
            Assert.Equal("机器人六台", Assert.Single(workspace.IncentiveVariants.All(office, Pack)).Name);
            var before = new FundEvaluation(Rule, 2024, EvaluationStage.Before) { Goals = [new("带动就业", "500人", 100)] };
            Assert.Empty(workspace.FundPerformance.Evaluate(office, Pack, (before, new CaseFile("", "方案.docx", [9])), On(3, 2)));
            Assert.Equal("IN-651", Assert.Single(workspace.FundPerformance.Evaluate(office, Pack, (before with { Year = 2023, Stage = EvaluationStage.During, Goals = [new("带动就业", "500人", 100) { Reached = "300人" }] }, null), On(3, 2))).Code);
            var report = new DutyReport("前期工作经费", 2024, new Money(60_000_000), new DateOnly(2026, 3, 1), "钦财〔2024〕9号");
            Assert.Empty(workspace.FundPerformance.Report(office, Pack, (report, null), On(3, 2)));
            Assert.Equal("ST-119", Assert.Single(workspace.FundPerformance.Report(TwoWorkspaces.As(workspace, "钦州市领导"), Pack, (report, null), On(3, 2))).Code);
            Assert.Equal(60_000_000, Assert.Single(workspace.FundPerformance.Reports(office, Pack)).Amount.Fen);
        }
        if (two.Postgres is { } other)
            Assert.Equal(Told(two.Sqlite), Told(other));
    }

    static string Told(Workspace workspace)
    {
        var office = TwoWorkspaces.As(workspace, "钦州市县域办");
        var pack = workspace.Packs.Find(office, Pack)!;
        return string.Join('\n', workspace.Budgets.Qualifying(office, pack, Year).Value!.Select(row => $"{row.Subject.Subject} {row.Decision.Rule.Code} {row.Decision.Amount}"));
    }

    [Theory]
    [InlineData("incentive_case_step", "act")]
    [InlineData("incentive_case", "subject")]
    [InlineData("incentive_ledger", "rule")]
    [InlineData("incentive_list_item", "payee")]
    [InlineData("incentive_list_step", "words")]
    [InlineData("incentive_payment", "payee")]
    [InlineData("incentive_match", "how")]
    [InlineData("incentive_subject", "name")]
    public void Nobody_rewrites_what_was_entered(string table, string column)
    {
        foreach (var workspace in two.Both)
        {
            Assert.True(workspace.Database.Read(session => session.One<long>($"select count(*) from {table}")) > 0, table);
            Assert.ThrowsAny<System.Data.Common.DbException>(() => workspace.Database.Write(session => session.Do($"update {table} set {column} = 'x'")));
            Assert.ThrowsAny<System.Data.Common.DbException>(() => workspace.Database.Write(session => session.Do($"delete from {table}")));
        }
    }
}
