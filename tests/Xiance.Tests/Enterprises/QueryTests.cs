using System.Text.RegularExpressions;
using Npgsql;
using Xiance.Enterprises.Sql;
using Xiance.Rules.Sql;
using Xiance.Storage;
using Xiance.Storage.Databases;
using Xiance.Storage.Enterprises;

namespace Xiance.Tests.Enterprises;

/// <summary>What a distributed engine asks of tables and queries, read from the catalogue and from the query texts; and the border's rounding.</summary>
public partial class QueryTests(PrivatePostgres postgres)
{
    static readonly string[] Large = ["enterprise", "enterprise_year", "enterprise_figure", "enterprise_result"];

    [Fact]
    public async Task Keys_of_large_tables_lead_with_the_region_and_carry_no_triggers_or_foreign_keys()
    {
        Assert.SkipUnless(postgres.Connection is not null, postgres.Reason ?? "");
        await using var connection = new NpgsqlConnection(postgres.Connection);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using (var create = new NpgsqlCommand("drop schema if exists firms_catalogue cascade; create schema firms_catalogue", connection)) await create.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        using (var database = Database.Postgres(postgres.Connection + ";Search Path=firms_catalogue")) Migrate.Run(database);
        foreach (var table in Large)
        {
            Assert.Equal("region_id", await One(connection, $"select a.attname::text from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0] where i.indrelid = 'firms_catalogue.{table}'::regclass and i.indisprimary"));
            Assert.Equal("0", await One(connection, $"select count(*)::text from pg_constraint where contype = 'f' and (conrelid = 'firms_catalogue.{table}'::regclass or confrelid = 'firms_catalogue.{table}'::regclass)"));
            Assert.Equal("0", await One(connection, $"select count(*)::text from pg_trigger where tgrelid = 'firms_catalogue.{table}'::regclass and not tgisinternal"));
            Assert.Equal("0", await One(connection, $"select count(*)::text from pg_index i where i.indrelid = 'firms_catalogue.{table}'::regclass and i.indisunique and not exists (select 1 from pg_attribute a where a.attrelid = i.indrelid and a.attnum = i.indkey[0] and a.attname = 'region_id')"));
        }
    }

    static async Task<string?> One(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (string?)await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A method that compares within regions never leaves them: windows, groups and joins all name the region.</summary>
    [Fact]
    public void Windows_groups_and_joins_name_the_region()
    {
        var method = Methods.Read(Methods.Text("small"));
        var text = PerMuQuery.Of(method, SqlDialect.PostgreSql, PostgresEvaluate.Source(method, "firms", 2024), 2024).Value!.Text;
        Assert.NotEmpty(Window().Matches(text));
        Assert.All(Window().Matches(text), match => Assert.Contains("region", match.Value));
        Assert.All(Group().Matches(text), match => Assert.Contains("region", match.Value));
        Assert.All(Join().Matches(text), match => Assert.Contains("region", match.Value));
        foreach (var forbidden in new[] { "ROLLUP", "GROUPING SETS", "RECURSIVE", "LATERAL", "percentile", "count(DISTINCT" }) Assert.DoesNotContain(forbidden, text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Constants_of_conditions_travel_as_parameters()
    {
        var method = Methods.Read(Methods.Text("small").Replace("scale = \"above\"", "scale = \"above; drop table firms\""));
        var query = PerMuQuery.Of(method, SqlDialect.PostgreSql, PostgresEvaluate.Source(method, "firms", 2024), 2024).Value!;
        Assert.DoesNotContain("drop", query.Text);
        Assert.Contains("above; drop table firms", query.Parameters);
    }

    /// <summary>Doubles at and beside every half of the twelfth digit: the database rounds them as Official does.</summary>
    [Fact]
    public void The_border_is_rounded_alike()
    {
        var numbers = new List<double>();
        var random = new Random(12);
        for (var index = 0; index < 3000; index++)
        {
            var whole = (double)random.NextInt64(100_000_000_000, 1_000_000_000_000) + 0.5;
            var number = whole / Math.Pow(10, random.Next(0, 20));
            numbers.AddRange([number, -number, Math.BitIncrement(number), Math.BitDecrement(number), random.NextDouble() * 1000]);
        }
        using var duck = new Duck(Path.GetTempPath());
        var found = new List<double>();
        foreach (var part in numbers.Chunk(1000))
        {
            var rows = string.Join(", ", part.Select(number => $"({QueryNames.Number(number)})"));
            duck.Query($"SELECT CAST({ExactSql.Official("t", "s")} AS FLOAT8) FROM (SELECT t, {ExactSql.Scale("abs(t)")} AS s FROM (VALUES {rows}) AS v(t))", (count, columns) => found.AddRange(columns[0].Span<double>(count)));
        }
        for (var index = 0; index < numbers.Count; index++)
            if (Math.Abs(numbers[index]) is >= 1e-10 and < 1e12) Assert.True(Xiance.Assessment.Official.Score(numbers[index]) == Xiance.Assessment.Official.Score(found[index]), $"{numbers[index]:R}: {found[index]:R}");
    }

    [GeneratedRegex(@"PARTITION BY [^)]*?ORDER")] private static partial Regex Window();

    [GeneratedRegex(@"GROUP BY [^)]*")] private static partial Regex Group();

    [GeneratedRegex(@"JOIN (\w+|\([^)]*\)) (AS \w+ )?ON .*?(?=LEFT JOIN|OFFSET|\)|WHERE|$)")] private static partial Regex Join();
}
