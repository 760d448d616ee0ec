using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Xiance.Web.Tests;

/// <summary>The workbench over HTTP: what a reviewer sends becomes the item, what cannot be taken comes back as it was written.</summary>
public sealed partial class WorkbenchTests(WorkedApp worked) : IClassFixture<WorkedApp>
{
    const string Text = "试验县发展方案\n一、目标\n到2027年，全县地区生产总值达到120亿元，现有企业30家。\n二、任务\n（一）建设园区。完善道路、管网。（牵头单位：县工信局；配合单位：县财政局）\n（二）改善服务。压缩办理时限。（责任单位：县政务服务局）\n";

    static async Task<(HttpClient Office, string Document)> Fresh(App app, string mark)
    {
        var office = await app.SignedIn("县域办");
        return (office, await office.Upload($"{mark}.txt", Encoding.UTF8.GetBytes(Text.Replace("试验", mark, StringComparison.Ordinal))));
    }

    [Fact]
    public async Task A_correction_shows_what_was_read_and_a_wrong_one_comes_back_as_written()
    {
        var (office, document) = await Fresh(worked.App, "更正");
        var key = Key().Matches(await office.GetStringAsync($"/plans/{document}")).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).First(one => one.StartsWith("target", StringComparison.Ordinal));
        var item = $"/plans/{document}/item?key={Uri.EscapeDataString(key)}";
        var wrong = await office.Submit(item, $"/plans/{document}/correct", ("Key", key), ("Revision", "0"), ("Reason", "核对"), ("Decision", "Corrected"), ("field.数值", "一百二"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        var page = WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("PL-912", page, StringComparison.Ordinal);
        Assert.Contains("value=\"一百二\"", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await office.Submit(item, $"/plans/{document}/correct", ("Key", key), ("Revision", "0"), ("Reason", "核对"), ("Decision", "Corrected"), ("field.数值", "150"))).StatusCode);
        var bench = WebUtility.HtmlDecode(await office.GetStringAsync($"/plans/{document}"));
        Assert.Contains("150亿元", bench, StringComparison.Ordinal);
        Assert.Contains("原读数值", bench, StringComparison.Ordinal);
        var late = await office.Submit(item, $"/plans/{document}/correct", ("Key", key), ("Revision", "0"), ("Reason", "核对"), ("Decision", "Corrected"), ("field.数值", "160"));
        Assert.Contains("ST-141", await late.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_task_table_has_the_columns_officials_use_in_word_and_in_excel()
    {
        var (office, document) = await Fresh(worked.App, "任务表");
        using var word = new ZipArchive(new MemoryStream(await office.GetByteArrayAsync($"/plans/{document}/tasks.docx")));
        using var reader = new StreamReader(word.GetEntry("word/document.xml")!.Open());
        var text = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        foreach (var words in new[] { "序号", "任务事项", "牵头单位", "配合单位", "完成时限", "建设园区", "县工信局", "县财政局", "县政务服务局（责任单位）", "未确认稿" }) Assert.Contains(words, text, StringComparison.Ordinal);
        using var excel = new ZipArchive(new MemoryStream(await office.GetByteArrayAsync($"/plans/{document}/tasks.xlsx")));
        Assert.NotNull(excel.GetEntry("xl/workbook.xml"));
    }

    [Fact]
    public async Task A_mention_is_explained_by_hand_and_the_proof_closes()
    {
        var (office, document) = await Fresh(worked.App, "覆盖");
        foreach (var reason in new[] { "other", "background", "name", "date", "condition", "numbering" })
        {
            var page = await office.GetStringAsync($"/plans/{document}/coverage?reason={reason}");
            if (Place().Match(page) is not { Success: true } place) continue;
            var sent = await office.Submit($"/plans/{document}/coverage?reason={reason}", $"/plans/{document}/coverage?reason={reason}", ("Places", place.Groups[1].Value), ("Reason", "background"), ("Note", "现状数"));
            Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
            Assert.Contains("现状数", WebUtility.HtmlDecode(await office.GetStringAsync($"/plans/{document}/coverage?reason=background")), StringComparison.Ordinal);
            return;
        }
        Assert.Fail("no unused mention was found");
    }

    [Fact]
    public async Task Two_texts_are_compared_and_a_relation_is_shown_on_the_earlier_one()
    {
        var (office, earlier) = await Fresh(worked.App, "旧版");
        var later = await office.Upload("新版.txt", Encoding.UTF8.GetBytes(Text.Replace("试验", "新版", StringComparison.Ordinal).Replace("120亿元", "140亿元", StringComparison.Ordinal)));
        Assert.Contains("<ins>140", (await office.GetStringAsync($"/plans/{later}/compare?with={earlier}")).Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await office.Submit($"/plans/{later}/versions", $"/plans/{later}/relate", ("Kind", "Replaces"), ("Earlier", earlier), ("From", "明年"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await office.Submit($"/plans/{later}/versions", $"/plans/{later}/relate", ("Kind", "Replaces"), ("Earlier", earlier), ("From", "2026-01-01"))).StatusCode);
        Assert.Contains("整件取代", WebUtility.HtmlDecode(await office.GetStringAsync($"/plans/{earlier}/versions")), StringComparison.Ordinal);
        Assert.Contains("自 2026-01-01 起由", WebUtility.HtmlDecode(await office.GetStringAsync($"/plans/{earlier}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_county_hands_its_plan_up_and_the_office_sees_what_is_missing()
    {
        var county = await worked.App.SignedIn("东河县");
        var own = await county.Upload("东河县方案.txt", Encoding.UTF8.GetBytes(Text.Replace("试验", "东河报送", StringComparison.Ordinal)));
        var sent = await county.Submit("/plans/filings", "/plans/filings/submit", ("document", own), ("upper", "1"));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var office = await worked.App.SignedIn("县域办");
        var page = WebUtility.HtmlDecode(await office.GetStringAsync(sent.Headers.Location!.ToString()));
        Assert.Contains("缺", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await office.Submit(sent.Headers.Location.ToString(), sent.Headers.Location + "/decide", ("Revision", "1"), ("State", "Returned"), ("Reason", "缺任务"))).StatusCode);
        Assert.Contains("缺任务", WebUtility.HtmlDecode(await county.GetStringAsync("/plans/filings")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await worked.App.SignedIn("统计局")).GetAsync("/plans/filings", TestContext.Current.CancellationToken)).StatusCode);
    }

    [GeneratedRegex("name=\"Key\" value=\"([^\"]+)\"")]
    private static partial Regex Key();

    [GeneratedRegex("name=\"Places\" value=\"([^\"]+)\"")]
    private static partial Regex Place();
}
