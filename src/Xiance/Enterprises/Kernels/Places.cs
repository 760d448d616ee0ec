namespace Xiance.Enterprises.Kernels;

/// <summary>Places within groups on the official score, or on the coarser one the method says.</summary>
static class Places
{
    /// <summary>Gives rank and number of ranked firms to each of the rows.</summary>
    public static Dictionary<int, (int Rank, int Count)> Of(MethodVariant variant, IEnumerable<(int Row, int Group, decimal Score)> rows)
    {
        var places = new Dictionary<int, (int, int)>();
        foreach (var group in rows.GroupBy(row => row.Group))
        {
            var ordered = group.Select(row => (row.Row, Key: Key(variant, row.Score))).OrderByDescending(row => row.Key).ToList();
            var (rank, distinct) = (0, 0);
            for (var index = 0; index < ordered.Count; index++)
            {
                if (index == 0 || ordered[index].Key != ordered[index - 1].Key) (rank, distinct) = (index + 1, distinct + 1);
                places[ordered[index].Row] = (variant.DenseTies ? distinct : rank, ordered.Count);
            }
        }
        return places;
    }

    /// <summary>The score that decides.</summary>
    public static decimal Key(MethodVariant variant, decimal score) =>
        variant.Decimals is { } decimals ? Math.Round(score, decimals, variant.HalfUp ? MidpointRounding.AwayFromZero : MidpointRounding.ToEven) : score;

    /// <summary>A total from here on has no official score; it is a problem.</summary>
    public const double Reach = 1e12;

    /// <summary>Below it a total is what rounding left over of terms that cancel, and counts as 0.</summary>
    public const double Nothing = 1e-10;

    /// <summary>The total rounded to 12 significant digits after floor and ceiling; null when it has none.</summary>
    public static decimal? Official(MethodVariant variant, double total)
    {
        if (total < (double?)variant.ScoreFloor) total = (double)variant.ScoreFloor!.Value;
        if (total > (double?)variant.ScoreCeiling) total = (double)variant.ScoreCeiling!.Value;
        return Math.Abs(total) < Nothing ? 0 : Assessment.Official.Score(total);
    }
}
