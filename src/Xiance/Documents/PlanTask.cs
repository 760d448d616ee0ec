using System.Text.Json.Serialization;

namespace Xiance.Documents;

/// <summary>A task of a plan: a numbered item with the units that answer for it. Units stand as printed, nothing expanded.</summary>
public sealed record PlanTask(string Key, string Clause, Span Span, Span SourceSpan)
{
    public required string Number { get; init; }

    public required IReadOnlyList<string> HeadingPath { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }

    public required IReadOnlyList<string> LeadUnits { get; init; }

    public required IReadOnlyList<string> SupportingUnits { get; init; }

    public required IReadOnlyList<string> ResponsibleUnits { get; init; }

    public required IReadOnlyList<UnitMention> Units { get; init; }

    /// <summary>The time phrase of the task's own goal as printed, without 到, 在 or 力争.</summary>
    public string? Deadline { get; init; }

    public required string Quote { get; init; }

    /// <summary>The source between the same places without blanks, only where it differs from the quote (traditional characters, pinyin, running heads).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Printed { get; init; }
}
