using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Xiance.Basics;

namespace Xiance.Access;

/// <summary>
/// One line of the append-only audit log. Each entry's hash covers its content and the hash before it, so that a removed or changed
/// entry breaks the chain; the algorithm is named in the entry so that another (SM3) can take over later.
/// </summary>
public sealed record AuditEntry(long Number, Instant At, string Actor, string Action, string Subject, string Detail, string Algorithm, string PreviousHash, string Hash)
{
    public const string Sha256 = "SHA-256";

    /// <summary>The next entry of the chain; the first one has number 1 and an empty previous hash.</summary>
    public static AuditEntry Next(AuditEntry? previous, Instant at, string actor, AuditedAct act)
    {
        var entry = new AuditEntry((previous?.Number ?? 0) + 1, at, actor, act.Action, act.Subject, act.Detail, Sha256, previous?.Hash ?? "", "");
        return entry with { Hash = entry.ComputeHash() };
    }

    /// <summary>The hash this entry must have: over length-prefixed fields, so that no two contents look alike.</summary>
    public string ComputeHash()
    {
        string[] fields = [Number.ToString(CultureInfo.InvariantCulture), At.Milliseconds.ToString(CultureInfo.InvariantCulture), Actor, Action, Subject, Detail, Algorithm, PreviousHash];
        var text = string.Concat(fields.Select(field => $"{Encoding.UTF8.GetByteCount(field).ToString(CultureInfo.InvariantCulture)}:{field}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}

/// <summary>What was done to what, with the detail an auditor needs.</summary>
public sealed record AuditedAct(string Action, string Subject, string Detail);
