using Xiance.Basics;

namespace Xiance.Incentives;

/// <summary>Rules that may not simply be added. Order names rules, the strongest first.</summary>
public sealed record StackingGroup(string Code, StackingMode Mode)
{
    /// <summary>Name of the parameter that bounds the sum.</summary>
    public string? Ceiling { get; init; }

    public IReadOnlyList<string> Order { get; init; } = [];

    /// <summary>What was paid earlier under the group counts: within the same year, or ever.</summary>
    public Horizon Over { get; init; } = Horizon.Year;

    public Citation? Cite { get; init; }

    public string? Assumption { get; init; }

    public Place Place { get; init; } = Place.Nowhere;
}

/// <summary>The highest alone (earlier payments make up to it), the sum up to a ceiling, one by stated order, or one that the applicant chooses.</summary>
public enum StackingMode { Highest, Ceiling, Exclusive, Choice }
