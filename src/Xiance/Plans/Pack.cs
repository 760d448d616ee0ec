using Xiance.Basics;

namespace Xiance.Plans;

/// <summary>
/// A policy pack: the folder of text that makes one document run. Holds the plan part parsed and the other rooms' files as text
/// (name → content), which those rooms read themselves; the same content always has the same hash.
/// </summary>
public sealed record Pack(string Id, string Title, string Version)
{
    public string? DocumentNumber { get; init; }

    public string Issuer { get; init; } = "";

    /// <summary>Code of the region whose document it is.</summary>
    public string Jurisdiction { get; init; } = "";

    public DateOnly EffectiveFrom { get; init; }

    public DateOnly? EffectiveTo { get; init; }

    /// <summary>Titles under which the document is recognised when a user uploads it.</summary>
    public IReadOnlyList<string> DocumentTitles { get; init; } = [];

    public IReadOnlyList<Supersession> Supersedes { get; init; } = [];

    public IReadOnlyList<string> DependsOn { get; init; } = [];

    /// <summary>True for invented data; every page and file that uses it says 示例数据（合成）.</summary>
    public bool Synthetic { get; init; }

    public PackRegions Regions { get; init; } = PackRegions.None;

    public IReadOnlyList<Indicator> Indicators { get; init; } = [];

    public IReadOnlyList<Target> Targets { get; init; } = [];

    public IReadOnlyList<PlanTask> Tasks { get; init; } = [];

    /// <summary>Every file of the folder as read: relative name → text.</summary>
    public IReadOnlyDictionary<string, string> Files { get; init; } = new Dictionary<string, string>();

    /// <summary>SHA-256 over names and contents in name order, hexadecimal.</summary>
    public string Hash { get; init; } = "";
}

/// <summary>An older document that this one replaces, wholly or where inconsistent.</summary>
public sealed record Supersession(string Document, bool Whole, DateOnly From);
