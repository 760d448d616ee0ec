using System.Data.Common;
using System.Globalization;

namespace Xiance.Storage.Databases;

/// <summary>Brings a database to the newest form, step by step; each step is one transaction and is never run twice.</summary>
public static class Migrate
{
    const string Version = "version";

    /// <summary>The newest step there is.</summary>
    public static int Newest { get; } = Steps().Max();

    /// <summary>The step the database stands at; 0 for an empty one.</summary>
    public static int Current(Database database)
    {
        try
        {
            return int.Parse(database.Read(session => session.One<string>("select value from workspace where name = @Version", new { Version })) ?? "0", CultureInfo.InvariantCulture);
        }
        catch (DbException refused) when (Database.IsEmpty(refused))
        {
            return 0;
        }
    }

    /// <summary>How many steps were taken.</summary>
    public static int Run(Database database)
    {
        var missing = Steps().Where(step => step > Current(database)).Order().ToList();
        return missing.Sum(step => database.Write(session => Take(session, database.Dialect, step)));
    }

    /// <summary>Programs that start at the same moment line up here; the later ones find the step taken.</summary>
    static int Take(Session session, Dialect dialect, int step)
    {
        if (dialect == Dialect.Postgres) session.Script($"select pg_advisory_xact_lock({Lock})");
        if (Taken(session, dialect) >= step) return 0;
        session.Script(Text("Shared", step).Replace("{bytes}", dialect == Dialect.Sqlite ? "blob" : "bytea", StringComparison.Ordinal));
        if (Text(dialect.ToString(), step) is { Length: > 0 } own) session.Script(own);
        var value = step.ToString(CultureInfo.InvariantCulture);
        return session.Do("insert into workspace (name, value) values (@Version, @value) on conflict (name) do update set value = excluded.value", new { Version, value });
    }

    // Any number that no other program on the server is likely to lock.
    const long Lock = 450181;

    static int Taken(Session session, Dialect dialect)
    {
        var exists = dialect == Dialect.Sqlite
            ? session.One<long>("select count(*) from sqlite_master where type = 'table' and name = 'workspace'")
            : session.One<long>("select count(*) from information_schema.tables where table_schema = current_schema() and table_name = 'workspace'");
        return exists == 0 ? 0 : int.Parse(session.One<string>("select value from workspace where name = @Version", new { Version }) ?? "0", CultureInfo.InvariantCulture);
    }

    static string Text(string folder, int step)
    {
        using var stream = typeof(Migrate).Assembly.GetManifestResourceStream(string.Create(CultureInfo.InvariantCulture, $"Xiance.Storage.Migrations.{folder}.{step:0000}.sql"));
        if (stream is null) return "";
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    static IEnumerable<int> Steps() =>
        typeof(Migrate).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("Xiance.Storage.Migrations.Shared.", StringComparison.Ordinal))
            .Select(name => int.Parse(name.Split('.')[^2], CultureInfo.InvariantCulture));
}
