using System.Net;
using System.Text.RegularExpressions;

namespace Xiance.Web.Tests.Figures;

/// <summary>The grid in the browser and without script: typing is kept, paste fills a block, keys move, nothing is sent twice.</summary>
public sealed partial class EntryPageTests(WorkedApp worked, Chromium chromium) : IClassFixture<WorkedApp>
{
    const string Address = "/figures/entry?plan=sample-2022&period=2026Q1";

    [Fact]
    public async Task Without_script_a_form_saves_and_hands_in()
    {
        const string Page = "/figures/entry?plan=sample-2022&period=2026Q2";
        var department = await worked.App.SignedIn("统计局");
        var fields = Field().Matches(await department.GetStringAsync(Page)).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(fields);
        Assert.Equal(HttpStatusCode.Redirect, (await department.Submit(Page, Page, ("key", "a"), (fields[0], "55.5"), ("Do", "save"))).StatusCode);
        Assert.Contains("value=\"55.5\"", await department.GetStringAsync(Page), StringComparison.Ordinal);
        var wrong = await department.Submit(Page, Page, ("key", "b"), (fields[1], "1.2.3"), ("Do", "submit"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Contains("ST-132", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var stale = await department.Submit(Page, Page, ("key", "c"), (fields[0], "77"), ("Do", "save"));
        Assert.Contains("ST-252", await stale.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var second = Field().Matches(await department.GetStringAsync(Page)).Select(match => match.Groups[1].Value).ToList()[1];
        var sent = await department.Submit(Page, Page, ("key", "d"), (second, ""), ("Do", "submit"));
        Assert.Contains("submitted=1", sent.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(sent.Headers.Location, (await department.Submit(Page, Page, ("key", "d"), ("Do", "submit"))).Headers.Location);
    }

    [Fact]
    public async Task Seven_thousand_fields_of_one_form_are_read()
    {
        var department = await worked.App.SignedIn("统计局");
        var fields = Enumerable.Range(0, 7000).Select(number => ($"c.990121.{number + 100000}.0.0", "")).Append(("Do", "save")).Append(("key", "x")).ToArray();
        Assert.NotEqual(HttpStatusCode.BadRequest, (await department.Submit(Address, Address, fields)).StatusCode);
    }

    [Fact]
    public async Task Keys_move_paste_fills_and_undo_takes_back()
    {
        await using var watched = await chromium.Open(worked.App.Url);
        await watched.SignIn("统计局");
        var page = watched.Page;
        await page.GotoAsync(Address + "&indicator=地区生产总值");
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var inputs = page.Locator("#grid input");
        await inputs.Nth(0).FocusAsync();
        await page.EvaluateAsync("navigator.clipboard.writeText('101.5\\n102.5\\n10x\\n')");
        await page.Keyboard.PressAsync("Control+v");
        await Until(page, "document.querySelectorAll('#grid td.kept').length >= 2 && document.querySelectorAll('#grid td.bad').length === 1");
        Assert.Equal(["101.5", "102.5", "10x"], await Task.WhenAll(Enumerable.Range(0, 3).Select(row => inputs.Nth(row).InputValueAsync())));
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Contains("不是数值", await page.InnerTextAsync("#said"), StringComparison.Ordinal);
        await page.Keyboard.TypeAsync("103");
        await page.Keyboard.PressAsync("Enter");
        await Until(page, "document.querySelectorAll('#grid td.kept').length >= 3");
        await page.Keyboard.PressAsync("Control+z");
        Assert.Equal("10x", await inputs.Nth(2).InputValueAsync());
        await Until(page, "document.querySelectorAll('#grid td.bad').length === 1");
        await page.ReloadAsync();
        Assert.Equal("101.5", await inputs.Nth(0).InputValueAsync());
        Assert.Equal([], watched.Faults);
    }

    [Fact]
    public async Task A_lost_connection_keeps_what_was_typed_and_sends_it_later()
    {
        await using var watched = await chromium.Open(worked.App.Url);
        await watched.SignIn("统计局");
        var page = watched.Page;
        await page.GotoAsync("/figures/entry?plan=sample-2022&period=2026Q4");
        await page.Context.SetOfflineAsync(true);
        await page.Locator("#grid input").Nth(0).FillAsync("12.5");
        await Until(page, "document.querySelector('#state').textContent.includes('连接中断')");
        await page.Context.SetOfflineAsync(false);
        await page.ReloadAsync();
        await Until(page, "document.querySelectorAll('#grid td.kept').length === 1");
        Assert.Null(await page.EvaluateAsync<string?>("Object.keys(localStorage).find(key => key.startsWith('xiance-entry')) ?? null"));
        Assert.Equal("12.5", await page.Locator("#grid input").Nth(0).InputValueAsync());
    }

    [Fact]
    public async Task A_page_drawn_while_its_draft_was_on_the_way_shows_the_draft()
    {
        await using var watched = await chromium.Open(worked.App.Url);
        await watched.SignIn("统计局");
        var page = watched.Page;
        await page.GotoAsync("/figures/entry?plan=sample-2022&period=2027Q1");
        var early = await (await page.APIRequest.GetAsync(page.Url)).TextAsync();
        await page.EvaluateAsync("() => { window.dispatchEvent(new Event('beforeunload')); }");
        await page.Locator("#grid input").Nth(0).FillAsync("12.5");
        await Until(page, "document.querySelectorAll('#grid td.kept').length === 1");
        await page.RouteAsync(Opening(), route => route.FulfillAsync(new() { Body = early, ContentType = "text/html; charset=utf-8" }));
        await page.ReloadAsync();
        await Until(page, "document.querySelectorAll('#grid td.kept').length === 1");
        Assert.Equal("12.5", await page.Locator("#grid input").Nth(0).InputValueAsync());
        await page.UnrouteAllAsync();
        await page.ReloadAsync();
        Assert.Equal("12.5", await page.Locator("#grid input").Nth(0).InputValueAsync());
    }

    /// <summary>The browser may not evaluate text by itself, so the test asks again and again.</summary>
    static async Task Until(Microsoft.Playwright.IPage page, string condition)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            if (await page.EvaluateAsync<bool>(condition)) return;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
        Assert.Fail($"never: {condition}; {await page.EvaluateAsync<string>("document.querySelector('#state')?.textContent + ' ' + document.querySelector('#grid td.e')?.outerHTML + ' ' + JSON.stringify(localStorage)")}");
    }

    [GeneratedRegex("<input name=\"(c\\.[^\"]+)\"")]
    private static partial Regex Field();

    [GeneratedRegex("/figures/entry\\?")]
    private static partial Regex Opening();
}
