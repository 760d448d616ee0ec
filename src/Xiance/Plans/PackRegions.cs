using Xiance.Basics;
using Xiance.Register;

namespace Xiance.Plans;

/// <summary>regions.yaml as written: regions and everything said about them, named by code because ids belong to a workspace.</summary>
public sealed record PackRegions(IReadOnlyList<PackRegion> Members, IReadOnlyList<PackClass> Classes, IReadOnlyList<PackList> Lists)
{
    public static readonly PackRegions None = new([], [], []);

    public IReadOnlyList<PackUnit> Units { get; init; } = [];

    public IReadOnlyList<PackSuccession> Successions { get; init; } = [];
}

/// <summary>One dated fact of a region; <see cref="Identity"/> is the code that stays the same through recoding (the first one).</summary>
public sealed record PackRegion(string Identity, string Code, string Name, RegionKind Kind, string? ParentCode, DateOnly? From, DateOnly? To)
{
    /// <summary>True when the plan assesses it as a county.</summary>
    public bool Member { get; init; }

    /// <summary>Short names under which documents print it (天祝县), used only to resolve printed lists.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];
}

/// <summary>A class of a region in a classification, dated.</summary>
public sealed record PackClass(string Code, string Classification, string Class, DateOnly From, DateOnly? To, Citation? Cite, string? Assumption);

/// <summary>A list of regions as the document prints it; members are (code, printed name).</summary>
public sealed record PackList(string Name, string Group, Citation Cite, IReadOnlyList<(string Code, string PrintedName)> Members)
{
    public bool Open { get; init; }

    public int? StatedCount { get; init; }

    /// <summary>For tiers: the lower bound in 亿元 included and the upper bound excluded, where the list is a tier.</summary>
    public (decimal? From, decimal? Below)? Tier { get; init; }
}

/// <summary>An organisational unit known to the pack.</summary>
public sealed record PackUnit(string Name, string RegionCode, IReadOnlyList<string> Aliases, DateOnly? To, string? Successor);

/// <summary>Old code → new code with a share on a day.</summary>
public sealed record PackSuccession(string OldCode, string NewCode, DateOnly On, decimal Share);
