using Microsoft.AspNetCore.Http.HttpResults;
using Xiance.Storage;
using Xiance.Storage.Packets;
using Xiance.Storage.Projects;
using Xiance.Web.Shell;

namespace Xiance.Web.Projects;

/// <summary>进度滞后: projects behind their milestones, years or investment, with every reason; the list behind the counts of the overview, the county page and the review.</summary>
static class DelayPages
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/projects/late", Show);

    static IResult Show(Visit visit, Workspace workspace)
    {
        if (LibraryPages.Question(visit) is not { } question) return new RazorComponentResult<LibraryPage>();
        var today = visit.Known ?? visit.Today;
        var view = View(visit, workspace.ProjectProgress.Late(visit.Reading, question with { Year = today.Year }, today));
        return view.AsksExcel ? ExcelAnswer.Of(view, "projects-late") : new RazorComponentResult<DelayPage>(new { View = view });
    }

    static TableView<LateProject> View(Visit visit, IReadOnlyList<LateProject> rows)
    {
        var words = new Words(visit.Locale);
        return new("late", visit,
        [
            new("name", words["projects.name"], row => row.Entry.Project.Name) { Order = row => row.Entry.Project.Name, Class = "bd project-name", Cell = row => ProjectCells.Name(visit)(row.Entry) },
            new("county", words["projects.county"], row => row.Entry.County) { Order = row => row.Entry.CountyCode, Class = "nw" },
            new("stage", words["projects.stage"], row => words["projects.stage." + row.Entry.Project.Stage]) { Order = row => row.Entry.Project.Stage, Class = "nw", Cell = row => ProjectCells.Stage(words)(row.Entry) },
            new("owner", words["projects.owner"], row => row.Entry.Project.Owner) { Class = "mut" },
            new("why", words["projects.delay"], row => string.Join('；', row.Delays.Select(delay => PacketProjects.Reason(delay, words)))),
        ], rows);
    }
}
