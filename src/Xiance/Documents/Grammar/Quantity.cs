namespace Xiance.Documents.Grammar;

/// <summary>
/// A printed number with its unit: places of the number, of the whole with the words before and behind it (超过 … 以上), and the
/// comparison those words make. Values stay in the printed unit.
/// </summary>
sealed record Quantity(int Start, int End, decimal Value, decimal? ValueMax, string Unit)
{
    /// <summary>Where the words of comparison before the number begin (达到, 不少于); Start when there are none.</summary>
    public int FullStart { get; init; } = Start;

    /// <summary>Behind 以上, 左右, 以内; End when there are none.</summary>
    public int FullEnd { get; init; } = End;

    public TargetOperator Operator { get; init; } = TargetOperator.Eq;

    /// <summary>True when a word of comparison or reaching stands beside the number.</summary>
    public bool HasWord => FullStart < Start || FullEnd > End;

    public bool IsCount => Measures.IsClassifier(Unit);
}
