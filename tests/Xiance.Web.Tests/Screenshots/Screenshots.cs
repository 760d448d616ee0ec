using Microsoft.Playwright;

namespace Xiance.Web.Tests.Screenshots;

/// <summary>
/// Pictures of the pages for the manual and for the eye: XIANCE_SCREENSHOTS=folder dotnet test tests/Xiance.Web.Tests --filter Screenshots.
/// </summary>
public class Screenshots(App app, Chromium chromium)
{
    static readonly string? Folder = Environment.GetEnvironmentVariable("XIANCE_SCREENSHOTS");

    /// <summary>Name of the picture, account (null: nobody), address. Rooms add their pages here.</summary>
    public static readonly IReadOnlyList<(string Name, string? Account, string Path)> Pages =
    [
        ("sign-in", null, "/"),
        ("failure", null, "/nowhere"),
    ];

    [Theory]
    [InlineData(1440, 900)]
    [InlineData(1366, 768)]
    [InlineData(390, 844)]
    public async Task Takes_a_picture_of_every_page(int width, int height)
    {
        Assert.SkipUnless(Folder is not null, "pictures are taken when XIANCE_SCREENSHOTS names a folder");
        Directory.CreateDirectory(Folder!);
        foreach (var group in Pages.GroupBy(page => page.Account))
        {
            await using var watched = await chromium.Open(app.Url, width, height);
            if (group.Key is { } account) await watched.SignIn(account);
            foreach (var (name, _, path) in group)
            {
                await watched.Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
                await watched.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder!, $"{name}-{width}.png") });
            }
            Assert.DoesNotContain(watched.Faults, fault => !fault.Contains("404", StringComparison.Ordinal));
        }
    }
}
