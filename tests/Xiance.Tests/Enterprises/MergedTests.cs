using System.Globalization;
using System.Text;
using Npgsql;
using Xiance.Enterprises;
using Xiance.Storage.Demonstration;
using Xiance.Storage.Enterprises;

namespace Xiance.Tests.Enterprises;

/// <summary>
/// Merged group firms, worked out again by plain addition: an indicator of the group is missing where a member has no figure,
/// points whose missing cell is none are those of the members that have some.
/// </summary>
public class MergedTests(PrivatePostgres postgres)
{
    const string Method =
        """
        schema: enterprise-method/1
        id: merged
        name: 合并测算
        document: 无
        assumption: 测试
        data: {id: code, region: county, year: year, missing: []}
        columns:
          - {name: group, kind: text}
          - {name: leader, kind: truth}
          - {name: land, kind: number, unit: none, decimals: 2, source: administrative}
          - {name: tax, kind: number, unit: none, decimals: 2, source: administrative}
          - {name: penalty, kind: number, unit: none, decimals: 2, source: administrative}
          - {name: bonus, kind: number, unit: none, decimals: 2, source: administrative}
        excluded: []
        outside: not_evaluated
        variants:
          - code: all
            name: 全部
            when: all
            within: [county]
            weights_sum_to: none
            score: {floor: none, ceiling: none, decimals: official}
            ties: best_place
            items:
              - {code: tax_mu, name: 亩均税收, value: [tax], per: land, unit: none, direction: higher, weight: 50, formula: ratio, benchmark: {kind: constant, value: 5}, cap: none, floor: none, negative: keep, no_divisor: missing, missing: {points: -3}, cite: 一}
            points:
              - {code: penalty, name: 扣分, column: penalty, kind: penalty, per_unit: 1, cap: none, missing: none, cite: 一}
              - {code: bonus, name: 加分, column: bonus, kind: bonus, per_unit: 0.5, cap: 4, missing: none, cite: 一}
            grades: none
        tenants: none
        merge: {group: group, leader: leader, cite: 一}
        disclosure: {firms_at_least: 3, largest_share_at_most: 0.6}
        """;

    sealed record Row(string County, string Code, string Group, bool Leads)
    {
        public required decimal?[] Figures { get; init; }

        public string Key => Group.Length == 0 ? Code : County + Group;

        public override string ToString() => string.Join(',', [County, "2024", Code, Group, Leads ? "1" : "0", .. Figures.Select(figure => figure?.ToString(CultureInfo.InvariantCulture) ?? "")]);
    }

    static List<Row> Rows(int seed)
    {
        var random = new SplitMix64((ulong)seed, "merged");
        int Below(int limit) => (int)(random.Unit() * limit);
        decimal? Figure(int most, int lacks) => Below(lacks) == 0 ? null : Below(most) / 100m;
        return [.. Enumerable.Range(0, 48).Select(firm => new Row($"C{firm % 2}", $"F{firm}", firm < 30 ? $"G{firm / 2 % 5}" : "", firm < 10)
        {
            Figures = [Figure(10_000, 9), Figure(90_000, 9) - 20, Figure(900, 3), Figure(500, 3)],
        })];
    }

    /// <summary>50 × tax ÷ land ÷ 5, or −3 where a member lacks one of them or there is no land, less penalties, and half the bonus, at most 4.</summary>
    static decimal Expected(IReadOnlyList<Row> members)
    {
        var (land, tax) = (Sum(members, 0, false), Sum(members, 1, false));
        var item = land is > 0 && tax is not null ? 50 * (tax.Value / land.Value) / 5 : -3;
        return item - (Sum(members, 2, true) ?? 0) + Math.Min((Sum(members, 3, true) ?? 0) / 2, 4);
    }

    static decimal? Sum(IReadOnlyList<Row> members, int figure, bool ofKnown) =>
        ofKnown || members.All(member => member.Figures[figure] is not null) ? members.Sum(member => member.Figures[figure] ?? 0) : null;

    static void Same(int seed, IReadOnlyList<Row> rows, Xiance.Basics.Outcome<MethodRun> run)
    {
        Assert.True(run.Succeeded, string.Join('\n', run.Problems));
        foreach (var group in rows.GroupBy(row => row.Key))
        {
            var expected = Expected([.. group]);
            foreach (var member in group) Assert.True(Math.Abs(expected - Methods.Of(run.Value, member.Code).Score!.Value) < 1e-8m, $"seed {seed} {member}: {expected}, found {Methods.Of(run.Value, member.Code).Score}");
        }
    }

    static string Csv(IReadOnlyList<Row> rows) => "county,year,code,group,leader,land,tax,penalty,bonus\n" + string.Join('\n', rows) + "\n";

    [Fact]
    public void A_member_without_penalty_points_does_not_take_away_those_of_the_others()
    {
        var method = Methods.Read(Method);
        var folder = Directory.CreateTempSubdirectory("merged").FullName;
        for (var seed = 0; seed < 20; seed++)
        {
            var (rows, file) = (Rows(seed), Path.Combine(folder, $"{seed}.csv"));
            File.WriteAllText(file, Csv(rows));
            Same(seed, rows, Evaluate.Run(method, Methods.Firms(method, file, 0), 2024));
            Same(seed, rows, DuckEvaluate.Run(method, file, 2024));
        }
        Directory.Delete(folder, true);
    }

    [Fact]
    public async Task PostgreSql_counts_the_points_of_merged_firms_alike()
    {
        Assert.SkipUnless(postgres.Connection is not null, postgres.Reason ?? "");
        var method = Methods.Read(Method);
        await using var connection = new NpgsqlConnection(postgres.Connection);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        for (var seed = 0; seed < 10; seed++)
        {
            var rows = Rows(seed);
            await using (var create = new NpgsqlCommand(Table(rows), connection)) await create.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            Same(seed, rows, PostgresEvaluate.Run(method, connection, "merged_firms", 2024));
        }
    }

    static string Table(IReadOnlyList<Row> rows)
    {
        var text = new StringBuilder("drop table if exists merged_firms; create table merged_firms (county text, year integer, code text, \"group\" text, leader bigint, land bigint, tax bigint, penalty bigint, bonus bigint); insert into merged_firms values ");
        return text.AppendJoin(", ", rows.Select(row => $"('{row.County}', 2024, '{row.Code}', '{row.Group}', {(row.Leads ? 1 : 0)}, {string.Join(", ", row.Figures.Select(figure => figure is { } one ? ((long)(one * 100)).ToString(CultureInfo.InvariantCulture) : "NULL"))})")).ToString();
    }
}
