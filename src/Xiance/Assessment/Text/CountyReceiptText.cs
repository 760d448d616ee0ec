using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Xiance.Basics;

namespace Xiance.Assessment.Text;

/// <summary>A county's copy as JSON (format assessment-receipt-county/1).</summary>
public static class CountyReceiptText
{
    static readonly JsonSerializerOptions Options = new() { WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    public static byte[] Write(CountyReceipt receipt) => [.. JsonSerializer.SerializeToUtf8Bytes(receipt, Options), (byte)'\n'];

    public static bool IsOne(byte[] bytes) => bytes.AsSpan().IndexOf("\"assessment-receipt-county/1\""u8) >= 0;

    public static Outcome<CountyReceipt> Read(string name, byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<CountyReceipt>(bytes, Options) is { Schema: CountyReceipt.Format } receipt ? receipt : Problems.NotAReceipt(new Place(name), "schema");
        }
        catch (JsonException error)
        {
            return Problems.NotAReceipt(new Place(name), error.Message);
        }
    }
}
