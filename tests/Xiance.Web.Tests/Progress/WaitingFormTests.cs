using System.Net;
using System.Text.RegularExpressions;

namespace Xiance.Web.Tests.Progress;

/// <summary>One program for the classes that only add to the work of the demonstration.</summary>
[CollectionDefinition(nameof(AddedWork))]
public sealed class AddedWork : ICollectionFixture<TaskApp>;

/// <summary>堵点 over HTTP: the form offers what the visitor may see, takes titles and numbers, and loses nothing that does not fit.</summary>
[Collection(nameof(AddedWork))]
public sealed partial class WaitingFormTests(TaskApp worked)
{
    static async Task<string> Read(HttpClient visitor, string path) => WebUtility.HtmlDecode(await visitor.GetStringAsync(path));

    static List<string> Offered(string page) => [.. Option().Matches(page[page.IndexOf("<datalist", StringComparison.Ordinal)..]).Select(match => match.Groups[1].Value).Distinct()];

    static async Task<string> Answer(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    [Fact]
    public async Task The_form_offers_tasks_projects_and_demands_by_title_and_takes_what_was_chosen()
    {
        var office = await worked.App.SignedIn("县域办");
        var offered = Offered(await Read(office, "/tasks/knots"));
        var before = Row().Count(await Read(office, "/tasks/knots"));
        string First(string kind) => offered.First(one => one.StartsWith(kind + " ", StringComparison.Ordinal));
        foreach (var (from, target) in new[] { (First("任务"), First("项目")), (First("项目"), First("诉求")) })
        {
            var taken = await office.Submit("/tasks/knots", "/tasks/knots", ("From", from), ("For", target), ("Words", "等用地批复"), ("Day", "2030-12-31"));
            Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        }
        var page = await Read(office, "/tasks/knots");
        var path = First("任务").Split(' ')[1];
        Assert.Contains($"href=\"/tasks/{path}", page, StringComparison.Ordinal);
        Assert.Equal(before + 2, Row().Count(page));
        var title = First("任务").Split(" · ")[1].Split('（')[0].TrimEnd('…');
        Assert.Contains(First("任务"), Offered("<datalist" + await Read(office, "/tasks/knots/offers?From=" + Uri.EscapeDataString(title[..Math.Min(8, title.Length)]))));
        Assert.Contains($"value=\"{First("任务")}\"", await Read(office, "/tasks/knots?kind=Task&item=" + path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_fit_is_a_problem_and_everything_typed_stays()
    {
        var office = await worked.App.SignedIn("县域办");
        var offered = Offered(await Read(office, "/tasks/knots"));
        foreach (var (typed, code) in new[] { ("没有这样的标题", "WE-218"), ("99999999", "WE-218"), ("任务 99999999999999999999", "WE-218"), ("", "WE-217"), ("县", "WE-219") })
        {
            var refused = await office.Submit("/tasks/knots", "/tasks/knots", ("From", typed), ("For", offered[0]), ("Words", "等通电时间"), ("Day", "2030-01-31"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
            var page = await Answer(refused);
            foreach (var kept in new[] { code, $"value=\"{typed}\"", $"value=\"{offered[0]}\"", "value=\"等通电时间\"", "value=\"2030-01-31\"" }) Assert.True(page.Contains(kept, StringComparison.Ordinal), $"{typed}: {kept}");
        }
    }

    [Fact]
    public async Task Nobody_is_offered_or_may_link_what_he_does_not_see()
    {
        var (office, county) = (await worked.App.SignedIn("县域办"), await worked.App.SignedIn("东河县"));
        var (all, own) = (Offered(await Read(office, "/tasks/knots")), Offered(await Read(county, "/tasks/knots")));
        var hidden = all.Except(own).First(one => one.StartsWith("诉求 ", StringComparison.Ordinal));
        Assert.NotEmpty(own);
        foreach (var typed in new[] { hidden, hidden.Split(" · ")[0] })
        {
            var refused = await county.Submit("/tasks/knots", "/tasks/knots", ("From", own[0]), ("For", typed), ("Words", "等答复"));
            Assert.Contains("WE-218", await Answer(refused), StringComparison.Ordinal);
        }
        Assert.DoesNotContain("list=\"work-from\"", await Read(await worked.App.SignedIn("省领导"), "/tasks/knots"), StringComparison.Ordinal);
    }

    [GeneratedRegex("<option value=\"([^\"]+)\"")]
    private static partial Regex Option();

    [GeneratedRegex("action=\"/tasks/knots/\\d+/end")]
    private static partial Regex Row();
}
