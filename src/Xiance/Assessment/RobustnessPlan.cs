namespace Xiance.Assessment;

/// <summary>How a scheme's choices are varied to see how sure its ranks are: so many runs, a seed, and the factors changed together.</summary>
public sealed record RobustnessPlan(int Runs, ulong Seed, IReadOnlyList<RobustnessFactor> Factors)
{
    /// <summary>Ends of the rank interval as shares (quantile type 7).</summary>
    public (double Low, double High) Interval { get; init; }

    /// <summary>An honour with a smaller probability than this is reported as unsure.</summary>
    public double SureFrom { get; init; }
}

/// <summary>One choice that is varied; a number in [0, 1) picks its variant.</summary>
public abstract record RobustnessFactor(string Name)
{
    public abstract Scheme Apply(Scheme scheme, double pick);

    protected static T Picked<T>(IReadOnlyList<T> options, double pick) => options[Math.Min((int)(pick * options.Count), options.Count - 1)];
}

/// <summary>Replaces the step at a position (from 1) by one of the options.</summary>
public sealed record StepFactor(string Name, int Position, IReadOnlyList<StepRule> Options) : RobustnessFactor(Name)
{
    public override Scheme Apply(Scheme scheme, double pick) => scheme with { Steps = [.. scheme.Steps.Select((step, index) => index == Position - 1 ? Picked(Options, pick) : step)] };
}

/// <summary>Replaces the aggregation rule of the scheme.</summary>
public sealed record AggregateFactor(string Name, IReadOnlyList<AggregateRule> Options) : RobustnessFactor(Name)
{
    public override Scheme Apply(Scheme scheme, double pick) => scheme with { Aggregate = Picked(Options, pick) };
}

/// <summary>Replaces the weight rule of the scheme.</summary>
public sealed record WeightRuleFactor(string Name, IReadOnlyList<WeightRule> Options) : RobustnessFactor(Name)
{
    public override Scheme Apply(Scheme scheme, double pick) => scheme with { Weights = Picked(Options, pick) };
}

/// <summary>Multiplies the weights of these codes by factors between 1 − range and 1 + range, one of so many drawn sets.</summary>
public sealed record WeightFactor(string Name, IReadOnlyList<string> Codes, double Range, int Sets, ulong Seed) : RobustnessFactor(Name)
{
    public override Scheme Apply(Scheme scheme, double pick)
    {
        var stream = Kernels.RandomStream.Of(Seed, Math.Min((int)(pick * Sets), Sets - 1));
        var factors = Codes.ToDictionary(code => code, _ => 1 - Range + 2 * Range * stream.Next());
        return scheme with
        {
            Weights = scheme.Weights with { Basis = null },
            Nodes = [.. scheme.Nodes.Select(node => factors.TryGetValue(node.Code, out var factor) ? node with { Weight = node.Weight * factor, ClassWeights = Times(node.ClassWeights, factor) } : node)],
            Indicators = [.. scheme.Indicators.Select(indicator => factors.TryGetValue(indicator.Code, out var factor) ? indicator with { Weight = indicator.Weight * factor, ClassWeights = Times(indicator.ClassWeights, factor) } : indicator)],
        };
    }

    static IReadOnlyDictionary<string, double> Times(IReadOnlyDictionary<string, double> weights, double factor) => weights.Count == 0 ? weights : weights.ToDictionary(pair => pair.Key, pair => pair.Value * factor);
}

/// <summary>Leaves one of these indicators out.</summary>
public sealed record DropFactor(string Name, IReadOnlyList<string> Codes) : RobustnessFactor(Name)
{
    public override Scheme Apply(Scheme scheme, double pick)
    {
        var dropped = Picked(Codes, pick);
        return scheme with
        {
            Weights = scheme.Weights with { Basis = null },
            Indicators = [.. scheme.Indicators.Where(indicator => indicator.Code != dropped)],
            Steps = [.. scheme.Steps.Select(step => step with { Codes = [.. step.Codes.Where(code => code != dropped)] })],
        };
    }
}

/// <summary>Puts one of the steps before the step at a position (from 1), or none; it must come after factors that name later positions.</summary>
public sealed record OptionalStepFactor(string Name, int Position, IReadOnlyList<StepRule?> Options) : RobustnessFactor(Name)
{
    public override Scheme Apply(Scheme scheme, double pick) =>
        Picked(Options, pick) is { } step ? scheme with { Steps = [.. scheme.Steps.Take(Position - 1), step with { Codes = [.. step.Codes.Where(code => scheme.Indicators.Any(indicator => indicator.Code == code))] }, .. scheme.Steps.Skip(Position - 1)] } : scheme;
}
