using System.Globalization;
using Xiance.Basics;
using Xiance.Storage;
using Xiance.Storage.Figures;
using Xiance.Web.Shell;
using Xiance.Web.Traces;

namespace Xiance.Web.Figures;

/// <summary>The way of a figure: everything ever received for its cell, newest first, and the clause that names the indicator.</summary>
static class ObservationTrace
{
    public static Task<Outcome<Trace>> Build(HttpContext context, Visit visit, string id) => Task.FromResult(Of(visit, context.RequestServices.GetRequiredService<Workspace>(), id));

    static Outcome<Trace> Of(Visit visit, Workspace workspace, string id)
    {
        if (visit.Plan is not { } plan || !long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || workspace.Observations.Find(visit.Reading, number) is not { } figure) return Problems.NoSuchTrace("observation", id);
        var cell = new IndicatorCell(plan.Pack, figure.Indicator.Code, figure.Observation.Period);
        var history = workspace.Observations.History(visit.Reading, figure.Observation.Region, cell).Where(other => other.Observation.Id != number).Select(other => Node(other));
        var indicator = workspace.Packs.Find(visit.Reading, plan.Pack) is { } state ? workspace.Packs.Read(state).Indicators.FirstOrDefault(one => one.Code == figure.Indicator.Code) : null;
        var target = indicator is null ? [] : new[] { new Trace("indicator", indicator.Code, indicator.Name, indicator.Unit.Symbol, indicator.Cite) { Note = indicator.Definition, Provisional = indicator.Provisional } };
        return TraceDetails.Fill(visit, workspace, Node(figure) with { Children = [.. history, .. target] });
    }

    static Trace Node(Storage.Figures.LedgerFigure figure) => new("observation", figure.Observation.Id.ToString(CultureInfo.InvariantCulture), figure.Indicator.Name);
}
