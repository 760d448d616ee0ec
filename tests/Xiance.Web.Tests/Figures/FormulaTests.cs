using System.Net;
using AngleSharp.Html.Parser;

namespace Xiance.Web.Tests.Figures;

/// <summary>试算: what is written is checked and computed at once.</summary>
public class FormulaTests(WorkedApp worked, Chromium chromium) : IClassFixture<WorkedApp>
{
    [Theory]
    [InlineData("地区生产总值 >= 1 and 地区生产总值增速 > 1000", "地区生产总值达到 1 亿元，且地区生产总值增速超过 1000%")]
    [InlineData("地区生产总值 * 2", "亿元")]
    [InlineData("地区生产总值 + 地区生产总值增速", "RU-204")]
    [InlineData("地区生产总直 > 1", "地区生产总值")]
    [InlineData("地区生产总值 >", "RU-102")]
    [InlineData("地区生产总值 / 0", "RU-301")]
    public async Task A_formula_is_checked_and_computed_on_the_county(string text, string expected) =>
        Assert.Contains(expected, await Answer(text), StringComparison.Ordinal);

    [Fact]
    public async Task The_result_is_that_of_the_chosen_county_and_every_figure_has_its_trace()
    {
        var answer = await Answer("地区生产总值 > 0", "990121");
        Assert.Contains("/trace/observation/", answer, StringComparison.Ordinal);
        Assert.NotEqual(Actual(answer), Actual(await Answer("地区生产总值 > 0", "990222")));
    }

    [Fact]
    public async Task The_page_works_without_script_and_hostile_text_is_only_text()
    {
        var office = await worked.App.SignedIn("县域办");
        var page = await office.GetStringAsync("/figures/formula?text=" + Uri.EscapeDataString("</textarea><script>alert(1)</script>"));
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Contains("RU-101", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_are_offered_at_the_caret_and_the_answer_follows_the_keys()
    {
        await using var watched = await chromium.Open(worked.App.Url);
        await watched.SignIn("县域办");
        await watched.Page.GotoAsync("/figures/formula");
        await watched.Page.Locator("textarea").PressSequentiallyAsync("地区生产");
        await watched.Page.WaitForSelectorAsync("#words li[aria-selected=true]");
        await watched.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("地区生产总值", await watched.Page.InputValueAsync("textarea"));
        await watched.Page.Locator("textarea").PressSequentiallyAsync(" > 0");
        await watched.Page.WaitForSelectorAsync("#answer .result:text-is('是')");
        Assert.Equal([], watched.Faults);
    }

    async Task<string> Answer(string text, string county = "990121")
    {
        using var office = await worked.App.SignedIn("县域办");
        office.DefaultRequestHeaders.Add("HX-Request", "true");
        var answer = WebUtility.HtmlDecode(await office.GetStringAsync($"/figures/formula?county={county}&text={Uri.EscapeDataString(text)}"));
        Assert.DoesNotContain("<html", answer, StringComparison.Ordinal);
        return answer;
    }

    static string? Actual(string answer) => new HtmlParser().ParseDocument(answer).QuerySelector("td.num")?.TextContent;
}
