namespace Xiance.Rules.Columns;

/// <summary>
/// What stands beside each row's value: 0, the value is known; a bit for each input that is missing; or a failure. The bit Other says that
/// what is missing is a part of an input, which the evaluator names.
/// </summary>
static class States
{
    public const ulong Known = 0;
    public const ulong Failed = 1UL << 63;
    public const ulong Other = 1UL << 62;
    public const ulong Skipped = ulong.MaxValue;
    public const int Inputs = 62;

    public static bool IsFailed(ulong state) => (state & Failed) != 0;

    public static bool IsOpen(ulong state) => state != Known && (state & Failed) == 0;
}
