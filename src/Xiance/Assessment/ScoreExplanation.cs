namespace Xiance.Assessment;

/// <summary>
/// Why a region has its score in one view: lines that sum to the kernel score (within 1e-9) before points. For means that are
/// not arithmetic a line is value × derivative, which sums exactly for every mean; TOPSIS and outranking have no such lines.
/// </summary>
public sealed record ScoreExplanation(string? Class, double KernelScore)
{
    /// <summary>The official score with points.</summary>
    public decimal? Score { get; init; }

    public IReadOnlyList<NodeValue> Nodes { get; init; } = [];

    public IReadOnlyList<Contribution> Contributions { get; init; } = [];
}

/// <summary>The value of an aggregate and its share in the score.</summary>
public sealed record NodeValue(string Code, string Name, double Value, double Weight);

/// <summary>One indicator's way into the score: every step's value, effective weight, and what it adds.</summary>
public sealed record Contribution(string Indicator, string Name)
{
    public double Raw { get; init; }

    public double Denominated { get; init; }

    public double Imputed { get; init; }

    /// <summary>True when the cell was missing and filled by the scheme's rule.</summary>
    public bool WasImputed { get; init; }

    public double Treated { get; init; }

    /// <summary>How the value was treated; null when it was left.</summary>
    public string? Treatment { get; init; }

    public double Normalised { get; init; }

    /// <summary>Product of the weights along the path to the score, after missing children handed theirs on.</summary>
    public double Weight { get; init; }

    /// <summary>The codes from the indicator's parent to the score.</summary>
    public IReadOnlyList<string> Path { get; init; } = [];

    /// <summary>Points of the score; NaN where the method has no additive split.</summary>
    public double Amount { get; init; }

    /// <summary>Where every level is a geometric mean: weight × ln(normalised), which sum to ln(score); else null.</summary>
    public double? LogShare { get; init; }

    /// <summary>The raw value in its parts where the scheme takes it by shares of flying land and something came or went.</summary>
    public AttributedPart? Parts { get; init; }

    /// <summary>The observation or cell behind the raw value.</summary>
    public string? Source { get; init; }
}
