using System.Text.Json;

namespace Xiance.Storage.Enterprises;

/// <summary>The firms an evaluation is limited to, by county code and park id; both empty for all. Firms outside are no peers either.</summary>
public sealed record FirmScope(IReadOnlyList<string> Counties, IReadOnlyList<long> Parks)
{
    public static readonly FirmScope Everybody = new([], []);

    static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web);

    public bool IsAll => Counties.Count == 0 && Parks.Count == 0;

    public bool Has(Firm firm) => IsAll || Counties.Contains(firm.CountyCode) || firm.ParkId is { } park && Parks.Contains(park);

    internal string Text => IsAll ? "" : JsonSerializer.Serialize(this, Form);

    internal static FirmScope Read(string text) => text.Length == 0 ? Everybody : JsonSerializer.Deserialize<FirmScope>(text, Form)!;
}
