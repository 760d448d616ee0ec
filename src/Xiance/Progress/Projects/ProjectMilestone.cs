namespace Xiance.Progress.Projects;

/// <summary>A dated step of building, and the day on which it was reached.</summary>
public sealed record ProjectMilestone(string Name, DateOnly DueOn)
{
    public DateOnly? ReachedOn { get; init; }

    public bool IsLate(DateOnly today) => ReachedOn is { } day ? day > DueOn : DueOn < today;
}
