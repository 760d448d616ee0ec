using System.Text.Json;
using Xiance.Documents;

namespace Xiance.Plans.Reviewing;

/// <summary>What a reviewer changed of an item: fields by name as written by him, and the clause it was moved to. The place in the text stays.</summary>
public sealed record ItemCorrection(IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>The path of the clause it now belongs to; null where it was not moved.</summary>
    public string? Clause { get; init; }

    public bool Empty => Fields.Count == 0 && Clause is null;

    public string Written() => JsonSerializer.Serialize(this, Json.Options);

    /// <summary>Null for text that is no correction.</summary>
    public static ItemCorrection? Read(string? text)
    {
        try
        {
            return text is { Length: > 0 } && JsonSerializer.Deserialize<ItemCorrection>(text, Json.Options) is { Fields: not null } correction ? correction : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
