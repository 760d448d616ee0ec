namespace Xiance.Plans;

/// <summary>A confirmed plan: what people accepted of a document. Versions are never changed; a later one replaces an earlier one.</summary>
public sealed record Plan(string Title, int Version)
{
    public string? DocumentNumber { get; init; }

    public string? Issuer { get; init; }

    /// <summary>The pack that makes the document run, null when there is none.</summary>
    public string? Pack { get; init; }

    public IReadOnlyList<PlanTask> Tasks { get; init; } = [];

    public IReadOnlyList<Target> Targets { get; init; } = [];

    public IReadOnlyList<PlanList> Lists { get; init; } = [];

    /// <summary>Keys of all accepted items, those of other rooms included.</summary>
    public IReadOnlyList<string> Accepted { get; init; } = [];

    /// <summary>Corrected item key → the correction in words; what was read stays beside it.</summary>
    public IReadOnlyDictionary<string, string> Corrections { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<string> Rejected { get; init; } = [];
}

/// <summary>A list of counties as printed, with its clause.</summary>
public sealed record PlanList(string Key, string Name, string Clause, IReadOnlyList<string> Members);
