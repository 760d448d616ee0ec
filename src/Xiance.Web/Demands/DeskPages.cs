using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Progress.Demands;
using Xiance.Register;
using Xiance.Storage;
using Xiance.Storage.Demands;
using Xiance.Storage.Papers;
using Xiance.Web.Projects;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Demands;

/// <summary>The list of demands, the summary form as printed, and handing in many at once.</summary>
static class DeskPages
{
    const int PageSize = 100;
    const int WholeDesk = 100_000;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/demands", (Visit visit, Workspace workspace) => List(visit, workspace, []));
        app.MapGet("/demands/summary", Summary);
        app.MapGroup("").OnlyFor(Role.Office, Role.County).MapPost("/demands/submit", Submit);
    }

    /// <summary>What the address asks, within the jurisdiction of the chosen plan; null where there is no plan.</summary>
    public static DemandQuestion? Question(Visit visit) => visit.Plan is not { } plan ? null : new DemandQuestion(plan.Region, visit.Known ?? visit.Today)
    {
        State = Enum.TryParse<DemandState>(visit.Asked("state"), out var state) ? state : null,
        Open = visit.Asked("state") == "open",
        Overdue = visit.Asked("state") == "overdue",
        County = visit.Asked("county") ?? "",
        Channel = visit.Asked("channel") ?? "",
        Find = visit.Asked("demands.find") ?? "",
        Sort = visit.Asked("demands.sort") ?? "",
        Descending = visit.Asked("demands.desc") == "1",
    };

    static IResult List(Visit visit, Workspace workspace, IReadOnlyList<Problem> problems)
    {
        if (Question(visit) is not { } question) return new RazorComponentResult<DeskPage>();
        var excel = visit.Asked("format") == "xlsx";
        var number = int.TryParse(visit.Asked("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked > 0 ? asked : 1;
        var found = workspace.Demands.Page(visit.Reading, question with { Most = excel ? WholeDesk : PageSize, Skip = excel ? 0 : (number - 1) * PageSize });
        var view = new TableView<DemandEntry>("demands", visit, Columns(visit, question), (found.Rows, (int)found.Total));
        if (excel) return ExcelAnswer.Of(view, "demands");
        var shown = new ShownDesk(question, view)
        {
            States = workspace.Demands.ByState(visit.Reading, question with { Overdue = false }),
            Overdue = workspace.Demands.Page(visit.Reading, question with { Overdue = true, State = null, Open = false, Most = 1 }).Total,
            Counties = LibraryPages.Regions(visit, workspace),
            Rules = workspace.DeskRules.Of(visit.Reading, visit.Plan!.Pack),
            MayCollect = LibraryPages.MayWork(visit),
            Page = number,
            Pages = (int)((found.Total + PageSize - 1) / PageSize),
        };
        return new RazorComponentResult<DeskPage>(new { Shown = shown, Problems = problems }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }

    static IReadOnlyList<TableColumn<DemandEntry>> Columns(Visit visit, DemandQuestion question)
    {
        var words = new Words(visit.Locale);
        List<TableColumn<DemandEntry>> columns =
        [
            new("number", words["demands.number"], row => Figure.Count(row.Id)) { Number = true, Order = row => row.Id, Figure = row => row.Id },
            new("firm", words["demands.firm"], row => row.Form.Firm) { Order = row => row.Form.Firm, Class = "bd", Cell = DemandCells.Firm(visit) },
            new("county", words["demands.county"], row => row.County) { Order = row => row.County, Class = "nw" },
            new("industry", words["demands.industry"], row => row.Form.Industry) { Class = "nw mut wide-only" },
            new("demand", words["demands.demand"], row => row.Form.Demand) { Class = "demand-words" },
            new("topic", words["demands.topic"], row => row.Topic) { Class = "nw mut" },
            new("channel", words["demands.channel"], row => row.Channel) { Class = "nw mut", Spare = true },
            new("received", words["demands.received"], row => Figure.Day(row.ReceivedOn)) { Order = row => row.ReceivedOn, Class = "nw" },
            new("unit", words["demands.with"], row => row.Unit) { Order = row => row.Unit, Class = "nw" },
            new("due", words["demands.due"], row => row.Due is { } due ? Figure.Day(due) : "") { Order = row => row.Due, Class = "nw", Cell = DemandCells.Due(words, question.Today) },
            new("state", words["demands.state"], row => words["demands.state." + row.State]) { Order = row => row.State, Class = "nw", Cell = DemandCells.State(words) },
        ];
        return LibraryPages.MayWork(visit) && visit.Asked("format") != "xlsx" ? [new("take", words["projects.take"], row => "") { Class = "noprint", Cell = DemandCells.Tick(words) }, .. columns] : columns;
    }

    static IResult Submit(Visit visit, Workspace workspace, [FromForm] long[]? ids)
    {
        var problems = workspace.DemandKeeping.Submit(visit.Latest, ids ?? [], visit.Now);
        return problems.Count > 0 ? List(visit, workspace, problems) : Results.LocalRedirect(visit.Link("/demands"));
    }

    /// <summary>外资企业问题诉求汇总表 of what the list shows, as Word or Excel.</summary>
    static IResult Summary(Visit visit, Workspace workspace)
    {
        if (Question(visit) is not { } question) return new RazorComponentResult<DeskPage>();
        var rows = workspace.Demands.Page(visit.Reading, question with { Most = WholeDesk }).Rows;
        var paper = SummaryPapers.Of(rows, (visit.Plan!.Jurisdiction, question.Today, visit.Synthetic));
        return visit.Asked("format") == "xlsx"
            ? Results.File(WriteExcel.Run(paper), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "demand-summary.xlsx")
            : Results.File(WriteWord.Run(paper), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "demand-summary.docx");
    }
}

/// <summary>The desk as its page shows it.</summary>
public sealed record ShownDesk(DemandQuestion Question, TableView<DemandEntry> View)
{
    public IReadOnlyDictionary<DemandState, long> States { get; init; } = new Dictionary<DemandState, long>();

    public long Overdue { get; init; }

    public IReadOnlyList<RegionFact> Counties { get; init; } = [];

    public DeskRules Rules { get; init; } = DeskRules.None;

    public bool MayCollect { get; init; }

    public int Page { get; init; }

    public int Pages { get; init; }

    public long Opened => States.Where(pair => pair.Key is not (DemandState.Closed or DemandState.Merged)).Sum(pair => pair.Value);
}
