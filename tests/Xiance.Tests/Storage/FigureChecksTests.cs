using Xiance.Access;
using Xiance.Basics;
using Xiance.Figures;
using Xiance.Figures.Checks;
using Xiance.Storage;
using Xiance.Storage.Figures;
using Xiance.Storage.Plans;

namespace Xiance.Tests.Storage;

/// <summary>Checks on both databases: what each reader is shown, errors that close cells, explanations and their end when figures change.</summary>
public sealed class FigureChecksTests(TwoWorkspaces two) : IClassFixture<TwoWorkspaces>
{
    const string Pack = "sample-2022";
    static readonly Instant Now = Instant.From(new DateTimeOffset(2026, 4, 20, 9, 0, 0, TimeSpan.FromHours(8)));

    static PackState State(Workspace workspace) => workspace.Packs.Find(TwoWorkspaces.As(workspace, "县域办"), Pack)!;

    static Instant After(int minutes) => new(Now.Milliseconds + minutes * 60_000L);

    /// <summary>The department brings figures of 东河县 as "指标 数值 单位".</summary>
    static void Bring(Workspace workspace, Period period, int minute, params string[] figures)
    {
        var department = TwoWorkspaces.As(workspace, "统计局");
        var csv = "地区代码,地区,指标,统计期,数值,单位\n" + string.Concat(figures.Select(text => text.Split(' ')).Select(words => $"990121,东河县,{words[0]},{period},{words[1]},{words[2]}\n"));
        var draft = workspace.Imports.Check(department, new ImportOrder(Pack, period, "季报.csv", System.Text.Encoding.UTF8.GetBytes(csv)));
        Assert.True(draft.Succeeded, string.Join('\n', draft.Problems));
        workspace.Imports.Take(department, draft.Value!, After(minute));
    }

    static CheckedFinding Finding(Workspace workspace, string account, Period period, string check) =>
        workspace.Checks.Run(TwoWorkspaces.As(workspace, account), State(workspace), period).Single(one => one.Finding.Check.Code == check && one.Finding.Region?.Name == "东河县");

    static IReadOnlyList<Problem> Take(Workspace workspace, string account, CheckedFinding finding, (Period Period, FindingAct Act, string Words) act) => workspace.Checks.Take(
        TwoWorkspaces.As(workspace, account), State(workspace), new FindingOrder(act.Period, finding.Finding.Check.Code, finding.Finding.Key, act.Act) { Revision = finding.Revision, Words = act.Words }, After(30));

    [Fact]
    public void Both_databases_find_the_same_in_every_period_of_the_demonstration()
    {
        if (two.Postgres is not { } postgres) return;
        foreach (var period in new[] { Period.Year(2023), Period.Year(2024), Period.Quarter(2025, 2) })
        {
            IReadOnlyList<string> Lines(Workspace workspace, string account) => [.. workspace.Checks.Run(TwoWorkspaces.As(workspace, account), State(workspace), period).Select(one => $"{one.Finding.Check.Code} {one.Finding.Outcome} {one.Finding.Key} {one.Finding.Strength}")];
            foreach (var account in new[] { "县域办", "东河县", "统计局", "示州市县域办" }) Assert.Equal(Lines(two.Sqlite, account), Lines(postgres, account));
            Assert.InRange(Lines(two.Sqlite, "县域办").Count, 200, 700);
        }
    }

    [Fact]
    public void Every_check_has_an_outcome_for_every_county_and_what_is_missing_is_named()
    {
        foreach (var workspace in two.Both)
        {
            var findings = workspace.Checks.Run(TwoWorkspaces.As(workspace, "县域办"), State(workspace), Period.Year(2024));
            Assert.Equal(24, findings.Count(one => one.Finding.Check.Code == "产值为正"));
            Assert.All(findings.Where(one => one.Finding.Outcome == CheckOutcome.Undetermined), one => Assert.NotEmpty(one.Finding.Missing));
            // 没有市、省总数时，合计校验不能判断并写明缺总数
            Assert.All(findings.Where(one => one.Finding.Check is SumCheck), one => Assert.Equal("FI-175", one.Finding.Missing[0].Code));
            Assert.Contains(findings, one => one.Finding is { Outcome: CheckOutcome.Passed, Check: TruthCheck });
        }
    }

    [Fact]
    public void A_reader_is_shown_what_concerns_him_and_nothing_about_others()
    {
        foreach (var workspace in two.Both)
        {
            IReadOnlyList<CheckedFinding> Of(string account) => workspace.Checks.Run(TwoWorkspaces.As(workspace, account), State(workspace), Period.Year(2024));
            Assert.All(Of("东河县"), one => Assert.Equal("东河县", one.Finding.Region?.Name));
            Assert.NotEmpty(Of("东河县"));
            Assert.Empty(Of("第三方评估"));
            Assert.All(Of("示州市县域办"), one => Assert.All(one.Finding.Regions, region => Assert.Equal("示州市", region.ParentName)));
            Assert.DoesNotContain(Of("统计局"), one => one.Finding.Check.Indicators is ["空气质量优良天数比率"]);
            Assert.Equal(24, Of("统计局").Count(one => one.Finding.Check.Code == "产值为正"));
        }
    }

    [Fact]
    public void A_failed_error_closes_the_cells_to_release_until_the_figure_is_right()
    {
        var period = Period.Quarter(2026, 1);
        foreach (var workspace in two.Both)
        {
            var office = TwoWorkspaces.As(workspace, "县域办");
            Bring(workspace, period, 0, "地区生产总值 0 亿元", "地区生产总值增速 5.5 %");
            var day = new DateOnly(2026, 6, 1);
            var draft = workspace.Releases.Draft(office, State(workspace), period, day);
            Assert.Equal(["地区生产总值增速"], draft.Ready.Select(cell => cell.Indicator.Code));
            Assert.Contains(draft.Waiting, cell => cell.Indicator.Code == "地区生产总值" && cell.Figure is not null && draft.Closed[(cell.Member.Region, cell.Indicator.Code)].Check.Code == "产值为正");
            var error = Finding(workspace, "东河县", period, "产值为正");
            Assert.Equal("ST-262", Assert.Single(Take(workspace, "东河县", error, (period, FindingAct.Explained, "属实"))).Code);
            Assert.Contains(workspace.Todos.Of(TwoWorkspaces.As(workspace, "东河县"), new DateOnly(2026, 4, 21)).Items, item => item.Kind == TodoKind.Explain && item.Region == "990121" && item.Period == period);
            Bring(workspace, period, 1, "地区生产总值 5 亿元");
            Assert.Equal(["地区生产总值", "地区生产总值增速"], workspace.Releases.Draft(office, State(workspace), period, day).Ready.Select(cell => cell.Indicator.Code).Order(StringComparer.Ordinal));
            Assert.Equal(CheckOutcome.Passed, Finding(workspace, "县域办", period, "产值为正").Finding.Outcome);
        }
    }

    [Fact]
    public void A_warning_is_explained_by_its_owner_judged_by_the_office_and_opens_again_when_the_figure_changes()
    {
        var period = Period.Quarter(2026, 2);
        foreach (var workspace in two.Both)
        {
            Bring(workspace, period, 2, "地区生产总值增速 35.5 %");
            var open = Finding(workspace, "东河县", period, "产值增速范围");
            Assert.Equal((CheckOutcome.Failed, FindingState.Open), (open.Finding.Outcome, open.State));
            Assert.Equal("ST-263", Assert.Single(Take(workspace, "县域办", open, (period, FindingAct.Explained, "属实"))).Code);
            Assert.Equal("ST-243", Assert.Single(Take(workspace, "东河县", open, (period, FindingAct.Explained, " "))).Code);
            Assert.Empty(Take(workspace, "东河县", open, (period, FindingAct.Explained, "属实，因新投产一家企业")));
            Assert.Equal("ST-261", Assert.Single(Take(workspace, "东河县", open, (period, FindingAct.Explained, "再说"))).Code);
            var explained = Finding(workspace, "县域办", period, "产值增速范围");
            Assert.Equal("ST-243", Assert.Single(Take(workspace, "县域办", explained, (period, FindingAct.Refused, ""))).Code);
            Assert.Empty(Take(workspace, "县域办", explained, (period, FindingAct.Refused, "请附企业报表")));
            Assert.Empty(Take(workspace, "统计局", Finding(workspace, "统计局", period, "产值增速范围"), (period, FindingAct.Explained, "属实，已核企业报表")));
            Assert.Empty(Take(workspace, "县域办", Finding(workspace, "县域办", period, "产值增速范围"), (period, FindingAct.Accepted, "")));
            var accepted = Finding(workspace, "审计", period, "产值增速范围");
            Assert.False(accepted.Stands);
            Assert.Equal(["东河县", "县域办", "统计局", "县域办"], accepted.Steps.Select(step => step.By));
            // 知悉截至说明之前，没有说明
            Assert.Equal(FindingState.Open, workspace.Checks.Run(TwoWorkspaces.As(workspace, "县域办") with { AsOf = After(29) }, State(workspace), period).Single(one => one.Finding.Check.Code == "产值增速范围" && one.Finding.Region?.Name == "东河县").State);
            // 数据变了，原说明不再作数
            Bring(workspace, period, 40, "地区生产总值增速 36.5 %");
            Assert.Equal(FindingState.Open, Finding(workspace, "县域办", period, "产值增速范围").State);
        }
    }

    [Fact]
    public void A_figure_of_the_prefecture_is_held_against_the_sum_of_its_counties()
    {
        foreach (var workspace in two.Both)
        {
            var (office, period) = (TwoWorkspaces.As(workspace, "县域办"), Period.Year(2022));
            var members = workspace.Members.Of(Pack, period.Last).Where(member => member.ParentName == "南屏市").ToList();
            var figures = workspace.Observations.Current(office, Pack, period).Where(figure => figure.Indicator.Code == "地区生产总值").ToDictionary(figure => figure.Observation.Region);
            var (sum, key) = (members.Sum(member => figures[member.Region].Observation.Scaled), figures[members[0].Region].Indicator);
            CheckOutcome Outcome(long above)
            {
                workspace.Observations.Add("省统计局", [new NewFigure(members[0].Parent!.Value, key.Id, period, above) { ReceivedAt = Now, Source = "省统计局" }], Now);
                return workspace.Checks.Run(office, State(workspace), period).Single(one => one.Finding.Check.Code == "市产值合计" && one.Finding.Regions.Any(region => region.Id == members[0].Region)).Finding.Outcome;
            }
            Assert.Equal(CheckOutcome.Passed, Outcome(sum));
            Assert.Equal(CheckOutcome.Failed, Outcome(sum * 102 / 100));
        }
    }

    [Fact]
    public void Findings_and_what_was_said_to_them_are_append_only()
    {
        foreach (var workspace in two.Both)
        {
            var period = Period.Quarter(2025, 4);
            Bring(workspace, period, 3, "地区生产总值增速 40 %");
            Assert.Empty(Take(workspace, "东河县", Finding(workspace, "东河县", period, "产值增速范围"), (period, FindingAct.Explained, "属实")));
            foreach (var sql in new[] { "update finding_step set words = ''", "delete from finding_step" })
                Assert.ThrowsAny<System.Data.Common.DbException>(() => workspace.Database.Write(session => session.Do(sql)));
        }
    }

    [Fact]
    public void The_quality_of_an_indicator_is_its_coverage_its_days_and_its_changes()
    {
        var period = Period.Quarter(2026, 3);
        foreach (var workspace in two.Both)
        {
            Bring(workspace, period, 4, "地区生产总值 20 亿元");
            Bring(workspace, period, 5, "地区生产总值 21 亿元");
            var row = workspace.Quality.Of(TwoWorkspaces.As(workspace, "县域办"), State(workspace), period).Single(one => one.Indicator.Code == "地区生产总值");
            // 三季度后25日是10月25日（周日），顺延到26日；4月收到，按时
            Assert.Equal((24, 1, 1, 1, new DateOnly(2026, 10, 26)), (row.Expected, row.Present, row.InTime, row.Corrections, row.Due));
        }
    }

    [Fact]
    public void The_burden_counts_fields_to_enter_and_to_check_by_requester()
    {
        foreach (var workspace in two.Both)
        {
            // 2026年4—6月到期：一季度主要指标（4月25日为周六，顺延），由部门直采、县核对；县级填报的指标只有年度数
            var burden = workspace.Burden.Of(TwoWorkspaces.As(workspace, "东河县"), Period.Quarter(2026, 2));
            var lines = burden.Lines.Where(line => line.Pack.Id == Pack).ToList();
            var indicators = workspace.Packs.Read(State(workspace)).Indicators.Where(one => one.Arrival == Xiance.Plans.Arrival.DepartmentSupply && one.Periods.Contains(PeriodKind.Quarter)).ToList();
            Assert.All(lines, line => Assert.Equal((Period.Quarter(2026, 1), 0, 24), (line.Line.Period, line.Line.Entered, line.Counties)));
            Assert.Equal(indicators.Count(one => one.SourceUnit == "省统计局"), lines.Single(line => line.Line.Requester == "省统计局").Line.Checked);
            Assert.Equal(indicators.Count, lines.Sum(line => line.Line.Checked));
            Assert.Equal(burden.Lines.Sum(line => line.Line.Checked), burden.Counties.Single(county => county.Region.Code == "990121").Checked);
        }
    }

    [Fact]
    public void A_figure_that_another_plan_holds_is_known_and_the_second_form_is_pointed_to_the_first()
    {
        foreach (var workspace in two.Both)
        {
            var files = PackFolder.Files(Path.Combine(Checkout.Root, "packs", Pack)).ToDictionary(file => file.Key, file => file.Value.Replace("id: sample-2022", "id: sample-second", StringComparison.Ordinal));
            var form = Xiance.Plans.ReadPack.Run("sample-second", files).Value!;
            var refused = workspace.Known.AskedElsewhere(TwoWorkspaces.As(workspace, "县域办"), form);
            workspace.Packs.Load(form, "test", Now);
            var office = TwoWorkspaces.As(workspace, "县域办");
            var second = workspace.Packs.Find(office, "sample-second")!;
            var known = workspace.Known.Of(office, second, Period.Year(2024));
            var member = workspace.Members.Of(Pack, Period.Year(2024).Last).Single(one => one.Code == "990121");
            var figure = workspace.Observations.Current(office, Pack, Period.Year(2024), member.Region).Single(one => one.Indicator.Code == "地区生产总值");
            Assert.Equal((figure.Observation.Id, Pack), (known[(member.Region, "地区生产总值")].Figure.Observation.Id, known[(member.Region, "地区生产总值")].Pack.Id));
            var cell = workspace.Entries.Open(office, ("sample-second", Period.Year(2024)))!.Cells[(member.Region, workspace.Observations.Indicators("sample-second").Single(one => one.Code == "地区生产总值").Id)];
            Assert.Equal(figure.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), cell.Filled);
            workspace.Entries.Save(office, ("sample-second", Period.Year(2024)), [new EntryEdit("990121", cell.Indicator.Id, cell.Filled!) { Key = "k" }], Now);
            Assert.Equal(1, workspace.Submissions.Submit(office, ("sample-second", Period.Year(2024), null), "k", Now).Value!.Figures);
            Assert.StartsWith(second.Title + "：", workspace.Observations.History(office, member.Region, new("sample-second", "地区生产总值", Period.Year(2024)))[0].Observation.Source);
            Assert.All(refused, problem => Assert.Equal(("ST-264", Severity.Error), (problem.Code, problem.Severity)));
            Assert.Contains(refused, problem => Wording.Render(problem, Locale.Chinese).What.Contains("“地区生产总值”（亿元）", StringComparison.Ordinal));
        }
    }
}
