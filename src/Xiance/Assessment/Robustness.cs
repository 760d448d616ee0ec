using Xiance.Assessment.Kernels;
using Xiance.Basics;

namespace Xiance.Assessment;

/// <summary>Runs variants of a scheme with several choices changed at once: rank intervals, probabilities of honours and talks, Sobol indices.</summary>
public static class Robustness
{
    /// <summary>The same seed gives the same result whatever the number of processors.</summary>
    public static Outcome<RobustnessResult> Run(Scheme scheme, AssessmentInput input, RobustnessPlan plan)
    {
        var nominal = Assess.Run(scheme, input);
        if (!nominal.Succeeded) return nominal.Problems.ToList();
        var (memory, variants) = (new DrawMemory(nominal.Value, input), new Outcome<AssessmentRun>[plan.Runs]);
        Parallel.For(0, plan.Runs, run =>
        {
            var stream = RandomStream.Of(plan.Seed, run);
            variants[run] = Assess.Again(Variant(scheme, plan, [.. plan.Factors.Select(_ => stream.Next())]), memory).Then<AssessmentRun>(drawn => Light(drawn));
        });
        return Summary(nominal.Value, variants, plan);
    }

    /// <summary>Indices of each factor on the mean absolute change of rank, from n × (factors + 2) runs; a variant without a result is a problem.</summary>
    public static Outcome<IReadOnlyList<SobolIndex>> Sobol(Scheme scheme, AssessmentInput input, RobustnessPlan plan)
    {
        var nominal = Assess.Run(scheme, input);
        if (!nominal.Succeeded) return nominal.Problems.ToList();
        var (memory, sample) = (new DrawMemory(nominal.Value, input), Sample(plan));
        var results = new double[sample.Count];
        var problems = new List<Problem>[sample.Count];
        Parallel.For(0, sample.Count, row =>
        {
            var outcome = Assess.Again(Variant(scheme, plan, sample[row]), memory);
            problems[row] = outcome.Succeeded ? [] : [.. outcome.Problems];
            if (outcome.Succeeded) results[row] = MeanShift(nominal.Value, outcome.Value);
        });
        var all = problems.SelectMany(list => list).Distinct().ToList();
        return all.Count > 0 ? all : new Outcome<IReadOnlyList<SobolIndex>>(SobolIndices.Of(results, plan.Factors.Count), []);
    }

    /// <summary>Only what is asked of a draw: a thousand draws with all their tables would not fit.</summary>
    static AssessmentRun Light(AssessmentRun run) => run with { Views = [], Standings = [], Treatments = [] };

    /// <summary>Rows A, rows B, then A with one column of B for each factor.</summary>
    static List<double[]> Sample(RobustnessPlan plan)
    {
        var (count, factors) = (plan.Runs, plan.Factors.Count);
        double[] Row(int index)
        {
            var stream = RandomStream.Of(plan.Seed, index);
            return [.. Enumerable.Range(0, factors).Select(_ => stream.Next())];
        }

        var (a, b) = (Enumerable.Range(0, count).Select(Row).ToList(), Enumerable.Range(count, count).Select(Row).ToList());
        var mixed = Enumerable.Range(0, factors).SelectMany(factor => Enumerable.Range(0, count).Select(row => a[row].Select((value, column) => column == factor ? b[row][column] : value).ToArray()));
        return [.. a, .. b, .. mixed];
    }

    static Scheme Variant(Scheme scheme, RobustnessPlan plan, double[] picks) => plan.Factors.Zip(picks).Aggregate(scheme, (changed, pair) => pair.First.Apply(changed, pair.Second));

    static double MeanShift(AssessmentRun nominal, AssessmentRun variant) =>
        nominal.Regions.Zip(variant.Regions).Where(pair => pair.First.Rank is not null && pair.Second.Rank is not null).Select(pair => (double)Math.Abs(pair.First.Rank!.Value - pair.Second.Rank!.Value)).DefaultIfEmpty(0).Average();

    static RobustnessResult Summary(AssessmentRun nominal, Outcome<AssessmentRun>[] variants, RobustnessPlan plan)
    {
        var runs = variants.Where(variant => variant.Succeeded).Select(variant => variant.Value!).ToList();
        var regions = nominal.Regions.Select((result, index) => Region(result, [.. runs.Select(run => run.Regions[index])], plan) with { Bottom = Bottoms(nominal, runs, index) }).ToList();
        var unsure = nominal.Honours.Select(award => new UnsureHonour(award.Honour, award.Region, regions.First(region => region.Region == award.Region).Honours.GetValueOrDefault(award.Honour)));
        return new RobustnessResult(runs.Count, regions)
        {
            Failed = variants.Length - runs.Count,
            Unsure = [.. unsure.Where(honour => honour.Probability < plan.SureFrom).Distinct()],
            Failures = [.. variants.Where(variant => !variant.Succeeded).SelectMany(variant => variant.Problems).DistinctBy(problem => problem.Code)],
        };
    }

    static RegionRobustness Region(RegionResult nominal, IReadOnlyList<RegionResult> variants, RobustnessPlan plan)
    {
        var ranks = variants.Where(result => result.Rank is not null).Select(result => (double)result.Rank!.Value).Order().ToArray();
        var result = new RegionRobustness(nominal.Region.Id, nominal.Rank)
        {
            Honours = Shares(variants, variant => variant.Honours.Select(award => award.Honour)),
            Talks = Shares(variants, variant => variant.Talks.Select(finding => finding.Talk)),
        };
        return ranks.Length == 0 ? result with { Mean = double.NaN, Median = double.NaN, Low = double.NaN, High = double.NaN } : result with
        {
            Mean = ranks.Average(),
            Median = Statistics.QuantileOfSorted(ranks, 0.5),
            Low = Statistics.QuantileOfSorted(ranks, plan.Interval.Low),
            High = Statistics.QuantileOfSorted(ranks, plan.Interval.High),
            Half = (Statistics.QuantileOfSorted(ranks, 0.25), Statistics.QuantileOfSorted(ranks, 0.75)),
        };
    }

    static Dictionary<string, double> Shares(IReadOnlyList<RegionResult> variants, Func<RegionResult, IEnumerable<string>> codes) => variants.All(variant => variant.Honours.Count + variant.Talks.Count == 0) ? [] :
        variants.SelectMany(variant => codes(variant).Distinct()).GroupBy(code => code).OrderBy(group => group.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count() / (double)variants.Count);

    /// <summary>For every number of last places that a talk rule looks at.</summary>
    static Dictionary<int, double> Bottoms(AssessmentRun nominal, IReadOnlyList<AssessmentRun> runs, int index)
    {
        var sizes = nominal.Scheme.Talks.SelectMany(talk => talk.Criteria).Where(criterion => criterion.Measure == TalkMeasure.BottomOverall).Select(criterion => criterion.Count).Distinct().ToList();
        return sizes.ToDictionary(size => size, size => runs.Count == 0 ? 0 : runs.Count(run => run.Regions[index].Rank is { } rank && rank > run.RankedWith(run.Regions[index]) - size) / (double)runs.Count);
    }
}
