using Xiance.Enterprises;

namespace Xiance.Storage.Enterprises;

/// <summary>A firm of the register as of a day, with its county and park.</summary>
public sealed record Firm(long RegionId, long EnterpriseId, string Code, string Name, string Industry, long? ParkId, string? Park, string? OwnerCode, string CountyCode, string County)
{
    public string Key => Code;
}

/// <summary>A park of the register as of a day; area in mu.</summary>
public sealed record Park(long RegionId, long ParkId, string Code, string Name, long Mu, string CountyCode, string County);

/// <summary>A firm as an import brings it: identity, year facts, and figures in the units of FigureKinds.</summary>
public sealed record NewFirm(string Code, string Name, string CountyCode)
{
    public string Industry { get; init; } = "";

    public string? Park { get; init; }

    public string? OwnerCode { get; init; }

    public int Year { get; init; }

    public bool? AboveSize { get; init; }

    public string Veto { get; init; } = "";

    public bool NewFirmOfYear { get; init; }

    public IReadOnlyDictionary<string, decimal> Figures { get; init; } = new Dictionary<string, decimal>();
}

/// <summary>Who supplied a file of figures, and whether it is an administrative or a statistical record.</summary>
public sealed record FirmSupply(string Supplier, FigureSource Source, bool Synthetic);
