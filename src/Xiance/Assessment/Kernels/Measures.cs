using System.Globalization;

namespace Xiance.Assessment.Kernels;

/// <summary>Values of a region by name that honours look at: measures, entry conditions, lists that cut ties.</summary>
sealed class Measures(Chronicle chronicle, IReadOnlyList<ViewTables> views)
{
    /// <summary>Larger is better in every measure; null when the region has no such value.</summary>
    public decimal? Of(HonourMeasure measure, string region, string? name)
    {
        var (now, before) = (chronicle.Of(region, 0), chronicle.Of(region, 1));
        var (score, last) = (Chronicle.Score(now, name), Chronicle.Score(before, name));
        return measure switch
        {
            HonourMeasure.Rank => -Chronicle.Rank(now, name),
            _ when Chronicle.Rank(now, name) is null => null,
            HonourMeasure.ScoreGain => score - last,
            HonourMeasure.Growth => last is null or 0 ? null : score / last - 1,
            _ => Chronicle.Rank(before, name) - Chronicle.Rank(now, name),
        };
    }

    /// <summary>The value under a name of the scheme, larger being better; null when there is none.</summary>
    public decimal? Named(string code, PanelRow row, string? name) => code switch
    {
        "rank" => Of(HonourMeasure.Rank, row.Region.Id, null),
        "class_rank" => Of(HonourMeasure.Rank, row.Region.Id, name),
        "score" => chronicle.Of(row.Region.Id, 0)?.Score,
        "score_gain" => Of(HonourMeasure.ScoreGain, row.Region.Id, name),
        "growth" => Of(HonourMeasure.Growth, row.Region.Id, name),
        "rank_gain" => Of(HonourMeasure.RankGain, row.Region.Id, name),
        _ => View(name).Values.TryGetValue(code, out var column) ? Official.Score(column[row.Index]) : null,
    };

    /// <summary>As text for conditions: ranks count from one here; other names are facts and figures.</summary>
    public string? Fact(string code, PanelRow row, string? name) => code switch
    {
        "rank" => Text(Chronicle.Rank(chronicle.Of(row.Region.Id, 0), null)),
        "class_rank" => Text(Chronicle.Rank(chronicle.Of(row.Region.Id, 0), name)),
        "last_rank" => Text(Chronicle.Rank(chronicle.Of(row.Region.Id, 1), null)),
        "last_score" => Text(chronicle.Of(row.Region.Id, 1)?.Score),
        "score" or "score_gain" or "growth" or "rank_gain" => Text(Named(code, row, name)),
        _ => row.Fact(code) ?? Text(Named(code, row, name)),
    };

    ViewTables View(string? name) => views.FirstOrDefault(view => view.View == name) ?? views[0];

    static string? Text(decimal? value) => value?.ToString(CultureInfo.InvariantCulture);
}
