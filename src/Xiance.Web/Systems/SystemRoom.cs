using Microsoft.AspNetCore.Http.HttpResults;
using Xiance.Web.Shell;

namespace Xiance.Web.Systems;

/// <summary>系统: what the administrators do, each only their part.</summary>
static class SystemRoom
{
    public static readonly WebRoom Room = new("system", "/system", "settings", WebRoom.Administrators, Map);

    static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/system", () => new RazorComponentResult<SystemPage>());
    }
}
