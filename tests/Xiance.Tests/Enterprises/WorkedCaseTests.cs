using System.Globalization;
using Npgsql;
using Xiance.Basics;
using Xiance.Enterprises;
using Xiance.Storage.Enterprises;
using Xiance.Storage.Tables;

namespace Xiance.Tests.Enterprises;

/// <summary>
/// Methods of kinds that are in use, on 24 invented firms of two years with ties, missing, zero and negative figures. The expected
/// scores, places and grades were worked out apart from the program, in exact fractions.
/// </summary>
public class WorkedCaseTests(PrivatePostgres postgres)
{
    static readonly string Folder = Path.Combine(Methods.Folder, "worked");

    [Theory]
    [InlineData("industry-best")]
    [InlineData("last-year-industry")]
    [InlineData("shaanxi-units")]
    [InlineData("groups-tenants")]
    [InlineData("two-scales")]
    public void Scores_places_and_grades_are_those_of_exact_fractions(string name)
    {
        var method = Methods.Read(File.ReadAllText(Path.Combine(Folder, name + ".yaml")), name);
        var firms = Path.Combine(Folder, "firms.csv");
        Same(name, Evaluate.Run(method, Methods.Firms(method, firms, 2024), 2024));
        Same(name, DuckEvaluate.Run(method, firms, 2024));
    }

    [Theory]
    [InlineData("industry-best")]
    [InlineData("last-year-industry")]
    [InlineData("shaanxi-units")]
    [InlineData("groups-tenants")]
    [InlineData("two-scales")]
    public async Task PostgreSql_gives_the_same_exact_fractions(string name)
    {
        Assert.SkipUnless(postgres.Connection is not null, postgres.Reason ?? "");
        var method = Methods.Read(File.ReadAllText(Path.Combine(Folder, name + ".yaml")), name);
        await using var connection = new NpgsqlConnection(postgres.Connection);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using (var create = new NpgsqlCommand(FirmSql.Table(method, Path.Combine(Folder, "firms.csv"), "worked_firms"), connection)) await create.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        Same(name, PostgresEvaluate.Run(method, connection, "worked_firms", 2024));
    }

    static void Same(string name, Outcome<MethodRun> run)
    {
        Assert.True(run.Succeeded, string.Join('\n', run.Problems));
        var expected = WideTable.Read(Path.Combine(Folder, name + ".csv")).Value!;
        Assert.True(expected.Rows.Count(row => row[1].Length > 0) >= 17);
        foreach (var row in expected.Rows)
        {
            var firm = Methods.Of(run.Value, row[0]);
            Assert.Equal((row[2], row[3]), (firm.Rank?.ToString(CultureInfo.InvariantCulture) ?? "", firm.Grade ?? ""));
            Assert.Equal(row[1].Length == 0, firm.Score is null);
            if (firm.Score is not { } score) continue;
            var number = double.Parse(row[1], CultureInfo.InvariantCulture);
            Assert.True(Math.Abs(number - (double)score) <= 1e-9 * Math.Max(1, Math.Abs(number)), $"{name} {row[0]}: expected {number:R}, found {score}");
        }
    }
}
