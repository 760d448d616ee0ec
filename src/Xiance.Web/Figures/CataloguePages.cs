using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Xiance.Plans;
using Xiance.Storage;
using Xiance.Web.Shell;

namespace Xiance.Web.Figures;

/// <summary>目录: every indicator of the plan with definition, source, way of arrival and clause.</summary>
static class CataloguePages
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/figures/catalogue", Show);

    static IResult Show(Visit visit, Workspace workspace)
    {
        var indicators = visit.Plan is { } plan && workspace.Packs.Find(visit.Reading, plan.Pack) is { } state ? workspace.Packs.Read(state).Indicators : [];
        var view = View(visit, indicators);
        return view.AsksExcel ? ExcelAnswer.Of(view, "catalogue") : new RazorComponentResult<CataloguePage>(new { View = view });
    }

    static TableView<Indicator> View(Visit visit, IReadOnlyList<Indicator> indicators)
    {
        var words = new Words(visit.Locale);
        return new("catalogue", visit,
        [
            new("name", words["figures.indicator"], row => row.Name) { Order = row => row.Name, Class = "bd nw" },
            new("unit", words["figures.unit"], row => row.Unit.Symbol) { Class = "nw" },
            new("decimals", words["figures.decimals"], row => row.Decimals.ToString(System.Globalization.CultureInfo.InvariantCulture)) { Number = true, Figure = row => row.Decimals },
            new("direction", words["assessment.direction"], row => words[row.Direction == Direction.LowerIsBetter ? "assessment.lower" : "assessment.higher"]) { Class = "nw mut" },
            new("scope", words["figures.scope"], row => words["figures.scope." + row.Scope]) { Order = row => row.Scope, Class = "nw mut" },
            new("arrival", words["figures.arrival"], row => words["figures.arrival." + row.Arrival]) { Order = row => row.Arrival, Class = "nw" },
            new("source", words["figures.source"], row => row.SourceUnit.Length > 0 ? row.SourceUnit : Figure.NotApplicable) { Order = row => row.SourceUnit, Class = "nw" },
            new("nature", words["figures.nature"], row => row.Nature is { } nature ? words["figures.nature." + nature] : Figure.NotApplicable) { Class = "nw mut" },
            new("growth", words["figures.growth"], row => words["figures.growth." + row.Growth]) { Class = "nw mut" },
            new("definition", words["figures.definition"], row => row.Definition),
            new("clause", words["assessment.clause"], row => row.Cite?.Clause ?? (row.Assumption is { } assumption ? $"{words["shell.provisional"]}\uff1a{assumption}" : Figure.NotApplicable)) { Cell = Clause },
        ], indicators);
    }

    static RenderFragment Clause(Indicator row) => builder =>
    {
        builder.OpenElement(0, "span");
        builder.AddAttribute(1, "class", "cite");
        builder.AddContent(2, row.Cite?.Clause);
        builder.CloseElement();
        if (row.Assumption is null) return;
        builder.OpenComponent<ProvisionalTag>(3);
        builder.AddAttribute(4, nameof(ProvisionalTag.Assumption), row.Assumption);
        builder.CloseComponent();
    };
}
