using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Xiance.Assessment.Text;
using Xiance.Assessment;
using Xiance.Storage;

namespace Xiance.Web.Tests;

/// <summary>Receipts, robustness, variants and the life of a result over HTTP, as a browser without script would use them.</summary>
public sealed class ResultTests(WorkedApp worked) : IClassFixture<WorkedApp>
{
    [Fact]
    public async Task The_full_receipt_verifies_elsewhere_and_a_county_gets_only_its_own()
    {
        var (office, county) = (await worked.App.SignedIn("县域办"), await worked.App.SignedIn("东河县"));
        var full = await office.GetByteArrayAsync($"/assessment/receipt?run={worked.Run}");
        var outcome = VerifyReceipt.Run("凭据.json", full, null);
        Assert.True(outcome.Succeeded, string.Join('\n', outcome.Problems));
        Assert.False(outcome.Value.Signed);
        var altered = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(full).Replace("\"algorithm\": \"none\"", "\"algorithm\": \"none\" ", StringComparison.Ordinal).Replace("\"sha256\": \"", "\"sha256\": \"0", StringComparison.Ordinal));
        Assert.Contains(VerifyReceipt.Run("凭据.json", altered, null).Problems, problem => problem.Code == "AS-403");
        var own = await county.GetByteArrayAsync($"/assessment/receipt/990121?run={worked.Run}");
        var copy = VerifyCountyReceipt.Run("县份.json", own, null);
        Assert.True(copy.Succeeded, string.Join('\n', copy.Problems));
        Assert.Empty(VerifyCountyReceipt.Against(copy.Value, ReceiptReader.Read("全.json", full).Value!));
        Assert.DoesNotContain("平野县", Encoding.UTF8.GetString(own), StringComparison.Ordinal);
        foreach (var closed in new[] { "/assessment/receipt", "/assessment/receipt/990122", "/assessment/steps", "/assessment/what-if", "/assessment/coherence", "/assessment/robustness" })
            Assert.Equal(HttpStatusCode.Forbidden, (await county.GetAsync($"{closed}?run={worked.Run}", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Every_step_is_a_sheet_with_its_marks()
    {
        var office = await worked.App.SignedIn("县域办");
        using var book = new ZipArchive(new MemoryStream(await office.GetByteArrayAsync($"/assessment/steps?run={worked.Run}")));
        using var reader = new StreamReader(book.GetEntry("xl/workbook.xml")!.Open());
        var sheets = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        foreach (var name in new[] { "原始数据", "补缺", "标准化", "有效权重", "得分", "位次" }) Assert.Contains(name, sheets, StringComparison.Ordinal);
        using var words = new StreamReader(book.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        Assert.Contains("暂定", await words.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Intervals_stand_beside_the_ranks_and_probabilities_beside_the_honours()
    {
        var office = await worked.App.SignedIn("县域办");
        Assert.Equal(HttpStatusCode.Redirect, (await office.Submit($"/assessment/robustness?run={worked.Run}", $"/assessment/robustness?run={worked.Run}")).StatusCode);
        var ranking = await office.GetStringAsync($"/assessment?run={worked.Run}");
        Assert.Equal(24, Count(ranking, "class=\"whisker\""));
        Assert.Contains("入选概率", await office.GetStringAsync($"/assessment/honours?run={worked.Run}"), StringComparison.Ordinal);
        Assert.Contains("Sobol", await office.GetStringAsync($"/assessment/robustness?run={worked.Run}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_honours_list_whose_last_place_is_a_coin_toss_says_so_on_its_page()
    {
        const string Sentence = "末位接近抛硬币，授牌前请复核。";
        var office = await worked.App.SignedIn("县域办");
        await office.Submit($"/assessment/robustness?run={worked.Run}", $"/assessment/robustness?run={worked.Run}");
        Assert.DoesNotContain(Sentence, await office.GetStringAsync($"/assessment/honours?run={worked.Run}"), StringComparison.Ordinal);
        var database = worked.App.Services.GetRequiredService<Workspace>().Database;
        var id = long.Parse(worked.Run, CultureInfo.InvariantCulture);
        var kept = JsonNode.Parse(database.Read(session => session.One<string>("select result from run_robustness where run_id = @id order by at_ms desc limit 1", new { id }))!)!;
        foreach (var chances in kept.AsObject().Single(part => part.Key.Equals("regions", StringComparison.OrdinalIgnoreCase)).Value!.AsArray().Select(region => region!.AsObject().Single(part => part.Key.Equals("honours", StringComparison.OrdinalIgnoreCase)).Value!.AsObject()))
            foreach (var name in chances.Select(chance => chance.Key).ToList()) chances[name] = chances[name]!.GetValue<double>() / 2;
        database.Write(session => session.Do("insert into run_robustness (region_id, run_id, plan_hash, result, at_ms) select region_id, run_id, 'halved', @halved, at_ms + 1 from run_robustness where run_id = @id order by at_ms desc limit 1", new { id, halved = kept.ToJsonString() }));
        Assert.Contains(Sentence, WebUtility.HtmlDecode(await office.GetStringAsync($"/assessment/honours?run={worked.Run}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_variant_moves_lists_and_money_is_saved_and_leaves_the_official_ranking()
    {
        var office = await worked.App.SignedIn("县域办");
        var before = await office.GetStringAsync($"/assessment?run={worked.Run}");
        var address = $"/assessment/what-if?run={worked.Run}&k.w:经济实力=1&k.h:进步县=2";
        var page = await office.GetStringAsync(address);
        Assert.Contains("资金变化", page, StringComparison.Ordinal);
        Assert.Contains("名单变化", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await office.Submit(address, address.Replace("what-if?", "what-if/save?", StringComparison.Ordinal), ("name", "试一试"))).StatusCode);
        Assert.Contains("试一试", await office.GetStringAsync($"/assessment/what-if/variants?run={worked.Run}"), StringComparison.Ordinal);
        Assert.Contains("AS-601", await office.GetStringAsync($"/assessment/what-if?run={worked.Run}&k.w:经济实力=-1"), StringComparison.Ordinal);
        var limited = WebUtility.HtmlDecode(await office.GetStringAsync($"/assessment/what-if?run={worked.Run}&limit.figure=地区生产总值&limit.upper=工业主导&limit.lower=农文旅优先&limit.from=1000000"));
        Assert.Contains("工业主导 \u2192 农文旅优先", limited, StringComparison.Ordinal);
        Assert.Contains("受损的县", limited, StringComparison.Ordinal);
        Assert.Contains("AS-604", await office.GetStringAsync($"/assessment/what-if?run={worked.Run}&limit.figure=地区生产总值&limit.upper=工业主导&limit.lower=工业主导&limit.from=1"), StringComparison.Ordinal);
        Assert.Contains("与正式结果完全一样", WebUtility.HtmlDecode(await office.GetStringAsync($"/assessment/what-if?run={worked.Run}")), StringComparison.Ordinal);
        Assert.Equal(WithoutToken(before), WithoutToken(await office.GetStringAsync($"/assessment?run={worked.Run}")));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        for (var i = 0; i < 10; i++) await office.GetStringAsync(address);
        TestContext.Current.SendDiagnosticMessage($"what-if: {clock.ElapsedMilliseconds / 10} ms a request");
    }

    [Fact]
    public async Task Tiles_and_the_prefecture_filter_hold_on_pages_in_files_and_in_links()
    {
        var (office, county) = (await worked.App.SignedIn("县域办"), await worked.App.SignedIn("东河县"));
        var all = WebUtility.HtmlDecode(await office.GetStringAsync($"/assessment/tiles?run={worked.Run}"));
        Assert.Equal(24, Count(all, "class=\"tile q"));
        var prefecture = System.Text.RegularExpressions.Regex.Match(all, "<div class=\"prefecture\"><h3>([^<]+?) <span>(\\d+)</span>");
        var (name, size) = (prefecture.Groups[1].Value, int.Parse(prefecture.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture));
        var page = WebUtility.HtmlDecode(await office.GetStringAsync($"/assessment?run={worked.Run}&prefecture={name}"));
        Assert.Equal(size, Count(page, "hx-get=\"/assessment/explain/"));
        foreach (var link in new[] { "/assessment/tiles?", "/assessment/heat?", "/assessment/years?" }) Assert.Matches($"{System.Text.RegularExpressions.Regex.Escape(link)}[^\"]*prefecture={Uri.EscapeDataString(name)}", page);
        Assert.Matches($"format=xlsx[^\"]*|prefecture={Uri.EscapeDataString(name)}[^\"]*format=xlsx", page);
        Assert.Equal(size + 2, await Rows(office, $"/assessment?run={worked.Run}&prefecture={name}&format=xlsx&table=ranking"));
        Assert.Equal(size + 2, await Rows(office, $"/assessment/years?run={worked.Run}&prefecture={name}&format=xlsx&table=years"));
        Assert.Equal(26, await Rows(office, $"/assessment?run={worked.Run}&format=xlsx&table=ranking"));
        foreach (var path in new[] { "", "/tiles", "/heat", "/years" }) Assert.Contains("这个市州没有可以查看的县", WebUtility.HtmlDecode(await office.GetStringAsync($"/assessment{path}?run={worked.Run}&prefecture=无此市")), StringComparison.Ordinal);
        Assert.DoesNotContain("长桥县", WebUtility.HtmlDecode(await county.GetStringAsync($"/assessment/tiles?run={worked.Run}&by=rank")), StringComparison.Ordinal);
    }

    static string WithoutToken(string page) => System.Text.RegularExpressions.Regex.Replace(page, "(__RequestVerificationToken\" value=\")[^\"]+", "$1");

    /// <summary>With the line of provenance and the head.</summary>
    static async Task<int> Rows(HttpClient reader, string address)
    {
        using var book = new ZipArchive(new MemoryStream(await reader.GetByteArrayAsync(address)));
        using var sheet = new StreamReader(book.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        return System.Text.RegularExpressions.Regex.Count(await sheet.ReadToEndAsync(TestContext.Current.CancellationToken), "<(\\w+:)?row[ >]");
    }

    [Fact]
    public async Task Why_and_compare_speak_of_rows_the_reader_sees_only()
    {
        var (office, county) = (await worked.App.SignedIn("县域办"), await worked.App.SignedIn("东河县"));
        var why = await office.GetStringAsync($"/assessment/why/990222?run={worked.Run}");
        Assert.Contains("本县数据变化", why, StringComparison.Ordinal);
        Assert.Contains("逐项对比", await office.GetStringAsync($"/assessment/compare?run={worked.Run}&a=990222&b=990121"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await county.GetAsync($"/assessment/why/990123?run={worked.Run}", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task The_scheme_is_read_out_with_its_tree_and_the_circular_is_a_word_document()
    {
        var (office, county) = (await worked.App.SignedIn("县域办"), await worked.App.SignedIn("东河县"));
        var scheme = await office.GetStringAsync($"/assessment/scheme?run={worked.Run}");
        foreach (var part in new[] { "方案读法", "权重树", "功效系数", "暂定" }) Assert.Contains(part, scheme, StringComparison.Ordinal);
        using var word = new ZipArchive(new MemoryStream(await office.GetByteArrayAsync($"/assessment/circular?run={worked.Run}")));
        using var reader = new StreamReader(word.GetEntry("word/document.xml")!.Open());
        var text = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        foreach (var part in new[] { "结果的通报", "暂定", "示例数据（合成）" }) Assert.Contains(part, text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await county.GetAsync($"/assessment/circular?run={worked.Run}", TestContext.Current.CancellationToken)).StatusCode);
        foreach (var page in new[] { "", "/honours", "/years", "/heat", "/robustness", "/coherence", "/life", "/what-if", "/compare", "/why/990222" })
            Assert.Contains("暂定", await office.GetStringAsync($"/assessment{page}?run={worked.Run}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_version_goes_the_long_way_by_forms()
    {
        var office = await worked.App.SignedIn("县域办");
        var made = await office.Submit("/assessment", "/assessment/run", ("period", "2023"));
        var run = made.Headers.Location!.ToString().Split("run=")[1];
        var life = $"/assessment/life?run={run}";
        async Task<HttpResponseMessage> Step(string act, params (string, string)[] fields) => await office.Submit(life, $"/assessment/life/step/{act}?run={run}", fields);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Step("Propose")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Step("SignOff", ("Words", "已逐项核对"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Step("Propose")).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Step("Decide", ("Body", ""), ("Document", ""))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Step("Decide", ("Body", "省委常委会会议"), ("Document", "纪要1号"), ("Day", "2025-03-03"))).StatusCode);
        var page = await office.GetStringAsync(life);
        Assert.Contains("审定名单", page, StringComparison.Ordinal);
        Assert.Contains("省委常委会会议", page, StringComparison.Ordinal);
        var published = await office.GetStringAsync($"/assessment/life?run={worked.Run}");
        Assert.Contains("按简易程序公布", published, StringComparison.Ordinal);
        var county = await worked.App.SignedIn("东河县");
        Assert.Equal(HttpStatusCode.NotFound, (await county.Submit("/figures/import", $"/assessment/life/step/Object?run={run}", ("Words", "有异议"))).StatusCode);
    }

    static int Count(string text, string part) => text.Split(part).Length - 1;
}
