using Xiance.Web.Exchange;
using Xiance.Web.Shell;
using Xiance.Web.SignIn;
using Xiance.Web.Traces;

namespace Xiance.Web.Start;

/// <summary>What happens to a request, in order, and which addresses there are.</summary>
static class Pipeline
{
    public static void UseXiance(this WebApplication app)
    {
        app.UseResponseCompression();
        app.UseMiddleware<SecurityHeaders>();
        app.UseExceptionHandler(Failures.Handler);
        app.UseAuthentication();
        app.UseMiddleware<Visits>();
        app.UseStatusCodePages(Failures.Show);
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseAntiforgery();
        Map(app);
    }

    static void Map(WebApplication app)
    {
        app.MapStaticAssets();
        app.MapOpenApi().RequireAuthorization();
        Health.Map(app);
        SignInPages.Map(app);
        TracePages.Map(app);
        ReadingRoutes.Map(app);
        foreach (var room in Rooms.All) room.Map(app.MapGroup("").OnlyFor(room.Roles));
    }
}
