using System.Net;
using System.Text.RegularExpressions;

namespace Xiance.Web.Tests.Figures;

/// <summary>校验 over HTTP: findings by severity and state, explanation and acceptance, sampling, quality and burden; who sees what.</summary>
public sealed partial class ChecksTests(WorkedApp worked) : IClassFixture<WorkedApp>
{
    [Fact]
    public async Task A_warning_goes_from_the_county_over_its_explanation_to_acceptance()
    {
        var office = await worked.App.SignedIn("县域办");
        await Bring(office, "2023", "990121,东河县,地区生产总值增速,2023,33.3,%");
        const string Page = "/figures/checks?period=2023&check=产值增速范围";
        var county = await worked.App.SignedIn("东河县");
        var seen = WebUtility.HtmlDecode(await county.GetStringAsync(Page));
        Assert.Contains("33.3", seen, StringComparison.Ordinal);
        Assert.Contains("/trace/observation/", seen, StringComparison.Ordinal);
        Assert.Contains("/figures/cell?period=2023&region=990121", seen, StringComparison.Ordinal);
        Assert.Contains("提交说明", await county.GetStringAsync("/figures/cell?period=2023&region=990121&indicator=地区生产总值增速"), StringComparison.Ordinal);
        var key = Key().Match(seen).Groups[1].Value;
        var sent = await county.Submit(Page, "/figures/checks/step?period=2023", ("Check", "产值增速范围"), ("Key", key), ("Revision", "0"), ("Words", "属实，因新投产一家企业"), ("Act", "Explained"));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var again = await county.Submit(Page, "/figures/checks/step?period=2023", ("Check", "产值增速范围"), ("Key", key), ("Revision", "0"), ("Words", "重复"), ("Act", "Explained"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        Assert.Contains("属实，因新投产一家企业", WebUtility.HtmlDecode(await office.GetStringAsync(Page)), StringComparison.Ordinal);
        await office.Submit(Page, "/figures/checks/step?period=2023", ("Check", "产值增速范围"), ("Key", key), ("Revision", "1"), ("Words", ""), ("Act", "Accepted"));
        Assert.DoesNotContain(key, await office.GetStringAsync(Page), StringComparison.Ordinal);
        Assert.Contains("已认可", WebUtility.HtmlDecode(await office.GetStringAsync(Page + "&state=Accepted")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sampling_plan_names_the_county_its_reasons_and_comes_as_a_sheet_for_those_who_send_visitors()
    {
        var office = await worked.App.SignedIn("县域办");
        await Bring(office, "2022", "990221,清溪县,地区生产总值增速,2022,19.5,%", "990221,清溪县,全社会用电量增速,2022,-6.0,%", "990221,清溪县,税收收入增速,2022,-5.5,%", "990221,清溪县,货运量增速,2022,-7.0,%");
        var page = WebUtility.HtmlDecode(await office.GetStringAsync("/figures/checks?period=2022&view=sampling"));
        Assert.Matches("清溪县[\\s\\S]*地区生产总值增速同用电、税收、货运相符[\\s\\S]*全社会用电量增速 -6", page);
        var sheet = await office.GetAsync("/figures/checks?period=2022&view=sampling&format=xlsx&table=sampling", TestContext.Current.CancellationToken);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", sheet.Content.Headers.ContentType?.MediaType);
        foreach (var account in new[] { "东河县", "统计局" }) Assert.DoesNotContain("核查抽样名单", await (await worked.App.SignedIn(account)).GetStringAsync("/figures/checks?period=2022&view=sampling"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("县域办")]
    [InlineData("东河县")]
    [InlineData("统计局")]
    [InlineData("省领导")]
    [InlineData("第三方评估")]
    public async Task Every_view_is_there_for_every_role_and_speaks_both_languages(string account)
    {
        var visitor = await worked.App.SignedIn(account);
        foreach (var view in new[] { "", "&view=sampling", "&view=quality", "&view=burden&quarter=2026Q2", "&state=Undetermined&check=市产值合计", "&severity=Warning" })
            foreach (var language in new[] { "&lang=zh-CN", "&lang=en" })
            {
                var page = await visitor.GetStringAsync("/figures/checks?period=2024" + view + language);
                Assert.DoesNotContain("[figures.", page, StringComparison.Ordinal);
            }
    }

    [Fact]
    public async Task A_county_is_shown_no_finding_about_another()
    {
        var county = await worked.App.SignedIn("东河县");
        foreach (var state in new[] { "", "&state=Undetermined", "&state=Passed" })
        {
            var page = WebUtility.HtmlDecode(await county.GetStringAsync("/figures/checks?period=2024" + state));
            Assert.DoesNotContain("平野县", page, StringComparison.Ordinal);
            Assert.DoesNotContain("清溪县", page, StringComparison.Ordinal);
        }
    }

    static async Task Bring(HttpClient office, string period, params string[] rows)
    {
        var token = Token().Match(await office.GetStringAsync("/figures/import")).Groups[1].Value;
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new StringContent("地区代码,地区,指标,统计期,数值,单位\n" + string.Join('\n', rows) + "\n"), "file", "校验.csv" } };
        var checkedPage = await (await office.PostAsync($"/figures/import?period={period}", form)).Content.ReadAsStringAsync();
        var taken = await office.Submit("/figures/import", "/figures/import/take", ("hash", Hash().Match(checkedPage).Groups[1].Value), ("name", "校验.csv"), ("period", period));
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
    }

    [GeneratedRegex("name=\"Key\" value=\"([0-9a-f]{24})\"")]
    private static partial Regex Key();

    [GeneratedRegex("name=\"hash\" value=\"([0-9a-f]{64})\"")]
    private static partial Regex Hash();

    [GeneratedRegex("__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
