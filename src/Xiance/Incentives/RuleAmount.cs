namespace Xiance.Incentives;

/// <summary>
/// How much a clause pays: base × rate, an amount in yuan, a range of either, or tiers. Open: the clause prints none and an authority sets it.
/// </summary>
public sealed record RuleAmount
{
    public NamedText? Base { get; init; }

    /// <summary>Deductions that stand inside the base.</summary>
    public IReadOnlyList<NamedText> Less { get; init; } = [];

    /// <summary>Names of parameters in %, ‰ or plain; of a range the lower and the upper.</summary>
    public string? RateFrom { get; init; }

    public string? RateTo { get; init; }

    /// <summary>The amount, or the lower end of a range; without an upper end the clause prints a minimum (不低于).</summary>
    public NamedText? From { get; init; }

    public NamedText? To { get; init; }

    public RuleTiers? Tiers { get; init; }

    public bool Open { get; init; }

    public bool IsRange => !Open && Tiers is null && (RateFrom != RateTo || From?.Text != To?.Text);
}
