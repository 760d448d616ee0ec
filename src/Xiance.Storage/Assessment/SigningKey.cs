using System.Security.Cryptography;
using Xiance.Basics;

namespace Xiance.Storage.Assessment;

/// <summary>The key that signs receipts: a PEM file outside the workspace, named by configuration.</summary>
public static class SigningKey
{
    /// <summary>The environment variable that names the file.</summary>
    public const string Variable = "XIANCE_SIGNING_KEY";

    /// <summary>Null without a file: receipts are then unsigned and say so. A file that is no ECDSA key is a problem.</summary>
    public static (ECDsa? Key, IReadOnlyList<Problem> Problems) Load(string? file)
    {
        if (string.IsNullOrEmpty(file)) return (null, []);
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(file));
            return (key, []);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or CryptographicException)
        {
            key.Dispose();
            return (null, [Storage.Problems.NoSigningKey(Path.GetFileName(file))]);
        }
    }
}
