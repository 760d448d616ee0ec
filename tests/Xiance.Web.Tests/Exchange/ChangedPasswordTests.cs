using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Xiance.Web.Tests.Exchange;

/// <summary>A program whose password was right a moment ago is out as soon as it is changed.</summary>
public sealed class ChangedPasswordTests(WorkedApp worked) : IClassFixture<WorkedApp>
{
    const string Next = "Xiance-Next-2023";

    [Fact]
    public async Task A_changed_password_ends_what_was_remembered()
    {
        Assert.Equal(HttpStatusCode.OK, await Ask(App.Password));
        Assert.Equal(HttpStatusCode.OK, await Ask(App.Password));
        using var people = await worked.App.SignedIn("第三方评估");
        Assert.Equal(HttpStatusCode.Redirect, (await people.Submit("/account/password", "/account/password", ("old", App.Password), ("password", Next), ("again", Next))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, await Ask(App.Password));
        Assert.Equal(HttpStatusCode.OK, await Ask(Next));
    }

    async Task<HttpStatusCode> Ask(string password)
    {
        using var program = worked.App.Visitor();
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"第三方评估:{password}")));
        using var answer = await program.GetAsync(new Uri("/api/plans", UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
