using Xiance.Basics;

namespace Xiance.Progress.Projects;

/// <summary>A project as it stands in the library: where, at which stage, whose, how large. Absent values are not known, never 0.</summary>
public sealed record LibraryProject(string Name, RegionId Region, ProjectStage Stage)
{
    /// <summary>The stage in the document's own word.</summary>
    public string PrintedStage { get; init; } = "";

    /// <summary>The kind in the document's own word, such as 商贸服务型.</summary>
    public string Kind { get; init; } = "";

    /// <summary>What is built, how much of it.</summary>
    public string Content { get; init; } = "";

    /// <summary>The legal person that builds.</summary>
    public string Owner { get; init; } = "";

    public string Park { get; init; } = "";

    /// <summary>Total investment over all years.</summary>
    public Money? Investment { get; init; }

    public LandArea? Land { get; init; }

    public int? FromYear { get; init; }

    /// <summary>The last year of building, included.</summary>
    public int? ToYear { get; init; }

    /// <summary>The responsible leader's post; never a person's name.</summary>
    public string LeaderPost { get; init; } = "";

    /// <summary>The year whose key start (重点新开工) the project counts as.</summary>
    public int? KeyStartYear { get; init; }

    /// <summary>The plan row it was taken from.</summary>
    public Citation? Source { get; init; }

    public bool Synthetic { get; init; }
}
