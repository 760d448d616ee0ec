using Xiance.Basics;

namespace Xiance.Plans;

/// <summary>A task of a plan with the units that answer for it, as printed and as resolved.</summary>
public sealed record PlanTask(string Key, string Number, string Title, IReadOnlyList<Assignment> Assignments)
{
    /// <summary>The headings above it, from the outside in.</summary>
    public IReadOnlyList<string> HeadingPath { get; init; } = [];

    /// <summary>The printed time limit, null when there is none.</summary>
    public string? Deadline { get; init; }

    public Citation? Cite { get; init; }
}

/// <summary>One unit of a task: the name as printed, the resolved full name, the role, and the document's own word for the role.</summary>
public sealed record Assignment(string PrintedName, string ResolvedName, UnitRole Role, string SourceWord);

/// <summary>牵头, 配合 or 责任单位.</summary>
public enum UnitRole { Lead, Supporting, Responsible }
