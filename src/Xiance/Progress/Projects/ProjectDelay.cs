using Xiance.Basics;

namespace Xiance.Progress.Projects;

/// <summary>A milestone not reached on its day, building not begun or not finished in its year, or investment below the year's plan by days (序时进度).</summary>
public enum DelayKind { Milestone, NotStarted, NotFinished, Investment }

/// <summary>One way in which a project lies behind, with the figures that show it.</summary>
public sealed record ProjectDelay(DelayKind Kind)
{
    /// <summary>The milestone.</summary>
    public string Name { get; init; } = "";

    /// <summary>The milestone's day, or the day up to which investment is counted.</summary>
    public DateOnly? Due { get; init; }

    public int? Year { get; init; }

    /// <summary>What the year's plan asks for up to the day.</summary>
    public Money? Expected { get; init; }

    public Money? Done { get; init; }
}
