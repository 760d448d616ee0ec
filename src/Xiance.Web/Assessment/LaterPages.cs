using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Xiance.Storage;
using Xiance.Storage.Assessment;
using Xiance.Web.Shell;
using Xiance.Web.Traces;

namespace Xiance.Web.Assessment;

/// <summary>冻结后更新: figures released since the run froze its own, both values side by side; the run itself does not change.</summary>
static class LaterPages
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/assessment/later", Show);

    static IResult Show(Visit visit, Workspace workspace)
    {
        var outcome = ShownRun.Of(visit, workspace);
        if (outcome is not { Succeeded: true }) return RunPages.Nothing(visit, outcome?.Problems ?? []);
        var view = View(visit, workspace.Later.Of(visit.Reading, outcome.Value!.State));
        return view.AsksExcel ? ExcelAnswer.Of(view, "later") : new RazorComponentResult<LaterPage>(new { Shown = outcome.Value, View = view, Shares = workspace.LaterShares.Of(visit.Reading, outcome.Value!.State) });
    }

    static TableView<LaterFigure> View(Visit visit, IReadOnlyList<LaterFigure> rows)
    {
        var words = new Words(visit.Locale);
        return new("later", visit,
        [
            new("name", words["assessment.county"], row => row.Region.Name) { Order = row => row.Region.Code, Class = "bd nw" },
            new("indicator", words["figures.indicator"], row => row.Indicator.Name) { Order = row => row.Indicator.Name },
            new("period", words["shell.period"], row => Figure.Period(row.Period, visit.Locale)) { Order = row => row.Period.ToString(), Class = "nw" },
            new("unit", words["figures.unit"], row => row.Indicator.Unit) { Class = "mut nw" },
            Value("frozen", words["later.frozen"], row => row.Frozen),
            new("frozen-vintage", words["figures.vintage"], row => words["figures.vintage." + row.Frozen.Vintage]) { Class = "mut nw" },
            Value("later", words["later.newest"], row => row.Later),
            new("later-vintage", words["figures.vintage"], row => words["figures.vintage." + row.Later.Vintage]) { Class = "mut nw" },
            new("difference", words["later.difference"], row => Figure.Signed(row.Difference, row.Indicator.Decimals)) { Number = true, Order = row => row.Difference, Figure = row => row.Difference },
            new("at", words["later.received"], row => Figure.Moment(row.ReceivedAt)) { Order = row => row.ReceivedAt.Milliseconds, Class = "mut nw" },
        ], rows);
    }

    static TableColumn<LaterFigure> Value(string name, string title, Func<LaterFigure, (long Observation, decimal Value, Xiance.Figures.Vintage Vintage)> of) =>
        new(name, title, row => Figure.Number(of(row).Value, row.Indicator.Decimals)) { Number = true, Order = row => of(row).Value, Figure = row => of(row).Value, Cell = Linked(of) };

    static RenderFragment<LaterFigure> Linked(Func<LaterFigure, (long Observation, decimal Value, Xiance.Figures.Vintage Vintage)> of) => row => builder =>
    {
        builder.OpenComponent<TraceLink>(0);
        builder.AddAttribute(1, nameof(TraceLink.Kind), "observation");
        builder.AddAttribute(2, nameof(TraceLink.Id), of(row).Observation.ToString(CultureInfo.InvariantCulture));
        builder.AddAttribute(3, nameof(TraceLink.Value), Figure.Number(of(row).Value, row.Indicator.Decimals));
        builder.CloseComponent();
    };
}
