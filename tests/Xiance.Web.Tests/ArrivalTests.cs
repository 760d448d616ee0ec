using System.Net;
using System.Text.RegularExpressions;

namespace Xiance.Web.Tests;

/// <summary>The way of figures over HTTP: a department brings them, a county objects, the department answers, the office signs off.</summary>
public sealed partial class ArrivalTests(WorkedApp worked) : IClassFixture<WorkedApp>
{
    const string Cell = "/figures/cell?period=2026Q1&region=990121&indicator=%E5%9C%B0%E5%8C%BA%E7%94%9F%E4%BA%A7%E6%80%BB%E5%80%BC";
    const string Step = "/figures/step?period=2026Q1&region=990121&indicator=%E5%9C%B0%E5%8C%BA%E7%94%9F%E4%BA%A7%E6%80%BB%E5%80%BC";

    [Fact]
    public async Task From_the_departments_file_to_the_sign_off()
    {
        var (department, county, office) = (await worked.App.SignedIn("统计局"), await worked.App.SignedIn("东河县"), await worked.App.SignedIn("县域办"));
        Assert.Contains("报送数据", WebUtility.HtmlDecode(await department.GetStringAsync("/todos")), StringComparison.Ordinal);
        await Bring(department, "地区代码,地区,指标,统计期,数值,单位\n990121,东河县,地区生产总值,2026Q1,100.5,亿元\n");
        Assert.Contains("100.50", await county.GetStringAsync(Cell), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Act(county, "Objected", "")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Act(county, "Objected", "少计一家")).StatusCode);
        Assert.Contains("答复异议", WebUtility.HtmlDecode(await department.GetStringAsync("/todos")), StringComparison.Ordinal);
        Assert.Contains("少计一家", WebUtility.HtmlDecode(await department.GetStringAsync("/todos")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await Act(department, "Answered", "已核实")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await county.Submit("/todos", "/figures/release?period=2026Q1", ("reason", ""))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await office.Submit("/figures/arrival?period=2026Q1", "/figures/release?period=2026Q1", ("reason", ""))).StatusCode);
        Assert.Contains("签发 1 个数据", WebUtility.HtmlDecode(await county.GetStringAsync("/figures/releases")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_extension_without_a_day_or_a_reason_is_refused_in_place()
    {
        var office = await worked.App.SignedIn("县域办");
        var page = "/figures/arrival?period=2025Q2";
        Assert.Contains("WE-215", await (await office.Submit(page, "/figures/extend?period=2025Q2", ("duty", "季度主要指标"), ("due", "明天"), ("reason", "普查"))).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("ST-243", await (await office.Submit(page, "/figures/extend?period=2025Q2", ("duty", "季度主要指标"), ("due", "2025-09-01"), ("reason", " "))).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_earlier_value_is_brought_again_from_the_history_with_a_reason()
    {
        var (department, county) = (await worked.App.SignedIn("统计局"), await worked.App.SignedIn("东河县"));
        var (cell, revert) = (Cell.Replace("2026Q1", "2025Q4", StringComparison.Ordinal), Step.Replace("/step?period=2026Q1", "/revert?period=2025Q4", StringComparison.Ordinal));
        foreach (var value in new[] { "100.5", "1005" }) await Bring(department, $"地区代码,地区,指标,统计期,数值,单位\n990121,东河县,地区生产总值,2025Q4,{value},亿元\n", "2025Q4");
        Assert.DoesNotContain("恢复为此值", WebUtility.HtmlDecode(await county.GetStringAsync(cell)), StringComparison.Ordinal);
        var page = await department.GetStringAsync(cell);
        Assert.Single(Regex.Matches(WebUtility.HtmlDecode(page), "<summary[^>]*>恢复为此值"));
        (string, string)[] Fields(string reason) => [.. new[] { "Observation", "Current", "key" }.Select(name => (name, Regex.Match(page, $"revert.*?name=\"{name}\" value=\"([^\"]+)\"", RegexOptions.Singleline).Groups[1].Value)), ("Reason", reason)];
        Assert.Contains("ST-243", await (await department.Submit(cell, revert, Fields(" "))).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await county.Submit(cell, revert, Fields("想改"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await department.Submit(cell, revert, Fields("小数点误录"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await department.Submit(cell, revert, Fields("小数点误录"))).StatusCode);
        Assert.Single(Regex.Matches(WebUtility.HtmlDecode(await department.GetStringAsync(cell)), "收到的数：小数点误录"));
    }

    static async Task<HttpResponseMessage> Act(HttpClient visitor, string step, string reason)
    {
        var page = await visitor.GetStringAsync(Cell);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Token().Match(page).Groups[1].Value), "__RequestVerificationToken" },
            { new StringContent(Observation().Match(page).Groups[1].Value), "Observation" },
            { new StringContent(Revision().Match(page).Groups[1].Value), "Revision" },
            { new StringContent(reason), "Reason" },
            { new StringContent(step), "Step" },
        };
        return await visitor.PostAsync(Step, form);
    }

    static async Task Bring(HttpClient visitor, string csv, string period = "2026Q1")
    {
        var token = Token().Match(await visitor.GetStringAsync("/figures/import")).Groups[1].Value;
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(csv)), "file", "季报.csv" }, { new StringContent(period), "period" } };
        var answer = await (await visitor.PostAsync("/figures/import", form)).Content.ReadAsStringAsync();
        var hash = Hash().Match(answer).Groups[1].Value;
        Assert.True(hash.Length > 0, answer);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Submit("/figures/import", "/figures/import/take", ("hash", hash), ("name", "季报.csv"), ("period", period))).StatusCode);
    }

    [GeneratedRegex("__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"Observation\" value=\"([0-9]+)\"")]
    private static partial Regex Observation();

    [GeneratedRegex("name=\"Revision\" value=\"([0-9]+)\"")]
    private static partial Regex Revision();

    [GeneratedRegex("name=\"hash\" value=\"([0-9a-f]+)\"")]
    private static partial Regex Hash();
}
