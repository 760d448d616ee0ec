using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Progress.Projects;
using Xiance.Register;
using Xiance.Storage;
using Xiance.Storage.Figures;
using Xiance.Storage.Projects;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Projects;

/// <summary>The library as list, board, tiles, timeline and list of approval alarms.</summary>
static class LibraryPages
{
    const int PageSize = 100;
    const int WholeLibrary = 100_000;
    const int CardsAStage = 12;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/projects", (Visit visit, Workspace workspace) => List(visit, workspace, []));
        app.MapGet("/projects/board", Board);
        app.MapGet("/projects/counties", Counties);
        app.MapGet("/projects/timeline", Timeline);
        app.MapGet("/projects/approvals", Approvals);
        app.MapGroup("").OnlyFor(Role.Office, Role.County).MapPost("/projects/move", Move);
    }

    /// <summary>What the address asks, within the jurisdiction of the chosen plan; null where there is no plan.</summary>
    public static ProjectQuestion? Question(Visit visit) => visit.Plan is not { } plan ? null : new ProjectQuestion(plan.Region, Year(visit))
    {
        Stage = Enum.TryParse<ProjectStage>(visit.Asked("stage"), out var stage) ? stage : null,
        County = visit.Asked("county") ?? "",
        Kind = visit.Asked("kind") ?? "",
        KeyStarts = visit.Asked("key") == "1",
        Find = visit.Asked("projects.find") ?? "",
        Sort = visit.Asked("projects.sort") ?? "",
        Descending = visit.Asked("projects.desc") == "1",
    };

    public static int Year(Visit visit) => visit.Period?.Last.Year ?? visit.Today.Year;

    static IResult List(Visit visit, Workspace workspace, IReadOnlyList<Problem> problems)
    {
        if (Question(visit) is not { } question) return new RazorComponentResult<LibraryPage>();
        var number = int.TryParse(visit.Asked("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked > 0 ? asked : 1;
        var excel = visit.Asked("format") == "xlsx";
        var page = workspace.Projects.Page(visit.Reading, question with { Most = excel ? WholeLibrary : PageSize, Skip = excel ? 0 : (number - 1) * PageSize });
        var shown = new ShownLibrary(question, page, new TableView<ProjectEntry>("projects", visit, Columns(visit, question), (page.Rows, (int)page.Total.Count)))
        {
            Page = number,
            Pages = (int)((page.Total.Count + PageSize - 1) / PageSize),
            Stages = workspace.Projects.ByStage(visit.Reading, question),
            Counties = Regions(visit, workspace),
            Kinds = workspace.Projects.Kinds(visit.Reading, question),
            MayWork = MayWork(visit),
        };
        if (excel) return ExcelAnswer.Of(shown.View, "projects");
        return new RazorComponentResult<LibraryPage>(new { Shown = shown, Problems = problems }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }

    public static bool MayWork(Visit visit) => !visit.Past && visit.Actor.IsAny(Role.Office, Role.County);

    /// <summary>Counties, zones and the jurisdiction itself that lie in the reader's own subtrees, by code.</summary>
    public static IReadOnlyList<RegionFact> Regions(Visit visit, Workspace workspace) => visit.Plan is { } plan ? workspace.Regions.Own(visit.Actor, plan.Region, visit.Today) : [];

    static IReadOnlyList<TableColumn<ProjectEntry>> Columns(Visit visit, ProjectQuestion question)
    {
        var words = new Words(visit.Locale);
        List<TableColumn<ProjectEntry>> columns =
        [
            new("name", words["projects.name"], row => row.Project.Name) { Order = row => row.Project.Name, Class = "bd project-name", Cell = ProjectCells.Name(visit) },
            new("county", words["projects.county"], row => row.County) { Order = row => row.CountyCode, Class = "nw" },
            new("stage", words["projects.stage"], row => words["projects.stage." + row.Project.Stage]) { Order = row => row.Project.Stage, Class = "nw", Cell = ProjectCells.Stage(words) },
            new("printed", words["projects.printed-stage"], row => row.Project.PrintedStage) { Class = "nw mut", Spare = true },
            new("kind", words["projects.kind"], row => row.Project.Kind) { Order = row => row.Project.Kind, Class = "nw mut" },
            new("owner", words["projects.owner"], row => row.Project.Owner) { Class = "mut", Spare = true },
            new("park", words["projects.park"], row => row.Project.Park) { Class = "mut", Spare = true },
            new("investment", words["projects.investment"], row => ProjectCells.Amount(row.Project.Investment, words)) { Unit = words["projects.yi"], Number = true, Order = row => row.Project.Investment?.Fen, Figure = row => ProjectCells.Yi(row.Project.Investment), Cell = ProjectCells.Investment(words) },
            new("planned", words.With("projects.planned-of", ("year", question.Year)), row => ProjectCells.Amount(row.Year?.Planned, words)) { Unit = words["projects.yi"], Number = true, Order = row => row.Year?.Planned?.Fen, Figure = row => ProjectCells.Yi(row.Year?.Planned) },
            new("done", words["projects.done"], row => ProjectCells.Amount(row.Year?.Done, words)) { Unit = words["projects.yi"], Number = true, Order = row => row.Year?.Done?.Fen, Figure = row => ProjectCells.Yi(row.Year?.Done) },
            new("rate", words["projects.rate"], row => ProjectCells.Rate(row.Year, words)) { Unit = "%", Number = true },
            new("land", words["projects.land"], row => row.Project.Land is { } land ? Figure.Plain(land.Mu) : words["figures.missing"]) { Unit = words["projects.mu"], Number = true, Order = row => row.Project.Land?.Mu, Figure = row => row.Project.Land?.Mu, Class = "wide-only" },
            new("from", words["projects.years"], row => ProjectCells.Years(row.Project)) { Order = row => row.Project.FromYear, Class = "nw" },
            new("key", words["projects.key-start"], row => row.Project.KeyStartYear?.ToString(CultureInfo.InvariantCulture) ?? "") { Order = row => row.Project.KeyStartYear, Class = "nw" },
            new("leader", words["projects.leader"], row => row.Project.LeaderPost) { Class = "wide-only" },
            new("source", words["projects.source"], row => row.Project.Source?.ToString() ?? "") { Class = "mut", Spare = true },
        ];
        return MayWork(visit) && visit.Asked("format") != "xlsx" ? [new("take", words["projects.take"], row => "") { Class = "noprint", Cell = ProjectCells.Tick(words) }, .. columns] : columns;
    }

    static IResult Board(Visit visit, Workspace workspace)
    {
        if (Question(visit) is not { } question) return new RazorComponentResult<LibraryPage>();
        var stages = workspace.Projects.ByStage(visit.Reading, question);
        var columns = Enum.GetValues<ProjectStage>().Where(stage => stage != ProjectStage.Withdrawn).Select(stage => new BoardColumn(
            stage, stages.FirstOrDefault(one => one.Stage == stage).Sum, workspace.Projects.Page(visit.Reading, question with { Stage = stage, Sort = "investment", Descending = true, Most = CardsAStage }).Rows)).ToList();
        return new RazorComponentResult<BoardPage>(new { Columns = columns, Year = question.Year, Regions = Regions(visit, workspace) });
    }

    static IResult Counties(Visit visit, Workspace workspace)
    {
        if (Question(visit) is not { } question) return new RazorComponentResult<LibraryPage>();
        var groups = workspace.Projects.ByCounty(visit.Reading, question);
        var members = workspace.Members.Of(visit.Plan!.Pack, visit.Today);
        var shown = new ShownCounties(question.Year, groups, workspace.ProjectRules.Of(visit.Reading, visit.Plan.Pack)) { Members = members, Measure = visit.Asked("measure") ?? "count" };
        var view = ShownCounties.View(visit, shown);
        return view.AsksExcel ? ExcelAnswer.Of(view, "projects-by-county") : new RazorComponentResult<CountiesPage>(new { Shown = shown, View = view });
    }

    static IResult Timeline(Visit visit, Workspace workspace)
    {
        if (Question(visit) is not { } question) return new RazorComponentResult<LibraryPage>();
        var page = workspace.Projects.Page(visit.Reading, question with { Sort = question.Sort.Length > 0 ? question.Sort : "from", Most = PageSize });
        return new RazorComponentResult<TimelinePage>(new { Rows = page.Rows, Total = page.Total.Count, Regions = Regions(visit, workspace) });
    }

    static IResult Approvals(Visit visit, Workspace workspace)
    {
        if (Question(visit) is not { } question) return new RazorComponentResult<LibraryPage>();
        var rules = workspace.ProjectRules.Of(visit.Reading, visit.Plan!.Pack);
        var today = visit.Known ?? visit.Today;
        var rows = workspace.Projects.OpenApprovals(visit.Reading, question.Within).Select(pair => new ShownApproval(pair.Project, pair.Approval, RunClock.Run(pair.Approval, today, Cycles.Calendar, rules.AlarmShare))).OrderBy(row => row.Urgency).ThenBy(row => row.Reading.Value?.DueOn).ToList();
        var view = ShownApproval.View(visit, visit.Asked("all") == "1" ? rows : [.. rows.Where(row => row.NeedsLook)]);
        return view.AsksExcel ? ExcelAnswer.Of(view, "approvals") : new RazorComponentResult<ApprovalsPage>(new { View = view, Rows = rows, Rules = rules });
    }

    static IResult Move(Visit visit, Workspace workspace, [FromForm] long[]? ids, [FromForm] string? to, [FromForm] string? reason)
    {
        if (!Enum.TryParse<ProjectStage>(to, out var stage)) return List(visit, workspace, [Xiance.Progress.Projects.Problems.NothingChosen()]);
        var problems = workspace.ProjectKeeping.Move(visit.Latest, (ids ?? [], stage, reason?.Trim() ?? ""), visit.Now);
        return problems.Count > 0 ? List(visit, workspace, problems) : Results.LocalRedirect(visit.Link("/projects"));
    }
}
