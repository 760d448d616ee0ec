using System.Text.Json.Serialization;

namespace Xiance.Documents;

/// <summary>One document: its header, its clauses, and every item read out of it, each in the order of the text.</summary>
public sealed record PlanDocument(DocumentHeader Document, IReadOnlyList<SectionHeading> Sections, IReadOnlyList<Clause> Clauses)
{
    public required string Source { get; init; }

    public required IReadOnlyList<PlanTask> Tasks { get; init; }

    public required IReadOnlyList<Target> Targets { get; init; }

    public required IReadOnlyList<Incentive> Incentives { get; init; }

    public required IReadOnlyList<CountyList> CountyLists { get; init; }

    public required IReadOnlyList<Box> Boxes { get; init; }

    public required IReadOnlyList<Project> Projects { get; init; }

    public required IReadOnlyList<Obligation> Obligations { get; init; }

    public required IReadOnlyList<Table> Tables { get; init; }

    /// <summary>What the document says of others: replaces, prevails, ends, yields.</summary>
    public IReadOnlyList<Precedence> Precedences { get; init; } = [];

    public required IReadOnlyList<Contradiction> Contradictions { get; init; }

    public required IReadOnlyList<UnusedMention> Unused { get; init; }

    /// <summary>Every number, date, unit and county of the text, used or not; printed only as a proof of coverage.</summary>
    [JsonIgnore]
    public IReadOnlyList<Mention> Mentions { get; init; } = [];

    /// <summary>The normalised text in which every span counts; left out unless it is asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Text { get; init; }
}
