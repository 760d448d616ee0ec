using System.Reflection;
using System.Runtime.InteropServices;
using Xiance.Storage;

namespace Xiance.Web.Systems;

/// <summary>A part of the running system and its version.</summary>
public sealed record PartVersion(string Part, string Version);

/// <summary>Which engines carry this host; the database says its own.</summary>
static class Versions
{
    public static IReadOnlyList<PartVersion> All(PartVersion database) =>
    [
        new("Xiance", typeof(Versions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? ""),
        new(".NET", RuntimeInformation.FrameworkDescription),
        database,
        new("DuckDB", Duck.Version),
        new("OS", RuntimeInformation.OSDescription),
    ];
}
