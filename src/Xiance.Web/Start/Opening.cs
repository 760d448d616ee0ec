using Xiance.Basics;
using Xiance.Storage.Demonstration;

namespace Xiance.Web.Start;

/// <summary>Opens the workspace of this host. A fresh embedded database becomes a demonstration; one on a server never does by itself.</summary>
static class Opening
{
    public static Outcome<Storage.Workspace> Workspace(IConfiguration configuration, string data, Instant now)
    {
        var connection = configuration.GetConnectionString("Xiance");
        return Storage.Workspace.Open(connection, data).Then<Storage.Workspace>(workspace =>
        {
            if (connection is { Length: > 0 } || !workspace.IsEmpty || configuration["XIANCE_DEMO"] == "false") return workspace;
            var problems = LoadDemonstration.Run(workspace, ProgramFolders.Own, now);
            return problems.Count > 0 ? problems.ToList() : workspace;
        });
    }

    /// <summary>The first address that other machines could reach; null when all are loopback.</summary>
    public static string? Outside(IConfiguration configuration) =>
        (configuration[WebHostDefaults.ServerUrlsKey] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(url => !IsLoopback(url));

    static bool IsLoopback(string url)
    {
        if (!Uri.TryCreate(url.Replace("://*", "://0.0.0.0", StringComparison.Ordinal).Replace("://+", "://0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var address)) return true;
        return address.IsLoopback;
    }
}
