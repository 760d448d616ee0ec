namespace Xiance.Assessment;

/// <summary>
/// A county's copy of a receipt: its own figures and the way to its score, the class parameters it was measured by, and salted
/// hashes of everybody else's rows, which bind the copy to the full receipt without showing other figures.
/// </summary>
public sealed record CountyReceipt
{
    public const string Format = "assessment-receipt-county/1";

    public string Schema { get; init; } = "";

    public string SchemeName { get; init; } = "";

    public string SchemeSha256 { get; init; } = "";

    public string ResultSha256 { get; init; } = "";

    public string Period { get; init; } = "";

    public string Region { get; init; } = "";

    public string Name { get; init; } = "";

    public decimal? Score { get; init; }

    public int? Rank { get; init; }

    /// <summary>How many are ranked together.</summary>
    public int Of { get; init; }

    public IReadOnlyList<CountyReceiptView> Views { get; init; } = [];

    /// <summary>Its own rows of every period, as the line of text that is hashed, with their salts.</summary>
    public IReadOnlyList<CountyReceiptRow> Own { get; init; } = [];

    /// <summary>Salted hashes of the rows of all others.</summary>
    public IReadOnlyList<CountyReceiptHash> Others { get; init; } = [];

    public IReadOnlyDictionary<string, string> Versions { get; init; } = new Dictionary<string, string>();

    public string Algorithm { get; init; } = "none";

    public string PublicKey { get; init; } = "";

    public string Signature { get; init; } = "";
}

/// <summary>The score in one view: the parts that sum to the kernel score (1e-9), points, and what bounds or deductions change.</summary>
public sealed record CountyReceiptView(string Class, double? KernelScore, decimal? Score)
{
    public decimal Points { get; init; }

    /// <summary>Score less kernel score and points: deductions for missing figures, bounds, rounding to 12 digits.</summary>
    public decimal Rest { get; init; }

    public IReadOnlyList<CountyReceiptLine> Lines { get; init; } = [];
}

/// <summary>One indicator: the county's own way from raw to points, and the parameters of those it was compared with.</summary>
public sealed record CountyReceiptLine(string Indicator)
{
    public double? Raw { get; init; }

    public double? Treated { get; init; }

    public double? Normalised { get; init; }

    public double? Weight { get; init; }

    public double? Amount { get; init; }

    /// <summary>Lowest, highest, mean and number of the compared values after treatment, in the assessed period.</summary>
    public double? Low { get; init; }

    public double? High { get; init; }

    public double? Mean { get; init; }

    public int Count { get; init; }

    /// <summary>How the treated figure becomes the normalised value; the county can do it again.</summary>
    public CountyScale? Scale { get; init; }
}

/// <summary>An own row: its text, the salt, and the hash over both.</summary>
public sealed record CountyReceiptRow(string Period, string Text, string Salt, string Sha256);

/// <summary>The salted hash of somebody's row.</summary>
public sealed record CountyReceiptHash(string Period, string Region, string Sha256);
