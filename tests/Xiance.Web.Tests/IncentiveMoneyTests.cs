using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Incentives;
using Xiance.Incentives.Cases;
using Xiance.Storage;
using Xiance.Storage.Incentives;

namespace Xiance.Web.Tests;

/// <summary>What comes after the notice, over HTTP: payment per payer, money back, the reply from above. The notice was given four weeks ago.</summary>
public sealed partial class IncentiveTests
{
    const string Pack = "qinzhou-2023";

    static readonly (string, string)[] Plant = [("入驻园区", "true"), ("社会资本投资", "true"), ("已建成", "true"), ("已竣工验收", "true"), ("投入使用年限", "1.5"), ("入驻率", "75"), ("标房企业经济贡献钦州所得", "2000000.01"), ("标房企业已享受经济贡献奖励", "400000"), ("市级入库税收", "3"), ("县区级入库税收", "7")];

    static readonly (string, string)[] Ground = [("属园区基础设施", "true"), ("上年度实际投资额", "1234567.8")];

    [Fact]
    public async Task Rules_of_two_payers_are_listed_apart_paid_recovered_and_paid_back_to_the_fen()
    {
        var (office, checker) = (await worked.App.SignedIn("钦州市县域办"), await worked.App.SignedIn("钦州市复核岗"));
        var id = Settled("91450721MA5HTTP002", BeneficiaryKind.Project, ["标准厂房入驻补助", "园区基础设施补助"], [.. Plant, .. Ground]).ToString(CultureInfo.InvariantCulture);
        var waiting = await Page(office, "/incentives/payments");
        var part = Section(waiting, "企业税收入库的同级财政");
        Assert.Contains(">800,000.01<", part, StringComparison.Ordinal);
        Assert.Contains("本件合计 923,456.79 元", part, StringComparison.Ordinal);
        Assert.DoesNotContain("123,456.78", part, StringComparison.Ordinal);
        await Listed(office, checker, "企业税收入库的同级财政", id);
        await Paid(office, "800000.01");
        Assert.Contains("待拨付", await State(office, id), StringComparison.Ordinal);
        await Listed(office, checker, "市本级财政", id);
        await Paid(office, "123456.78");
        Assert.Contains("已付", await State(office, id), StringComparison.Ordinal);
        var page = "/incentives/cases/" + id;
        await Step(office, page, "Recover", ("yuan", "100000.01"), ("document", "钦追〔2026〕1号"), ("words", "入驻率核减"));
        Assert.Contains("IN-625", await (await office.Submit(page, page + "/step/Repay", ("yuan", "100000.02"), ("document", "缴1"))).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await Step(office, page, "Repay", ("yuan", "0.01"), ("document", "缴1"));
        await Step(office, page, "Repay", ("yuan", "100000"), ("document", "缴2"));
        Assert.Contains("已追回", await State(office, id), StringComparison.Ordinal);
        Assert.Equal(-10_000_001L, Of(id).Where(entry => entry.Amount < Money.Zero).Sum(entry => entry.Amount.Fen));
    }

    [Fact]
    public async Task A_recommended_case_ends_with_the_reply_from_above_and_never_stands_on_a_payment_list()
    {
        var office = await worked.App.SignedIn("钦州市县域办");
        var id = Settled("91450721MA5HTTP003", BeneficiaryKind.Enterprise, ["绿色工厂补助"], [("获自治区级绿色工厂", "true")]).ToString(CultureInfo.InvariantCulture);
        var page = "/incentives/cases/" + id;
        Assert.Contains("等待批复", await Page(office, page), StringComparison.Ordinal);
        Assert.DoesNotContain($"value=\"{id}\"", await Page(office, "/incentives/payments"), StringComparison.Ordinal);
        var refused = await office.Submit(page, page + "/step/Reply", ("rule", "绿色工厂补助"), ("affirms", "1"), ("yuan", ""), ("document", "桂工信〔2026〕9号"), ("day", "2026-11-02"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("IN-628", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await worked.App.SignedIn("钦州市领导")).Submit("/incentives/cases", page + "/step/Reply", ("rule", "绿色工厂补助"))).StatusCode);
        await Step(office, page, "Reply", ("rule", "绿色工厂补助"), ("affirms", "1"), ("yuan", "250000"), ("document", "桂工信〔2026〕9号"), ("day", "2026-11-02"));
        var replied = await Page(office, page);
        Assert.Contains("250,000.00", Section(replied, "上级批复"), StringComparison.Ordinal);
        Assert.Contains("已批复", replied, StringComparison.Ordinal);
        Assert.Empty(Of(id));
    }

    IEnumerable<Xiance.Incentives.Payments.LedgerEntry> Of(string id) => Workspace.Awards.All(As("钦州市县域办"), Pack).Where(entry => entry.Case == long.Parse(id, CultureInfo.InvariantCulture));

    Workspace Workspace => worked.App.Services.GetRequiredService<Workspace>();

    static Instant Now => Instant.From(TimeProvider.System.GetUtcNow());

    static Instant Ago(int days) => new(Now.Milliseconds - days * 86_400_000L);

    Reading As(string account) => new(Workspace.Accounts.Named(account, Now)!, Instant.Latest, Locale.Chinese);

    /// <summary>A case that was walked to its end of notice by the right people on days that have passed.</summary>
    long Settled(string subject, BeneficiaryKind kind, IReadOnlyList<string> rules, (string Name, string Text)[] facts)
    {
        var content = new CaseContent(rules) { Facts = facts.ToDictionary(fact => fact.Name, fact => fact.Text), Kind = kind, Project = subject, County = "灵山县", Matter = subject, Payee = "测试企业", Account = "6200002" };
        var book = Workspace.RuleBooks.Book(Workspace.Packs.Find(As("钦州市县域办"), Pack)!, Period.Year(2024).Last).Value!;
        var papers = book.Pack.Rules.Where(rule => rules.Contains(rule.Code)).SelectMany(rule => rule.Papers).Distinct().Select(paper => new CaseFile(paper, paper + ".pdf", [1, 2])).ToList();
        var opened = Workspace.Cases.Open(As("灵山县"), new NewCase(Pack, Period.Year(2024), subject, "测试企业", Guid.NewGuid().ToString()), (content, papers), Ago(40));
        Assert.True(opened.Succeeded, string.Join('\n', opened.Problems));
        foreach (var (account, step, ago) in new (string, CaseStep, int)[] { ("灵山县", new(CaseAct.Submit), 38), ("钦州市工信局", new(CaseAct.Review) { Affirms = true, Words = "属实" }, 35), ("钦州市县域办", new(CaseAct.Decide) { Document = "钦测〔2026〕9号" }, 30), ("钦州市县域办", new(CaseAct.GiveNotice) { Day = Ago(28).ChinaDay, Days = 5 }, 28), ("钦州市复核岗", new(CaseAct.Settle), 10) })
            Assert.Empty(Workspace.Cases.Take(As(account), opened.Value.Id, (step, []), Ago(ago)));
        return opened.Value.Id;
    }

    static async Task<string> Page(HttpClient visitor, string address) => WebUtility.HtmlDecode(await visitor.GetStringAsync(address, TestContext.Current.CancellationToken));

    static async Task<string> State(HttpClient visitor, string id) => Regex.Match(await Page(visitor, "/incentives/cases/" + id), "aria-current=\"step\">([^<]*)<").Groups[1].Value;

    static string Section(string page, string title) => page[page.IndexOf($"<h2>{title}<", StringComparison.Ordinal)..].Split("</section>")[0];

    static async Task Listed(HttpClient office, HttpClient checker, string payer, string id)
    {
        var title = $"批次{id}{payer}";
        Assert.Equal(HttpStatusCode.Redirect, (await office.Submit("/incentives/payments", "/incentives/payments", ("payer", payer), ("title", title), ("case", id))).StatusCode);
        var again = await office.Submit("/incentives/payments", "/incentives/payments", ("payer", payer), ("title", title), ("case", id));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        var list = Regex.Match((await Page(office, "/incentives/payments")).Split(title)[1], "/incentives/payments/([0-9]+)/decide").Groups[1].Value;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await office.Submit("/incentives/payments", $"/incentives/payments/{list}/decide", ("approve", "1"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await checker.Submit("/incentives/payments", $"/incentives/payments/{list}/decide", ("approve", "1"))).StatusCode);
    }

    /// <summary>The bank says what it paid, with our reference to the entry of that amount.</summary>
    static async Task Paid(HttpClient office, string yuan)
    {
        var page = await Page(office, "/incentives/payments");
        var printed = decimal.Parse(yuan, CultureInfo.InvariantCulture).ToString("#,0.00", CultureInfo.InvariantCulture);
        var entry = Regex.Match(page, "(JB-2024-[0-9]{5})</td><td class=\"bd\">[^<]*</td><td class=\"num\">" + Regex.Escape(printed)).Groups[1].Value;
        Assert.True(entry.Length > 0, page);
        using var form = new MultipartFormDataContent { { new StringContent(Token().Match(page).Groups[1].Value), "__RequestVerificationToken" }, { new ByteArrayContent(Encoding.UTF8.GetBytes($"日期,收款人,账号,金额,附言\n2026-11-20,测试企业,,{yuan},{entry}\n")), "file", $"{entry}.csv" } };
        Assert.Equal(HttpStatusCode.Redirect, (await office.PostAsync("/incentives/payments/bank", form, TestContext.Current.CancellationToken)).StatusCode);
    }
}
