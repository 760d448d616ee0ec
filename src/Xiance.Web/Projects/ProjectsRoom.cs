using System.Globalization;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Storage;
using Xiance.Web.Shell;
using Xiance.Web.Traces;

namespace Xiance.Web.Projects;

/// <summary>项目: the library as list, board, tiles and timeline; one project with its approvals; import from documents.</summary>
static class ProjectsRoom
{
    /// <summary>Projects are own rows: departments and third parties have no regions of their own to see.</summary>
    public static readonly IReadOnlyList<Role> Readers = [Role.Office, Role.County, Role.Leader, Role.Auditor];

    public static readonly WebRoom Room = new("projects", "/projects", "crane", Readers, Map)
    {
        Traces = new Dictionary<string, TraceBuilder>(StringComparer.Ordinal) { ["project"] = Trace },
    };

    static void Map(IEndpointRouteBuilder app)
    {
        LibraryPages.Map(app);
        ImportPages.Map(app);
        OneProjectPages.Map(app);
        AttributionPages.Map(app);
        DelayPages.Map(app);
    }

    /// <summary>The investment of a project back to the row of its document.</summary>
    static Task<Outcome<Trace>> Trace(HttpContext context, Visit visit, string id)
    {
        var workspace = context.RequestServices.GetRequiredService<Workspace>();
        if (!long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || workspace.Projects.Find(visit.Reading, number) is not { } entry) return Task.FromResult<Outcome<Trace>>(Problems.NoSuchTrace("project", id));
        var words = new Words(visit.Locale);
        var note = words.With(entry.Project.Synthetic ? "projects.trace-synthetic" : "projects.trace", ("by", entry.By), ("at", Figure.Moment(entry.At)), ("revision", entry.Revision));
        return Task.FromResult<Outcome<Trace>>(TraceDetails.Fill(visit, workspace, new Trace("project", id, $"{entry.County} {entry.Project.Name}", entry.Project.Investment is { } amount ? Figure.Yuan(amount) : words["figures.missing"], entry.Project.Source) { Note = note }));
    }
}
