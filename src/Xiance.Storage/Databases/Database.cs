using System.Collections.Concurrent;
using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;
using Xiance.Basics;

namespace Xiance.Storage.Databases;

/// <summary>Where a workspace lies. Opens connections; reads run outside, writes inside one transaction that takes its lock at once.</summary>
public sealed class Database : IDisposable
{
    const string NoTable = "42P01";

    readonly Func<DbConnection> open;
    readonly IDisposable? pool;

    Database(Dialect dialect, string name, Func<DbConnection> open, IDisposable? pool) => (Dialect, Name, this.open, this.pool) = (dialect, name, open, pool);

    public Dialect Dialect { get; }

    /// <summary>The file, or host and database, without any secret.</summary>
    public string Name { get; }

    /// <summary>Filled by tests: every statement that ran, so that both databases are known to have answered the same.</summary>
    internal ConcurrentDictionary<string, int>? Statements { get; set; }

    public static Database Sqlite(string file) => new(Dialect.Sqlite, file, () => Engine.OpenSqlite(file), null);

    public static Database Postgres(string connectionString)
    {
        var source = NpgsqlDataSource.Create(connectionString);
        var parts = new NpgsqlConnectionStringBuilder(connectionString);
        return new(Dialect.Postgres, $"{parts.Host}/{parts.Database}", source.OpenConnection, source);
    }

    /// <summary>The connection string wins where one is given; else xiance.db in the folder. A database that cannot be opened is a problem.</summary>
    public static Outcome<Database> Open(string? connectionString, string folder)
    {
        var database = connectionString is { Length: > 0 } ? Postgres(connectionString) : Sqlite(Path.Combine(folder, "xiance.db"));
        return database.Ask() is { } problem ? problem : database;
    }

    /// <summary>A cheap question; the problem when the database does not answer.</summary>
    public Problem? Ask()
    {
        try
        {
            Read(session => session.One<long>("select cast(1 as bigint)"));
            return null;
        }
        catch (Exception refused) when (refused is DbException or SocketException or TimeoutException or IOException)
        {
            return Problems.Unreachable(Name, refused.Message);
        }
    }

    public string Version() => Read(session => session.One<string>(Dialect == Dialect.Sqlite ? "select sqlite_version()" : "show server_version"))!;

    public T Read<T>(Func<Session, T> work)
    {
        using var connection = open();
        return work(new Session(this, connection, null));
    }

    /// <summary>All or nothing: an exception leaves the database as it was.</summary>
    public T Write<T>(Func<Session, T> work)
    {
        using var connection = open();
        using var transaction = connection.BeginTransaction();
        var result = work(new Session(this, connection, transaction));
        transaction.Commit();
        return result;
    }

    /// <summary>True when the exception says that the tables are not there yet.</summary>
    internal static bool IsEmpty(DbException refused) => refused is PostgresException { SqlState: NoTable } || refused is SqliteException && refused.Message.Contains("no such table", StringComparison.Ordinal);

    public void Dispose()
    {
        pool?.Dispose();
        if (Dialect == Dialect.Sqlite) SqliteConnection.ClearAllPools();
    }
}
