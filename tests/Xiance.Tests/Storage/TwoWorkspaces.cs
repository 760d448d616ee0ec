using Xiance.Access;
using Xiance.Basics;
using Xiance.Storage;
using Xiance.Storage.Databases;
using Xiance.Storage.Demonstration;

[assembly: AssemblyFixture(typeof(Xiance.Tests.PrivatePostgres))]

namespace Xiance.Tests.Storage;

/// <summary>The same demonstration on SQLite and (where it is installed) on PostgreSQL, loaded once for all tests of a class.</summary>
public sealed class TwoWorkspaces : IDisposable
{
    public static readonly Instant Now = Instant.From(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8)));

    public static readonly Period Year = Period.Year(2024);

    /// <summary>Where the files of both lie.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("xiance-two-").FullName;

    public TwoWorkspaces(PrivatePostgres postgres)
    {
        Sqlite = Load(null);
        Reason = postgres.Reason;
        if (postgres.FreshDatabase() is { } connection) Postgres = Load(PostgresConnection = connection);
    }

    public Workspace Sqlite { get; }

    public Workspace? Postgres { get; }

    public string? PostgresConnection { get; }

    public string? Reason { get; }

    public IEnumerable<Workspace> Both => Postgres is null ? [Sqlite] : [Sqlite, Postgres];

    public static Reading As(Workspace workspace, string account) =>
        new(workspace.Accounts.SignIn(account, DemonstrationAccounts.Password, Now).Value!, Instant.Latest, Locale.Chinese);

    Workspace Load(string? connection)
    {
        var workspace = Workspace.Open(connection, Folder).Value!;
        workspace.Database.Statements = [];
        var problems = LoadDemonstration.Run(workspace, new ProgramFolders(Checkout.Root), Now);
        Assert.Empty(problems);
        return workspace;
    }

    public void Dispose()
    {
        Sqlite.Dispose();
        Postgres?.Dispose();
        Directory.Delete(Folder, true);
    }
}
