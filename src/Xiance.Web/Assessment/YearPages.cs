using Microsoft.AspNetCore.Http.HttpResults;
using Xiance.Basics;
using Xiance.Storage;
using Xiance.Storage.Assessment;
using Xiance.Web.Shell;

namespace Xiance.Web.Assessment;

/// <summary>年度对比: score and place of every year the run computed, for the regions whose row the reader sees.</summary>
static class YearPages
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/assessment/years", Show);

    static IResult Show(Visit visit, Workspace workspace)
    {
        var outcome = ShownRun.Of(visit, workspace);
        if (outcome is not { Succeeded: true }) return RunPages.Nothing(visit, outcome?.Problems ?? []);
        var filter = PrefectureFilter.Of(visit, outcome.Value!);
        var view = View(visit, outcome.Value!, filter);
        return view.AsksExcel ? ExcelAnswer.Of(view, "years") : new RazorComponentResult<YearsPage>(new { Shown = outcome.Value, View = view, Filter = filter });
    }

    static TableView<ScoreRow> View(Visit visit, ShownRun shown, PrefectureFilter filter)
    {
        var words = new Words(visit.Locale);
        var standings = shown.Run.History.ToDictionary(standing => (standing.Region, standing.Period));
        var columns = new List<TableColumn<ScoreRow>>
        {
            new("name", words["assessment.county"], row => row.Name) { Order = row => row.Code, Class = "bd nw" },
            new("parent", words["assessment.prefecture"], row => row.Parent ?? "") { Order = row => row.Parent, Class = "mut nw" },
        };
        foreach (var period in shown.Run.History.Select(standing => standing.Period).Distinct().Order())
        {
            decimal? Score(ScoreRow row) => standings.GetValueOrDefault((row.Code, period))?.Score;
            int? Rank(ScoreRow row) => standings.GetValueOrDefault((row.Code, period))?.Rank;
            var year = Figure.Period(period, visit.Locale) + (shown.Run.IsGiven(period) ? words["assessment.imported-short"] : "");
            columns.Add(new($"score-{period}", $"{year} {words["assessment.score"]}", row => Score(row) is { } score ? Figure.Score(score) : Figure.NotApplicable) { Number = true, Order = row => Score(row), Figure = row => Score(row), Class = "mut" });
            columns.Add(new($"rank-{period}", $"{year} {words["assessment.rank"]}", row => Rank(row) is { } rank ? Figure.Count(rank) : Figure.NotApplicable) { Number = true, Order = row => Rank(row), Figure = row => Rank(row), Class = "bd" });
        }
        return new("years", visit, columns, filter.Rows(shown)) { Provisional = shown.State.Provisional };
    }
}
