using Xiance.Web.Shell;

namespace Xiance.Web.Systems;

/// <summary>系统: what runs here, the regions, and what each of the three administrators does, apart from the others.</summary>
static class SystemRoom
{
    public static readonly WebRoom Room = new("system", "/system", "settings", WebRoom.Everyone, Map);

    static void Map(IEndpointRouteBuilder app)
    {
        OverviewPages.Map(app);
        RegionPages.Map(app);
        AccountPages.Map(app);
        AuditPages.Map(app);
        BoundaryPages.Map(app);
        MessagePages.Map(app);
        SearchPages.Map(app);
    }
}
