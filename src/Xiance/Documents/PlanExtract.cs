using System.Text.Json.Serialization;

namespace Xiance.Documents;

/// <summary>What was read out of one or more source files: one entry a document, in the form plan-extract/1.</summary>
public sealed record PlanExtract([property: JsonPropertyOrder(-1)] string Schema, IReadOnlyList<PlanDocument> Documents)
{
    public const string CurrentSchema = "plan-extract/1";
}
