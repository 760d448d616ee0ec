namespace Xiance.Assessment.Kernels;

/// <summary>A stream of numbers in [0, 1) from a seed, the same on every platform (SplitMix64).</summary>
sealed class RandomStream(ulong seed)
{
    ulong state = seed;

    /// <summary>A stream of its own for each numbered run of a seed.</summary>
    public static RandomStream Of(ulong seed, int run) => new(Mixed(seed + 0x9E3779B97F4A7C15UL * (ulong)(run + 1)));

    public double Next()
    {
        state += 0x9E3779B97F4A7C15UL;
        return (Mixed(state) >> 11) * (1.0 / (1UL << 53));
    }

    static ulong Mixed(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }
}
