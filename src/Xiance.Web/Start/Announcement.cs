using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Xiance.Basics;
using Xiance.Storage;
using Xiance.Storage.Demonstration;

namespace Xiance.Web.Start;

/// <summary>What the terminal says once the host listens: the address, the demonstration accounts where there are any, and how to stop.</summary>
static class Announcement
{
    public static void Print(WebApplication app, Workspace workspace)
    {
        foreach (var address in Addresses(app)) Console.WriteLine($"县策 Xiance: {address}");
        if (workspace.IsDemonstration)
        {
            Console.WriteLine($"演示账号（口令均为 {DemonstrationAccounts.Password}）/ demonstration accounts (one password: {DemonstrationAccounts.Password}):");
            foreach (var (name, role) in DemonstrationAccounts.In(workspace, Instant.From(app.Services.GetRequiredService<TimeProvider>().GetUtcNow()).ChinaDay)) Console.WriteLine($"  {name}  {role}");
        }
        Console.WriteLine("Ctrl+C 停止 / to stop");
    }

    public static IReadOnlyList<string> Addresses(WebApplication app) => [.. app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? []];
}
