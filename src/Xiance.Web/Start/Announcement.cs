using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Xiance.Web.Start;

/// <summary>What the terminal says once the host listens: the address, and how to stop.</summary>
static class Announcement
{
    public static void Print(WebApplication app)
    {
        foreach (var address in Addresses(app)) Console.WriteLine($"县策 Xiance: {address}");
        Console.WriteLine("Ctrl+C 停止 / to stop");
    }

    public static IReadOnlyList<string> Addresses(WebApplication app) => [.. app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? []];
}
