using Xiance.Assessment.Kernels;

namespace Xiance.Assessment;

/// <summary>One way to gain a place: by how much one figure would have to be better, and that in standard deviations of the compared regions (the effort).</summary>
public sealed record Lift(string Indicator, string Name, string Column, string Unit)
{
    public double From { get; init; }

    public double To { get; init; }

    public double Change => To - From;

    public double Effort { get; init; }

    public int RankAfter { get; init; }
}

/// <summary>Finds the figures that would lift a region by one place, least effort first; every answer was computed through the whole scheme.</summary>
public static class WhatLifts
{
    const int Looked = 5;
    const int Halvings = 24;

    /// <summary>The furthest that is looked for, in standard deviations.</summary>
    const double Furthest = 3;

    /// <summary>Empty for the first in rank, for a region without a rank, and where no single figure suffices.</summary>
    public static IReadOnlyList<Lift> Of(AssessmentRun run, string region)
    {
        var rank = run.Find(region)?.Rank ?? 0;
        if (rank <= 1) return [];
        var input = InputOf.Run(run);
        var tried = run.Scheme.Indicators.DistinctBy(indicator => indicator.Column).Select(indicator => Probe(run, input, (region, indicator))).OfType<Try>().OrderByDescending(one => one.Slope).Take(Looked);
        return [.. tried.Select(one => Found(run, input, (region, rank, one))).OfType<Lift>().OrderBy(lift => lift.Effort)];
    }

    /// <summary>How much the score gains by one standard deviation of the indicator's own figure.</summary>
    static Try? Probe(AssessmentRun run, AssessmentInput input, (string Region, SchemeIndicator Indicator) on)
    {
        var part = input.Figures.First(one => one.Period == run.Period);
        if (!part.Columns.TryGetValue(on.Indicator.Column, out var column)) return null;
        var row = part.Regions.Select((one, index) => (one.Id, index)).First(pair => pair.Id == on.Region).index;
        var values = column.OfType<double>().ToArray();
        if (column[row] is not { } from || values.Length < 3 || Statistics.Deviation(values) is not (> 0 and var deviation)) return null;
        var one = new Try(on.Indicator, from, on.Indicator.HigherIsBetter ? deviation : -deviation, 0);
        var gain = Score(run, input, (on.Region, one), 1)?.Score - run.Find(on.Region)!.Score;
        return gain > 0 ? one with { Slope = gain.Value } : null;
    }

    static Lift? Found(AssessmentRun run, AssessmentInput input, (string Region, int Rank, Try Try) on)
    {
        int? RankAt(double effort) => Score(run, input, (on.Region, on.Try), effort)?.Rank;
        if (!(RankAt(Furthest) < on.Rank)) return null;
        var (low, high) = (0.0, Furthest);
        for (var i = 0; i < Halvings && high - low > 1e-4; i++)
        {
            var middle = (low + high) / 2;
            if (RankAt(middle) < on.Rank) high = middle;
            else low = middle;
        }
        return new Lift(on.Try.Indicator.Code, on.Try.Indicator.Name, on.Try.Indicator.Column, on.Try.Indicator.Per is null ? on.Try.Indicator.Unit : "") { From = on.Try.From, To = on.Try.From + high * on.Try.Step, Effort = high, RankAfter = RankAt(high)!.Value };
    }

    static RegionResult? Score(AssessmentRun run, AssessmentInput input, (string Region, Try Try) on, double effort) =>
        Assess.Run(run.Scheme, InputOf.With(input, (on.Region, run.Period), new Dictionary<string, double?> { [on.Try.Indicator.Column] = on.Try.From + effort * on.Try.Step })).Value?.Find(on.Region);

    /// <summary>An indicator tried: the figure now, one standard deviation towards better, and the points that brings.</summary>
    sealed record Try(SchemeIndicator Indicator, double From, double Step, decimal Slope);
}
