using Microsoft.Playwright;

namespace Xiance.Web.Tests;

/// <summary>One Chromium for all browser tests; where none is installed they are skipped with the reason.</summary>
public sealed class Chromium : IAsyncLifetime
{
    IPlaywright? playwright;
    IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        var file = new[] { Environment.GetEnvironmentVariable("XIANCE_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);
        if (file is null) return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = file, Args = ["--no-sandbox"] });
    }

    /// <summary>A fresh window that writes down what a user must never meet.</summary>
    public async Task<Watched> Open(Uri home, int width = 1440, int height = 900)
    {
        Assert.SkipUnless(browser is not null, "no Chromium (apt install chromium)");
        var context = await browser!.NewContextAsync(new() { BaseURL = home.ToString(), ViewportSize = new() { Width = width, Height = height }, Locale = "zh-CN" });
        return new Watched(await context.NewPageAsync(), home);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
