using Xiance.Web.Projects;
using Xiance.Web.Shell;

namespace Xiance.Web.Reports;

/// <summary>报告: the packet of a period, nominations and leading groups.</summary>
static class ReportsRoom
{
    public static readonly WebRoom Room = new("reports", "/reports", "report", ProjectsRoom.Readers, Map);

    static void Map(IEndpointRouteBuilder app)
    {
        PacketPages.Map(app);
        NominationPages.Map(app);
        GroupPages.Map(app);
    }
}
