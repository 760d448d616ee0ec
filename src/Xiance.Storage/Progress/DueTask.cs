using Xiance.Storage.Databases;

namespace Xiance.Storage.Progress;

/// <summary>A task with one of those who answer for it and a day: its due day, or the day of its next report.</summary>
sealed record DueTask
{
    public long TaskId { get; init; }
    public long RegionId { get; init; }
    public string Title { get; init; } = "";
    public string Origin { get; init; } = "";
    public string DueDay { get; init; } = "";
    public long? UnitId { get; init; }
    public long? GovernmentId { get; init; }
    public string? UnitName { get; init; }

    public DateOnly Due => Days.Of(DueDay);
}
