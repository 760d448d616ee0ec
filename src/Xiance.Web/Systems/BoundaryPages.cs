using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Storage;
using Xiance.Storage.Boundaries;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Systems;

/// <summary>县界: the system administrator supplies a GeoJSON file; nothing of the kind comes with the program.</summary>
static class BoundaryPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("").OnlyFor(Role.SystemAdministrator);
        group.MapGet("/system/boundaries", (Visit visit, Workspace workspace) => Show(visit, workspace, null, []));
        group.MapPost("/system/boundaries", Keep);
    }

    static RazorComponentResult<BoundariesPage> Show(Visit visit, Workspace workspace, ShapeSet? kept, IReadOnlyList<Problem> problems) =>
        new(new { Kept = kept, Now = workspace.Boundaries.Current(visit.Today), Problems = problems }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };

    static async Task<IResult> Keep(Visit visit, Workspace workspace, [FromForm] IFormFileCollection file, CancellationToken stopped)
    {
        if (file.FirstOrDefault(one => one.Length > 0) is not { } given) return Show(visit, workspace, null, [Problems.FileMissing()]);
        using var content = new MemoryStream();
        await given.CopyToAsync(content, stopped);
        var kept = workspace.Boundaries.Keep(visit.Latest, (Path.GetFileName(given.FileName), content.ToArray()), visit.Now);
        return Show(visit, workspace, kept.Value, kept.Problems);
    }
}
