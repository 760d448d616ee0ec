using System.Reflection;
using System.Runtime.InteropServices;
using Xiance.Storage;

namespace Xiance.Web.Systems;

/// <summary>A part of the running system and its version.</summary>
public sealed record PartVersion(string Part, string Version);

/// <summary>Which engines carry this host; the database says its own.</summary>
static class Versions
{
    const int ShownOfCommit = 12;

    public static IReadOnlyList<PartVersion> All(PartVersion database) =>
    [
        new("Xiance", Own),
        new(".NET", RuntimeInformation.FrameworkDescription),
        database,
        new("DuckDB", Duck.Version),
        new("OS", RuntimeInformation.OSDescription),
    ];

    static string Own
    {
        get
        {
            var parts = (typeof(Versions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "").Split('+');
            return parts.Length == 1 ? parts[0] : $"{parts[0]} ({parts[1][..Math.Min(ShownOfCommit, parts[1].Length)]})";
        }
    }
}
