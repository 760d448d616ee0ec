using Xiance.Basics;

namespace Xiance.Incentives;

/// <summary>A clause that pays, as the pack writes it; every expression is text of the rule language.</summary>
public sealed record IncentiveRule(string Code, string Name, Strength Strength, BeneficiaryKind Beneficiary)
{
    public IReadOnlyList<NamedText> Exclude { get; init; } = [];

    public IReadOnlyList<NamedText> When { get; init; } = [];

    public IReadOnlyList<NamedText> Unless { get; init; } = [];

    public RuleAmount Amount { get; init; } = new();

    public IReadOnlyList<RuleCap> Caps { get; init; } = [];

    /// <summary>Taken off after the caps, or before them where the clause says so.</summary>
    public IReadOnlyList<NamedText> Deduct { get; init; } = [];

    public bool DeductBeforeCap { get; init; }

    public Counted? Once { get; init; }

    public IReadOnlyList<string> Groups { get; init; } = [];

    public IReadOnlyList<FundPart> Fund { get; init; } = [];

    public RecoveryTerms? Recovery { get; init; }

    public string Payer { get; init; } = "";

    public IReadOnlyList<string> Responsible { get; init; } = [];

    /// <summary>The papers an application brings.</summary>
    public IReadOnlyList<string> Papers { get; init; } = [];

    /// <summary>What the money may be spent on, where the clause says so.</summary>
    public IReadOnlyList<string> Uses { get; init; } = [];

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    public Citation? Cite { get; init; }

    public string? Assumption { get; init; }

    public Place Place { get; init; } = Place.Nowhere;

    public bool Provisional => Assumption is not null;
}
