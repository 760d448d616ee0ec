using Microsoft.AspNetCore.Http.HttpResults;
using Xiance.Assessment;
using Xiance.Storage;
using Xiance.Storage.Assessment;
using Xiance.Web.Shell;

namespace Xiance.Web.Assessment;

/// <summary>分项热力: every visible region's normalised value of every indicator, shaded by its place among those shown.</summary>
static class HeatPages
{
    const int Shades = 6;

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/assessment/heat", Show);

    static IResult Show(Visit visit, Workspace workspace)
    {
        var outcome = ShownRun.Of(visit, workspace);
        if (outcome is not { Succeeded: true, Value: { } shown }) return RunPages.Nothing(visit, outcome?.Problems ?? []);
        var filter = PrefectureFilter.Of(visit, shown);
        var view = View(visit, shown, filter);
        return view.AsksExcel ? ExcelAnswer.Of(view, "heat") : new RazorComponentResult<HeatPage>(new { Shown = shown, View = view, Filter = filter });
    }

    static TableView<HeatRow> View(Visit visit, ShownRun shown, PrefectureFilter filter)
    {
        var words = new Words(visit.Locale);
        var rows = filter.Rows(shown).Select(row => new HeatRow(row, Explain.Region(shown.Run, row.Code).FirstOrDefault()?.Contributions ?? [])).ToList();
        var columns = new List<TableColumn<HeatRow>>
        {
            new("rank", words["assessment.rank"], row => row.Score.Rank is { } rank ? Figure.Count(rank) : Figure.NotApplicable) { Number = true, Order = row => row.Score.Rank, Figure = row => row.Score.Rank, Class = "bd" },
            new("name", words["assessment.county"], row => row.Score.Name) { Order = row => row.Score.Code, Class = "nw" },
        };
        for (var i = 0; i < shown.Run.Scheme.Indicators.Count; i++) columns.Add(Column(shown.Run.Scheme.Indicators[i].Name, i, [.. rows.Select(row => row.Value(i)).OfType<decimal>().Order()]));
        return new("heat", visit, columns, rows) { Provisional = shown.State.Provisional };
    }

    static TableColumn<HeatRow> Column(string name, int index, decimal[] sorted) => new("i" + Figure.Count(index), name, row => row.Value(index) is { } value ? Figure.Number(value, 1) : Figure.NotApplicable)
    {
        Number = true,
        Order = row => row.Value(index),
        Figure = row => row.Value(index),
        Cell = row => builder =>
        {
            builder.OpenElement(0, "span");
            builder.AddAttribute(1, "class", row.Value(index) is { } value ? "heat heat" + Figure.Count(Shade(value, sorted)) : "mut");
            builder.AddContent(2, row.Value(index) is { } shown ? Figure.Number(shown, 1) : Figure.NotApplicable);
            builder.CloseElement();
        },
    };

    /// <summary>Sixths of the values shown, equal values in the same shade.</summary>
    static int Shade(decimal value, decimal[] sorted) => Math.Min(Shades - 1, sorted.Count(other => other < value) * Shades / Math.Max(1, sorted.Length));
}

/// <summary>One region's line of the heat table.</summary>
public sealed record HeatRow(ScoreRow Score, IReadOnlyList<Contribution> Lines)
{
    public decimal? Value(int index) => index < Lines.Count && double.IsFinite(Lines[index].Normalised) ? Math.Round((decimal)Lines[index].Normalised, 6) : null;
}
