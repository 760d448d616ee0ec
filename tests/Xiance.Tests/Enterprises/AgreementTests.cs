using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using Xiance.Enterprises;
using Xiance.Storage.Enterprises;

namespace Xiance.Tests.Enterprises;

/// <summary>The plain reference, DuckDB and PostgreSQL give the same official digits, ranks and grades on random firms and random methods.</summary>
public class AgreementTests(PrivatePostgres postgres)
{
    const int Seeds = 90;

    [Fact]
    public void DuckDb_gives_what_the_reference_gives()
    {
        var folder = Directory.CreateTempSubdirectory("firms").FullName;
        for (var seed = 0; seed < Seeds; seed++)
        {
            var (method, file) = Case(seed, folder);
            Same(seed, Evaluate.Run(method, Methods.Firms(method, file, 0), 2024), DuckEvaluate.Run(method, file, 2024));
        }
        Directory.Delete(folder, true);
    }

    [Theory]
    [InlineData("schema", 45)]
    [InlineData("kind: best", 15)]
    [InlineData("within: \\[industry\\]", 15)]
    [InlineData("tenants: {.*\nmerge: {", 10)]
    [InlineData("kind: best.*within: \\[(county, )?industry\\]", 8)]
    [InlineData("kind: best.*year: last", 8)]
    [InlineData("kind: penalty(.|\n)*merge: {", 5)]
    [InlineData("grade: AA(.|\n)*tenants: {", 5)]
    public void Enough_of_the_random_methods_hold_it_and_can_be_evaluated(string what, int atLeast) =>
        Assert.InRange(Possible.Value.Count(text => Regex.IsMatch(text, what)), atLeast, Seeds);

    static readonly Lazy<IReadOnlyList<string>> Possible = new(() => [.. Enumerable.Range(0, Seeds).Where(Evaluated).Select(seed => Text(seed))]);

    static string Text(int seed)
    {
        var random = new RandomMethod(seed);
        random.Firms();
        return random.Text();
    }

    static bool Evaluated(int seed)
    {
        var random = new RandomMethod(seed);
        var firms = random.Firms();
        var method = Methods.Read(random.Text());
        var rows = firms.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')).ToList();
        return Evaluate.Run(method, Xiance.Enterprises.Text.FirmCells.Read(method, ("firms", rows[0], [.. rows.Skip(1)]), 0).Value!, 2024).Succeeded;
    }

    [Fact]
    public async Task PostgreSql_gives_what_the_reference_gives()
    {
        Assert.SkipUnless(postgres.Connection is not null, postgres.Reason ?? "");
        await using var connection = new NpgsqlConnection(postgres.Connection);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var folder = Directory.CreateTempSubdirectory("firms").FullName;
        for (var seed = 0; seed < Seeds; seed++)
        {
            var (method, file) = Case(seed, folder);
            await using (var create = new NpgsqlCommand(FirmSql.Table(method, file, "firms"), connection)) await create.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            Same(seed, Evaluate.Run(method, Methods.Firms(method, file, 0), 2024), PostgresEvaluate.Run(method, connection, "firms", 2024));
        }
        Directory.Delete(folder, true);
    }

    static (EnterpriseMethod Method, string File) Case(int seed, string folder)
    {
        var random = new RandomMethod(seed);
        var file = Path.Combine(folder, $"{seed}.csv");
        File.WriteAllText(file, random.Firms());
        return (Methods.Read(random.Text(), $"seed {seed}"), file);
    }

    static void Same(int seed, Xiance.Basics.Outcome<MethodRun> expected, Xiance.Basics.Outcome<MethodRun> actual)
    {
        Assert.True(expected.Succeeded == actual.Succeeded, $"seed {seed}: {string.Join('\n', expected.Problems.Take(5))} but {string.Join('\n', actual.Problems.Take(5))}");
        if (!expected.Succeeded)
        {
            Assert.Equal(expected.Problems.Select(problem => problem.Code).Distinct().Order(), actual.Problems.Select(problem => problem.Code).Distinct().Order());
            return;
        }
        var found = actual.Value!.Firms.ToDictionary(firm => (firm.Region, firm.Id));
        Assert.Equal(expected.Value.Firms.Count, found.Count);
        foreach (var firm in expected.Value.Firms) Assert.True(Line(firm) == Line(found[(firm.Region, firm.Id)]), $"seed {seed}:\n{Line(firm)}\n{Line(found[(firm.Region, firm.Id)])}");
    }

    static string Line(FirmResult firm) => string.Create(CultureInfo.InvariantCulture, $"{firm.Region} {firm.Id} {firm.State} {firm.Variant} {firm.Score} [{string.Join(' ', firm.Items.Select(item => item.ToString("R", CultureInfo.InvariantCulture)))}] {firm.Filled} {firm.Rank}/{firm.RankedFirms} {firm.GradeByPlace} {firm.Grade}");
}
