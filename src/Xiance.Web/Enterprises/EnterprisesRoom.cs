using Xiance.Web.Shell;

namespace Xiance.Web.Enterprises;

/// <summary>企业: parks, per-mu evaluation, grade and exit lists, differentiated policy, public totals, the register and its import.</summary>
static class EnterprisesRoom
{
    public static readonly WebRoom Room = new("enterprises", "/enterprises", "building-factory-2", WebRoom.Figures, Map) { Traces = new Dictionary<string, TraceBuilder> { [FirmTrace.Kind] = FirmTrace.Build } };

    static void Map(IEndpointRouteBuilder app)
    {
        ParkPages.Map(app);
        GradePages.Map(app);
        ExitPages.Map(app);
        FirmPages.Map(app);
        EvaluationPages.Map(app);
        PublicPages.Map(app);
        FirmImportPages.Map(app);
    }
}
