using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Xiance.Basics;

namespace Xiance.Web.Tests.Progress;

/// <summary>督办 and the filing of yearly lists over HTTP, as every role meets them.</summary>
[Collection(nameof(AddedWork))]
public sealed partial class SupervisionPagesTests(TaskApp worked)
{
    static async Task<string> Read(HttpClient visitor, string path) => WebUtility.HtmlDecode(await visitor.GetStringAsync(path));

    static async Task<string> Answer(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    static async Task<HttpStatusCode> Post(HttpClient visitor, string path, string act, params (string, string)[] fields) => (await visitor.Submit("/tasks/units", path + "/" + act, fields)).StatusCode;

    /// <summary>A supervised item that 工信厅 must answer: a decision of the open review.</summary>
    async Task<string> Supervised(HttpClient office, string words)
    {
        var review = "/tasks/reviews/" + Review().Match(await Read(office, "/tasks/reviews")).Groups[1].Value;
        Assert.Equal(HttpStatusCode.Redirect, (await office.Submit(review, review + "/Decide", ("About", "省工业和信息化厅"), ("Day", "2030-12-31"), ("Words", words))).StatusCode);
        return "/tasks/supervision/" + Regex.Match(await Read(office, "/tasks/supervision"), "/tasks/supervision/(\\d+)[^>]*>" + words).Groups[1].Value;
    }

    [Fact]
    public async Task A_supervised_item_is_answered_by_its_unit_returned_and_closed_by_the_office_only()
    {
        var (office, unit) = (await worked.App.SignedIn("县域办"), await worked.App.SignedIn("工信厅"));
        var item = await Supervised(office, "督办建设检测平台");
        Assert.Contains("督办建设检测平台", await Read(unit, "/tasks/supervision"), StringComparison.Ordinal);
        var page = Regex.Matches(await Read(office, "/tasks/units"), "href=\"(/tasks/units/\\d+)[^>]*>省工业和信息化厅<").First().Groups[1].Value;
        Assert.Matches("督办建设检测平台</a>[^§]*督办建设检测平台</a>", await Read(office, page));
        using (var book = new ZipArchive(new MemoryStream(await office.GetByteArrayAsync(page + "?format=xlsx", TestContext.Current.CancellationToken))))
        using (var sheet = new StreamReader(book.GetEntry("xl/worksheets/sheet1.xml")!.Open()))
            Assert.Equal(2, Regex.Count(await sheet.ReadToEndAsync(TestContext.Current.CancellationToken), "督办建设检测平台"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await Post(office, item, "Close", ("words", "直接销号")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await Post(unit, item, "Answer", ("words", " ")));
        Assert.Equal(HttpStatusCode.Redirect, await Post(unit, item, "Answer", ("words", "正在选址"), ("document", "示工信函〔2026〕1号")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await Post(unit, item, "Close", ("words", "自行销号")));
        Assert.Equal(HttpStatusCode.Redirect, await Post(office, item, "Return", ("words", "没有时间表")));
        Assert.Contains("没有时间表", await Read(unit, item), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, await Post(unit, item, "Answer", ("words", "六月底前建成")));
        Assert.Equal(HttpStatusCode.Redirect, await Post(office, item, "Close", ("words", "已核实")));
        var history = await Read(await worked.App.SignedIn("审计"), item);
        foreach (var step in new[] { "正在选址", "没有时间表", "六月底前建成", "已核实", "示工信函〔2026〕1号" }) Assert.Contains(step, history, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"words\"", history, StringComparison.Ordinal);
        foreach (var reader in new[] { "省领导", "审计", "第三方评估" }) Assert.Equal(HttpStatusCode.Forbidden, (await (await worked.App.SignedIn(reader)).Submit(reader == "第三方评估" ? "/assessment" : "/tasks/units", item + "/Close", ("words", "销号"))).StatusCode);
        foreach (var other in new[] { "东河县", "甘肃县域办", "统计局" })
        {
            var visitor = await worked.App.SignedIn(other);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(item, TestContext.Current.CancellationToken)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, await Post(visitor, item, "Answer", ("words", "代答")));
        }
    }

    [Fact]
    public async Task Late_tasks_are_taken_up_together_and_the_file_holds_what_the_page_shows()
    {
        var office = await worked.App.SignedIn("县域办");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await office.Submit("/tasks/supervision", "/tasks/supervision", ("due", "2001-01-01"))).StatusCode);
        Assert.Contains("WE-215", await Answer(await office.Submit("/tasks/supervision", "/tasks/supervision")), StringComparison.Ordinal);
        foreach (var other in new[] { "工信厅", "东河县", "省领导", "审计" }) Assert.Equal(HttpStatusCode.Forbidden, (await (await worked.App.SignedIn(other)).Submit("/tasks/units", "/tasks/supervision", ("due", "2031-01-31"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await office.Submit("/tasks/supervision", "/tasks/supervision", ("due", "2031-01-31"))).StatusCode);
        Assert.Contains("ST-348", await Answer(await office.Submit("/tasks/supervision", "/tasks/supervision", ("due", "2031-01-31"))), StringComparison.Ordinal);
        var page = await Read(office, "/tasks/supervision?state=Open");
        using var book = new ZipArchive(new MemoryStream(await office.GetByteArrayAsync("/tasks/supervision?state=Open&format=xlsx&table=supervision", TestContext.Current.CancellationToken)));
        using var sheet = new StreamReader(book.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var held = Regex.Count(await sheet.ReadToEndAsync(TestContext.Current.CancellationToken), "2031-01-31");
        Assert.True(held > 0);
        Assert.Equal(Regex.Count(page, ">2031-01-31<"), held);
    }

    [Fact]
    public async Task A_county_hands_its_list_up_the_office_returns_it_and_receives_it_mended()
    {
        var (office, county) = (await worked.App.SignedIn("县域办"), await worked.App.SignedIn("东河县"));
        var today = Instant.From(TimeProvider.System.GetUtcNow()).ChinaDay.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var begun = await county.Submit("/tasks/lists", "/tasks/lists", ("year", "2029"));
        Assert.Equal(HttpStatusCode.Redirect, begun.StatusCode);
        var list = begun.Headers.Location!.ToString().Split('?')[0];
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await county.Submit(list, list + "/hand", ("to", "1"), ("day", today))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await county.Submit(list, list + "/confirm", ("document", "东政发〔2029〕1号"))).StatusCode);
        var above = Regex.Matches(await Read(county, list), "<option value=\"(\\d+)\">(.*?)</option>").First(match => match.Groups[2].Value == "示例省").Groups[1].Value;
        Assert.Equal(HttpStatusCode.Redirect, (await county.Submit(list, list + "/hand", ("to", above), ("day", today))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await county.Submit(list, list + "/receive", ("words", "自收"))).StatusCode);
        Assert.Contains("name=\"words\"", await Read(office, list), StringComparison.Ordinal);
        foreach (var reader in new[] { "省领导", "审计" })
        {
            var visitor = await worked.App.SignedIn(reader);
            Assert.DoesNotContain("/receive", await Read(visitor, list), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Submit("/tasks/units", list + "/receive", ("words", "收到"))).StatusCode);
        }
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await office.Submit(list, list + "/return", ("words", ""))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await office.Submit(list, list + "/return", ("words", "缺年度目标"))).StatusCode);
        Assert.Contains("缺年度目标", await Read(county, list), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await county.Submit(list, list + "/hand", ("to", above), ("day", today))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await county.Submit(list, list + "/reopen")).StatusCode);
        var task = Regex.Match(await Read(county, list), "name=\"task\" value=\"(\\d+)\"").Groups[1].Value;
        Assert.Equal(HttpStatusCode.Redirect, (await county.Submit(list, list + "/choose", ("task", task), ("goal", "年内完成"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await county.Submit(list, list + "/confirm", ("document", "东政发〔2029〕2号"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await county.Submit(list, list + "/hand", ("to", above), ("day", today))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await office.Submit(list, list + "/receive", ("words", "示备〔2029〕7号"))).StatusCode);
        var history = await Read(await worked.App.SignedIn("审计"), list);
        foreach (var shown in new[] { "缺年度目标", "示备〔2029〕7号", "年内完成" }) Assert.Contains(shown, history, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await worked.App.SignedIn("榆中县")).GetAsync(list, TestContext.Current.CancellationToken)).StatusCode);
    }

    [GeneratedRegex("href=\"/tasks/reviews/(\\d+)")]
    private static partial Regex Review();
}
