using Xiance.Basics;

namespace Xiance.Incentives;

/// <summary>A fixed sum that the claims under some rules share.</summary>
public sealed record PoolRule(string Code, string Name, Money Amount, PoolSplit Split)
{
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>Whether the claim at which the money ends receives what is left (queue), or nothing.</summary>
    public bool Partial { get; init; } = true;

    public string Payer { get; init; } = "";

    public Citation? Cite { get; init; }

    public string? Assumption { get; init; }

    public Place Place { get; init; } = Place.Nowhere;
}

/// <summary>In proportion to the entitlements, by stated priority, in the order of application, or equal shares; never above an entitlement.</summary>
public enum PoolSplit { ProRata, Priority, Queue, Equal }
