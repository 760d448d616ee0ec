using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Xiance.Web.Tests;

/// <summary>The overview and the targets behind it, over HTTP.</summary>
public class OverviewTests(App app) : IClassFixture<App>
{
    static async Task<IHtmlDocument> Page(HttpClient visitor, string path) => await new HtmlParser().ParseDocumentAsync(await visitor.GetStringAsync(path));

    [Theory]
    [InlineData("省领导", "/overview")]
    [InlineData("县域办", "/overview")]
    [InlineData("东河县", "/todos")]
    public async Task Leaders_and_offices_begin_with_the_overview_and_counties_with_what_they_owe(string account, string first) =>
        Assert.Equal(first, (await (await app.SignedIn(account)).GetAsync("/", TestContext.Current.CancellationToken)).Headers.Location!.ToString());

    [Theory]
    [InlineData("省领导", "2024", "")]
    [InlineData("县域办", "2024", "&known=2024-06-30")]
    [InlineData("东河县", "2023", "")]
    [InlineData("统计局", "2023", "&known=2024-12-31")]
    public async Task Every_count_of_the_overview_equals_the_list_behind_it(string account, string period, string known)
    {
        var visitor = await app.SignedIn(account);
        var counts = (await Page(visitor, $"/overview?period={period}{known}")).QuerySelectorAll("a[href*='light='].num").OfType<IHtmlAnchorElement>().ToList();
        Assert.NotEmpty(counts);
        foreach (var count in counts)
            Assert.Equal(int.Parse(count.TextContent, CultureInfo.InvariantCulture), (await Page(visitor, count.GetAttribute("href")!)).QuerySelectorAll("table[data-table] tbody tr").Length);
    }

    [Fact]
    public async Task Every_actual_opens_its_clause_and_its_figures()
    {
        var office = await app.SignedIn("县域办");
        var actuals = (await Page(office, "/figures/targets?period=2024")).QuerySelectorAll("a.num[data-trace]").Select(link => link.GetAttribute("href")!).ToList();
        Assert.InRange(actuals.Count, 10, 17);
        foreach (var actual in actuals)
        {
            var kinds = (await Page(office, actual)).QuerySelectorAll(".trace-line > .tg").Select(tag => tag.TextContent).ToList();
            Assert.Equal(["目标", "条款", "数据"], kinds.Distinct());
        }
    }

    [Fact]
    public async Task Every_tile_leads_to_its_county_and_missing_figures_say_so()
    {
        var office = await app.SignedIn("甘肃县域办");
        var tiles = (await Page(office, "/overview?period=2024")).QuerySelectorAll("a.tile").ToList();
        Assert.Equal(86, tiles.Count);
        Assert.Equal(86, tiles.Select(tile => tile.GetAttribute("href")).Distinct().Count());
        Assert.Equal(HttpStatusCode.OK, (await office.GetAsync(tiles[0].GetAttribute("href"), TestContext.Current.CancellationToken)).StatusCode);
        Assert.All(tiles.Where(tile => tile.ClassList.Contains("q-none")), tile => Assert.Contains("未报", tile.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_target_asked_of_each_county_opens_every_county_and_a_park_stands_by_its_name()
    {
        var office = await app.SignedIn("甘肃县域办");
        var targets = await Page(office, "/figures/targets?plan=gansu-2022&period=2024");
        Assert.Equal(52, targets.QuerySelectorAll("table[data-table] tbody tr").Length);
        Assert.Contains("兰州新区", targets.Body!.TextContent, StringComparison.Ordinal);
        var link = Assert.Single(targets.QuerySelectorAll("a[href*='/figures/targets/each']"));
        var each = await Page(office, link.GetAttribute("href")!);
        Assert.Equal(86, each.QuerySelectorAll("table[data-table] tbody tr").Length);
        foreach (var filter in each.QuerySelectorAll("a[href*='met=']").OfType<IHtmlAnchorElement>())
            Assert.Equal(int.Parse(filter.TextContent.Split(' ')[^1], CultureInfo.InvariantCulture), (await Page(office, filter.GetAttribute("href")!)).QuerySelectorAll("table[data-table] tbody tr").Length);
        var row = each.QuerySelectorAll("table[data-table] tbody tr")[0];
        var county = await Page(office, row.QuerySelector("a[href*='/counties/']")!.GetAttribute("href")!);
        var own = county.QuerySelector($"a[href='{link.GetAttribute("href")}']")!.Closest("tr")!;
        Assert.EndsWith(row.QuerySelector("td.target-reason")!.TextContent.Trim(), own.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync("/figures/targets/each?plan=gansu-2022&period=2024&key=x", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task The_targets_can_be_taken_as_excel()
    {
        var answer = await (await app.SignedIn("省领导")).GetAsync("/figures/targets?period=2024&format=xlsx&table=targets", TestContext.Current.CancellationToken);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_system_administrator_supplies_boundaries_and_the_overview_draws_them()
    {
        var administrator = await app.SignedIn("系统管理员");
        const string Square = """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"adcode":990121,"name":"东河县"},"geometry":{"type":"Polygon","coordinates":[[[100,30],[101,30],[101,31],[100,31],[100,30]]]}},{"type":"Feature","properties":{"name":"无此县"},"geometry":{"type":"Polygon","coordinates":[[[1,1],[2,1],[2,2]]]}}]}""";
        var kept = await Upload(administrator, Square);
        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        Assert.Contains("无此县", await kept.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var map = await Page(await app.SignedIn("县域办"), "/overview?period=2024&map=drawn");
        var path = Assert.Single(map.QuerySelectorAll("svg.drawn path"));
        Assert.StartsWith("M0 ", path.GetAttribute("d"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not json", "ST-781")]
    [InlineData("""{"features":[]}""", "ST-782")]
    [InlineData("""{"features":[{"properties":{"code":"990121"},"geometry":{"type":"Polygon","coordinates":[[[4000000,30],[101,30],[101,31]]]}}]}""", "ST-783")]
    [InlineData("""{"features":[{"properties":{"code":"000001"},"geometry":{"type":"Polygon","coordinates":[[[100,30],[101,30],[101,31]]]}}]}""", "ST-784")]
    public async Task A_file_that_is_no_boundaries_is_refused_with_its_reason(string content, string code)
    {
        var answer = await Upload(await app.SignedIn("系统管理员"), content);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(code, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_supplies_boundaries() =>
        Assert.NotEqual(HttpStatusCode.OK, (await (await app.SignedIn("县域办")).GetAsync("/system/boundaries", TestContext.Current.CancellationToken)).StatusCode);

    static async Task<HttpResponseMessage> Upload(HttpClient visitor, string content)
    {
        var token = (await Page(visitor, "/system/boundaries")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(content)), "file", "县界.geojson" } };
        return await visitor.PostAsync("/system/boundaries", form);
    }
}
