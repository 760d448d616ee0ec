using System.Globalization;
using Npgsql;
using Xiance.Basics;
using Xiance.Rules;
using Xiance.Rules.Sql;
using Xiance.Rules.Types;
using Xiance.Rules.Values;
using Xiance.Storage;

namespace Xiance.Tests.Rules;

public class SqlTests(PrivatePostgres postgres)
{
    const int Cases = 10_000;
    const int RowsInTable = 12;

    static readonly Dictionary<string, SqlColumn> Columns = RandomExpression.Numbers.ToDictionary(name => name, name => new SqlColumn($"\"{name}\"", 8, 2))
        .Concat(RandomExpression.Truths.Concat(RandomExpression.Texts).Concat(RandomExpression.Dates).ToDictionary(name => name, name => new SqlColumn($"\"{name}\""))).ToDictionary();

    static readonly List<Dictionary<string, Value?>> Rows = [.. Enumerable.Range(0, RowsInTable).Select(row => new RandomExpression(row).Row())];

    [Fact]
    public void DuckDb_gives_what_the_evaluator_gives()
    {
        using var duck = new Duck(Path.GetTempPath());
        duck.Query(Table("VARCHAR"), (_, _) => { });
        AssertSame(SqlDialect.DuckDb, sql =>
        {
            var answers = new List<(string?, bool)>();
            duck.Query($"SELECT CAST({sql.Value} AS VARCHAR), CAST({sql.Failed} AS VARCHAR) FROM firms ORDER BY id", sql.Parameters, (rows, columns) =>
            {
                for (var row = 0; row < rows; row++) answers.Add((columns[0].IsNull(row) ? null : columns[0].Text(row), columns[1].Text(row) == "true"));
            });
            return answers;
        });
    }

    [Fact]
    public async Task PostgreSql_gives_what_the_evaluator_gives()
    {
        Assert.SkipUnless(postgres.Connection is not null, postgres.Reason ?? "");
        await using var connection = new NpgsqlConnection(postgres.Connection);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using (var create = new NpgsqlCommand(Table("text").Replace("CREATE TABLE", "CREATE TEMP TABLE"), connection)) await create.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        AssertSame(SqlDialect.PostgreSql, sql =>
        {
            using var command = new NpgsqlCommand($"SELECT CAST({sql.Value} AS text), {sql.Failed} FROM firms ORDER BY id", connection);
            foreach (var value in sql.Parameters) command.Parameters.Add(new NpgsqlParameter { Value = value });
            using var reader = command.ExecuteReader();
            var answers = new List<(string?, bool)>();
            while (reader.Read()) answers.Add((reader.IsDBNull(0) ? null : reader.GetString(0), reader.GetBoolean(1)));
            return answers;
        });
    }

    [Theory]
    [InlineData("甲 / 乙", "除法")]
    [InlineData("甲 / 乙 > 丙 / 丁", "除法")]
    [InlineData("sum([甲, 乙])", "sum")]
    [InlineData("甲 * 乙 * 丙 * 丁", "28 位")]
    [InlineData("decimal(甲, 1)", "五成双")]
    [InlineData("some 项 in [甲] satisfies 项 > 1", "循环")]
    [InlineData("成立 + @\"P1Y\"", "常量")]
    public void What_would_differ_is_refused_with_its_reason_and_place(string text, string reason)
    {
        var expression = Compile.Strict(text, RandomExpression.Schema, Place.At("pack.yaml", 4, 3)).Value!;
        foreach (var dialect in new[] { SqlDialect.DuckDb, SqlDialect.PostgreSql })
        {
            var problem = ToSql.From(expression, dialect, Columns).Problems.Single();
            Assert.Equal(("RU-501", 4), (problem.Code, problem.Place.Line!.Value));
            Assert.Contains(reason, Wording.Render(problem, Locale.Chinese).What);
        }
    }

    [Fact]
    public void Constants_travel_as_parameters()
    {
        var sql = ToSql.From(Compile.Strict("类别 = \"'; drop table firms; --\" and 甲 > 5", RandomExpression.Schema, Place.Nowhere).Value!, SqlDialect.PostgreSql, Columns).Value!;
        Assert.DoesNotContain("drop", sql.Value);
        Assert.Equal(["'; drop table firms; --", 5m], sql.Parameters);
    }

    static void AssertSame(SqlDialect dialect, Func<SqlExpression, List<(string? Value, bool Failed)>> run)
    {
        foreach (var text in new[] { "甲 / 乙 >= 0.03", "3 > 甲 / 丙", "换算(甲, \"万元\", \"元\")", "换算(甲, \"元\", \"亿元\")", "甲 * 计量(600, \"元/人\")", "换算(甲, \"万元\", \"元\") >= 计量(5000, \"元\")" })
        {
            var expression = Compile.Strict(text, RandomExpression.Schema, Place.Nowhere).Value!;
            var answers = run(ToSql.From(expression, dialect, Columns).Value!);
            for (var row = 0; row < RowsInTable; row++) AssertSame(expression, Rows[row], answers[row]);
        }
        var (done, refused) = (0, 0);
        for (var seed = 0; done < Cases; seed++)
        {
            var expression = PropertyTests.Compiled(new RandomExpression(seed, sql: true).Any());
            var sql = ToSql.From(expression, dialect, Columns);
            if (!sql.Succeeded)
            {
                refused++;
                continue;
            }
            done++;
            var answers = run(sql.Value);
            for (var row = 0; row < RowsInTable; row++) AssertSame(expression, Rows[row], answers[row]);
        }
        Assert.True(refused < Cases / 2, $"{refused} refused");
    }

    static void AssertSame(CompiledExpression expression, Dictionary<string, Value?> row, (string? Value, bool Failed) answer)
    {
        var expected = expression.Evaluate(row);
        var actual = answer.Value is null ? null : expression.Type is NumberType ? (Value)decimal.Parse(answer.Value, NumberStyles.Number, CultureInfo.InvariantCulture) : answer.Value;
        var same = answer.Failed == (expected.Problem is not null) && (expected.Value is null ? actual is null : actual is not null && Same(expected.Value, actual));
        Assert.True(same, $"{expression.Text} on {string.Join(", ", row.Select(input => $"{input.Key}={input.Value}"))}: {expected} but {answer}");
    }

    static bool Same(Value expected, Value actual) => expected is NumberValue number ? actual is NumberValue other && number.Number == other.Number : expected.ToString() == ((TextValue)actual).Text;

    static string Table(string text)
    {
        var columns = RandomExpression.Numbers.Select(name => $"\"{name}\" DECIMAL(8,2)").Concat(RandomExpression.Truths.Select(name => $"\"{name}\" BOOLEAN")).Concat(RandomExpression.Texts.Select(name => $"\"{name}\" {text}")).Concat(RandomExpression.Dates.Select(name => $"\"{name}\" DATE"));
        var rows = Rows.Select((row, id) => $"({id}, {string.Join(", ", row.Values.Select(Literal))})");
        return $"CREATE TABLE firms (id INTEGER, {string.Join(", ", columns)}); INSERT INTO firms VALUES {string.Join(", ", rows)}";
    }

    static string Literal(Value? value) => value switch { null => "NULL", NumberValue or BooleanValue => value.ToString(), _ => $"'{value}'" };
}
