using Xiance.Basics;
using Xiance.Rules;
using Xiance.Rules.Columns;
using Xiance.Rules.Tables;
using Xiance.Rules.Types;
using Xiance.Rules.Values;

namespace Xiance.Benchmarks;

/// <summary>Twenty rules with thresholds, caps and tables, and made-up enterprises to run them on.</summary>
static class RulePack
{
    public static readonly Schema Schema = Schema.Of(
        ("营业收入", RuleType.In("元")), ("税收", RuleType.In("元")), ("投资", RuleType.In("元")), ("研发", RuleType.In("元")), ("人数", RuleType.In("人")),
        ("占地", RuleType.In("亩")), ("增速", RuleType.In("%")), ("规上", RuleType.Boolean), ("类别", RuleType.Text), ("成立", RuleType.Date));

    public static readonly string[] Texts =
    [
        "if 营业收入 >= 20000000 and 规上 then min(营业收入 * 0.01, 250000) else 0",
        "if 增速 >= 10 and 税收 > 500000 then min(round half up(税收 * 0.05, 2), 1000000) else 0",
        "if 投资 >= 50000000 then min(投资 * 0.02, 5000000) else if 投资 >= 10000000 then 投资 * 0.01 else 0",
        "if 类别 in (\"专精特新\", \"高新技术\") then 200000 else 0",
        "if 研发 / 营业收入 >= 0.03 and 营业收入 > 0 then min(研发 * 0.1, 2000000) else 0",
        "if 税收 / 占地 >= 100000 then round half up(占地 * 2000, 2) else 0",
        "if 人数 between 50 and 300 and 增速 > 5 then 人数 * 600 else 0",
        "if 成立 >= @\"2021-01-01\" and 营业收入 >= 5000000 then 50000 else 0",
        "if 营业收入 >= 100000000 or 税收 >= 10000000 then 1000000 else 0",
        "max(min(税收 * 0.3 - 20000, 800000), 0)",
        "if not(规上) and 增速 >= 20 then 30000 else 0",
        "if 规上 and 增速 in [8..15) then 50000 else if 规上 and 增速 >= 15 then 100000 else 0",
        "round half up((营业收入 * 0.002 + 税收 * 0.01) * (if 规上 then 1.2 else 1), 2)",
        "min(投资 * 0.05, 税收 * 0.5)",
        "if 类别 = \"农业龙头\" then min(营业收入 * 0.005, 300000) else 0",
        "营业收入 >= 20000000 and 税收 >= 1000000 and 增速 >= 0 and 占地 > 0",
        "if 人数 >= 1000 then 1000 * 600 + (人数 - 1000) * 300 else 人数 * 600",
        "if 研发 >= 1000000 then floor(研发 / 1000000) * 10000 else 0",
    ];

    static readonly string[][] Brackets =
    [
        ["[0..20000000)", "0"], ["[20000000..50000000)", "100000"], ["[50000000..100000000)", "200000"], ["[100000000..500000000)", "500000"], [">= 500000000", "1000000"],
    ];

    public static IEnumerable<CompiledExpression> Expressions => Texts.Select(text => Compile.Strict(text, Schema, Place.Nowhere)).Select(outcome => outcome.Value ?? throw new InvalidDataException(outcome.Problems[0].ToString()));

    public static IEnumerable<CompiledTable> Tables => new[] { "营业收入", "投资" }.Select(input => CompileTable.Strict(
        new TableText(input, "U", [new ConditionColumn(input, Place.Nowhere)], [new ResultColumn("奖励", RuleType.In("元"), Place.Nowhere, Default: "0")], [.. Brackets.Select(row => new TableRow([row[0]], [row[1]], Place.Nowhere))]), Schema, Place.Nowhere).Value!);

    public static Dictionary<string, Column> Enterprises(int rows)
    {
        var random = new Random(20220101);
        decimal Money(int most) => Math.Round((decimal)Math.Pow(random.NextDouble(), 4) * most, 2);
        string[] kinds = ["专精特新", "高新技术", "农业龙头", "其他"];
        return new Dictionary<string, Column>
        {
            ["营业收入"] = Numbers(() => Money(900_000_000), 0.02),
            ["税收"] = Numbers(() => Money(30_000_000), 0.02),
            ["投资"] = Numbers(() => Money(200_000_000), 0),
            ["研发"] = Numbers(() => Money(20_000_000), 0.05),
            ["人数"] = Numbers(() => random.Next(1, 2000), 0),
            ["占地"] = Numbers(() => random.Next(1, 500), 0),
            ["增速"] = Numbers(() => random.Next(-300, 600) / 10m, 0.01),
            ["规上"] = new Column<bool>([.. Enumerable.Range(0, rows).Select(_ => random.Next(3) == 0)]),
            ["类别"] = new Column<string>([.. Enumerable.Range(0, rows).Select(_ => kinds[random.Next(kinds.Length)])]),
            ["成立"] = new Column<CivilDate>([.. Enumerable.Range(0, rows).Select(_ => new CivilDate(random.Next(1990, 2023), random.Next(1, 13), random.Next(1, 29)))]),
        };

        Column<decimal> Numbers(Func<decimal> next, double missing) =>
            new([.. Enumerable.Range(0, rows).Select(_ => next())], missing == 0 ? null : [.. Enumerable.Range(0, rows).Select(_ => random.NextDouble() < missing)]);
    }
}
