using Xiance.Basics;
using Xiance.Rules.Values;

namespace Xiance.Incentives;

/// <summary>
/// One applicant with its figures of one period, decided on one day. Valid time is the period's last day; a figure that is absent or null is missing.
/// </summary>
public sealed record Application(string Subject, Period Period, IReadOnlyDictionary<string, Value?> Facts)
{
    public string Name { get; init; } = "";

    public BeneficiaryKind? Kind { get; init; }

    public string? Project { get; init; }

    public string? County { get; init; }

    /// <summary>Its priority or its place in the queue of a pool, 1 first.</summary>
    public int? Rank { get; init; }

    /// <summary>The rule the applicant takes out of each group that leaves the choice, by group.</summary>
    public IReadOnlyDictionary<string, string> Choices { get; init; } = new Dictionary<string, string>();

    /// <summary>Amounts that an authority has set, by rule, where the clause leaves a range or prints none.</summary>
    public IReadOnlyDictionary<string, Money> Settled { get; init; } = new Dictionary<string, Money>();

    internal string? Key(Counted counted) => counted switch { Counted.Project => Project, Counted.County => County, _ => Subject };
}
