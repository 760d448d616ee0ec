using Xiance.Access;
using Xiance.Web.Shell;

namespace Xiance.Web.Demands;

/// <summary>诉求: the desk with its forms as printed, routing, deadlines, escalation, feedback, and the reports of the rhythm.</summary>
static class DemandsRoom
{
    public static readonly WebRoom Room = new("demands", "/demands", "message-2-question", [Role.Office, Role.County, Role.Department, Role.Leader, Role.Auditor], Map);

    static void Map(IEndpointRouteBuilder app)
    {
        DeskPages.Map(app);
        OneDemandPages.Map(app);
        RhythmPages.Map(app);
    }
}
