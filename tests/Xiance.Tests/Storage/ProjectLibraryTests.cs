using System.Text.Json;
using Xiance.Basics;
using Xiance.Progress.Demands;
using Xiance.Progress.LeadingGroups;
using Xiance.Progress.Nominations;
using Xiance.Progress.Projects;
using Xiance.Storage;
using Xiance.Storage.Demands;
using Xiance.Storage.Projects;

namespace Xiance.Tests.Storage;

/// <summary>Projects and demands of the demonstration on both databases, for every role.</summary>
public sealed class ProjectLibraryTests(TwoWorkspaces two) : IClassFixture<TwoWorkspaces>
{
    static readonly Instant Later = new(TwoWorkspaces.Now.Milliseconds + 60_000);

    static RegionId Province(Workspace workspace) => workspace.Regions.Find("990000", new DateOnly(2024, 1, 1))!.Id;

    static RegionId County(Workspace workspace, string code = "990121") => workspace.Regions.Find(code, new DateOnly(2024, 1, 1))!.Id;

    static ProjectQuestion All(Workspace workspace) => new(Province(workspace), 2024) { Most = 1000 };

    [Theory]
    [InlineData("县域办")]
    [InlineData("东河县")]
    [InlineData("示州市县域办")]
    [InlineData("省领导")]
    [InlineData("审计")]
    [InlineData("统计局")]
    [InlineData("第三方评估")]
    public void Both_databases_answer_every_question_alike(string account)
    {
        var answers = two.Both.Select(workspace =>
        {
            var reading = TwoWorkspaces.As(workspace, account);
            return string.Join('\n', new[] { reading, reading with { AsOf = Instant.EndOf(new DateOnly(2023, 6, 1)) } }.SelectMany(read => Orders.Select(order => JsonSerializer.Serialize((workspace.Projects.Page(read, order(All(workspace))), workspace.Projects.ByStage(read, order(All(workspace))), workspace.Projects.ByCounty(read, order(All(workspace)))), Options)))
                .Concat([JsonSerializer.Serialize(workspace.Projects.OpenApprovals(reading, Province(workspace)), Options), JsonSerializer.Serialize(workspace.Projects.Open(reading, 1), Options), JsonSerializer.Serialize(workspace.Demands.Page(reading, new DemandQuestion(Province(workspace), new DateOnly(2026, 3, 1))), Options), JsonSerializer.Serialize(workspace.Demands.ByState(reading, new DemandQuestion(Province(workspace), new DateOnly(2026, 3, 1)) { Overdue = true }), Options)]));
        }).ToList();
        Assert.All(answers.Skip(1), answer => Assert.Equal(answers[0], answer));
        if (account is "统计局" or "第三方评估") Assert.DoesNotContain("示例公司", answers[0], StringComparison.Ordinal);
    }

    static readonly JsonSerializerOptions Options = new() { IncludeFields = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static readonly IReadOnlyList<Func<ProjectQuestion, ProjectQuestion>> Orders =
    [
        question => question,
        question => question with { Sort = "investment", Descending = true, Stage = ProjectStage.UnderConstruction },
        question => question with { Sort = "done", Find = "冷链" },
        question => question with { County = "990121", KeyStarts = true, Sort = "land" },
        question => question with { Kind = "工业", Skip = 2, Most = 3, Sort = "county" },
    ];

    [Fact]
    public void A_county_sees_its_own_and_the_office_all_with_the_same_sums()
    {
        foreach (var workspace in two.Both)
        {
            var (office, county) = (workspace.Projects.Page(TwoWorkspaces.As(workspace, "县域办"), All(workspace)), workspace.Projects.Page(TwoWorkspaces.As(workspace, "东河县"), All(workspace)));
            // a county also sees flying land that it has a share of
            Assert.All(county.Rows.Where(row => row.Project.Name != "示例飞地园区"), row => Assert.Equal("东河县", row.County));
            Assert.Equal(office.Rows.Where(row => row.CountyCode == "990121").Sum(row => row.Project.Investment?.Fen ?? 0), county.Total.Investment!.Value.Fen);
            Assert.Equal(office.Total.Count, workspace.Projects.ByStage(TwoWorkspaces.As(workspace, "县域办"), All(workspace)).Sum(one => one.Sum.Count));
            Assert.Empty(workspace.Projects.Page(TwoWorkspaces.As(workspace, "甘肃县域办"), All(workspace)).Rows);
        }
    }

    [Fact]
    public void A_project_lives_through_its_states_and_nobody_else_touches_it()
    {
        foreach (var workspace in two.Both)
        {
            var (office, county, leader) = (TwoWorkspaces.As(workspace, "县域办"), TwoWorkspaces.As(workspace, "东河县"), TwoWorkspaces.As(workspace, "省领导"));
            var keeping = workspace.ProjectKeeping;
            var plant = new LibraryProject("示例新能源厂", County(workspace), ProjectStage.Planned);
            var added = keeping.Add(county, new NewProject(plant, [], ""), TwoWorkspaces.Now).Value!;
            Assert.Equal("PG-225", Assert.Single(keeping.Add(leader, new NewProject(plant, [], ""), TwoWorkspaces.Now).Problems).Code);
            Assert.Equal("PG-225", Assert.Single(keeping.Add(county, new NewProject(plant with { Region = County(workspace, "990122") }, [], ""), TwoWorkspaces.Now).Problems).Code);
            Assert.Equal("PG-208", Assert.Single(keeping.Change(county, new ProjectChange(added.Id, plant with { Stage = ProjectStage.NewStart }, 1, ""), Later)).Code);
            Assert.Empty(keeping.Change(county, new ProjectChange(added.Id, plant with { Stage = ProjectStage.NewStart, Investment = new Money(5_000_000_00) }, 1, ""), Later));
            Assert.Equal("PG-224", Assert.Single(keeping.Change(office, new ProjectChange(added.Id, plant, 1, "迟到"), Later)).Code);
            Assert.Equal("PG-207", Assert.Single(keeping.Move(office, ([added.Id.Value], ProjectStage.Withdrawn, ""), Later)).Code);
            Assert.Equal("PG-225", Assert.Single(keeping.Move(leader, ([added.Id.Value], ProjectStage.InOperation, ""), Later)).Code);
            Assert.Empty(keeping.SetYear(county, added.Id, new ProjectYear(2026, new Money(100), new Money(40)) { DoneUntil = new DateOnly(2026, 2, 28) }, Later));
            Assert.Empty(keeping.SetYear(county, added.Id, new ProjectYear(2026, new Money(100), new Money(60)) { DoneUntil = new DateOnly(2026, 2, 28) }, Later));
            Assert.Equal("PG-209", Assert.Single(keeping.SetYear(county, added.Id, new ProjectYear(2026, null, new Money(40)), Later)).Code);
            var approval = new Approval("施工许可", 7, new DateOnly(2026, 2, 2));
            Assert.Empty(keeping.SetFact(county, added.Id, new KeptFact<Approval>("施工许可", approval, 0, Later, ""), [], Later));
            Assert.Equal("PG-224", Assert.Single(keeping.SetFact(county, added.Id, new KeptFact<Approval>("施工许可", approval, 0, Later, ""), [], Later)).Code);
            Assert.Empty(keeping.SetFact(county, added.Id, new KeptFact<ProjectMilestone>("封顶", new ProjectMilestone("封顶", new DateOnly(2026, 2, 27)), 0, Later, ""), [], Later));
            var (asked, before) = (new ProjectQuestion(Province(workspace), 2026), new Instant(TwoWorkspaces.Now.Milliseconds + 1));
            IEnumerable<DelayKind> Delays(Xiance.Access.Reading reading, DateOnly day) => workspace.ProjectProgress.Late(reading, asked, day).Where(late => late.Entry.Id == added.Id).SelectMany(late => late.Delays).Select(delay => delay.Kind);
            Assert.Empty(Delays(office, new DateOnly(2026, 2, 27)));
            Assert.Equal([DelayKind.Milestone], Delays(office, new DateOnly(2026, 2, 28)));
            Assert.Empty(Delays(TwoWorkspaces.As(workspace, "甘肃县域办"), new DateOnly(2026, 2, 28)));
            var move = Assert.Single(workspace.ProjectProgress.Moves(office, Province(workspace), (before, Later)), one => one.Entry.Id == added.Id);
            Assert.Equal((ProjectStage.Planned, ProjectStage.NewStart), (move.Before, move.Entry.Project.Stage));
            Assert.DoesNotContain(workspace.ProjectProgress.Moves(office, Province(workspace), (before, new Instant(Later.Milliseconds - 1))), one => one.Entry.Id == added.Id);
            var file = workspace.Projects.Open(office, added.Id.Value)!;
            Assert.Equal((2, ProjectStage.NewStart, 60L), (file.History.Count, file.Entry.Project.Stage, file.Years.Single().Done!.Value.Fen));
            Assert.Contains(workspace.Projects.OpenApprovals(office, Province(workspace)), pair => pair.Project.Id == added.Id);
            Assert.Null(workspace.Projects.Open(office with { AsOf = new Instant(TwoWorkspaces.Now.Milliseconds - 1) }, added.Id.Value));
            Assert.Single(workspace.Projects.Open(office with { AsOf = TwoWorkspaces.Now }, added.Id.Value)!.History);
        }
    }

    [Fact]
    public void A_county_that_holds_a_share_sees_the_project_on_flying_land()
    {
        foreach (var workspace in two.Both)
        {
            var (office, county) = (TwoWorkspaces.As(workspace, "县域办"), TwoWorkspaces.As(workspace, "东河县"));
            var other = County(workspace, "990122");
            var flying = workspace.ProjectKeeping.Add(office, new NewProject(new LibraryProject("示例飞地园区", other, ProjectStage.Planned), [], ""), TwoWorkspaces.Now).Value!;
            Assert.Null(workspace.Projects.Find(county, flying.Id.Value));
            Assert.Equal("PG-217", Assert.Single(workspace.ProjectKeeping.SetShares(office, flying.Id, ([new CountyShare(County(workspace), SharedThing.RetainedTax, new Ratio(0.9m))], new DateOnly(2026, 1, 1), "示府〔2026〕1号"), Later)).Code);
            Assert.Empty(workspace.ProjectKeeping.SetShares(office, flying.Id, ([new CountyShare(County(workspace), SharedThing.RetainedTax, new Ratio(1))], new DateOnly(2026, 1, 1), "示府〔2026〕1号"), Later));
            Assert.Equal("东河县", workspace.Projects.Open(county, flying.Id.Value)!.Shares.Single().County);
            Assert.Equal("PG-225", Assert.Single(workspace.ProjectKeeping.SetYear(county, flying.Id, new ProjectYear(2026, new Money(1), null), Later)).Code);
        }
    }

    [Fact]
    public void Rows_of_a_document_come_in_once()
    {
        foreach (var workspace in two.Both)
        {
            var office = TwoWorkspaces.As(workspace, "县域办");
            var row = ("project:1", new LibraryProject("示例导入项目", County(workspace), ProjectStage.Reserve) { Source = new Citation("示政发〔2026〕9号", "表1") });
            Assert.Equal(1, workspace.ProjectKeeping.Import(office, [row], [], TwoWorkspaces.Now).Value!.Count);
            Assert.Equal("PG-226", Assert.Single(workspace.ProjectKeeping.Import(office, [row], [], TwoWorkspaces.Now).Problems).Code);
            Assert.Equal("PG-228", Assert.Single(workspace.ProjectKeeping.Import(office, [], [], TwoWorkspaces.Now).Problems).Code);
        }
    }

    [Fact]
    public void A_demand_goes_from_the_county_to_a_unit_and_back_to_the_firm()
    {
        foreach (var workspace in two.Both)
        {
            var (office, county, leader) = (TwoWorkspaces.As(workspace, "县域办"), TwoWorkspaces.As(workspace, "东河县"), TwoWorkspaces.As(workspace, "省领导"));
            var rules = workspace.DeskRules.Of(office, "sample-2022");
            var form = new DemandForm("示例电子有限公司", "园区连续限电两周，出口订单面临违约，请协调错峰用电。") { ReportingUnit = "东河县商务局" };
            var order = new NewDemand(County(workspace), "企业服务热线", form, rules) { Within = Province(workspace) };
            Assert.Equal("PG-318", Assert.Single(workspace.DemandKeeping.Collect(leader, order, TwoWorkspaces.Now).Problems).Code);
            var demand = workspace.DemandKeeping.Collect(county, order, TwoWorkspaces.Now).Value!;
            Assert.Equal("PG-315", Assert.Single(workspace.DemandKeeping.Collect(county, order with { Form = form with { Firm = "示例电子 有限责任公司" } }, TwoWorkspaces.Now).Problems).Code);
            Assert.Equal("用能和环保", demand.Topic);
            Assert.Empty(workspace.DemandKeeping.Submit(county, [demand.Id], Later));
            Assert.Equal("PG-305", Assert.Single(Step(county, 2, new DemandOrder(DemandStep.Route, form.Firm) { Unit = "省发展改革委", Due = new DateOnly(2026, 3, 20) })).Code);
            Assert.Equal("PG-320", Assert.Single(Step(office, 2, new DemandOrder(DemandStep.Route, form.Firm) { Unit = "没有的局", Due = new DateOnly(2026, 3, 20) })).Code);
            Assert.Empty(Step(office, 2, new DemandOrder(DemandStep.Route, form.Firm) { Unit = "省发展改革委", Due = new DateOnly(2026, 3, 20) }));
            Assert.Equal("PG-314", Assert.Single(Step(office, 2, new DemandOrder(DemandStep.Answer, form.Firm) { Words = "迟到" })).Code);
            Assert.Empty(Step(office, 3, new DemandOrder(DemandStep.Answer, form.Firm) { Words = "已协调" }));
            Assert.Empty(Step(county, 4, new DemandOrder(DemandStep.FeedBack, form.Firm) { Satisfaction = Satisfaction.Unsatisfied, Words = "仍限电" }));
            Assert.Equal(DemandState.Reopened, workspace.Demands.Find(office, demand.Id)!.State);
            bool Unsatisfied(Xiance.Access.Reading reading) => workspace.Demands.Page(reading, new DemandQuestion(Province(workspace), new DateOnly(2026, 3, 2)) { Unsatisfied = true, Most = 500 }).Rows.Any(one => one.Id == demand.Id);
            Assert.Equal((true, false), (Unsatisfied(office), Unsatisfied(office with { AsOf = TwoWorkspaces.Now })));
            Assert.Contains(workspace.Todos.Of(office, new DateOnly(2026, 3, 2)).Items, item => item.Kind == Xiance.Figures.TodoKind.Demand && item.Title.Contains("示例电子", StringComparison.Ordinal));
            Assert.DoesNotContain(workspace.Todos.Of(leader, new DateOnly(2026, 3, 2)).Items, item => item.Kind == Xiance.Figures.TodoKind.Demand);
            Assert.Equal(6 - 1, workspace.Demands.Steps(office, demand).Count);
            IReadOnlyList<Problem> Step(Xiance.Access.Reading reading, long revision, DemandOrder step) => workspace.DemandKeeping.Take(reading, (demand.Id, revision, rules), step, Later);
        }
    }

    [Fact]
    public void A_report_holds_what_is_new_and_goes_out_only_approved()
    {
        foreach (var workspace in two.Both)
        {
            var (office, county) = (TwoWorkspaces.As(workspace, "县域办"), TwoWorkspaces.As(workspace, "东河县"));
            var leg = workspace.DeskRules.Of(office, "sample-2022").Rhythm.First(one => one is { By: ReportBy.Office, Approved: true });
            Assert.Equal("PG-318", Assert.Single(workspace.DemandReports.Make(county, (Province(workspace), leg, new DateOnly(2026, 3, 3)), TwoWorkspaces.Now).Problems).Code);
            var report = workspace.DemandReports.Make(office, (Province(workspace), leg, new DateOnly(2026, 3, 3)), TwoWorkspaces.Now).Value!;
            Assert.NotEmpty(report.Demands);
            Assert.Empty(workspace.DemandReports.Make(office, (Province(workspace), leg, new DateOnly(2026, 3, 6)), Later).Value!.Demands);
            Assert.Equal("PG-316", Assert.Single(workspace.DemandReports.Send(office, report, leg, Later)).Code);
            Assert.Equal("PG-317", Assert.Single(workspace.DemandReports.Approve(office, report, ("某某某", ""), Later)).Code);
            Assert.Empty(workspace.DemandReports.Approve(office, report, ("专班主任", "同意"), Later));
            Assert.Empty(workspace.DemandReports.Send(office, workspace.DemandReports.Find(office, Province(workspace), report.Id)!, leg, Later));
            Assert.True(workspace.DemandReports.Find(office, Province(workspace), report.Id)!.IsSent);
        }
    }

    [Fact]
    public void Nominations_and_groups_are_kept_by_the_office_and_decisions_become_tasks()
    {
        foreach (var workspace in two.Both)
        {
            var (office, leader, county) = (TwoWorkspaces.As(workspace, "县域办"), TwoWorkspaces.As(workspace, "省领导"), TwoWorkspaces.As(workspace, "东河县"));
            var province = Province(workspace);
            var item = workspace.Nominations.All(office, (province, 2024)).Single(entry => entry.Nomination is null);
            var next = new Nomination(2024, NominationState.Prepared) { Preparer = "省文化和旅游厅", Evidence = "总结" };
            Assert.Equal("PG-409", Assert.Single(workspace.Nominations.Step(leader, (province, item.Id, 0), next, Later)).Code);
            Assert.Empty(workspace.Nominations.Step(office, (province, item.Id, 0), next, Later));
            Assert.Equal("PG-407", Assert.Single(workspace.Nominations.Step(office, (province, item.Id, 0), next, Later)).Code);
            Assert.Empty(workspace.Nominations.All(county, (province, 2024)));
            var group = workspace.LeadingGroups.All(leader, province)[0];
            Assert.Equal(["省财政厅副厅长", "省财政厅总会计师"], group.Members.Single(seat => seat.Position == 5).States.Select(state => state.Post));
            Assert.Equal("PG-438", Assert.Single(workspace.LeadingGroups.SetMember(leader, group, (0, 0, group.Members[0].Now), Later)).Code);
            Assert.Empty(workspace.LeadingGroups.AddMeeting(office, group, (new GroupMeeting("专题会", new DateOnly(2026, 3, 1)), [new GroupDecision("议定示例事项", "省商务厅") { Due = new DateOnly(2026, 4, 1) }]), Later));
            var decision = workspace.LeadingGroups.Find(office, province, group.Id)!.Meetings.SelectMany(meeting => meeting.Decisions).Single(held => held.Decision.Words == "议定示例事项").Decision;
            Assert.Equal(("议定示例事项", new DateOnly(2026, 4, 1)), workspace.Tasks.Find(office, decision.Task!.Value) is { } file ? (file.Condition.Title, file.Condition.Due!.Value) : default);
        }
    }
}
