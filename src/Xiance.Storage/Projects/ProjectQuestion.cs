using Xiance.Basics;
using Xiance.Progress.Projects;

namespace Xiance.Storage.Projects;

/// <summary>Which projects are asked for, in which order, and which stretch of them. Everything is filtered by the database.</summary>
public sealed record ProjectQuestion(RegionId Within, int Year)
{
    public ProjectStage? Stage { get; init; }

    /// <summary>Code of a county.</summary>
    public string County { get; init; } = "";

    public string Kind { get; init; } = "";

    /// <summary>Words that name, owner, park or kind must hold.</summary>
    public string Find { get; init; } = "";

    /// <summary>Only the key starts of the year.</summary>
    public bool KeyStarts { get; init; }

    public string Sort { get; init; } = "";

    public bool Descending { get; init; }

    public int Skip { get; init; }

    public int Most { get; init; } = 100;
}

/// <summary>A stretch of the projects asked for, how many there are, and their investment together.</summary>
public sealed record FoundProjects(IReadOnlyList<ProjectEntry> Rows, ProjectSum Total);

/// <summary>So many projects with their total investment, and plan and done of the year asked, each of those where it is known; null where it is known of none.</summary>
public sealed record ProjectSum(long Count, Money? Investment, Money? Planned, Money? Done);

/// <summary>The sum of a stage or of a county.</summary>
public sealed record ProjectGroup(string Code, string Name, ProjectSum Sum)
{
    /// <summary>Key starts of the year asked.</summary>
    public long KeyStarts { get; init; }
}

/// <summary>A project of the library with its number, its county, its newest revision and the year asked.</summary>
public sealed record ProjectEntry(ProjectId Id, LibraryProject Project, string County, string CountyCode, long Revision)
{
    public ProjectYear? Year { get; init; }

    public Instant At { get; init; }

    public string By { get; init; } = "";

    /// <summary>Why it was last changed.</summary>
    public string Reason { get; init; } = "";
}
