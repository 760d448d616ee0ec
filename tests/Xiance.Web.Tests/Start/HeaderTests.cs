using System.IO.Compression;
using System.Net;

namespace Xiance.Web.Tests.Start;

public class HeaderTests(App app)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/nowhere")]
    [InlineData("/health")]
    [InlineData("/css/site.css")]
    public async Task Every_answer_carries_the_strict_policy(string path)
    {
        var answer = await app.Visitor().GetAsync(path);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Pages_are_not_kept_by_shared_computers() => Assert.True((await app.Visitor().GetAsync("/")).Headers.CacheControl!.NoStore);

    [Theory]
    [InlineData("/css/site.css")]
    [InlineData("/css/print.css")]
    [InlineData("/js/site.js")]
    [InlineData("/js/chart.js")]
    [InlineData("/img/chevron.svg")]
    [InlineData("/lib/tabler/tabler.min.css")]
    [InlineData("/lib/tabler-icons/fonts/tabler-icons.woff2")]
    [InlineData("/lib/htmx/htmx.min.js")]
    [InlineData("/lib/echarts/echarts.esm.min.mjs")]
    [InlineData("/lib/tabulator/tabulator_esm.min.mjs")]
    [InlineData("/lib/swagger/swagger-ui-bundle.js")]
    public async Task Static_files_arrive_whole_for_browsers_that_accept_gzip(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        var answer = await app.Visitor().SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        if (answer.Content.Headers.ContentEncoding.Contains("gzip"))
        {
            using var plain = new MemoryStream();
            await new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress).CopyToAsync(plain);
            bytes = plain.ToArray();
        }
        Assert.NotEmpty(bytes);
    }
}
