using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Xiance.Tests;

namespace Xiance.Web.Tests;

/// <summary>A program of its own in which the main job was done on the sample, for tests that look at the result.</summary>
public sealed class WorkedApp : IAsyncLifetime
{
    public App App { get; } = new();

    public string Run { get; private set; } = "";

    public async ValueTask InitializeAsync() => Run = await (await App.SignedIn("县域办")).Do("1", "进步县奖励资金");

    public ValueTask DisposeAsync() => App.DisposeAsync();
}

public sealed partial class MainJobTests(WorkedApp worked) : IClassFixture<WorkedApp>
{
    [Fact]
    public async Task The_sample_ends_in_honours_talks_and_a_fund_paid_to_the_fen()
    {
        var office = await worked.App.SignedIn("县域办");
        var honours = await office.GetStringAsync("/assessment/honours");
        Assert.Equal(12, HonourRow().Count(honours));
        Assert.Contains("约谈警示", honours, StringComparison.Ordinal);
        var fund = await office.GetStringAsync("/incentives");
        Assert.Contains(">240,000,000.00<", fund, StringComparison.Ordinal);
        var shares = Amount().Matches(fund).Select(match => decimal.Parse(match.Groups[1].Value.Replace(",", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(240_000_000m, shares.Sum());
    }

    [Fact]
    public async Task The_briefing_is_a_word_document_with_every_county_and_the_marks()
    {
        var office = await worked.App.SignedIn("县域办");
        using var word = new ZipArchive(new MemoryStream(await office.GetByteArrayAsync($"/assessment/briefing?run={worked.Run}")));
        using var reader = new StreamReader(word.GetEntry("word/document.xml")!.Open());
        var text = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Contains("暂定", text, StringComparison.Ordinal);
        Assert.Contains("示例数据（合成）", text, StringComparison.Ordinal);
        Assert.Contains("240,000,000.00", text, StringComparison.Ordinal);
        foreach (var county in new[] { "中和区", "泉上县", "长桥县", "草甸县" }) Assert.Contains(county, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("县域办")]
    [InlineData("东河县")]
    [InlineData("统计局")]
    [InlineData("省领导")]
    [InlineData("审计")]
    [InlineData("第三方评估")]
    [InlineData("系统管理员")]
    [InlineData("安全管理员")]
    [InlineData("审计管理员")]
    public async Task Every_link_that_a_role_meets_leads_to_a_page(string account)
    {
        var met = await new Crawler(await worked.App.SignedIn(account)).Walk("/");
        Assert.Equal([], met.Where(page => page.Status != HttpStatusCode.OK).Select(page => $"{page.Path} from {page.From}: {page.Status}"));
        Assert.All(met.Where(page => page.Page is not null), page => Assert.DoesNotContain("[", page.Page!.Title, StringComparison.Ordinal));
        Assert.InRange(met.Count, account.EndsWith("管理员", StringComparison.Ordinal) ? 4 : 15, 1500);
    }

    [Fact]
    public async Task Every_score_and_every_yuan_opens_its_way_down_to_the_clause_and_the_figures()
    {
        var office = await worked.App.SignedIn("县域办");
        foreach (var page in new[] { "/assessment", "/incentives", "/counties/990121", "/figures" })
        {
            var links = TraceLink().Matches(await office.GetStringAsync(page)).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).Distinct().ToList();
            Assert.NotEmpty(links);
            foreach (var link in links)
            {
                var answer = await office.GetAsync(link, TestContext.Current.CancellationToken);
                Assert.True(answer.IsSuccessStatusCode, $"{page} {link} {answer.StatusCode}");
                var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                Assert.Contains(link.Contains("/target/", StringComparison.Ordinal) ? "专栏一" : "示例数据（合成）", text, StringComparison.Ordinal);
                Assert.Contains("/plans/1", text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_county_sees_its_own_place_but_no_bottom_place_of_others_and_cannot_act()
    {
        var county = await worked.App.SignedIn("东河县");
        var ranking = await county.GetStringAsync("/assessment");
        Assert.DoesNotContain("第 24 名", ranking, StringComparison.Ordinal);
        Assert.DoesNotContain("长桥县", ranking, StringComparison.Ordinal);
        Assert.DoesNotContain("长桥县", await county.GetStringAsync("/assessment?format=xlsx&table=ranking"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await county.GetAsync($"/assessment/briefing?run={worked.Run}", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await county.Submit("/figures/import", "/assessment/run", ("period", "2024"))).StatusCode);
        Assert.DoesNotContain("trace/score/" + worked.Run + "-990123", await county.GetStringAsync("/counties/990123"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await county.GetAsync($"/trace/score/{worked.Run}-990123", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task As_known_on_an_earlier_day_there_is_no_assessment_and_nothing_can_be_changed()
    {
        var office = await worked.App.SignedIn("县域办");
        var page = await office.GetStringAsync("/assessment?known=2024-06-30");
        Assert.Contains("class=\"past\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("trace/score", page, StringComparison.Ordinal);
        Assert.DoesNotContain("action=\"/plans/upload", await office.GetStringAsync("/plans?known=2024-06-30"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_with_mistakes_are_refused_cell_by_cell_and_good_ones_are_taken_with_their_history()
    {
        var office = await worked.App.SignedIn("县域办");
        var wrong = await Import(office, "地区代码,地区,指标,统计期,数值,单位\n990121,东河县,地区生产总值,2024,abc,亿元\n999999,无此县,地区生产总值,2024,1,亿元\n990121,东河县,没有的指标,2024,1,亿元\n990122,平野县,地区生产总值,2024,1.234,亿元\n");
        foreach (var code in new[] { "ST-132", "ST-121", "ST-131", "ST-133" }) Assert.Contains(code, wrong, StringComparison.Ordinal);
        Assert.Contains("!E2", wrong, StringComparison.Ordinal);
        var good = await Import(office, "地区代码,地区,指标,统计期,数值,单位\n990121,东河县,城镇新增就业,2024,0.4172,万人\n");
        var hash = Hash().Match(good).Groups[1].Value;
        Assert.NotEmpty(hash);
        var taken = await office.Submit("/figures/import", "/figures/import/take", ("hash", hash), ("name", "补报.csv"), ("period", "2024"));
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        Assert.Contains(">4,172<", await office.GetStringAsync("/figures"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_gansu_document_uploaded_by_a_user_runs_to_500_million_yuan_for_ten_counties()
    {
        Checkout.SkipWithoutShared();
        var office = await worked.App.SignedIn("甘肃县域办");
        var document = await office.Upload("gansu.txt", await File.ReadAllBytesAsync(Path.Combine(Checkout.Shared, "seeds", "gansu-2022-strong-county-plan.txt"), TestContext.Current.CancellationToken));
        await office.Do(document, "进步县专项资金");
        var fund = await office.GetStringAsync("/incentives");
        Assert.Contains(">500,000,000.00<", fund, StringComparison.Ordinal);
        Assert.Contains("暂定", fund, StringComparison.Ordinal);
        Assert.InRange(Amount().Count(fund), 10, 12);
        var trace = await office.GetStringAsync(WebUtility.HtmlDecode(TraceLink().Match(fund).Groups[1].Value));
        Assert.Contains("5亿元", trace, StringComparison.Ordinal);
        Assert.Equal(86, RankingRow().Count(await office.GetStringAsync("/assessment")));
    }

    static async Task<string> Import(HttpClient office, string csv)
    {
        var token = Token().Match(await office.GetStringAsync("/figures/import")).Groups[1].Value;
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new StringContent(csv), "file", "补报.csv" } };
        return await (await office.PostAsync("/figures/import?period=2024", form)).Content.ReadAsStringAsync();
    }


    [GeneratedRegex("/trace/fund/[^\"]*\" data-trace>([0-9,]+\\.[0-9]{2})<")]
    private static partial Regex Amount();

    [GeneratedRegex("href=\"(/trace/[^\"]+)\"")]
    private static partial Regex TraceLink();

    [GeneratedRegex("<td class=\"num bd\">[0-9]+</td>")]
    private static partial Regex HonourRow();

    [GeneratedRegex("hx-target=\"#explanation\"")]
    private static partial Regex RankingRow();

    [GeneratedRegex("name=\"hash\" value=\"([0-9a-f]{64})\"")]
    private static partial Regex Hash();

    [GeneratedRegex("__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
