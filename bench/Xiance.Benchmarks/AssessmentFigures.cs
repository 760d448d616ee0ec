using System.Globalization;
using Xiance.Assessment;
using Xiance.Assessment.Text;
using Xiance.Basics;

namespace Xiance.Benchmarks;

/// <summary>The figures that assessment is held to, as processor time (both threads together, so that other work on the machine does not count) on made-up data of the sizes named: dotnet run -c Release --project bench/Xiance.Benchmarks -- assessment</summary>
static class AssessmentFigures
{
    const int Rounds = 7;

    public static void Print(TextWriter output)
    {
        var large = Input(3000, 50, [2024]);
        var (plain, treated) = (Scheme(50, false), Scheme(50, true));
        var untreated = Best(() => Assess.Run(plain, large));
        Write(output, $"normalise + aggregate 3000 x 50, four levels, with ranks: {untreated:0} ms");
        Write(output, $"the same with outlier treatment: {Best(() => Assess.Run(treated, large)):0} ms (treatment {Best(() => Assess.Run(treated, large)) - untreated:0} ms)");
        var (asem, small) = (Scheme(49, true, imputes: true), Input(51, 49, [2024]));
        Write(output, $"1000 full re-runs 51 x 49: {Once(() => Robustness.Run(asem, small, StandardRobustness.Of(asem, 1000, 1))):0.00} s");
        Write(output, $"Sobol, {StandardRobustness.Of(asem, 1, 1).Factors.Count} factors, N = 1000, 51 x 49: {Once(() => Robustness.Sobol(asem, small, StandardRobustness.Of(asem, 1000, 1))):0.00} s");
        Write(output, $"100 re-runs 3000 x 50 with treatment: {Once(() => Robustness.Run(treated, large, Weights(treated))):0.00} s, without: {Once(() => Robustness.Run(plain, large, Weights(plain))):0.00} s (1000: ten times that)");
        var (wide, years) = (Scheme(60, false, "pooled"), Input(2900, 60, [.. Enumerable.Range(2005, 20)]));
        Write(output, $"2900 x 60 x 20 years, pooled: {Once(() => Assess.Run(wide, years)):0.00} s");
        var (counties, three) = (Scheme(36, false), Input(111, 36, [2022, 2023, 2024]));
        Write(output, $"variant for 111 x 36 x 3 years: {Best(() => Assess.Run(counties, three)):0.0} ms");
    }

    static RobustnessPlan Weights(Scheme scheme) => new(100, 1, [new WeightFactor("weights", [.. scheme.Indicators.Select(indicator => indicator.Code)], 0.25, 100, 2)]) { Interval = (0.05, 0.95), SureFrom = 0.6 };

    static double Best(Func<Outcome<AssessmentRun>> run) => Enumerable.Range(0, Rounds).Min(_ => Once(run)) * 1000;

    static double Once<T>(Func<Outcome<T>> run)
        where T : class
    {
        var before = Environment.CpuUsage.TotalTime;
        var outcome = run();
        return outcome.Succeeded ? (Environment.CpuUsage.TotalTime - before).TotalSeconds : throw new InvalidOperationException(string.Join('\n', outcome.Problems));
    }

    static Scheme Scheme(int indicators, bool treat, string periods = "each", bool imputes = false)
    {
        var text = $$"""
            schema: assessment/1
            id: bench
            name: bench
            document: bench
            cite: bench
            comparability: restated
            history: recomputed
            classes: {names: [], several: refused, unclassified: allowed, overall_score: same}
            indicators:
            {{string.Join('\n', Enumerable.Range(0, indicators).Select(index => $"  - {{code: i{index}, parent: g{index / 5}, direction: higher, weight: 1}}"))}}
            nodes:
              - {code: top, parent: none}
              - {code: left, parent: top, weight: 1}
              - {code: right, parent: top, weight: 1}
            {{string.Join('\n', Enumerable.Range(0, (indicators + 4) / 5).Select(index => $"  - {{code: g{index}, parent: {(index % 2 == 0 ? "left" : "right")}, weight: 1}}"))}}
            steps:
            {{(imputes ? "  - {step: impute, for: all, method: median, within: all, periods: each}" : "")}}
            {{(treat ? "  - {step: treat, for: all, method: skew_kurtosis, within: all, periods: each, skew_limit: 2, kurtosis_limit: 3.5, winsor_maximum: 5, otherwise: log_range, transform_of: original}" : "  - {step: impute, for: all, method: leave}")}}
              - {step: normalise, for: all, method: min_max, low: 1, high: 100, within: all, periods: {{periods}}, zero_range: missing}
            weights: {method: given, basis: parent_sum, zero_weights: renormalise}
            aggregate: {method: arithmetic, missing: renormalise, minimum_present: 0}
            score: {floor: none, ceiling: none}
            rank: {decimals: official, ties: best_place}
            """;
        var read = SchemeReader.Read("bench", text);
        return read.Succeeded ? read.Value : throw new InvalidOperationException(string.Join('\n', read.Problems));
    }

    /// <summary>Skewed made-up figures, one in fifty missing, the same in every run.</summary>
    static AssessmentInput Input(int regions, int indicators, int[] years)
    {
        var random = new Random(1);
        var names = Enumerable.Range(0, regions).Select(index => new AssessedRegion("r" + index.ToString(CultureInfo.InvariantCulture), "r")).ToList();
        return new AssessmentInput(Period.Year(years[^1]), [.. years.Select(year => new PeriodFigures(Period.Year(year), names, Enumerable.Range(0, indicators).ToDictionary(
            index => "i" + index.ToString(CultureInfo.InvariantCulture), index => names.Select(_ => random.Next(50) == 0 ? (double?)null : Math.Exp(random.NextDouble() * (1 + index % 4))).ToArray())))]);
    }

    static void Write(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
