using System.Diagnostics;
using System.Globalization;
using Xiance.Incentives;
using Xiance.Incentives.Text;
using Xiance.Incentives.Variants;
using Xiance.Rules.Columns;
using Xiance.Rules.Types;

namespace Xiance.Benchmarks;

/// <summary>The figures that incentives are held to, from one run: dotnet run -c Release --project bench/Xiance.Benchmarks -- incentives</summary>
static class IncentiveFigures
{
    public static void Print(TextWriter output, string root, int rows)
    {
        var clock = Stopwatch.StartNew();
        var book = IncentiveReader.Read("incentives.yaml", File.ReadAllText(Path.Combine(root, "packs", "qinzhou-2023", "incentives.yaml"))).Value!;
        Write(output, $"read, check and compile {book.Pack.Rules.Count} rules: {clock.Elapsed.TotalMilliseconds:0} ms");
        var firms = Firms(book, rows);
        DecideColumns.Run(book, Firms(book, 2_000));
        foreach (var threads in new[] { 1, 2 })
        {
            GC.Collect();
            var before = Environment.CpuUsage.TotalTime;
            clock.Restart();
            var totals = DecideColumns.Run(book, firms, threads: threads).Value!;
            Write(output, $"{rows} firms x {totals.Rules.Count} rules, totals, {threads} threads: {clock.Elapsed.TotalSeconds:0.00} s (processor {(Environment.CpuUsage.TotalTime - before).TotalSeconds:0.00} s), {totals.Total} yuan to {totals.Rules.Values.Sum(rule => (long)rule.Paid)} awards, {totals.Rules.Values.Sum(rule => (long)rule.Undetermined)} undetermined");
        }
        var fewer = Firms(book, 100_000);
        clock.Restart();
        var compared = CompareVariant.Run(book, new Dictionary<string, decimal> { ["招商奖励比例"] = 1.5m, ["招商奖励单项上限"] = 800_000m, ["招商项目投资下限"] = 80_000_000m }, fewer, threads: 2).Value!;
        Write(output, $"variant of three parameters, 100000 firms, {compared.Groups.Count} groupings: {clock.Elapsed.TotalSeconds:0.00} s, {compared.Difference} yuan, {compared.Everyone.Winners} winners, {compared.Everyone.Losers} losers");
        clock.Restart();
        var all = CompareVariant.Run(book, book.Pack.Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value * 1.1m), fewer, threads: 2).Value!;
        Write(output, $"variant of all {book.Pack.Parameters.Count} parameters ({all.Rules.Count} rules), 100000 firms: {clock.Elapsed.TotalSeconds:0.00} s");
    }

    static void Write(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>Invented firms, the same in every run: amounts near the size of the thresholds, one figure in fifty missing.</summary>
    static FirmTable Firms(RuleBook book, int rows)
    {
        var random = new Random(20231225);
        var columns = book.Pack.Facts.ToDictionary(fact => fact.Name, fact => Column(fact, rows, random), StringComparer.Ordinal);
        var groupings = book.Pack.Facts.Where(fact => fact.Type == RuleType.Text).ToDictionary(fact => fact.Name, fact => ((Column<string>)columns[fact.Name]).Values, StringComparer.Ordinal);
        return new FirmTable(rows, columns) { Groupings = groupings };
    }

    static Column Column(FactDeclaration fact, int rows, Random random)
    {
        bool[] missing = [.. Enumerable.Range(0, rows).Select(_ => random.Next(50) == 0)];
        if (fact.Type == RuleType.Text) return new Column<string>([.. Enumerable.Range(0, rows).Select(_ => fact.Values[random.Next(fact.Values.Count)])], missing);
        if (fact.Type == RuleType.Boolean) return new Column<bool>([.. Enumerable.Range(0, rows).Select(_ => random.Next(10) < 7)], missing);
        var most = fact.Unit switch { "元" => 1_000_000_000d, "%" => 100d, "年" => 4d, _ => 30d };
        return new Column<decimal>([.. Enumerable.Range(0, rows).Select(_ => Math.Round((decimal)(Math.Pow(random.NextDouble(), fact.Unit == "元" ? 4 : 1) * most), fact.Decimals))], missing);
    }
}
