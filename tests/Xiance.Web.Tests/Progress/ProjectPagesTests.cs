using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Plans;
using Xiance.Progress.Projects;
using Xiance.Storage;
using Xiance.Storage.Plans;
using Xiance.Tests;

namespace Xiance.Web.Tests.Progress;

/// <summary>项目, 诉求 and 报告 over HTTP for every role: who sees what, and who changes it.</summary>
public sealed partial class ProjectPagesTests(WorkedApp worked) : IClassFixture<WorkedApp>
{
    static readonly string[] Pages = ["/projects", "/projects/board", "/projects/counties", "/projects/timeline", "/projects/approvals", "/demands", "/demands/reports", "/reports", "/reports/nominations", "/reports/groups"];

    [Theory]
    [InlineData("县域办")]
    [InlineData("东河县")]
    [InlineData("示州市县域办")]
    [InlineData("省领导")]
    [InlineData("审计")]
    public async Task Every_page_opens_for_those_who_see_their_own_rows(string account)
    {
        var visitor = await worked.App.SignedIn(account);
        foreach (var page in Pages) Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(page, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("统计局", "/projects", HttpStatusCode.Forbidden)]
    [InlineData("统计局", "/demands", HttpStatusCode.OK)]
    [InlineData("第三方评估", "/demands", HttpStatusCode.Forbidden)]
    [InlineData("系统管理员", "/reports", HttpStatusCode.Forbidden)]
    [InlineData("省领导", "/projects/new", HttpStatusCode.Forbidden)]
    [InlineData("审计", "/projects/import", HttpStatusCode.Forbidden)]
    [InlineData("省领导", "/demands/new", HttpStatusCode.Forbidden)]
    public async Task Others_are_turned_away(string account, string page, HttpStatusCode status) =>
        Assert.Equal(status, (await (await worked.App.SignedIn(account)).GetAsync(page, TestContext.Current.CancellationToken)).StatusCode);

    [Fact]
    public async Task A_county_sees_its_own_projects_and_the_excel_holds_what_is_shown()
    {
        var county = await worked.App.SignedIn("东河县");
        var text = await county.GetStringAsync("/projects", TestContext.Current.CancellationToken);
        Assert.Contains("东河县", text, StringComparison.Ordinal);
        Assert.DoesNotContain("平野县", text, StringComparison.Ordinal);
        using var book = new ZipArchive(new MemoryStream(await (await worked.App.SignedIn("县域办")).GetByteArrayAsync("/projects?format=xlsx&table=projects&stage=UnderConstruction", TestContext.Current.CancellationToken)));
        using var sheet = new StreamReader(book.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var rows = RowStart().Count(await sheet.ReadToEndAsync(TestContext.Current.CancellationToken)) - 2;
        var shown = ProjectRow().Count(await (await worked.App.SignedIn("县域办")).GetStringAsync("/projects?stage=UnderConstruction", TestContext.Current.CancellationToken));
        Assert.Equal(shown, rows);
        Assert.True(rows > 10);
    }

    [Fact]
    public async Task A_leader_sees_all_and_finds_no_form_that_changes_anything()
    {
        var leader = await worked.App.SignedIn("省领导");
        var project = ProjectLink().Match(await leader.GetStringAsync("/projects", TestContext.Current.CancellationToken)).Groups[1].Value;
        foreach (var page in new[] { "/projects", "/projects/" + project, "/demands", "/demands/reports", "/reports/nominations", "/reports/groups" })
            Assert.Equal(["/sign-out"], PostForm().Matches(await leader.GetStringAsync(page, TestContext.Current.CancellationToken)).Select(match => match.Groups[1].Value).Distinct());
        Assert.Equal(HttpStatusCode.Forbidden, (await leader.Submit("/projects", "/projects/move", ("ids", project), ("to", "InOperation"))).StatusCode);
    }

    [Fact]
    public async Task An_office_takes_a_project_in_and_moves_it_on()
    {
        var office = await worked.App.SignedIn("县域办");
        var refused = await office.Submit("/projects/new", "/projects/new", ("Name", "示例新厂"), ("County", "990121"), ("Stage", "Planned"), ("Leader", "某某某"), ("Investment", "一亿"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("PG-227", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var taken = await office.Submit("/projects/new", "/projects/new", ("Name", "示例新厂"), ("County", "990121"), ("Stage", "Planned"), ("Leader", "副县长"), ("Investment", "1.2"));
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        var page = taken.Headers.Location!.ToString();
        Assert.Equal(HttpStatusCode.Redirect, (await office.Submit(page, page + "/year", ("Year", "2026"), ("Planned", "5000"), ("Done", "1200"), ("Until", "2026-01-31"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await office.Submit(page, page + "/approval", ("Name", "施工许可"), ("Accepted", "2026-01-05"))).StatusCode);
        var text = await office.GetStringAsync(page, TestContext.Current.CancellationToken);
        foreach (var part in new[] { "1.20", "5,000.00", "施工许可", "入库" }) Assert.Contains(part, text, StringComparison.Ordinal);
        Assert.Contains("示例新厂", await (await worked.App.SignedIn("审计")).GetStringAsync(page, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_packet_and_the_summary_come_as_word_and_excel_with_the_marks()
    {
        var office = await worked.App.SignedIn("县域办");
        foreach (var (file, entry) in new[] { ("/reports/packet.docx", "word/document.xml"), ("/demands/summary", "word/document.xml"), ("/reports/packet.xlsx", "xl/worksheets/sheet1.xml"), ("/demands/summary?format=xlsx", "xl/worksheets/sheet1.xml") })
        {
            using var archive = new ZipArchive(new MemoryStream(await office.GetByteArrayAsync(file, TestContext.Current.CancellationToken)));
            using var reader = new StreamReader(archive.GetEntry(entry)!.Open());
            Assert.Contains("示例数据（合成）", await reader.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_a_project_adds_and_its_shares_stay_typed_when_they_are_refused()
    {
        var office = await worked.App.SignedIn("县域办");
        var taken = await office.Submit("/projects/new", "/projects/new", ("Name", "示例填报厂"), ("County", "990222"), ("Stage", "Planned"), ("Leader", "副县长"), ("Investment", "1.2"));
        var project = taken.Headers.Location!.ToString().Split('?')[0];
        async Task<string> Refused(string action, params (string, string)[] fields)
        {
            var answer = await office.Submit(project, project + action + "?plan=sample-2022", fields);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
        var added = await Refused("/contribution", ("indicator", "一般公共预算收入"), ("period", "2023Q9"), ("value", "两亿"));
        foreach (var kept in new[] { "value=\"一般公共预算收入\" selected", "name=\"period\" value=\"2023Q9\"", "name=\"value\" value=\"两亿\"" }) Assert.Contains(kept, added, StringComparison.Ordinal);
        var shared = await Refused("/shares", ("County", "没有这个县"), ("Tax", "四成"), ("Statistics", "25"), ("Due", "2023-01-01"), ("Authority", "示府〔2023〕10号"));
        foreach (var kept in new[] { "value=\"没有这个县\"", "value=\"四成\"", "name=\"Statistics\" value=\"25\"", "value=\"2023-01-01\"", "value=\"示府〔2023〕10号\"" }) Assert.Contains(kept, shared, StringComparison.Ordinal);
        foreach (var (page, form) in new[] { (added, "登记本项目数据"), (shared, "设置分享比例") }) Assert.Matches("<details[^>]* open[^>]*><summary>" + form, page);
    }

    [Fact]
    public async Task A_run_whose_scheme_states_shares_shows_own_and_attributed_part_beside_each_other()
    {
        var office = await worked.App.SignedIn("县域办");
        var workspace = worked.App.Services.GetRequiredService<Workspace>();
        var files = PackFolder.Files(Path.Combine(Checkout.Root, "packs", "sample-2022")).ToDictionary();
        files["assessment.yaml"] += "\nattributed:\n  - {column: 地区生产总值, cite: 附表2}\n";
        var now = Instant.From(TimeProvider.System.GetUtcNow());
        var taken = await office.Submit("/projects/new", "/projects/new", ("Name", "示例飞地厂"), ("County", "990222"), ("Stage", "Planned"), ("Leader", "副县长"), ("Investment", "1.2"));
        var project = taken.Headers.Location!.ToString();
        var holder = workspace.Regions.Find("990221", now.ChinaDay)!.Id;
        var shares = new[] { new CountyShare(holder, SharedThing.Statistics, new Ratio(0.25m)), new CountyShare(workspace.Regions.Find("990222", now.ChinaDay)!.Id, SharedThing.Statistics, new Ratio(0.75m)) };
        var reading = new Reading(workspace.Accounts.Named("县域办", now)!, Instant.Latest, Locale.Chinese);
        Assert.Empty(workspace.ProjectKeeping.SetShares(reading, new ProjectId(long.Parse(ProjectNumber().Match(project).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)), (shares, new DateOnly(2023, 1, 1), "示府〔2023〕9号"), now));
        Assert.Equal(HttpStatusCode.Redirect, (await office.Submit(project, project.Split('?')[0] + "/contribution?plan=sample-2022", ("indicator", "地区生产总值"), ("period", "2024"), ("value", "2"))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await office.Submit(project, project.Split('?')[0] + "/contribution?plan=sample-2022", ("indicator", "地区生产总值增速"), ("period", "2024"), ("value", "2"))).StatusCode);
        workspace.Packs.Load(ReadPack.Run("sample-2022", files).Value!, "县域办", now);
        var made = workspace.Runs.Make(reading, workspace.Packs.Find(reading, "sample-2022")!, Period.Year(2024), now);
        Assert.Empty(made.Problems);
        var page = WebUtility.HtmlDecode(await office.GetStringAsync($"/assessment?plan=sample-2022&run={made.Value!.Id}&region=990221", TestContext.Current.CancellationToken));
        foreach (var shown in new[] { "飞地归属", "属地数", "+0.5", "归属后" }) Assert.Contains(shown, page, StringComparison.Ordinal);
        var way = WebUtility.HtmlDecode(await office.GetStringAsync($"/trace/score/{made.Value.Id}-990221", TestContext.Current.CancellationToken));
        foreach (var shown in new[] { "示例飞地厂", "示府〔2023〕9号", "飞地分成" }) Assert.Contains(shown, way, StringComparison.Ordinal);
        var method = WebUtility.HtmlDecode(await office.GetStringAsync($"/assessment/scheme?plan=sample-2022&run={made.Value.Id}", TestContext.Current.CancellationToken));
        Assert.Contains("按飞地项目的分成归属后计算", method, StringComparison.Ordinal);
    }

    [GeneratedRegex("/projects/([0-9]+)")]
    private static partial Regex ProjectNumber();

    [GeneratedRegex("<row>")]
    private static partial Regex RowStart();

    [GeneratedRegex("<tr[^>]* id=\"p[0-9]+\"")]
    private static partial Regex ProjectRow();

    [GeneratedRegex("href=\"/projects/([0-9]+)")]
    private static partial Regex ProjectLink();

    [GeneratedRegex("<form[^>]*method=\"post\"[^>]*action=\"([^\"]+)\"")]
    private static partial Regex PostForm();
}
