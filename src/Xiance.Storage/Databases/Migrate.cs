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
        foreach (var step in missing) database.Write(session => Take(session, database.Dialect, step));
        return missing.Count;
    }

    static int Take(Session session, Dialect dialect, int step)
    {
        session.Script(Text("Shared", step).Replace("{bytes}", dialect == Dialect.Sqlite ? "blob" : "bytea", StringComparison.Ordinal));
        session.Script(Text(dialect.ToString(), step));
        var value = step.ToString(CultureInfo.InvariantCulture);
        return session.Do("insert into workspace (name, value) values (@Version, @value) on conflict (name) do update set value = excluded.value", new { Version, value });
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
