using Xiance.Storage.Assessment;

namespace Xiance.Web.Assessment;

/// <summary>One line of the ranking: the score and place looked at (overall or in a class), and what else is known of the region.</summary>
public sealed record RankingRow(ScoreRow Score, string Type, string ClassPlaces)
{
    /// <summary>The place of the year before, null where there is none.</summary>
    public int? Before { get; init; }

    /// <summary>The group the overall place was given in; empty when all are ranked together.</summary>
    public string Group { get; init; } = "";

    public IReadOnlyList<string> Honours { get; init; } = [];

    public bool Summoned { get; init; }

    /// <summary>Places gained since the year before; negative for a fall.</summary>
    public long? Gain => Before - Score.Rank;

    public static IReadOnlyList<RankingRow> Of(ShownRun shown, string? type, PrefectureFilter filter)
    {
        var classes = shown.Scores.Where(row => row.Class.Length > 0).ToLookup(row => row.RegionId);
        var (honours, talks) = (shown.Honours.ToLookup(row => row.RegionId, row => row.Name), shown.Talks.Select(row => row.RegionId).ToHashSet());
        return [.. filter.Rows(shown, type).Select(row => new RankingRow(row, string.Join('\u3001', classes[row.RegionId].Select(one => one.Class)), string.Join('\u3001', classes[row.RegionId].Select(Place)))
        {
            Group = shown.Run.Find(row.Code)?.Group ?? "",
            Before = shown.Before(row.Code) is { } standing ? type is null ? standing.Rank : standing.ClassRanks.GetValueOrDefault(type) : null,
            Honours = [.. honours[row.RegionId].Distinct()],
            Summoned = talks.Contains(row.RegionId),
        })];
    }

    static string Place(ScoreRow row) => $"{(row.Rank is { } rank ? rank.ToString(System.Globalization.CultureInfo.InvariantCulture) : Xiance.Storage.Papers.Figure.NotApplicable)} / {row.Members}";
}
