namespace Xiance.Storage.Enterprises;

/// <summary>An evaluation asked for: the year, the firms it is limited to, and the key of the form (empty for none) so that one sent twice counts once.</summary>
public sealed record FirmOrder(int Year)
{
    public FirmScope Scope { get; init; } = FirmScope.Everybody;

    public string Key { get; init; } = "";
}
