using System.Net.Sockets;
using Xiance.Basics;
using Xiance.Web.Shell;

namespace Xiance.Web.Start;

/// <summary>Starts the web host; whatever outside prevents it is said in one line each, Chinese and English, with exit status 3.</summary>
static class Launch
{
    const int OutsideFailure = 3;

    public static async Task<int> Run(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot() });
        builder.WebHost.UseStaticWebAssets();
        var data = DataFolder.Of(builder.Configuration);
        List<Problem> problems = [.. DataFolder.Check(data), .. BrowserFiles.Check(builder.Environment.WebRootFileProvider)];
        if (problems.Count > 0) return Refuse(problems);
        if (builder.Configuration["Logging:LogLevel:Microsoft"] is null) builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        var opened = Opening.Workspace(builder.Configuration, data, Instant.From(TimeProvider.System.GetUtcNow()));
        if (!opened.Succeeded) return Refuse(opened.Problems);
        using var workspace = opened.Value;
        if (workspace.IsDemonstration && Opening.Outside(builder.Configuration) is { } outside) return Refuse([Problems.DemonstrationOnNetwork(outside)]);
        builder.AddXiance(workspace, data);
        await using var app = builder.Build();
        app.UseXiance();
        if (await Start(app) is { } problem) return Refuse([problem]);
        Announcement.Print(app, workspace);
        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>Published and built output carry their own files; started from the project folder the default is right.</summary>
    static string? ContentRoot() => File.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot", "css", "site.css")) ? AppContext.BaseDirectory : null;

    static async Task<Problem?> Start(WebApplication app)
    {
        var asked = app.Configuration[WebHostDefaults.ServerUrlsKey] ?? "http://localhost:5000";
        try
        {
            await app.StartAsync();
            return null;
        }
        catch (IOException taken) when (taken.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException || taken.InnerException is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse })
        {
            return Problems.PortTaken(asked);
        }
        catch (Exception refused) when (refused is SocketException or IOException or FormatException or InvalidOperationException { Source: "Microsoft.AspNetCore.Server.Kestrel.Core" })
        {
            return Problems.AddressUnusable(asked, refused.Message);
        }
    }

    static int Refuse(IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
        {
            var (chinese, english) = (Wording.Render(problem, Locale.Chinese), Wording.Render(problem, Locale.English));
            Console.Error.WriteLine($"{problem.Code} {chinese.What}{chinese.Mend} / {english.What} {english.Mend}");
        }
        return OutsideFailure;
    }
}
