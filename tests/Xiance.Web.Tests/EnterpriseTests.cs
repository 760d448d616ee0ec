using System.Net;
using System.Text.RegularExpressions;
using Xiance.Tests;

namespace Xiance.Web.Tests;

/// <summary>The enterprise pages over HTTP for every role: evaluated, approved by another, published, withdrawn; own firms, traces, pages, files and what is held back.</summary>
public sealed partial class EnterpriseTests(WorkedApp worked) : IClassFixture<WorkedApp>
{
    const string Office = "甘肃县域办";
    const string Checker = "甘肃复核岗";
    const string County = "榆中县";

    static readonly string[] Pages = ["/enterprises", "/enterprises/grades", "/enterprises/policy", "/enterprises/exits", "/enterprises/public", "/enterprises/conflicts", "/enterprises/method"];

    [Fact]
    public async Task Every_page_opens_and_only_for_whom_it_is_meant()
    {
        foreach (var account in new[] { Office, Checker, County })
        {
            var visitor = await worked.App.SignedIn(account);
            foreach (var page in Pages) Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(page, TestContext.Current.CancellationToken)).StatusCode);
        }
        var county = await worked.App.SignedIn(County);
        foreach (var page in new[] { "/enterprises/evaluations", "/enterprises/evaluations/1", "/enterprises/import" }) Assert.Equal(HttpStatusCode.Forbidden, (await county.GetAsync(page, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await county.Submit("/enterprises/exits", "/enterprises/evaluations", ("year", "2022"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await county.Submit("/enterprises/exits", "/enterprises/evaluations/1/step", ("act", "Withdraw"), ("words", "x"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await county.Submit("/enterprises/exits", "/enterprises/conflicts", ("code", "x"))).StatusCode);
    }

    [Fact]
    public async Task The_office_evaluates_another_person_approves_and_it_is_published_and_withdrawn()
    {
        var (office, checker, county) = (await worked.App.SignedIn(Office), await worked.App.SignedIn(Checker), await worked.App.SignedIn(County));
        var form = await Text(office, "/enterprises/evaluations");
        var method = Method().Match(form).Groups[1].Value;
        var key = Key().Match(form).Groups[1].Value;
        (string, string)[] asked = [("method", method), ("year", "2020"), ("county", "620123"), ("form-key", key)];
        var made = await office.Submit("/enterprises/evaluations", "/enterprises/evaluations", asked);
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        var page = made.Headers.Location!.ToString();
        Assert.Equal(page, (await office.Submit("/enterprises/evaluations", "/enterprises/evaluations", asked)).Headers.Location!.ToString());
        var shown = await Text(office, page);
        Assert.Contains("榆中县", shown, StringComparison.Ordinal);
        Assert.Contains("待批准", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(">2020<", await Text(county, "/enterprises/grades"), StringComparison.Ordinal);
        await Refused(office, page, "EN-312", ("act", "Approve"), ("words", "同意"));
        await Refused(office, page, "EN-311", ("act", "Publish"), ("words", "甘测〔2026〕2号"));
        await Refused(checker, page, "EN-310", ("act", "Approve"), ("words", " "));
        await Done(checker, page, ("act", "Approve"), ("words", "同意"));
        await Done(office, page, ("act", "Publish"), ("words", "甘测〔2026〕2号"));
        Assert.Contains(">2020<", await Text(county, "/enterprises/grades"), StringComparison.Ordinal);
        var listed = await Text(county, "/enterprises/grades?year=2020");
        Assert.Contains("2020 年度", listed, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await office.Submit("/enterprises/evaluations", "/enterprises/evaluations", ("method", method), ("year", "2020"), ("form-key", "again"))).StatusCode);
        await Done(office, page, ("act", "Withdraw"), ("words", "数据有误"));
        Assert.DoesNotContain(">2020<", await Text(county, "/enterprises/grades"), StringComparison.Ordinal);
        Assert.Contains("数据有误", await Text(office, page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_method_that_is_refused_comes_back_with_every_problem_and_its_text()
    {
        var office = await worked.App.SignedIn(Office);
        var answer = await office.Submit("/enterprises/evaluations", "/enterprises/evaluations", ("method", ""), ("year", "2022"), ("text", "schema: enterprise-method/1\nid: 空办法\n"), ("form-key", "k"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("id: 空办法", page, StringComparison.Ordinal);
        Assert.Contains("class=\"problems\"", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await office.Submit("/enterprises/evaluations", "/enterprises/evaluations", ("year", "2022"))).StatusCode);
    }

    [Fact]
    public async Task A_grade_list_comes_in_pages_sorted_filtered_and_whole_as_a_file()
    {
        var office = await worked.App.SignedIn(Office);
        var first = await Text(office, "/enterprises/grades?year=2022");
        Assert.Equal(100, Row().Count(first));
        Assert.True(first.Length < 250_000, first.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Contains("3,000 行", first, StringComparison.Ordinal);
        var last = await Text(office, "/enterprises/grades?year=2022&firms.page=30");
        Assert.Equal(100, Row().Count(last));
        Assert.Empty(Row().Matches(first).Select(match => match.Value).Intersect(Row().Matches(last).Select(match => match.Value)));
        var best = await Text(office, "/enterprises/grades?year=2022&county=620123&grade=A&firms.sort=score&firms.desc=1");
        var scores = Score().Matches(best).Select(match => decimal.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(scores.OrderDescending(), scores);
        Assert.True(scores.Count > 2);
        var csv = await office.GetStringAsync("/enterprises/grades.csv?year=2022", TestContext.Current.CancellationToken);
        Assert.Equal(3002, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(HttpStatusCode.OK, (await office.GetAsync("/enterprises/grades?year=2022&format=xlsx&table=firms", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Every_number_of_a_firm_leads_to_its_figures_its_formula_and_its_clause()
    {
        var county = await worked.App.SignedIn(County);
        var list = await Text(county, "/enterprises/grades?year=2022&grade=A");
        var sheet = await Text(county, Firm().Match(list).Groups[1].Value + "?year=2022");
        var traces = Trace().Matches(sheet).Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.True(traces.Count >= 4, string.Join('\n', traces));
        foreach (var trace in traces.Concat(Trace().Matches(list).Select(match => match.Groups[1].Value).Distinct()).Distinct()) Assert.Equal(HttpStatusCode.OK, (await county.GetAsync(trace, TestContext.Current.CancellationToken)).StatusCode);
        var item = await Text(county, traces.First(trace => trace.Contains("tax_mu", StringComparison.Ordinal)));
        foreach (var words in new[] { "实缴税收 ÷ 用地面积", "基准", "权重", "税务部门（示例）", "第六条|第七条", "示例数据（合成）" }) Assert.Matches(words, item);
        var office = await worked.App.SignedIn(Office);
        var foreign = Trace().Matches(await Text(office, "/enterprises/grades?year=2022&county=620102")).Select(match => match.Groups[1].Value).First();
        Assert.Equal(HttpStatusCode.OK, (await office.GetAsync(foreign, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await county.GetAsync(foreign, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task A_county_sees_its_own_firms_and_of_the_others_only_what_discloses_none()
    {
        var county = await worked.App.SignedIn(County);
        foreach (var page in new[] { "/enterprises/grades?year=2022", "/enterprises/exits?year=2022", "/enterprises/policy?year=2022", "/enterprises/conflicts?year=2022" })
            Assert.DoesNotContain("城关区", await Text(county, page), StringComparison.Ordinal);
        var totals = await Text(county, "/enterprises/public?year=2022");
        Assert.Contains("城关区", totals, StringComparison.Ordinal);
        Assert.DoesNotMatch("示例企业[0-9]{4}", totals);
        var office = await worked.App.SignedIn(Office);
        var other = Firm().Match(await Text(office, "/enterprises/grades?year=2022&county=620102")).Groups[1].Value;
        Assert.Equal(HttpStatusCode.NotFound, (await county.GetAsync(other + "?year=2022", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task An_exit_is_appealed_by_the_county_and_decided_by_the_office()
    {
        var (office, county) = (await worked.App.SignedIn(Office), await worked.App.SignedIn(County));
        var firm = Firm().Match(await Text(county, "/enterprises/exits?year=2022")).Groups[1].Value.Split('/')[^1];
        var page = "/enterprises/exits?year=2022&firm=" + firm;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await county.Submit(page, page, ("firm", firm), ("act", "release"), ("words", "自行移出"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await county.Submit(page, page, ("firm", firm), ("act", "appeal"), ("words", "用地面积有误"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await office.Submit(page, page, ("firm", firm), ("act", "release"), ("words", "复核属实"))).StatusCode);
        var shown = await Text(county, page);
        foreach (var words in new[] { "用地面积有误", "复核属实", "申诉成立移出" }) Assert.Contains(words, shown, StringComparison.Ordinal);
        var link = $"/enterprises/firm/{firm}";
        Assert.DoesNotContain(link, await Text(county, "/enterprises/exits?year=2022"), StringComparison.Ordinal);
        Assert.Contains(link, await Text(county, "/enterprises/exits?year=2022&released=1"), StringComparison.Ordinal);
        Assert.Contains("申诉成立移出", await Text(county, "/enterprises/policy?year=2022"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conflict_between_sources_is_decided_with_a_reason()
    {
        var office = await worked.App.SignedIn(Office);
        var list = await Text(office, "/enterprises/conflicts?year=2022");
        var chosen = Choose().Match(list).Groups[1].Value;
        var page = await Text(office, chosen);
        string Hidden(string name) => Regex.Match(page, $"name=\"{name}\" value=\"([^\"]+)\"").Groups[1].Value;
        (string, string)[] fields = [("code", Hidden("code")), ("year", "2022"), ("figure", Hidden("figure")), ("supplier", "税务部门（示例）")];
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await office.Submit(chosen, "/enterprises/conflicts?year=2022", [.. fields, ("reason", "")])).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await office.Submit(chosen, "/enterprises/conflicts?year=2022", [.. fields, ("reason", "核对凭证")])).StatusCode);
        Assert.NotEqual(Count().Match(list).Groups[1].Value, Count().Match(await Text(office, "/enterprises/conflicts?year=2022")).Groups[1].Value);
    }

    [Fact]
    public async Task A_year_without_figures_or_without_conflicts_says_so()
    {
        var office = await worked.App.SignedIn(Office);
        Assert.Contains("没有 2019 年的企业数据。", await Text(office, "/enterprises/conflicts?year=2019"), StringComparison.Ordinal);
        Assert.DoesNotContain("各来源的数据一致", await Text(office, "/enterprises/conflicts?year=2019"), StringComparison.Ordinal);
        Assert.DoesNotContain("有 0 项", await Text(await worked.App.SignedIn("县域办"), "/enterprises/conflicts"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lines_of_a_firm_sheet_add_up_to_its_total_also_with_points()
    {
        var office = await worked.App.SignedIn(Office);
        var text = (await File.ReadAllTextAsync(Path.Combine(Checkout.Root, "samples", "示例省亩均效益办法", "method.yaml"), TestContext.Current.CancellationToken))
            .Replace("    points: []", "    points: [{code: power, name: 用电扣分, column: electricity, kind: penalty, per_unit: 0.01, cap: 5, missing: none, cite: 第六条}, {code: jobs, name: 用工加分, column: staff, kind: bonus, per_unit: 0.05, cap: none, missing: none, cite: 第六条}]", StringComparison.Ordinal);
        var made = await office.Submit("/enterprises/evaluations", "/enterprises/evaluations", ("method", ""), ("text", text), ("year", "2021"), ("county", "620123"), ("form-key", "points"));
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        var run = made.Headers.Location!.ToString().Split('?')[0].Split('/')[^1];
        var list = await Text(office, $"/enterprises/grades?run={run}&grade=B");
        var firms = Firm().Matches(list).Select(match => match.Groups[1].Value).Distinct().Take(5).ToList();
        Assert.True(firms.Count > 2);
        foreach (var firm in firms)
        {
            var sheet = await Text(office, $"{firm}?run={run}");
            Assert.Contains("用电扣分", sheet, StringComparison.Ordinal);
            var table = sheet[sheet.IndexOf("<tbody>", StringComparison.Ordinal)..sheet.IndexOf("</tfoot>", StringComparison.Ordinal)];
            var scores = Bold().Matches(table).Select(match => decimal.Parse(Number().Match(Tag().Replace(match.Groups[1].Value, "")).Value.Replace('−', '-').Replace("+", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture)).ToList();
            Assert.InRange(Math.Abs(scores[..^1].Sum() - scores[^1]), 0, 0.005m * scores.Count);
            Assert.Contains("用电量", await Text(office, Trace().Matches(sheet).Select(match => match.Groups[1].Value).First(trace => trace.Contains("-power", StringComparison.Ordinal))), StringComparison.Ordinal);
        }
    }

    [GeneratedRegex("<td class=\"num bd\">(.*?)</td>", RegexOptions.Singleline)]
    private static partial Regex Bold();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex("[-+−]?[0-9,]+\\.[0-9]+")]
    private static partial Regex Number();

    static async Task<string> Text(HttpClient visitor, string page) => WebUtility.HtmlDecode(await visitor.GetStringAsync(page, TestContext.Current.CancellationToken));

    static async Task Refused(HttpClient visitor, string page, string code, params (string, string)[] fields)
    {
        var answer = await visitor.Submit(page, page.Split('?')[0] + "/step", fields);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(code, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    static async Task Done(HttpClient visitor, string page, params (string, string)[] fields)
    {
        var answer = await visitor.Submit(page, page.Split('?')[0] + "/step", fields);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [GeneratedRegex("<option value=\"([0-9a-f]{64})\"")]
    private static partial Regex Method();

    [GeneratedRegex("name=\"form-key\" value=\"([^\"]+)\"")]
    private static partial Regex Key();

    [GeneratedRegex("<a href=\"/enterprises/firm/[^\"]+\">示例企业[0-9]{4}</a>")]
    private static partial Regex Row();

    [GeneratedRegex("href=\"(/enterprises/firm/[0-9A-Z]+)")]
    private static partial Regex Firm();

    [GeneratedRegex("href=\"(/trace/firm/[^\"]+)\"")]
    private static partial Regex Trace();

    [GeneratedRegex("/trace/firm/[0-9]+-[0-9A-Z]+(?:\\?[^\"]*)?\" data-trace[^>]*>([0-9.]+)<")]
    private static partial Regex Score();

    [GeneratedRegex("href=\"(/enterprises/conflicts[^\"]*of=[^\"]*#choose)\"")]
    private static partial Regex Choose();

    [GeneratedRegex("有 ([0-9,]+) 项数据")]
    private static partial Regex Count();
}
