using System.Globalization;

namespace Xiance.Assessment.Kernels;

/// <summary>Values of a region by name that honours look at: measures, entry conditions, lists that cut ties.</summary>
sealed class Measures(Chronicle chronicle, IReadOnlyList<ViewTables> views)
{
    /// <summary>Whether the standings of so many years back are known.</summary>
    public bool Knows(int back) => chronicle.Year(back) is not null;

    public string PeriodOf(int back) => chronicle.Period.PlusYears(-back).ToString();

    /// <summary>Larger is better in every measure; null when the region has no such value. Places count only against those in the same group.</summary>
    public decimal? Of(HonourMeasure measure, string region, string? name, int back = 0)
    {
        var (now, before) = (chronicle.Of(region, back), chronicle.Of(region, back + 1));
        var (score, last) = (Chronicle.Score(now, name), Chronicle.Score(before, name));
        return measure switch
        {
            HonourMeasure.Rank => -Chronicle.Rank(now, name),
            _ when Chronicle.Rank(now, name) is null => null,
            HonourMeasure.ScoreGain => score - last,
            HonourMeasure.Growth => last is null or 0 ? null : score / last - 1,
            _ => Chronicle.SameField(now, before, name) ? Chronicle.Rank(before, name) - Chronicle.Rank(now, name) : null,
        };
    }

    /// <summary>The value under a name of the scheme, larger being better; null when there is none.</summary>
    public decimal? Named(string code, PanelRow row, string? name) => Named(code, row, (name, 0));

    decimal? Named(string code, PanelRow row, (string? Class, int Back) at) => code switch
    {
        "rank" => Of(HonourMeasure.Rank, row.Region.Id, null, at.Back),
        "class_rank" => Of(HonourMeasure.Rank, row.Region.Id, at.Class, at.Back),
        "score" => chronicle.Of(row.Region.Id, at.Back)?.Score,
        "score_gain" => Of(HonourMeasure.ScoreGain, row.Region.Id, at.Class, at.Back),
        "growth" => Of(HonourMeasure.Growth, row.Region.Id, at.Class, at.Back),
        "rank_gain" => Of(HonourMeasure.RankGain, row.Region.Id, at.Class, at.Back),
        _ => View(at.Class).Values.TryGetValue(code, out var column) && Year(row, at.Back) is { } found ? Official.Score(column[found.Index]) : null,
    };

    /// <summary>As text for conditions, so many years back: ranks count from one here; other names are facts and figures.</summary>
    public string? Fact(string code, PanelRow row, (string? Class, int Back) at)
    {
        var (now, before) = (chronicle.Of(row.Region.Id, at.Back), chronicle.Of(row.Region.Id, at.Back + 1));
        return code switch
        {
            "rank" => Text(Chronicle.Rank(now, null)),
            "class_rank" => Text(Chronicle.Rank(now, at.Class)),
            "last_rank" => Text(Chronicle.Rank(before, null)),
            "last_class_rank" => Text(Chronicle.Rank(before, at.Class)),
            "last_score" => Text(before?.Score),
            "grade" => now?.Grade,
            "last_grade" => before?.Grade,
            "score" or "score_gain" or "growth" or "rank_gain" => Text(Named(code, row, at)),
            _ => Year(row, at.Back)?.Fact(code) ?? Text(Named(code, row, at)),
        };
    }

    /// <summary>The row of the same region so many years back; null when there is none.</summary>
    PanelRow? Year(PanelRow row, int back) => views[0].Work.Panel.Shifted(row, -back) is { } index ? views[0].Work.Panel.Rows[index] : null;

    ViewTables View(string? name) => views.FirstOrDefault(view => view.View == name) ?? views[0];

    static string? Text(decimal? value) => value?.ToString(CultureInfo.InvariantCulture);
}
