using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Progress.Tasks;
using Xiance.Storage;
using Xiance.Storage.Demonstration;
using Xiance.Storage.Plans;
using Xiance.Storage.Progress;
using Xiance.Tests;

namespace Xiance.Web.Tests.Progress;

/// <summary>The program with the invented province only, so that every task of a real plan comes from its file.</summary>
public sealed class PlansApp : IDisposable
{
    public PlansApp() => App.Prepare(workspace => LoadDemonstration.Run(workspace, new ProgramFolders(Checkout.Root), ["sample-2022"], Instant.From(TimeProvider.System.GetUtcNow())));

    public App App { get; } = new();

    public void Dispose() => App.Dispose();
}

/// <summary>The real documents from their files to the register over HTTP: uploaded by their own office, accepted, confirmed; every printed item is one task, every printed date one obligation.</summary>
public sealed partial class PlansToRegisterTests(PlansApp plans) : IClassFixture<PlansApp>
{
    Workspace Workspace
    {
        get
        {
            _ = plans.App.Url;
            return plans.App.Services.GetRequiredService<Workspace>();
        }
    }

    static async Task<string> Read(HttpClient visitor, string path) => WebUtility.HtmlDecode(await visitor.GetStringAsync(path));

    static string Plain(string page) => Tag().Replace(page, "");

    async Task<HttpClient> Office(string pack, string region)
    {
        var (name, now) = ("印发单位县域办" + region, Instant.From(TimeProvider.System.GetUtcNow()));
        Workspace.Packs.Load(PackFolder.Read(Path.Combine(Checkout.Root, "packs", pack)).Value!, "test", now);
        if (Workspace.Accounts.Create(Workspace.Accounts.Named("安全管理员", now)!, name, App.Password, now) is { Succeeded: true } account)
            Assert.Empty(Workspace.Accounts.Give("test", account.Value.Id, new Grant(Role.Office, Workspace.Regions.Find(region, now.ChinaDay)!.Id, null), now));
        return await plans.App.SignedIn(name);
    }

    /// <summary>The number of the only document on the shelf whose title holds the words, after its items were accepted and it was confirmed.</summary>
    static async Task<string> Confirmed(HttpClient office, string words)
    {
        var shelf = Document().Matches(await Read(office, "/plans")).Select(match => (Number: match.Groups[1].Value, Title: Plain(match.Groups[2].Value))).ToList();
        var number = Assert.Single(shelf.Where(one => one.Title.Contains(words, StringComparison.Ordinal)).Select(one => one.Number).Distinct());
        foreach (var act in new[] { "accept-rest", "confirm" })
        {
            var answer = await office.Submit($"/plans/{number}", $"/plans/{number}/{act}");
            Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{words} {act} {answer.StatusCode} {Plain(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))}");
        }
        return number;
    }

    static async Task Upload(HttpClient office, string file) =>
        await office.Upload(file, await File.ReadAllBytesAsync(Path.Combine(Checkout.Shared, "seeds", file), TestContext.Current.CancellationToken));

    IReadOnlyList<TaskLine> Register(string region, string document, WorkTaskKind kind)
    {
        var reading = new Reading(new Actor(1, "县域办", [new Grant(Role.Office, Workspace.Regions.Find(region, new DateOnly(2026, 3, 2))!.Id, null)]), Instant.Latest, Locale.Chinese);
        return Workspace.TaskList.Page(reading, new TaskQuestion(new DateOnly(2026, 3, 2)) { Kind = kind, Most = 500 }).Lines.Where(line => Belongs(line, document)).ToList();
    }

    static bool Belongs(TaskLine line, string document) => line.Origin == "document/" + document || (!line.Origin.StartsWith("document/", StringComparison.Ordinal) && document == line.Origin);

    /// <summary>Printed items: what every county must do stands in the register once for each of them.</summary>
    List<TaskLine> Items(string issuer, IReadOnlyList<TaskLine> tasks)
    {
        var own = Workspace.Regions.Find(issuer, new DateOnly(2026, 3, 2))!.Id.Value;
        return [.. tasks.DistinctBy(task => (task.Clause, task.Number, task.Title, task.DueDay, task.RegionId == own))];
    }

    static JsonElement Gold(string file) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Checkout.Shared, "gold", file))).RootElement;

    static IEnumerable<string> Numbers(string file) => Gold(file).GetProperty("tasks").EnumerateArray().Select(task => task.GetProperty("number").GetString()!).Order(StringComparer.Ordinal);

    [Theory]
    [InlineData("guangxi-2021", "450000", "guangxi-2021-three-year-action-plan.txt", "广西", "guangxi.json", 26)]
    [InlineData("gansu-2022", "620000", "gansu-2022-strong-county-plan.txt", "强县域", "gansu.json", 27)]
    [InlineData("qinzhou-2023", "450700", "qinzhou-2023-one-county-one-industry.txt", "qinzhou", "qinzhou.json", 41)]
    public async Task Every_task_of_a_plan_comes_from_its_file(string pack, string region, string file, string title, string gold, int expected)
    {
        Checkout.SkipWithoutShared();
        using var office = await Office(pack, region);
        await Upload(office, file);
        await Confirmed(office, title);
        var tasks = Register(region, pack, WorkTaskKind.PlanItem);
        var items = Items(region, tasks);
        Assert.Equal(expected, items.Count);
        Assert.Equal(Numbers(gold), items.Select(task => task.Number).Order(StringComparer.Ordinal));
        Assert.All(tasks, task => Assert.NotEqual("", task.Leads));
        Assert.Contains($"共 {tasks.Count} 项", await Read(office, $"/tasks?origin={pack}&kind=PlanItem&plan={pack}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_gazette_gives_its_tables_measures_incentives_dates_and_projects()
    {
        Checkout.SkipWithoutShared();
        const string city = "450200";
        using var office = await Office("liuzhou-2021", city);
        await Upload(office, "liuzhou-gazette-2024-10.txt");
        foreach (var (words, kind, expected) in new[]
        {
            ("国家产教融合试点城市建设工作方案", WorkTaskKind.PlanItem, 27),
            ("国家产教融合试点城市建设工作要点", WorkTaskKind.PlanItem, 18),
            ("劳务品牌", WorkTaskKind.PlanItem, 19),
            ("督查激励措施", WorkTaskKind.InspectionItem, 35),
            ("服务外资企业工作专班", WorkTaskKind.Obligation, 4),
            ("林业行政执法", WorkTaskKind.Obligation, 2),
        })
        {
            var tasks = Items(city, Register(city, await Confirmed(office, words), kind));
            Assert.True(tasks.Count == expected, $"{words}: {tasks.Count} {string.Join(" | ", tasks.Select(task => $"{task.Number} {task.Title}"))}");
        }
        var chronicle = Items(city, Register(city, await Confirmed(office, "地方志书编修"), WorkTaskKind.Obligation));
        Assert.Equal(Gold("liuzhou-62-milestones.json").GetArrayLength(), chronicle.Count);
        await Projects(office);
    }

    /// <summary>Document 59: the 53 printed rows, taken into the library by the form; what the table does not print is chosen there.</summary>
    static async Task Projects(HttpClient office)
    {
        var page = "/projects/import/" + await Confirmed(office, "物流业发展");
        var form = await Read(office, page);
        var rows = Take().Matches(form).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(53, rows.Count);
        var fields = rows.Select(row => ("take", row)).Concat(Choice().Matches(form).Select(match => (match.Groups[1].Value, match.Groups[1].Value.StartsWith("county", StringComparison.Ordinal) ? "450203" : "Reserve"))).ToArray();
        var taken = await office.Submit(page, page, fields);
        Assert.True(taken.StatusCode == HttpStatusCode.Redirect, Plain(await taken.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        var known = await Read(office, page);
        Assert.Equal(53, Known().Count(known));
        Assert.DoesNotContain("name=\"take\"", known, StringComparison.Ordinal);
        foreach (var project in Gold("liuzhou-59.json").GetProperty("projects").EnumerateArray().Select(one => one.GetProperty("name").GetString()!)) Assert.Contains(project, known, StringComparison.Ordinal);
    }

    [GeneratedRegex("<a [^>]*href=\"/plans/(\\d+)[^\"]*\"[^>]*>(.*?)</a>", RegexOptions.Singleline)]
    private static partial Regex Document();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex("name=\"take\" value=\"(\\d+)\"")]
    private static partial Regex Take();

    [GeneratedRegex("name=\"((?:county|stage)\\.\\d+)\"")]
    private static partial Regex Choice();

    [GeneratedRegex("class=\"tg ok\"")]
    private static partial Regex Known();
}
