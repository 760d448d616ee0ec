namespace Xiance.Web.Tests.SignIn;

public class BrowserTests(App app, Chromium chromium)
{
    [Theory]
    [InlineData(1440, 900)]
    [InlineData(1366, 768)]
    [InlineData(390, 844)]
    public async Task The_first_page_fits_and_complains_of_nothing(int width, int height)
    {
        await using var watched = await chromium.Open(app.Url, width, height);
        await watched.Page.GotoAsync("/");
        Assert.Equal("用户名", await watched.Page.InnerTextAsync("label[for=name]"));
        Assert.False(await watched.Overflows());
        await watched.Page.GotoAsync("/?lang=en");
        Assert.Equal("Sign in · Xiance", await watched.Page.TitleAsync());
        Assert.Empty(watched.Faults);
    }
}
