using Microsoft.AspNetCore.Http.HttpResults;
using Xiance.Basics;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Traces;

/// <summary>/trace/KIND/ID: the way of a number back to its clause, as a page, or as the side panel for a background request.</summary>
static class TracePages
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/trace/{kind}/{id}", (HttpContext context, Visit visit, string kind, string id) => Show(context, visit, kind, Uri.UnescapeDataString(id))).RequireAuthorization();

    static async Task<IResult> Show(HttpContext context, Visit visit, string kind, string id)
    {
        var found = Rooms.Traces.TryGetValue(kind, out var build) ? await build(context, visit, id) : Problems.NoSuchTrace(kind, id);
        var background = context.Request.Headers.ContainsKey("HX-Request");
        if (found.Succeeded) return background ? new RazorComponentResult<TracePanel>(new { Trace = found.Value }) : new RazorComponentResult<TracePage>(new { Trace = found.Value });
        return background ? new RazorComponentResult<ProblemList>(new { found.Problems }) { StatusCode = StatusCodes.Status404NotFound } : Failures.Page(found.Problems, StatusCodes.Status404NotFound);
    }
}
