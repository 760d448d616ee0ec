using Xiance.Web.Shell;

namespace Xiance.Web.Figures;

/// <summary>指标: the figures of a period as a table, every cell with its history, import with problems by cell, the catalogue, and formulas on trial.</summary>
static class FiguresRoom
{
    public static readonly WebRoom Room = new("figures", "/figures", "table", WebRoom.Figures, Map)
    {
        Traces = new Dictionary<string, TraceBuilder>(StringComparer.Ordinal) { ["observation"] = ObservationTrace.Build, ["plan-target"] = PlanTargetTrace.Build },
    };

    static void Map(IEndpointRouteBuilder app)
    {
        FigurePages.Map(app);
        TargetPages.Map(app);
        ImportPages.Map(app);
        EntryPages.Map(app);
        ImportedResultPages.Map(app);
        ArrivalPages.Map(app);
        CheckPages.Map(app);
        CataloguePages.Map(app);
        FormulaPages.Map(app);
    }
}
