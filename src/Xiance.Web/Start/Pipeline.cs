using Microsoft.AspNetCore.Http.Features;
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
        app.UseExceptionHandler(Failures.Handle);
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
        foreach (var room in Rooms.All) room.Map(app.MapGroup("").RequireAuthorization().AddEndpointFilter((context, next) => Admit(room, context, next)));
    }

    /// <summary>A room is closed to those whose roles it does not name, whatever address they type.</summary>
    static ValueTask<object?> Admit(WebRoom room, EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var visit = context.HttpContext.Features.GetRequiredFeature<Visit>();
        return room.OpenTo(visit.Actor) ? next(context) : ValueTask.FromResult<object?>(Failures.Page(Problems.NotYours(visit.Path), StatusCodes.Status403Forbidden));
    }
}
