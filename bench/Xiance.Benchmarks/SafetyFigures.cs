using System.Diagnostics;
using System.Globalization;
using Xiance.Basics;
using Xiance.Rules;
using Xiance.Rules.Types;
using Xiance.Rules.Values;
using Xiance.Tests.Rules;

namespace Xiance.Benchmarks;

/// <summary>How soon hostile texts end in a problem: dotnet run -c Release --project bench/Xiance.Benchmarks -- safety</summary>
static class SafetyFigures
{
    const int Tries = 20;
    static readonly Schema Schema = Schema.Empty.With("甲", RuleType.Number);

    /// <summary>All of them, or the one of this name.</summary>
    public static void Print(TextWriter output, string? only)
    {
        foreach (var (what, text) in HostileTexts.All.Where(hostile => only is null || hostile.What == only))
        {
            var first = Time(text, out var code);
            var times = Enumerable.Range(0, Tries).Select(_ => Time(text, out var _)).Order().ToList();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{times[^1],8:0.0} ms at most, {times[Tries / 2],8:0.0} ms median, {first,8:0.0} ms first, {code}: {what}"));
        }
    }

    static double Time(string text, out string code)
    {
        var clock = Stopwatch.StartNew();
        var compiled = Compile.Strict(text, Schema, Place.Nowhere);
        var problem = compiled.Succeeded ? compiled.Value.Evaluate(new Dictionary<string, Value?>()).Problem : compiled.Problems[0];
        code = problem?.Code ?? "an answer";
        return clock.Elapsed.TotalMilliseconds;
    }
}
