using Xiance.Access;
using Xiance.Basics;
using Xiance.Storage;
using Xiance.Storage.Demonstration;
using Xiance.Tests.Storage;

namespace Xiance.Tests.Enterprises;

/// <summary>The demonstration's firms on SQLite and (where it is installed) on PostgreSQL, loaded once for all tests of a class.</summary>
public sealed class TwoFirmRegisters : IDisposable
{
    public static readonly Instant Now = Instant.From(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8)));

    readonly string folder = Directory.CreateTempSubdirectory("firms-").FullName;
    readonly Workspace sqlite;
    readonly Workspace? postgres;
    readonly string reason;

    public TwoFirmRegisters(PrivatePostgres server)
    {
        sqlite = Load(null);
        reason = server.Reason ?? "";
        if (server.FreshDatabase() is { } connection) postgres = Load(connection);
    }

    /// <summary>The workspace on the named database; skips where that database is not installed.</summary>
    public Workspace On(string database)
    {
        if (database == "SQLite") return sqlite;
        Assert.SkipWhen(postgres is null, reason);
        return postgres!;
    }

    public static Reading For(Workspace workspace, Role role, string region, string name = "测试") => new(new Actor(1, name, [new Grant(role, workspace.Regions.Find(region, Now.ChinaDay)!.Id, null)]), Instant.Latest, Locale.Chinese);

    Workspace Load(string? connection)
    {
        var workspace = Workspace.Open(connection, folder).Value!;
        Assert.Empty(LoadDemonstration.Run(workspace, new ProgramFolders(Checkout.Root), ["gansu-2022"], Now));
        return workspace;
    }

    public void Dispose()
    {
        sqlite.Dispose();
        postgres?.Dispose();
        Directory.Delete(folder, true);
    }
}
