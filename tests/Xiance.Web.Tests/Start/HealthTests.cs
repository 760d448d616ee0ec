using System.Net;

namespace Xiance.Web.Tests.Start;

public class HealthTests(App app)
{
    [Theory]
    [InlineData("/health")]
    [InlineData("/ready")]
    public async Task Operation_can_ask_without_signing_in(string path) => Assert.Equal(HttpStatusCode.OK, (await app.Visitor().GetAsync(path)).StatusCode);

    [Fact]
    public async Task Measurements_are_told_to_this_machine_only()
    {
        var visitor = app.Visitor();
        await visitor.GetAsync("/health");
        Assert.Contains("http_server_request_duration_count", await visitor.GetStringAsync("/metrics"), StringComparison.Ordinal);
        using var forwarded = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        forwarded.Headers.Add("X-Forwarded-For", "203.0.113.7");
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.SendAsync(forwarded)).StatusCode);
    }

    [Fact]
    public async Task The_description_of_the_interface_is_for_signed_in_users() => Assert.Equal(HttpStatusCode.Redirect, (await app.Visitor().GetAsync("/openapi/v1.json")).StatusCode);
}
