using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Xiance.Web.Tests.Progress;

/// <summary>Leaders and auditors see everything of tasks, projects, demands and reports and change none of it: every route that changes something refuses them.</summary>
public sealed partial class ReadersChangeNothingTests(TaskApp worked) : IClassFixture<TaskApp>
{
    static readonly string[] Rooms = ["/tasks", "/projects", "/demands", "/reports"];

    // A reader keeps his own list of filters; nobody else sees it.
    static readonly string[] Own = ["/tasks/views"];

    /// <summary>Every address of the rooms that takes a form, numbers and words filled in.</summary>
    IReadOnlyList<string> Posts() => [.. worked.App.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true)
        .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/')).Where(path => Rooms.Any(room => path == room || path.StartsWith(room + "/", StringComparison.Ordinal)))
        .Select(path => Hole().Replace(path, hole => hole.Value.Contains(":long", StringComparison.Ordinal) ? "1" : "Close")).Distinct().Except(Own).Order(StringComparer.Ordinal)];

    [Theory]
    [InlineData("省领导")]
    [InlineData("审计")]
    [InlineData("第三方评估")]
    public async Task Every_route_that_changes_something_refuses_a_reader(string account)
    {
        var reader = await worked.App.SignedIn(account);
        var posts = Posts();
        Assert.True(posts.Count >= 30, $"only {posts.Count} routes were found");
        var answers = new List<string>();
        foreach (var path in posts)
        {
            var answer = await reader.Submit(account == "第三方评估" ? "/assessment" : "/tasks/units", path, ("Act", "Comment"), ("Words", "抓紧"), ("words", "抓紧"), ("due", "2030-12-31"));
            if (answer.StatusCode != HttpStatusCode.Forbidden) answers.Add($"{path} {(int)answer.StatusCode}");
        }
        Assert.Empty(answers);
    }

    [Fact]
    public async Task The_same_routes_do_not_refuse_everybody()
    {
        var office = await worked.App.SignedIn("县域办");
        var taken = 0;
        foreach (var path in Posts()) taken += (await office.Submit("/tasks/units", path, ("Words", ""))).StatusCode == HttpStatusCode.Forbidden ? 0 : 1;
        Assert.True(taken > Posts().Count * 2 / 3, $"{taken} of {Posts().Count} routes are open to the office");
    }

    [Fact]
    public async Task An_auditor_reads_the_history_of_every_kind_of_work()
    {
        var auditor = await worked.App.SignedIn("审计");
        foreach (var (list, pattern, history) in new[] { ("/tasks?state=open", "href=\"(/tasks/\\d+)", "办理过程"), ("/projects", "href=\"(/projects/\\d+)", "history"), ("/demands", "href=\"(/demands/\\d+)", "history"), ("/tasks/reviews", "href=\"(/tasks/reviews/\\d+)", "调度过程"), ("/tasks/lists", "href=\"(/tasks/lists/\\d+)", "冻结校验") })
        {
            var first = Regex.Match(await auditor.GetStringAsync(list), pattern);
            Assert.True(first.Success, list);
            Assert.Contains(history, WebUtility.HtmlDecode(await auditor.GetStringAsync(first.Groups[1].Value)), StringComparison.Ordinal);
        }
    }

    [GeneratedRegex("\\{[^}]+\\}")]
    private static partial Regex Hole();
}
