using Microsoft.Playwright;

namespace Xiance.Web.Tests;

/// <summary>A browser page together with every console error, page error and request to a foreign address it caused.</summary>
public sealed class Watched : IAsyncDisposable
{
    readonly List<string> faults = [];

    public Watched(IPage page, Uri home)
    {
        Page = page;
        page.Console += (_, message) => { if (message.Type is "error" or "warning") faults.Add($"{page.Url}: {message.Text}"); };
        page.PageError += (_, error) => faults.Add($"{page.Url}: {error}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(home.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) faults.Add("foreign request " + request.Url);
        };
    }

    public IPage Page { get; }

    public IReadOnlyList<string> Faults => faults;

    public async Task SignIn(string account)
    {
        await Page.GotoAsync("/");
        await Page.FillAsync("#name", account);
        await Page.FillAsync("#password", App.Password);
        await Page.ClickAsync("form[action='/sign-in'] button");
        await Page.WaitForSelectorAsync(".top");
    }

    /// <summary>True where something is wider than the window, so that the page as a whole scrolls sideways.</summary>
    public Task<bool> Overflows() => Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > window.innerWidth + 1");

    /// <summary>What reaches beyond the right edge and does not lie in something that scrolls.</summary>
    public Task<string> Wide() => Page.EvaluateAsync<string>("""
        [...document.querySelectorAll('body *')].filter(one => one.getBoundingClientRect().right > window.innerWidth + 1 && ![...function* (){ for (let up = one.parentElement; up; up = up.parentElement) yield up; }()].some(up => getComputedStyle(up).overflowX !== 'visible')).slice(0, 8).map(one => `${one.tagName}.${one.className} ${Math.round(one.getBoundingClientRect().right)} ${one.textContent.trim().slice(0, 30)}`).join('; ')
        """);

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();
}
