namespace Xiance.Rules;

/// <summary>What an expression may cost at most, so that text of users cannot stop the machine.</summary>
static class Limits
{
    public const int Characters = 65_536;
    public const int Nesting = 150;
    public const int Height = 400;
    public const int ReadingSteps = 100_000;
    public const int ReadingMoves = 500_000;
    public const int CheckingSteps = 200_000;
    public const int Reported = 50;
    public const int RunningSteps = 200_000;
    public const int ListItems = 100_000;
    public const int TextCharacters = 500_000;
    public const int Parts = 400_000;
    public const int Depth = 200;
    public const int CallDepth = 200;
    public const int PatternCharacters = 1_000;
    public const int RangeCharacters = 200;

    /// <summary>For one match; it is tried once more when it took longer, because a busy machine may have held it up.</summary>
    public static readonly TimeSpan PatternTime = TimeSpan.FromMilliseconds(20);

    /// <summary>For all matches of one evaluation.</summary>
    public static readonly TimeSpan PatternTimes = 2 * PatternTime;
}
