namespace Xiance.Assessment;

/// <summary>What a receipt claims: scheme and figures as they were, the hash of every row, and the result's hash.</summary>
public sealed record Receipt(string SchemeText, AssessmentInput Input)
{
    /// <summary>SHA-256 of the scheme's text, lower-case hexadecimal.</summary>
    public string SchemeHash { get; init; } = "";

    /// <summary>Per period and region, the hash of its row.</summary>
    public IReadOnlyDictionary<(string Period, string Region), string> RowHashes { get; init; } = new Dictionary<(string, string), string>();

    /// <summary>SHA-256 of result.json.</summary>
    public string ResultHash { get; init; } = "";

    public IReadOnlyDictionary<string, decimal?> Scores { get; init; } = new Dictionary<string, decimal?>();

    /// <summary>Run, snapshot, pack and program by name, as far as known.</summary>
    public IReadOnlyDictionary<string, string> Versions { get; init; } = new Dictionary<string, string>();

    /// <summary>The secret from which salts of county copies are made; empty without such copies.</summary>
    public string Salt { get; init; } = "";

    /// <summary>The algorithm that signed the body; none when unsigned.</summary>
    public string Algorithm { get; init; } = "none";

    /// <summary>The signer's public key (SubjectPublicKeyInfo) and its fingerprint.</summary>
    public string PublicKey { get; init; } = "";

    public string Signature { get; init; } = "";
}

/// <summary>The answer of a verification: the run computed again, and who signed.</summary>
public sealed record Verification(AssessmentRun Run, string Fingerprint)
{
    /// <summary>True when a signature stands and holds.</summary>
    public bool Signed => Fingerprint.Length > 0;
}
