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

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();
}
