using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

[assembly: AssemblyFixture(typeof(Xiance.Web.Tests.App))]
[assembly: AssemblyFixture(typeof(Xiance.Web.Tests.Chromium))]

namespace Xiance.Web.Tests;

/// <summary>The real program on a free loopback port, with a data folder of its own; one for all tests that only read.</summary>
public sealed class App : WebApplicationFactory<Program>
{
    /// <summary>The published password of the demonstration accounts.</summary>
    public const string Password = Xiance.Storage.Demonstration.DemonstrationAccounts.Password;

    readonly string data = Directory.CreateTempSubdirectory("xiance-web-").FullName;

    readonly Lock starting = new();

    public App() => UseKestrel(0);

    /// <summary>Fills the data folder before the program starts.</summary>
    public void Prepare(Func<Xiance.Storage.Workspace, IReadOnlyList<Xiance.Basics.Problem>> fill)
    {
        using var workspace = Xiance.Storage.Workspace.Open(null, data).Value!;
        Assert.Equal([], fill(workspace).Where(problem => problem.Severity == Xiance.Basics.Severity.Error));
    }

    public Uri Url
    {
        get
        {
            Start();
            return ClientOptions.BaseAddress;
        }
    }

    /// <summary>A client that keeps cookies and follows no redirect.</summary>
    public HttpClient Visitor()
    {
        Start();
        return new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = ClientOptions.BaseAddress };
    }

    // Tests of several classes ask at once; the program is started by the first.
    void Start()
    {
        lock (starting) StartServer();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("XIANCE_DATA", data);
        builder.UseSetting("Web:SignInsPerMinute", "1000");
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(data)) Directory.Delete(data, recursive: true);
    }
}
