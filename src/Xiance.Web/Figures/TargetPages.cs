using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Xiance.Figures.Targets;
using Xiance.Plans;
using Xiance.Storage;
using Xiance.Web.Shell;
using Xiance.Web.Traces;

namespace Xiance.Web.Figures;

/// <summary>目标: every target of the plan with its actual, pace, forecast, light and reason; the overview links to rows of this list.</summary>
static class TargetPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/figures/targets", Show);
        EachTargetPages.Map(app);
    }

    static IResult Show(Visit visit, Workspace workspace)
    {
        if (visit is not { Plan: { } plan, Period: { } period } || workspace.Packs.Find(visit.Reading, plan.Pack) is not { } state) return new RazorComponentResult<TargetsPage>();
        var all = Shown(visit, workspace);
        var rows = all.Where(row => Asked(visit, row)).ToList();
        var view = View(visit, rows);
        if (view.AsksExcel) return ExcelAnswer.Of(view, "targets");
        return new RazorComponentResult<TargetsPage>(new { View = view, All = all, Rows = rows, RollUps = workspace.Targets.RollUps(state) });
    }

    /// <summary>The targets as known, in the order of the pack.</summary>
    public static IReadOnlyList<ShownTarget> Shown(Visit visit, Workspace workspace) =>
        visit is { Plan: { } plan, Period: { } period } ? ShownTarget.All(visit.Reading, workspace, (plan.Pack, period, visit.Known ?? visit.Today), new Words(visit.Locale)) : [];

    /// <summary>The same filter that the counts of the overview use.</summary>
    static bool Asked(Visit visit, ShownTarget row) =>
        (visit.Asked("light") is not { } light || row.Light.ToString() == light) && (visit.Asked("nature") is not { } nature || (row.Target.Nature?.ToString() ?? "None") == nature);

    static TableView<ShownTarget> View(Visit visit, IReadOnlyList<ShownTarget> rows)
    {
        var words = new Words(visit.Locale);
        return new("targets", visit,
        [
            new("name", words["targets.target"], row => row.Name) { Order = row => row.Name, Class = "bd target-name" },
            new("scope", words["figures.scope"], row => row.Target.Scope) { Order = row => row.Target.Scope, Class = "nw mut", Spare = true },
            new("nature", words["figures.nature"], row => row.Target.Nature is { } nature ? words["figures.nature." + nature] : Figure.NotApplicable) { Class = "nw mut", Spare = true },
            new("end", words["targets.end"], row => row.End) { Number = true, Order = row => row.State.EndYear },
            new("unit", words["figures.unit"], row => row.Target.UnitSymbol) { Class = "nw mut" },
            new("value", words["targets.value"], row => row.Aim) { Number = true, Order = row => row.Target.Value },
            new("actual", words["targets.actual"], row => row.Actual) { Number = true, Order = row => row.State.Actual?.Value, Figure = row => row.State.Actual is { IsExact: true } actual ? actual.Value : null, Cell = Actual(visit) },
            new("year", words["targets.year"], row => row.Year) { Number = true, Order = row => row.State.Actual?.Year, Class = "mut" },
            new("vintage", words["targets.vintage"], row => row.Vintage) { Class = "nw mut", Spare = true },
            new("planned", words["targets.planned"], row => row.Planned) { Number = true, Order = row => row.State.Planned, Figure = row => row.State.Planned },
            new("gap", words["targets.gap"], row => row.Gap) { Number = true, Order = row => row.State.Gap, Figure = row => row.State.Gap },
            new("required", words["targets.required"], row => row.Required) { Number = true, Order = row => row.State.Required?.AYear },
            new("so-far", words["targets.so-far"], row => row.SoFar) { Number = true, Spare = true },
            new("forecast", words["targets.forecast-interval"], row => row.ForecastText) { Number = true, Order = row => row.State.Forecast?.Value, Cell = Forecast },
            new("expected", words["targets.forecast"], row => row.Expected) { Number = true, Order = row => row.State.Forecast?.Value, Figure = row => row.State.Forecast?.Value, Spare = true },
            new("interval", words["targets.interval"], row => row.Interval) { Class = "nw", Spare = true },
            new("method", words["targets.method"], row => row.Method) { Spare = true },
            new("clause", words["assessment.clause"], row => row.Target.Cite?.Clause ?? Figure.NotApplicable) { Class = "nw wide-only", Cell = Clause(visit) },
            new("light", words["targets.light"], row => words["light." + row.Light]) { Order = row => row.Light, Class = "nw", Cell = Light },
            new("reason", words["targets.reason"], row => row.Reason) { Class = "target-reason" },
        ], rows);
    }

    internal static RenderFragment<ShownTarget> Actual(Visit visit) => row => builder =>
    {
        if (row.State.Each.Count > 0)
        {
            builder.OpenElement(6, "a");
            builder.AddAttribute(7, "href", visit.Link("/figures/targets/each", ("key", row.Key)));
            builder.AddContent(8, row.Actual);
            builder.CloseElement();
            return;
        }
        if (row.State.Actual is null) { builder.AddMarkupContent(0, $"<span class=\"mut\">{new Words(visit.Locale)["figures.missing"]}</span>"); return; }
        builder.OpenComponent<TraceLink>(1);
        builder.AddAttribute(2, nameof(TraceLink.Kind), "plan-target");
        builder.AddAttribute(3, nameof(TraceLink.Id), row.Key);
        builder.AddAttribute(4, nameof(TraceLink.Value), row.Actual);
        builder.AddAttribute(5, nameof(TraceLink.Provisional), row.Provisional);
        builder.CloseComponent();
    };

    /// <summary>The value over its interval, or why there is none.</summary>
    static readonly RenderFragment<ShownTarget> Forecast = row => builder =>
    {
        if (row.State.Forecast is null) { builder.AddMarkupContent(0, $"<span class=\"mut sm\">{row.Interval}</span>"); return; }
        builder.AddContent(1, row.Expected);
        builder.OpenElement(2, "div");
        builder.AddAttribute(3, "class", "mut sm");
        builder.AddContent(4, row.Interval);
        builder.CloseElement();
    };

    internal static readonly RenderFragment<ShownTarget> Light = row => builder =>
    {
        builder.OpenComponent<LightTag>(0);
        builder.AddAttribute(1, nameof(LightTag.State), row.Light);
        builder.CloseComponent();
    };

    /// <summary>To the target's trace, which prints the words of the clause.</summary>
    static RenderFragment<ShownTarget> Clause(Visit visit) => row => builder =>
    {
        builder.OpenElement(0, "a");
        builder.AddAttribute(1, "class", "cite");
        builder.AddAttribute(2, "href", visit.Link("/trace/plan-target/" + Uri.EscapeDataString(row.Key)));
        builder.AddAttribute(3, "data-trace", true);
        builder.AddContent(4, row.Target.Cite?.Clause ?? Figure.NotApplicable);
        builder.CloseElement();
    };
}
