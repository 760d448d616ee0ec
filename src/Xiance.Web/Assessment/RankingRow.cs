namespace Xiance.Web.Assessment;

/// <summary>One line of the ranking as the reader may see it; null ranks are not shown to this reader or do not exist.</summary>
public sealed record RankingRow(long Region, string Name, string Prefecture)
{
    public IReadOnlyList<string> Classes { get; init; } = [];

    public decimal? Score { get; init; }

    public int? Rank { get; init; }

    /// <summary>Rank inside each class, as 工业主导 3 / 19.</summary>
    public IReadOnlyList<ClassPlace> Places { get; init; } = [];

    public int? PreviousRank { get; init; }

    public IReadOnlyList<HonourTag> Honours { get; init; } = [];

    public bool Provisional { get; init; }

    /// <summary>Places gained since the year before; negative for a fall.</summary>
    public int? Gain => PreviousRank - Rank;
}

/// <summary>A place inside a class of so many members.</summary>
public sealed record ClassPlace(string Class, int? Rank, int Members);

/// <summary>An honour or talk beside a name: the word and whether it is good news.</summary>
public sealed record HonourTag(string Name, bool Good);
