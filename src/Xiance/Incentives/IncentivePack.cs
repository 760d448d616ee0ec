using Xiance.Basics;

namespace Xiance.Incentives;

/// <summary>Everything incentives.yaml of a pack says, as text with places; <see cref="CompileRules"/> makes it run.</summary>
public sealed record IncentivePack(string Document)
{
    public FenRounding Rounding { get; init; } = FenRounding.HalfUp;

    public string? RoundingAssumption { get; init; }

    public IReadOnlyList<FactDeclaration> Facts { get; init; } = [];

    public IReadOnlyList<RuleParameter> Parameters { get; init; } = [];

    /// <summary>Named expressions that rules use; each may use those before it.</summary>
    public IReadOnlyList<NamedText> Definitions { get; init; } = [];

    public IReadOnlyList<StackingGroup> Groups { get; init; } = [];

    public IReadOnlyList<IncentiveRule> Rules { get; init; } = [];

    public IReadOnlyList<PoolRule> Pools { get; init; } = [];

    public IReadOnlyList<FundPool> Funds { get; init; } = [];

    /// <summary>What governments have bound themselves to spend.</summary>
    public IReadOnlyList<Performance.FundingDuty> Duties { get; init; } = [];

    /// <summary>Worked examples that the text carries itself, as text of an examples file; empty where only the pack brings them.</summary>
    public string Examples { get; init; } = "";

    /// <summary>The same law with other numbers: a variant.</summary>
    public IncentivePack With(IReadOnlyDictionary<string, decimal> values) =>
        this with { Parameters = [.. Parameters.Select(parameter => values.TryGetValue(parameter.Name, out var value) ? parameter with { Value = value } : parameter)] };
}
