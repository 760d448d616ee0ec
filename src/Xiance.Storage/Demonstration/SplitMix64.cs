using System.Numerics;
using System.Text;

namespace Xiance.Storage.Demonstration;

/// <summary>
/// Reproducible draws (Steele, Lea and Flood 2014) from a seed and a name, so that one county's figures do not depend on which other
/// counties are made. Results are decimals: the same digits on every platform.
/// </summary>
sealed class SplitMix64(ulong seed, string stream)
{
    const decimal Steps = 1_000_000m;

    ulong state = seed ^ Fold(stream);

    /// <summary>A value from 0 (included) to 1 (excluded) in steps of a millionth.</summary>
    public decimal Unit() => Next() % (ulong)Steps / Steps;

    public decimal Between(decimal low, decimal high) => low + (high - low) * Unit();

    /// <summary>A value around zero, at most the width away and mostly less: the mean of two draws.</summary>
    public decimal Around(decimal width) => (Unit() + Unit() - 1) * width;

    ulong Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }

    static ulong Fold(string name) => Encoding.UTF8.GetBytes(name).Aggregate(0xCBF29CE484222325UL, (hash, part) => unchecked(BitOperations.RotateLeft(hash ^ part, 7) * 0x100000001B3));
}
