namespace Xiance.Progress.Projects;

/// <summary>An approval step of a project: who decides, how many working days the law gives, when it was accepted and decided, when the clock stood.</summary>
public sealed record Approval(string Name, int StatutoryDays, DateOnly AcceptedOn)
{
    public string Authority { get; init; } = "";

    public DateOnly? DecidedOn { get; init; }

    /// <summary>The document number of the decision.</summary>
    public string Number { get; init; } = "";

    public IReadOnlyList<ClockStop> Stops { get; init; } = [];
}

/// <summary>The clock stands from the first to the last day, both included; without a last day it still stands.</summary>
public sealed record ClockStop(StopKind Kind, DateOnly From, DateOnly? To);

/// <summary>Why the clock stands: 补正 (papers to be completed), 评审 (expert review), 听证 (hearing).</summary>
public enum StopKind { Supplement, ExpertReview, Hearing }
