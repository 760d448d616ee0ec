using System.Net;
using System.Text.RegularExpressions;

namespace Xiance.Web.Tests.Progress;

/// <summary>The program with a database of its own, because these tests change tasks.</summary>
public sealed class TaskApp : IDisposable
{
    public App App { get; } = new();

    public void Dispose() => App.Dispose();
}

/// <summary>Tasks over HTTP as every role meets them.</summary>
public sealed partial class TaskRoleTests(TaskApp worked) : IClassFixture<TaskApp>
{
    static async Task<string> Read(HttpClient visitor, string path) => WebUtility.HtmlDecode(await visitor.GetStringAsync(path));

    /// <summary>An open task of the province that 工信厅 leads, made by a decision of a review.</summary>
    async Task<string> Decided(HttpClient office, string words)
    {
        var review = "/tasks/reviews/" + Review().Match(await Read(office, "/tasks/reviews")).Groups[1].Value;
        Assert.Equal(HttpStatusCode.Redirect, (await office.Submit(review, review + "/Decide", ("About", "省工业和信息化厅"), ("Day", "2030-12-31"), ("Words", words))).StatusCode);
        return "/tasks/" + Line().Match(await Read(office, "/tasks?tasks.find=" + Uri.EscapeDataString(words))).Groups[1].Value;
    }

    [Fact]
    public async Task Every_page_opens_for_everybody_who_works_with_tasks()
    {
        foreach (var account in new[] { "县域办", "工信厅", "东河县", "省领导", "审计" })
        {
            var visitor = await worked.App.SignedIn(account);
            foreach (var path in new[] { "/tasks", "/tasks?light=Behind&state=open&tasks.sort=due&year=2026", "/tasks?format=xlsx&table=tasks", "/tasks/gantt", "/tasks/gantt?format=xlsx", "/tasks/matrix", "/tasks/matrix?format=xlsx", "/tasks/units", "/tasks/reviews", "/tasks/knots" })
                Assert.True((await visitor.GetAsync(path)).StatusCode == HttpStatusCode.OK, $"{account} {path}");
        }
        var assessor = await worked.App.SignedIn("第三方评估");
        Assert.Equal(HttpStatusCode.Forbidden, (await assessor.GetAsync("/tasks")).StatusCode);
    }

    [Fact]
    public async Task A_lead_reports_a_supporter_cannot_close_a_leader_changes_nothing_and_an_auditor_sees_it_all()
    {
        var (office, lead) = (await worked.App.SignedIn("县域办"), await worked.App.SignedIn("工信厅"));
        var task = await Decided(office, "建设中试基地");
        Assert.Equal(HttpStatusCode.Redirect, (await lead.Submit(task, task + "/Report", ("Seen", "0"), ("Period", "2026Q1"), ("Percent", "30"), ("Words", "完成选址论证"))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await lead.Submit(task, task + "/Confirm", ("Seen", "1"))).StatusCode);
        foreach (var account in new[] { "省领导", "审计" })
        {
            var reader = await worked.App.SignedIn(account);
            Assert.Contains("完成选址论证", await Read(reader, task), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Forbidden, (await reader.Submit("/tasks/units", task + "/Comment", ("Seen", "1"), ("Words", "抓紧"))).StatusCode);
        }
        var others = await worked.App.SignedIn("统计局");
        Assert.Equal(HttpStatusCode.NotFound, (await others.GetAsync(task)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await worked.App.SignedIn("东河县")).GetAsync(task)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await lead.Submit(task, task + "/Claim", ("Seen", "1"), ("Words", "建成投用"))).StatusCode);
        Assert.Contains("审定任务", await Read(office, "/todos"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await office.Submit(task, task + "/Confirm", ("Seen", "2"))).StatusCode);
        Assert.Contains("已办结", await Read(lead, task), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_supporter_contributes_and_is_refused_the_claim()
    {
        var supporter = await worked.App.SignedIn("工信厅");
        var supported = new List<string>();
        foreach (var task in Line().Matches(await Read(supporter, "/tasks?state=open&tasks.columns=title")).Select(line => "/tasks/" + line.Groups[1].Value).Distinct())
            if ((await Read(supporter, task)).Contains(task + "/Contribute", StringComparison.Ordinal)) supported.Add(task);
        Assert.NotEmpty(supported);
        Assert.DoesNotContain(supported[0] + "/Claim", await Read(supporter, supported[0]), StringComparison.Ordinal);
        var refused = await supporter.Submit(supported[0], supported[0] + "/Claim", ("Seen", "0"), ("Words", "完成"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("ST-302", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_tasks_take_one_comment_and_a_view_is_kept()
    {
        var office = await worked.App.SignedIn("县域办");
        var numbers = Line().Matches(await Read(office, "/tasks?state=open")).Select(match => match.Groups[1].Value).Distinct().Take(3).ToList();
        var answer = await office.Submit("/tasks?state=open", "/tasks/bulk?state=open", [("Act", "Comment"), ("Words", "请于月底前更新"), .. numbers.Select(number => ("Task", number))]);
        Assert.Equal("/tasks?state=open&taken=3", answer.Headers.Location!.ToString());
        Assert.Contains("请于月底前更新", await Read(office, "/tasks/" + numbers[2]), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await office.Submit("/tasks", "/tasks/bulk", ("Act", "Comment"), ("Words", "无"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await office.Submit("/tasks", "/tasks/views?light=Behind&state=open", ("name", "我盯的"))).StatusCode);
        Assert.Contains("我盯的", await Read(office, "/tasks"), StringComparison.Ordinal);
        Assert.DoesNotContain("我盯的", await Read(await worked.App.SignedIn("甘肃县域办"), "/tasks"), StringComparison.Ordinal);
    }

    [GeneratedRegex("href=\"/tasks/reviews/(\\d+)")]
    private static partial Regex Review();

    [GeneratedRegex("href=\"/tasks/(\\d+)")]
    private static partial Regex Line();
}
