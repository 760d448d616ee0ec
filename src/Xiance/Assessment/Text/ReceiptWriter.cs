using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Xiance.Assessment.Text;

/// <summary>Writes a receipt as JSON (format assessment-receipt/1).</summary>
public static class ReceiptWriter
{
    static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(Receipt receipt)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("schema", "assessment-receipt/1");
            json.WriteString("scheme_sha256", receipt.SchemeHash);
            json.WriteString("scheme", receipt.SchemeText);
            json.WriteString("period", receipt.Input.Period.ToString());
            json.WriteStartArray("rows");
            foreach (var part in receipt.Input.Figures)
                for (var row = 0; row < part.Regions.Count; row++) Row(json, receipt, part, row);
            json.WriteEndArray();
            Standings(json, receipt.Input.Earlier);
            json.WriteString("result_sha256", receipt.ResultHash);
            json.WriteStartObject("scores");
            foreach (var (region, score) in receipt.Scores)
                if (score is { } number) json.WriteNumber(region, number);
                else json.WriteNull(region);
            json.WriteEndObject();
            json.WriteStartObject("versions");
            foreach (var (name, version) in receipt.Versions) json.WriteString(name, version);
            json.WriteEndObject();
            json.WriteString("salt", receipt.Salt);
            json.WriteString("algorithm", receipt.Algorithm);
            json.WriteString("public_key", receipt.PublicKey);
            json.WriteString("signature", receipt.Signature);
            json.WriteEndObject();
        }
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    static void Row(Utf8JsonWriter json, Receipt receipt, PeriodFigures part, int row)
    {
        var region = part.Regions[row];
        json.WriteStartObject();
        json.WriteString("period", part.Period.ToString());
        json.WriteString("id", region.Id);
        json.WriteString("name", region.Name);
        json.WriteStartArray("classes");
        foreach (var name in region.Classes) json.WriteStringValue(name);
        json.WriteEndArray();
        json.WriteStartObject("facts");
        foreach (var (name, text) in region.Facts) json.WriteString(name, text);
        json.WriteEndObject();
        json.WriteStartObject("figures");
        foreach (var (name, values) in part.Columns)
            if (values[row] is { } value) json.WriteNumber(name, value);
            else json.WriteNull(name);
        json.WriteEndObject();
        if (part.Sources.Count > 0) Sources(json, part, row);
        AttributedText.Write(json, part, row);
        json.WriteString("sha256", receipt.RowHashes[(part.Period.ToString(), region.Id)]);
        json.WriteEndObject();
    }

    static void Sources(Utf8JsonWriter json, PeriodFigures part, int row)
    {
        json.WriteStartObject("sources");
        foreach (var (name, sources) in part.Sources)
            if (sources[row] is { } source) json.WriteString(name, source);
        json.WriteEndObject();
    }

    static void Standings(Utf8JsonWriter json, IReadOnlyList<Standing> standings)
    {
        json.WriteStartArray("earlier");
        foreach (var standing in standings)
        {
            json.WriteStartObject();
            json.WriteString("period", standing.Period.ToString());
            json.WriteString("id", standing.Region);
            if (standing.Score is { } score) json.WriteNumber("score", score);
            if (standing.Rank is { } rank) json.WriteNumber("rank", rank);
            if (standing.Group is { } group) json.WriteString("group", group);
            if (standing.Grade is { } grade) json.WriteString("grade", grade);
            json.WriteStartObject("class_ranks");
            foreach (var (name, place) in standing.ClassRanks)
                if (place is { } number) json.WriteNumber(name, number);
            json.WriteEndObject();
            json.WriteStartObject("class_scores");
            foreach (var (name, value) in standing.ClassScores)
                if (value is { } number) json.WriteNumber(name, number);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
