using System.Net;

namespace Xiance.Web.Tests.Start;

public class FailurePageTests(App app)
{
    [Fact]
    public async Task A_wrong_address_is_said_calmly_with_a_code()
    {
        var answer = await app.Visitor().GetAsync("/nowhere");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("WE-404", page, StringComparison.Ordinal);
        Assert.Contains("没有页面 /nowhere", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_language_follows_the_reader()
    {
        var visitor = app.Visitor();
        Assert.Contains("There is no page /nowhere", await (await visitor.GetAsync("/nowhere?lang=en")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("There is no page /other", await (await visitor.GetAsync("/other")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_token_changes_nothing_and_says_so()
    {
        var answer = await app.Visitor().PostAsync("/sign-in", new FormUrlEncodedContent([new("name", "某"), new("password", "某")]));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("WE-400", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_behind_sign_in_leads_to_it_and_back()
    {
        var answer = await app.Visitor().GetAsync("/system");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.EndsWith("/?back=%2Fsystem", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_background_request_without_session_is_sent_to_the_sign_in_page()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/system");
        request.Headers.Add("HX-Request", "true");
        var answer = await app.Visitor().SendAsync(request);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("/", Assert.Single(answer.Headers.GetValues("HX-Redirect")));
    }
}
