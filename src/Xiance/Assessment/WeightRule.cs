namespace Xiance.Assessment;

/// <summary>Where the weights of the children of a node come from.</summary>
public sealed record WeightRule(WeightMethod Method)
{
    /// <summary>What given weights of one parent must sum to; null divides by whatever they sum to.</summary>
    public double? Basis { get; init; }

    /// <summary>The total of a weight table whose rows sum to their parent's own weight, class by class; null for other bases.</summary>
    public double? Total { get; init; }

    /// <summary>With a basis and zero class weights: true divides by the remaining sum, false keeps the gap.</summary>
    public bool RenormaliseZeros { get; init; }

    /// <summary>True when zeros are weights like any other and the sum must fit with them.</summary>
    public bool ZerosCounted { get; init; }

    public NotForRule NotFor { get; init; }

    public StatisticScope Scope { get; init; } = StatisticScope.EachPeriod;

    /// <summary>Added to each value before entropy shares are taken; null shifts nothing.</summary>
    public double Shift { get; init; }

    /// <summary>PCA: squared loadings of the first component (true) or their absolute values.</summary>
    public bool Squared { get; init; }

    /// <summary>AHP comparison matrix by rows, in the order of the children.</summary>
    public IReadOnlyList<IReadOnlyList<double>> Matrix { get; init; } = [];

    public bool GeometricVector { get; init; }

    public double RandomIndex { get; init; }

    public double MaximumConsistencyRatio { get; init; }

    /// <summary>The formula of <see cref="WeightMethod.Formula"/>, read for each child.</summary>
    public SchemeFormula? Formula { get; init; }

    /// <summary>The rules combined, each with its share; the shares sum to one.</summary>
    public IReadOnlyList<(double Share, WeightRule Rule)> Parts { get; init; } = [];

    /// <summary>Combined: true multiplies the weights to the power of their shares, false adds them by shares.</summary>
    public bool ByProduct { get; init; }
}

/// <summary>The weight of an indicator that is not assessed in a region: handed to the others of its parent, or kept as a gap.</summary>
public enum NotForRule { Unstated, Renormalise, Keep }

/// <summary>Ways to find weights.</summary>
public enum WeightMethod { Given, Equal, Entropy, Critic, Pca, Ahp, Formula, Combined }

/// <summary>How the children of a node become its value, and what a missing child means.</summary>
public sealed record AggregateRule(AggregateMethod Method)
{
    public double Power { get; init; }

    public MissingChild Missing { get; init; }

    /// <summary>The least share of children present (by number) for a value; below it the value is missing.</summary>
    public double MinimumPresent { get; init; }

    /// <summary>Outranking: true counts pairs won and lost, false sums the weights by which others are outranked.</summary>
    public bool Majority { get; init; }

    /// <summary>TOPSIS: whether columns are first divided by their Euclidean length.</summary>
    public bool VectorNormalised { get; init; }

    /// <summary>What a value that the mean cannot take (not positive in a geometric or harmonic mean) does.</summary>
    public NegativeRule NotPositive { get; init; }

    public StatisticScope Scope { get; init; } = StatisticScope.EachPeriod;

    /// <summary>The formula of <see cref="AggregateMethod.Formula"/>, and the children it names; without names it reads the lists values and weights.</summary>
    public SchemeFormula? Formula { get; init; }

    public IReadOnlyList<string> Of { get; init; } = [];
}

/// <summary>Ways to combine.</summary>
public enum AggregateMethod { Arithmetic, Geometric, Harmonic, Power, Topsis, Outranking, Formula }

/// <summary>A missing child: the others' weights are renormalised, the node has no value, it counts as zero, or the run is refused.</summary>
public enum MissingChild { Renormalise, NoValue, Zero, Refuse }
