using System.Text.Encodings.Web;
using System.Text.Json;

namespace Xiance.Reports.Text;

/// <summary>Papers as text that is kept, so that what was seen on a day can be shown and printed again to the letter.</summary>
public static class PaperText
{
    static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IReadOnlyList<KeptPaper> papers) => JsonSerializer.Serialize(papers, Options);

    /// <summary>The papers of a text that <see cref="Write"/> made; none of an empty one.</summary>
    public static IReadOnlyList<KeptPaper> Read(string text) => text.Length == 0 ? [] : JsonSerializer.Deserialize<IReadOnlyList<KeptPaper>>(text, Options)!;
}

/// <summary>A paper with the plan (pack) it was made for; an empty name for none.</summary>
public sealed record KeptPaper(string Pack, Paper Paper);
