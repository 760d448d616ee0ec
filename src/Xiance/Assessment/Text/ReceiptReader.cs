using System.Text.Json;
using Xiance.Basics;

namespace Xiance.Assessment.Text;

/// <summary>Reads assessment-receipt/1; a file that is not one is a problem.</summary>
public static class ReceiptReader
{
    public static Outcome<Receipt> Read(string name, byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var root = document.RootElement;
            return root.GetProperty("schema").GetString() == "assessment-receipt/1" ? Receipt(root) : Problems.NotAReceipt(new Place(name), "schema");
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            return Problems.NotAReceipt(new Place(name), error.Message);
        }
    }

    static Receipt Receipt(JsonElement root)
    {
        var rows = root.GetProperty("rows").EnumerateArray().ToList();
        var figures = rows.GroupBy(row => Text(row, "period")).Select(group => Figures(PeriodOf(group.Key), [.. group])).ToList();
        var input = new AssessmentInput(PeriodOf(Text(root, "period")), figures) { Earlier = [.. root.GetProperty("earlier").EnumerateArray().Select(Standing)] };
        return new Receipt(Text(root, "scheme"), input)
        {
            SchemeHash = Text(root, "scheme_sha256"),
            ResultHash = Text(root, "result_sha256"),
            Versions = root.TryGetProperty("versions", out var versions) ? versions.EnumerateObject().ToDictionary(version => version.Name, version => version.Value.GetString() ?? "") : new Dictionary<string, string>(),
            Salt = root.TryGetProperty("salt", out var salt) ? salt.GetString() ?? "" : "",
            Algorithm = Text(root, "algorithm"),
            PublicKey = Text(root, "public_key"),
            Signature = Text(root, "signature"),
            RowHashes = rows.ToDictionary(row => (Text(row, "period"), Text(row, "id")), row => Text(row, "sha256")),
            Scores = root.GetProperty("scores").EnumerateObject().ToDictionary(score => score.Name, score => score.Value.ValueKind == JsonValueKind.Null ? (decimal?)null : score.Value.GetDecimal()),
        };
    }

    static PeriodFigures Figures(Period period, IReadOnlyList<JsonElement> rows)
    {
        var names = rows[0].GetProperty("figures").EnumerateObject().Select(figure => figure.Name).ToList();
        var columns = names.ToDictionary(name => name, name => rows.Select(row => row.GetProperty("figures").GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : (double?)null).ToArray());
        var sourced = rows.SelectMany(row => row.TryGetProperty("sources", out var sources) ? sources.EnumerateObject().Select(source => source.Name) : []).Distinct().ToList();
        return new PeriodFigures(period, [.. rows.Select(Region)], columns) { Sources = sourced.ToDictionary(name => name, name => rows.Select(row => Source(row, name)).ToArray()), Attributed = AttributedText.Read(rows) };
    }

    static string? Source(JsonElement row, string column) => row.TryGetProperty("sources", out var sources) && sources.TryGetProperty(column, out var source) ? source.GetString() : null;

    static AssessedRegion Region(JsonElement row) => new(Text(row, "id"), Text(row, "name"))
    {
        Classes = [.. row.GetProperty("classes").EnumerateArray().Select(name => name.GetString()!)],
        Facts = row.GetProperty("facts").EnumerateObject().ToDictionary(fact => fact.Name, fact => fact.Value.GetString()!),
    };

    static Standing Standing(JsonElement row) => new(PeriodOf(Text(row, "period")), Text(row, "id"))
    {
        Score = row.TryGetProperty("score", out var score) ? score.GetDecimal() : null,
        Rank = row.TryGetProperty("rank", out var rank) ? rank.GetInt32() : null,
        Group = row.TryGetProperty("group", out var group) ? group.GetString() : null,
        Grade = row.TryGetProperty("grade", out var grade) ? grade.GetString() : null,
        ClassRanks = row.GetProperty("class_ranks").EnumerateObject().ToDictionary(place => place.Name, place => (int?)place.Value.GetInt32()),
        ClassScores = row.GetProperty("class_scores").EnumerateObject().ToDictionary(place => place.Name, place => (decimal?)place.Value.GetDecimal()),
    };

    static Period PeriodOf(string text) => Period.TryParse(text) ?? throw new FormatException(text);

    static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";
}
