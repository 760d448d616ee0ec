namespace Xiance.Assessment.Kernels;

/// <summary>A running weighted mean of one row. Weights are multiplied by the factor that makes up for missing children.</summary>
struct Mean(AggregateRule rule, double factor)
{
    double sum;
    double weights;

    /// <summary>True when a child has a value that the mean cannot take.</summary>
    public bool Invalid { get; private set; }

    public void Add(double value, double weight)
    {
        if (weight == 0) return;
        if (double.IsNaN(value))
        {
            if (rule.Missing != MissingChild.Zero) return;
            value = 0;
        }
        weight *= factor;
        if (rule.Method is not AggregateMethod.Arithmetic && !(value > 0))
        {
            Invalid = true;
            if (rule.NotPositive != NegativeRule.Keep) return;
        }
        weights += weight;
        sum += rule.Method switch
        {
            AggregateMethod.Geometric => weight * Math.Log(value),
            AggregateMethod.Harmonic => weight / value,
            AggregateMethod.Power => weight * Math.Pow(value, rule.Power),
            _ => weight * value,
        };
    }

    public readonly double Value => Invalid && rule.NotPositive != NegativeRule.Keep ? Stated : rule.Method switch
    {
        _ when weights == 0 => double.NaN,
        AggregateMethod.Geometric => Math.Exp(sum / weights),
        AggregateMethod.Harmonic => weights / sum,
        AggregateMethod.Power => Math.Pow(sum / weights, 1 / rule.Power),
        _ => sum,
    };

    readonly double Stated => rule.NotPositive == NegativeRule.Zero ? 0 : double.NaN;
}
