using System.Security.Cryptography;
using System.Text;
using Xiance.Assessment.Text;

namespace Xiance.Assessment;

/// <summary>Signs and checks what a receipt claims: its hashes and scores, with ECDSA on P-256 and SHA-256.</summary>
public static class ReceiptSignature
{
    public const string Algorithm = "ECDSA-P256-SHA256";

    public static Receipt Sign(Receipt receipt, ECDsa key)
    {
        var named = receipt with { Algorithm = Algorithm, PublicKey = Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()) };
        return named with { Signature = Convert.ToBase64String(key.SignData(Body(named), HashAlgorithmName.SHA256)) };
    }

    public static CountyReceipt Sign(CountyReceipt receipt, ECDsa key)
    {
        var named = receipt with { Algorithm = Algorithm, PublicKey = Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()), Signature = "" };
        return named with { Signature = Convert.ToBase64String(key.SignData(CountyReceiptText.Write(named), HashAlgorithmName.SHA256)) };
    }

    public static bool Holds(CountyReceipt receipt) => receipt.Algorithm == Algorithm && Holds(receipt.PublicKey, receipt.Signature, CountyReceiptText.Write(receipt with { Signature = "" }));

    public static bool Holds(Receipt receipt) => receipt.Algorithm == Algorithm && Holds(receipt.PublicKey, receipt.Signature, Body(receipt));

    static bool Holds(string publicKey, string signature, byte[] body)
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(publicKey), out _);
            return key.VerifyData(body, Convert.FromBase64String(signature), HashAlgorithmName.SHA256);
        }
        catch (Exception error) when (error is CryptographicException or FormatException)
        {
            return false;
        }
    }

    /// <summary>SHA-256 of the public key, by which a reader trusts it.</summary>
    public static string Fingerprint(string publicKey) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(publicKey)));

    static byte[] Body(Receipt receipt)
    {
        var text = new StringBuilder().AppendJoin('\n', receipt.Algorithm, receipt.PublicKey, receipt.SchemeHash, receipt.Input.Period.ToString(), receipt.ResultHash);
        foreach (var ((period, region), hash) in receipt.RowHashes.OrderBy(pair => pair.Key.Period, StringComparer.Ordinal).ThenBy(pair => pair.Key.Region, StringComparer.Ordinal)) text.Append('\n').AppendJoin('|', period, region, hash);
        foreach (var (name, version) in receipt.Versions.OrderBy(pair => pair.Key, StringComparer.Ordinal)) text.Append('\n').AppendJoin('|', name, version);
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
