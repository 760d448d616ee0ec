using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;

namespace Xiance.Web.Tests.Progress;

/// <summary>A quarterly review over HTTP: what it shows while it is open, and that its closing keeps what was seen.</summary>
public sealed partial class ClosedReviewTests(TaskApp worked) : IClassFixture<TaskApp>
{
    static async Task<string> Read(HttpClient visitor, string path) => WebUtility.HtmlDecode(await visitor.GetStringAsync(path));

    static async Task<string> Packet(HttpClient visitor, string path)
    {
        using var file = new ZipArchive(new MemoryStream(await visitor.GetByteArrayAsync(path)));
        using var reader = new StreamReader(file.GetEntry("word/document.xml")!.Open());
        return Tag().Replace(await reader.ReadToEndAsync(), "");
    }

    [Fact]
    public async Task A_closed_review_shows_what_was_seen_at_its_closing_and_says_what_changed_since()
    {
        var office = await worked.App.SignedIn("县域办");
        var review = "/tasks/reviews/" + Review().Match(await Read(office, "/tasks/reviews")).Groups[1].Value;
        var open = await Read(office, review);
        foreach (var shown in new[] { "目标进度", "滞后任务", "项目建设", "企业诉求", "收集情况" }) Assert.Contains(shown, open, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await office.Submit(review, review + "/Close")).StatusCode);

        var closed = await Read(office, review);
        Assert.Contains("核对一致", closed, StringComparison.Ordinal);
        Assert.Contains("此后各表没有变化", closed, StringComparison.Ordinal);
        var kept = await Packet(office, review + "/packet.docx");
        Assert.Contains("调度落实", kept, StringComparison.Ordinal);

        const string firm = "留存之后的公司";
        Assert.Equal(HttpStatusCode.Redirect, (await office.Submit("/demands/new", "/demands/new", ("County", County().Match(await Read(office, "/demands/new")).Groups[1].Value), ("Channel", "企业服务热线"), ("ReportingUnit", "县商务局"), ("Firm", firm), ("Demand", "请协调开发区早晚通勤车辆的线路和班次"))).StatusCode);
        var later = await Read(office, review);
        Assert.Contains("此后变化：", later, StringComparison.Ordinal);
        Assert.Contains("企业诉求改", later, StringComparison.Ordinal);
        Assert.Equal(kept, await Packet(office, review + "/packet.docx"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await office.Submit("/tasks/units", review + "/Comment", ("Words", "补充"))).StatusCode);

        Assert.Equal(HttpStatusCode.NotFound, (await (await worked.App.SignedIn("东河县")).GetAsync(review + "/packet.docx")).StatusCode);
        Assert.Contains("核对一致", await Read(await worked.App.SignedIn("审计"), review), StringComparison.Ordinal);
    }

    [GeneratedRegex("href=\"/tasks/reviews/(\\d+)")]
    private static partial Regex Review();

    [GeneratedRegex("<option value=\"(99\\d+)\"")]
    private static partial Regex County();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}
