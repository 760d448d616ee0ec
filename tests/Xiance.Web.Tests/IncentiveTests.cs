using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Xiance.Web.Tests;

/// <summary>The way of money over HTTP, as browsers without script would do it: rule drafted and approved, case opened, reviewed, decided, noticed; who is refused.</summary>
public sealed partial class IncentiveTests(WorkedApp worked) : IClassFixture<WorkedApp>
{
    static readonly string Rule = Uri.EscapeDataString("带动就业补贴");

    [Fact]
    public async Task Every_page_of_the_room_opens_for_whom_it_is_meant_and_for_nobody_else()
    {
        string[] pages = ["/incentives/rules", "/incentives/calculator", "/incentives/bundle", "/incentives/cases", "/incentives/qualifying", "/incentives/payments", "/incentives/ledger", "/incentives/budget", "/incentives/variants", "/incentives/drafts", "/incentives/performance"];
        foreach (var account in new[] { "钦州市县域办", "钦州市领导", "钦州审计" })
        {
            var visitor = await worked.App.SignedIn(account);
            foreach (var page in pages) Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(page, TestContext.Current.CancellationToken)).StatusCode);
        }
        var department = await worked.App.SignedIn("钦州市工信局");
        foreach (var page in new[] { "/incentives/ledger", "/incentives/budget", "/incentives/variants", "/incentives/drafts" }) Assert.Equal(HttpStatusCode.Forbidden, (await department.GetAsync(page, TestContext.Current.CancellationToken)).StatusCode);
        var leader = await worked.App.SignedIn("钦州市领导");
        Assert.Equal(HttpStatusCode.Forbidden, (await leader.Submit("/incentives/cases", "/incentives/cases")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await leader.Submit("/incentives/cases", "/incentives/payments")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await leader.Submit("/incentives/cases", "/incentives/drafts/write")).StatusCode);
    }

    [Fact]
    public async Task A_calculator_tells_amount_lines_missing_figures_and_the_next_threshold()
    {
        var visitor = await worked.App.SignedIn("灵山县");
        string Fact(string name, string value) => $"&f.{Uri.EscapeDataString(name)}={value}";
        var page = WebUtility.HtmlDecode(await visitor.GetStringAsync($"/incentives/calculator?rule={Uri.EscapeDataString("工业机器人补助")}&rule={Rule}{Fact("规模以上", "true")}{Fact("工业企业", "true")}{Fact("工业机器人台套数", "8")}{Fact("工业机器人购置金额", "3000000")}{Fact("就业帮扶车间", "true")}{Fact("脱贫劳动力人数", "25")}", TestContext.Current.CancellationToken));
        Assert.Contains("再增加 2 台", page, StringComparison.Ordinal);
        Assert.Contains("600,000.00", page, StringComparison.Ordinal);
        Assert.Contains("劳动合同年限", page, StringComparison.Ordinal);
        Assert.Contains("待定", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_the_draft_of_a_case_to_the_notice_with_four_eyes()
    {
        var (county, department, office) = (await worked.App.SignedIn("灵山县"), await worked.App.SignedIn("钦州市人社局"), await worked.App.SignedIn("钦州市县域办"));
        var opened = await Open(county, "91450721MA5HTTP001", "车间甲");
        Assert.Equal(HttpStatusCode.NotFound, (await department.GetAsync(opened, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await worked.App.SignedIn("浦北县")).GetAsync(opened, TestContext.Current.CancellationToken)).StatusCode);
        await Step(county, opened, "Submit");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await department.Submit(opened, $"{opened}/step/Review", ("affirms", "0"), ("words", ""))).StatusCode);
        await Step(department, opened, "Review", ("affirms", "1"), ("words", "属实"));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await worked.App.SignedIn("钦州市领导")).Submit("/incentives/cases", $"{opened}/step/Decide", ("document", "1号"))).StatusCode);
        await Step(office, opened, "Decide", ("document", "钦测〔2026〕8号"));
        await Step(office, opened, "GiveNotice", ("day", TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), ("days", "5"));
        var refused = await office.Submit(opened, $"{opened}/step/Settle");
        var text = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("IN-615", text, StringComparison.Ordinal);
        Assert.Contains("IN-618", text, StringComparison.Ordinal);
        var sheet = WebUtility.HtmlDecode(await office.GetStringAsync(opened + "/sheet", TestContext.Current.CancellationToken));
        Assert.Contains("24,000.00", sheet, StringComparison.Ordinal);
        Assert.Contains("三/（四）/3/（2）", sheet, StringComparison.Ordinal);
        var word = await office.GetAsync(opened + "/sheet.docx", TestContext.Current.CancellationToken);
        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", word.Content.Headers.ContentType!.MediaType);
        var again = await Open(county, "91450721MA5HTTP001", "车间甲");
        var twice = await county.Submit(again, $"{again}/step/Submit");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.StatusCode);
        var said = WebUtility.HtmlDecode(await twice.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("IN-613", said, StringComparison.Ordinal);
        Assert.Contains("JB-2024-" + long.Parse(opened.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture).ToString("0000", System.Globalization.CultureInfo.InvariantCulture), said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_settled_case_is_listed_approved_by_another_entered_and_reconciled()
    {
        var (office, checker) = (await worked.App.SignedIn("钦州市县域办"), await worked.App.SignedIn("钦州市复核岗"));
        var page = WebUtility.HtmlDecode(await office.GetStringAsync("/incentives/payments", TestContext.Current.CancellationToken));
        var id = Case().Match(page).Groups[1].Value;
        Assert.True(id.Length > 0, page);
        Assert.Equal(HttpStatusCode.Redirect, (await office.Submit("/incentives/payments", "/incentives/payments", ("payer", "财政部门"), ("title", "测试批次"), ("case", id))).StatusCode);
        var list = List().Match(await office.GetStringAsync("/incentives/payments", TestContext.Current.CancellationToken)).Groups[1].Value;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await office.Submit("/incentives/payments", $"/incentives/payments/{list}/decide", ("approve", "1"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await checker.Submit("/incentives/payments", $"/incentives/payments/{list}/decide", ("approve", "1"))).StatusCode);
        var ledger = WebUtility.HtmlDecode(await office.GetStringAsync("/incentives/ledger", TestContext.Current.CancellationToken));
        var entry = Entry().Match(ledger).Groups[1].Value;
        Assert.Equal(HttpStatusCode.OK, (await office.GetAsync($"/incentives/payments/{list}.xlsx", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await office.GetAsync("/incentives/ledger?format=xlsx&table=ledger", TestContext.Current.CancellationToken)).StatusCode);
        var open = WebUtility.HtmlDecode(await office.GetStringAsync("/incentives/payments", TestContext.Current.CancellationToken));
        var amount = Regex.Match(open, Regex.Escape(entry) + "</td><td class=\"bd\">[^<]*</td><td class=\"num\">([0-9,.]+)").Groups[1].Value.Replace(",", "", StringComparison.Ordinal);
        var token = Token().Match(await office.GetStringAsync("/incentives/payments", TestContext.Current.CancellationToken)).Groups[1].Value;
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(Encoding.UTF8.GetBytes($"日期,收款人,账号,金额,附言\n2026-11-20,某,,{amount},{entry}\n")), "file", "流水.csv" } };
        Assert.Equal(HttpStatusCode.Redirect, (await office.PostAsync("/incentives/payments/bank", form, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Contains("已付", WebUtility.HtmlDecode(await office.GetStringAsync("/incentives/cases/" + id, TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_is_drafted_beside_its_clause_tested_and_approved_by_another_person()
    {
        var (office, checker) = (await worked.App.SignedIn("钦州市县域办"), await worked.App.SignedIn("钦州市复核岗"));
        var sheet = await Sheet(office);
        var editor = "/incentives/drafts/write?rule=" + Uri.EscapeDataString("职业技能培训补贴");
        var text = WebUtility.HtmlDecode(Area().Match(await office.GetStringAsync(editor, TestContext.Current.CancellationToken)).Groups[1].Value).Replace("payer: 职业技能培训补贴经费", "payer: 市财政", StringComparison.Ordinal);
        var sent = await office.Submit(editor, "/incentives/drafts/write", ("rule", "职业技能培训补贴"), ("title", "改付款方"), ("words", "据分工"), ("text", text));
        Assert.True(sent.StatusCode == HttpStatusCode.Redirect, await sent.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var draft = sent.Headers.Location!.ToString().Split('?')[0];
        Assert.Equal(HttpStatusCode.Redirect, (await office.Submit(draft, draft + "/test")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await office.Submit(draft, draft + "/step", ("act", "HandIn"))).StatusCode);
        var day = TimeProvider.System.GetUtcNow().AddDays(2).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains("IN-615", await (await office.Submit(draft, draft + "/step", ("act", "Approve"), ("from", day), ("words", "同意"))).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await checker.Submit(draft, draft + "/step", ("act", "Approve"), ("from", day), ("words", "同意"))).StatusCode);
        Assert.Contains("已批准", WebUtility.HtmlDecode(await office.GetStringAsync("/incentives/drafts", TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        Assert.Contains("period=" + day[..4] + "\">" + day + " 起有效的规则", WebUtility.HtmlDecode(await office.GetStringAsync(draft, TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        Assert.Equal("职业技能培训补贴经费", await Payer(office, "2024"));
        Assert.Equal("市财政", await Payer(office, day[..4]));
        Assert.Equal(sheet, await Sheet(office));
    }

    /// <summary>The payer that the calculator shows for the rule in a year.</summary>
    static async Task<string> Payer(HttpClient office, string year) => Regex.Match(await Page(office, $"/incentives/calculator?rule={Uri.EscapeDataString("职业技能培训补贴")}&period={year}&f.{Uri.EscapeDataString("开展职工技能培训")}=true"), "资金来源</div><div>([^<]*)<").Groups[1].Value;

    /// <summary>A decision taken before the draft, without what differs from request to request.</summary>
    static async Task<string> Sheet(HttpClient office)
    {
        var page = await Page(office, "/incentives/cases/1/sheet");
        return page[page.IndexOf("<article", StringComparison.Ordinal)..page.IndexOf("</article>", StringComparison.Ordinal)];
    }

    static async Task<string> Open(HttpClient county, string subject, string project)
    {
        var token = Token().Match(await county.GetStringAsync($"/incentives/cases/new?rule={Rule}")).Groups[1].Value;
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in new[] { ("__RequestVerificationToken", token), ("rule", "带动就业补贴"), ("form-key", Guid.NewGuid().ToString()), ("subject", subject), ("subject-name", "测试企业"), ("kind", "Enterprise"), ("project", project), ("matter", project), ("payee", "测试企业"), ("account", "6200001"), ("f.就业帮扶车间", "true"), ("f.脱贫劳动力人数", "12"), ("f.劳动合同年限", "2"), ("f.依法缴纳社会保险", "true") })
            form.Add(new StringContent(value), name);
        foreach (var paper in new[] { "脱贫劳动力名册", "劳动合同" }) form.Add(new ByteArrayContent([1, 2, 3]), "p." + paper, paper + ".pdf");
        var answer = await county.PostAsync("/incentives/cases", form);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        return answer.Headers.Location!.ToString().Split('?')[0];
    }

    static async Task Step(HttpClient visitor, string page, string act, params (string, string)[] fields)
    {
        var answer = await visitor.Submit(page, $"{page}/step/{act}", fields);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{act} {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }

    [GeneratedRegex("__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"case\" value=\"([0-9]+)\"")]
    private static partial Regex Case();

    [GeneratedRegex("/incentives/payments/([0-9]+)/decide")]
    private static partial Regex List();

    [GeneratedRegex("(JB-2024-[0-9]{5})")]
    private static partial Regex Entry();

    [GeneratedRegex("<textarea[^>]*>([^<]*)</textarea>")]
    private static partial Regex Area();
}
