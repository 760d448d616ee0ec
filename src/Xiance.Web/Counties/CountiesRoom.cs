using Xiance.Web.Shell;

namespace Xiance.Web.Counties;

/// <summary>县域: the counties of a plan, and each on one page that prints.</summary>
static class CountiesRoom
{
    public static readonly WebRoom Room = new("counties", "/counties", "map-pin", WebRoom.Figures, Map)
    {
        Traces = new Dictionary<string, TraceBuilder>(StringComparer.Ordinal) { ["target"] = TierTrace.Build },
    };

    static void Map(IEndpointRouteBuilder app)
    {
        CountyList.Map(app);
        CountySheet.Map(app);
    }
}
