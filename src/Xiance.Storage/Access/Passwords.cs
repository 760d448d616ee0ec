using System.Globalization;
using System.Security.Cryptography;
using Xiance.Basics;

namespace Xiance.Storage.Access;

/// <summary>Passwords as PBKDF2 hashes that name their algorithm and cost, so that both can rise later.</summary>
static class Passwords
{
    public const int ShortestLength = 10;

    const string Algorithm = "pbkdf2-sha256";
    const int Iterations = 600_000;
    const int SaltBytes = 16;
    const int HashBytes = 32;

    public static string Hash(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return string.Join('$', Algorithm, Iterations.ToString(CultureInfo.InvariantCulture), Convert.ToBase64String(salt), Convert.ToBase64String(Derive(password, salt, Iterations)));
    }

    public static bool Matches(string password, string stored)
    {
        if (stored.Split('$') is not [Algorithm, var cost, var salt, var hash]) return false;
        return CryptographicOperations.FixedTimeEquals(Derive(password, Convert.FromBase64String(salt), int.Parse(cost, CultureInfo.InvariantCulture)), Convert.FromBase64String(hash));
    }

    /// <summary>Long enough, and of at least three of: small letters, capitals, digits, others.</summary>
    public static Problem? Weakness(string password)
    {
        Func<char, bool>[] kinds = [char.IsAsciiLetterLower, char.IsAsciiLetterUpper, char.IsAsciiDigit, letter => !char.IsAsciiLetterOrDigit(letter)];
        return password.Length >= ShortestLength && kinds.Count(password.Any) >= 3 ? null : Problems.WeakPassword(ShortestLength);
    }

    static byte[] Derive(string password, byte[] salt, int iterations) => Rfc2898DeriveBytes.Pbkdf2(password, salt, iterations, HashAlgorithmName.SHA256, HashBytes);
}
