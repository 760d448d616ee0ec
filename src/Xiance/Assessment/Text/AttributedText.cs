using System.Globalization;
using System.Text.Json;

namespace Xiance.Assessment.Text;

/// <summary>Own and attributed parts of a row in a receipt; rows without any have no such member, so older receipts read the same.</summary>
static class AttributedText
{
    public static void Write(Utf8JsonWriter json, PeriodFigures part, int row)
    {
        if (part.Attributed.Values.All(cells => cells[row] is null)) return;
        json.WriteStartObject("attributed");
        foreach (var (column, cells) in part.Attributed.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            if (cells[row] is { } cell) Cell(json, column, cell);
        json.WriteEndObject();
    }

    static void Cell(Utf8JsonWriter json, string column, AttributedPart cell)
    {
        json.WriteStartObject(column);
        json.WriteNumber("own", cell.Own);
        json.WriteStartArray("moves");
        foreach (var move in cell.Moves)
        {
            json.WriteStartObject();
            json.WriteString("project", move.Project);
            json.WriteString("name", move.Name);
            json.WriteString("other", move.Other);
            json.WriteString("other_name", move.OtherName);
            json.WriteNumber("amount", move.Amount);
            json.WriteString("authority", move.Authority);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static IReadOnlyDictionary<string, AttributedPart?[]> Read(IReadOnlyList<JsonElement> rows)
    {
        var columns = rows.SelectMany(row => row.TryGetProperty("attributed", out var all) ? all.EnumerateObject().Select(one => one.Name) : []).Distinct().ToList();
        return columns.ToDictionary(column => column, column => rows.Select(row => row.TryGetProperty("attributed", out var all) && all.TryGetProperty(column, out var cell) ? Cell(cell) : null).ToArray());
    }

    static AttributedPart Cell(JsonElement cell) => new(cell.GetProperty("own").GetDecimal(), [.. cell.GetProperty("moves").EnumerateArray().Select(move => new AttributedMove(Text(move, "project"), Text(move, "name"), move.GetProperty("amount").GetDecimal())
    {
        Other = Text(move, "other"),
        OtherName = Text(move, "other_name"),
        Authority = Text(move, "authority"),
    })]);

    static string Text(JsonElement move, string name) => move.GetProperty(name).GetString() ?? "";

    /// <summary>The parts as text of the row that is hashed; nothing where nothing is attributed.</summary>
    public static string Hashed(PeriodFigures part, int row) => string.Concat(part.Attributed.OrderBy(pair => pair.Key, StringComparer.Ordinal).Where(pair => pair.Value[row] is not null).Select(pair =>
        string.Create(CultureInfo.InvariantCulture, $"|{pair.Key}@own={pair.Value[row]!.Own}") + string.Concat(pair.Value[row]!.Moves.Select(move => string.Create(CultureInfo.InvariantCulture, $";{move.Project}>{move.Other}={move.Amount}>{move.Authority}")))));
}
