using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Xiance.Web.Tests;

/// <summary>Every action of every room that takes a form is sent an empty one and one whose fields are all nonsense: it answers with a problem or goes on, and never breaks down.</summary>
public sealed partial class EmptyFormTests(WorkedApp worked) : IClassFixture<WorkedApp>
{
    /// <summary>Actions that empty forms may end the test with: signing out and the like.</summary>
    static readonly string[] Left = ["/sign-out", "/sign-in"];

    static IReadOnlyList<string> Routes(App app) =>
    [
        .. app.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/')).Where(route => !route.StartsWith("/api", StringComparison.Ordinal)).Distinct().Except(Left).Order(StringComparer.Ordinal),
    ];

    /// <summary>Numbers become one, names a word; of a life's step its act.</summary>
    static string Filled(string route) => Parameter().Replace(route, match => match.Value.Contains("act", StringComparison.Ordinal) ? "Propose" : match.Value.Contains(":long", StringComparison.Ordinal) || match.Value.Contains(":int", StringComparison.Ordinal) ? "1" : "a");

    [Theory]
    [InlineData("县域办")]
    [InlineData("东河县")]
    public async Task Nothing_breaks_down_on_an_empty_form(string account)
    {
        var visitor = await worked.App.SignedIn(account);
        var token = Token().Match(await visitor.GetStringAsync("/assessment")).Groups[1].Value;
        var routes = Routes(worked.App);
        Assert.Contains("/assessment/what-if/save", routes);
        Assert.Contains("/plans/{document:long}/decide", routes);
        Assert.True(routes.Count > 80, string.Join('\n', routes));
        var broken = new List<string>();
        foreach (var route in routes)
            foreach (var address in new[] { Filled(route), Filled(route) + "?run=" + worked.Run })
            {
                using var answer = await visitor.PostAsync(address, new FormUrlEncodedContent([new("__RequestVerificationToken", token)]), TestContext.Current.CancellationToken);
                if (answer.StatusCode >= HttpStatusCode.InternalServerError) broken.Add($"{(int)answer.StatusCode} {address}");
            }
        Assert.True(broken.Count == 0, string.Join('\n', broken));
    }

    [Fact]
    public async Task An_empty_form_is_told_what_is_missing()
    {
        var office = await worked.App.SignedIn("县域办");
        foreach (var action in new[] { "/plans/1/relate", "/plans/1/relation-end", "/plans/filings/1/decide", "/plans/1/decide" })
        {
            var answer = await office.Submit("/assessment", action);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains("WE-422", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [GeneratedRegex("\\{[^}]+\\}")]
    private static partial Regex Parameter();

    [GeneratedRegex("__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
