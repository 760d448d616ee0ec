using Xiance.Basics;

namespace Xiance.Progress.Tasks;

/// <summary>
/// A task that somebody carries out: where it comes from, who answers for it as printed, and the dates it began with. None of it ever
/// changes; what happened since are its records, and <see cref="FollowTask"/> says how it stands.
/// </summary>
public sealed record WorkTask(long Id, RegionId Region, WorkTaskKind Kind, string Title)
{
    /// <summary>The number as printed; empty where the document has none.</summary>
    public string Number { get; init; } = "";

    /// <summary>What is to be done, in words of the office; empty where the title says it all.</summary>
    public string Content { get; init; } = "";

    /// <summary>The headings above it, from the outside in.</summary>
    public IReadOnlyList<string> Headings { get; init; } = [];

    public TaskOrigin Origin { get; init; } = TaskOrigin.Nowhere;

    public IReadOnlyList<TaskParty> Parties { get; init; } = [];

    /// <summary>The first day of work; null where nobody has said it.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>The last day; null while an event is awaited, and for work without an end.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>The time limit as printed.</summary>
    public string DueText { get; init; } = "";

    /// <summary>How the due day comes again, or follows an event; null for a single day.</summary>
    public Recurrence? Recurrence { get; init; }

    /// <summary>The item of the upper plan or list that this one serves; null where there is none.</summary>
    public long? Upper { get; init; }

    public bool Synthetic { get; init; }

    /// <summary>Who answers: the lead, or the printed joint leads; where the document names no lead, all it calls responsible.</summary>
    public static IReadOnlyList<TaskParty> Answering(IReadOnlyList<TaskParty> parties) =>
        [.. parties.Any(party => party.Role == Plans.UnitRole.Lead) ? parties.Where(party => party.Role == Plans.UnitRole.Lead) : parties.Where(party => party.Role == Plans.UnitRole.Responsible)];

    /// <summary>Who contributes without answering.</summary>
    public static IReadOnlyList<TaskParty> Contributing(IReadOnlyList<TaskParty> parties) => [.. parties.Except(Answering(parties))];
}

/// <summary>An item of a plan, a dated duty, an inspection incentive to be won, a decision of a meeting or review, or an item that a yearly list adds.</summary>
public enum WorkTaskKind { PlanItem, Obligation, InspectionItem, Decision, ListItem }

/// <summary>Where a task was demanded: the document by its title or number, its clause, and the pack or kept document it was read from.</summary>
public sealed record TaskOrigin(string Title, string Clause)
{
    public static readonly TaskOrigin Nowhere = new("", "");

    /// <summary>The pack that runs the document; empty where none does.</summary>
    public string Pack { get; init; } = "";

    /// <summary>The kept document; null where the task comes from a pack's text or from a decision.</summary>
    public long? Document { get; init; }

    /// <summary>The item's key in the document, pack, review or list: the same item becomes a task once.</summary>
    public string Key { get; init; } = "";
}
