using System.Text.Json.Serialization;

namespace Xiance.Documents;

/// <summary>A unit as printed, its full name (with a level that was printed once for several units), its role (lead, supporting, responsible) and the printed label.</summary>
public sealed record UnitMention(string Printed, string Resolved, UnitRole Role, string Label)
{
    /// <summary>The body that took over when the printed name ended; null while the name holds.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Successor { get; init; }

    /// <summary>The day from which the successor answers.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? SuccessorFrom { get; init; }

    /// <summary>True when the name had ended before the document was issued.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Ended { get; init; }
}

/// <summary>Whether a unit leads, supports or answers for a task, always after the printed label.</summary>
public enum UnitRole { Lead, Supporting, Responsible }
