using Xiance.Web.Shell;

namespace Xiance.Web.Documents;

/// <summary>方案: documents of the workspace, the workbench that shows text and items side by side, and confirmation as a plan.</summary>
static class PlansRoom
{
    public static readonly WebRoom Room = new("plans", "/plans", "file-text", WebRoom.Figures, Map)
    {
        Traces = new Dictionary<string, TraceBuilder>(StringComparer.Ordinal) { ["item"] = ItemTrace.Build },
    };

    static void Map(IEndpointRouteBuilder app)
    {
        ShelfPages.Map(app);
        WorkbenchPages.Map(app);
        DecisionPages.Map(app);
        EditPages.Map(app);
        CoveragePages.Map(app);
        VersionPages.Map(app);
        FilingPages.Map(app);
    }
}
