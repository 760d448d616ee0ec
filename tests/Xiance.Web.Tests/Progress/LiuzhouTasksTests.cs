using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Storage;
using Xiance.Storage.Plans;
using Xiance.Storage.Progress;
using Xiance.Tests;

namespace Xiance.Web.Tests.Progress;

/// <summary>The real gazette of Liuzhou from its file to the register: uploaded, read, accepted, confirmed by its office over HTTP; every printed item is one task with its printed leads.</summary>
public sealed partial class LiuzhouTasksTests(TaskApp worked) : IClassFixture<TaskApp>
{
    static async Task<string> Read(HttpClient visitor, string path) => WebUtility.HtmlDecode(await visitor.GetStringAsync(path));

    /// <summary>Uploads the gazette once and confirms the documents of which the title holds one of the words; gives their numbers by the word.</summary>
    static async Task<Dictionary<string, string>> Confirmed(HttpClient office, params string[] words)
    {
        await office.Upload("liuzhou-gazette.txt", await File.ReadAllBytesAsync(Path.Combine(Checkout.Shared, "seeds", "liuzhou-gazette-2024-10.txt"), TestContext.Current.CancellationToken));
        var shelf = Document().Matches(await Read(office, "/plans")).Select(match => (Number: match.Groups[1].Value, Title: Tag().Replace(match.Groups[2].Value, ""))).ToList();
        var numbers = new Dictionary<string, string>();
        foreach (var word in words)
        {
            var found = shelf.Where(one => one.Title.Contains(word, StringComparison.Ordinal)).Select(one => one.Number).Distinct().ToList();
            Assert.True(found.Count == 1, $"{word}: {found.Count} of {string.Join(" | ", shelf.Select(one => one.Title))}");
            foreach (var act in new[] { "accept-rest", "confirm" })
            {
                var answer = await office.Submit($"/plans/{found[0]}", $"/plans/{found[0]}/{act}");
                Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{word} {act} {answer.StatusCode} {Tag().Replace(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), "")}");
            }
            numbers[word] = found[0];
        }
        return numbers;
    }

    /// <summary>The pack of Liuzhou beside the demonstration, and the city's office.</summary>
    async Task<HttpClient> Office()
    {
        _ = worked.App.Url;
        var workspace = worked.App.Services.GetRequiredService<Workspace>();
        var now = Instant.From(TimeProvider.System.GetUtcNow());
        workspace.Packs.Load(PackFolder.Read(Path.Combine(Checkout.Root, "packs", "liuzhou-2021")).Value!, "test", now);
        var account = workspace.Accounts.Create(workspace.Accounts.Named("安全管理员", now)!, "柳州市县域办", App.Password, now);
        Assert.Empty(account.Problems);
        Assert.Empty(workspace.Accounts.Give("test", account.Value!.Id, new Grant(Role.Office, workspace.Regions.Find("450200", now.ChinaDay)!.Id, null), now));
        return await worked.App.SignedIn("柳州市县域办");
    }

    IReadOnlyList<TaskLine> Register(string document, Xiance.Progress.Tasks.WorkTaskKind kind)
    {
        var workspace = worked.App.Services.GetRequiredService<Workspace>();
        var city = workspace.Regions.Find("450200", new DateOnly(2026, 3, 2))!.Id;
        var reading = new Reading(new Actor(1, "柳州市县域办", [new Grant(Role.Office, city, null)]), Instant.Latest, Locale.Chinese);
        return workspace.TaskList.Page(reading, new TaskQuestion(new DateOnly(2026, 3, 2)) { Origin = "document/" + document, Kind = kind, Most = 500 }).Lines;
    }

    static List<(string Number, string[] Leads)> Gold(string file) => [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(Checkout.Shared, "gold", file))).RootElement.GetProperty("tasks").EnumerateArray()
        .Select(task => (task.GetProperty("number").GetString()!, task.GetProperty("lead_units").EnumerateArray().Select(unit => unit.GetString()!).ToArray()))];

    [Fact]
    public async Task Every_printed_item_of_the_gazette_becomes_one_task_with_its_printed_leads()
    {
        Checkout.SkipWithoutShared();
        using var office = await Office();
        var numbers = await Confirmed(office, "产教融合试点城市建设工作方案", "督查激励措施");
        var table = Register(numbers["产教融合试点城市建设工作方案"], Xiance.Progress.Tasks.WorkTaskKind.PlanItem);
        var gold = Gold("liuzhou-69.json");
        Assert.Equal(27, table.Count);
        foreach (var (number, leads) in gold)
        {
            var line = Assert.Single(table, one => one.Number == number);
            Assert.True(leads.All(lead => line.Leads.Contains(lead.TrimStart('市'), StringComparison.Ordinal)), $"{number}: {line.Leads} / {string.Join('、', leads)}");
        }
        Assert.All(table, line => Assert.NotEqual("", line.Leads));
        var page = await Read(office, $"/tasks?origin=document/{numbers["产教融合试点城市建设工作方案"]}");
        Assert.Contains("27", page, StringComparison.Ordinal);

        var incentives = Register(numbers["督查激励措施"], Xiance.Progress.Tasks.WorkTaskKind.InspectionItem);
        Assert.Equal(35, incentives.Count);
        foreach (var (number, leads) in Gold("liuzhou-61.json"))
            Assert.True(Assert.Single(incentives, one => one.Number == number).Leads.Contains(leads[0], StringComparison.Ordinal), $"{number} {leads[0]}");
    }

    [GeneratedRegex("<a [^>]*href=\"/plans/(\\d+)[^\"]*\"[^>]*>(.*?)</a>", RegexOptions.Singleline)]
    private static partial Regex Document();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}
