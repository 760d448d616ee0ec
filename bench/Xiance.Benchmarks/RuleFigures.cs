using System.Diagnostics;
using System.Globalization;
using Xiance.Basics;
using Xiance.Rules;
using Xiance.Rules.Columns;
using Xiance.Rules.Explaining;
using Xiance.Rules.Values;

namespace Xiance.Benchmarks;

/// <summary>The figures that the rule language is held to, from one run: dotnet run -c Release --project bench/Xiance.Benchmarks -- rules</summary>
static class RuleFigures
{
    public static void Print(TextWriter output, int rows)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"read, check, compile 200 rules in a fresh process: {Load():0} ms, then {Load():0} ms"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"single call, condition and amount: {SingleCall():0} ns"));
        var programs = RulePack.Expressions.Select(CompileColumns.Of).Concat(RulePack.Tables.Select(CompileColumns.Of)).ToList();
        var columns = RulePack.Enterprises(rows);
        Batch(programs, columns, new ColumnWork(2));
        var (plain, total) = Batch(programs, columns, new ColumnWork(2));
        var (coded, same) = Batch(programs, columns, new ColumnWork(2, WithCodes: true));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows} enterprises x {programs.Count} rules: {plain:0.00} s, total {total}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the same with codes: {coded:0.00} s ({coded / plain:0.00} x), same total: {total == same}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"one decision with full trace, p99: {Trace():0.000} ms"));
    }

    static double SingleCall()
    {
        var program = CompileColumns.Of(RulePack.Expressions.First());
        var row = program.Single();
        var (income, large) = (program.Inputs.ToList().IndexOf("营业收入"), program.Inputs.ToList().IndexOf("规上"));
        row.Set(large, true);
        var best = double.MaxValue;
        var sum = 0m;
        for (var round = 0; round < 20; round++)
        {
            var clock = Stopwatch.StartNew();
            for (var call = 0; call < 200_000; call++)
            {
                row.Set(income, 15_000_000m + call * 100);
                if (row.Run() == RowOutcome.Known) sum += row.Number;
            }
            best = Math.Min(best, clock.Elapsed.TotalNanoseconds / 200_000);
        }
        return sum > 0 ? best : throw new InvalidOperationException("no sum");
    }

    static (double Seconds, decimal Total) Batch(List<ColumnProgram> programs, Dictionary<string, Column> columns, ColumnWork work)
    {
        var clock = Stopwatch.StartNew();
        var total = 0m;
        foreach (var program in programs) total += program.Evaluate(columns, null, work).Value!.Tally().Sum ?? 0;
        return (clock.Elapsed.TotalSeconds, total);
    }

    static double Trace()
    {
        var expressions = RulePack.Expressions.ToList();
        var inputs = new Dictionary<string, Value?> { ["营业收入"] = 96_800_000m, ["税收"] = 2_000_000m, ["投资"] = 3_000_000m, ["研发"] = 100_000m, ["人数"] = 120, ["占地"] = 30, ["增速"] = 9, ["规上"] = true, ["类别"] = "其他", ["成立"] = new DateOnly(2020, 5, 6) };
        var times = new List<double>();
        for (var call = 0; call < 4000; call++)
        {
            var clock = Stopwatch.StartNew();
            var explain = Explain.Of(expressions[call % expressions.Count], inputs);
            if (explain.Tree.Text.Length + explain.Conditions.Count + explain.NearestMiss.Count == 0) throw new InvalidOperationException("no tree");
            times.Add(clock.Elapsed.TotalMilliseconds);
        }
        times.Sort();
        return times[(int)(times.Count * 0.99)];
    }

    static double Load()
    {
        var clock = Stopwatch.StartNew();
        for (var number = 0; number < 200; number++)
        {
            var text = RulePack.Texts[number % RulePack.Texts.Length] + new string(' ', number);
            CompileColumns.Of(Compile.Strict(text, RulePack.Schema, Place.Nowhere).Value!);
        }
        return clock.Elapsed.TotalMilliseconds;
    }
}
