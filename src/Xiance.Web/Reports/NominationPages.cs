using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Progress.Nominations;
using Xiance.Storage;
using Xiance.Storage.Figures;
using Xiance.Storage.Nominations;
using Xiance.Web.Projects;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Reports;

/// <summary>督查激励: the incentives of the level above, who prepares the nomination, both days, evidence and result.</summary>
static class NominationPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/reports/nominations", (Visit visit, Workspace workspace) => Show(visit, workspace, []));
        var office = app.MapGroup("/reports/nominations").OnlyFor(Role.Office);
        office.MapPost("/import", Import);
        office.MapPost("/{nomination:long}/step", Step);
    }

    static IResult Show(Visit visit, Workspace workspace, IReadOnlyList<Problem> problems)
    {
        if (visit.Plan is not { } plan) return new RazorComponentResult<PacketPage>();
        var (year, today) = (LibraryPages.Year(visit), visit.Known ?? visit.Today);
        var rows = workspace.Nominations.All(visit.Reading, (plan.Region, year));
        var view = View(visit, rows, today);
        if (view.AsksExcel) return ExcelAnswer.Of(view, "nominations");
        var rules = workspace.Nominations.Rules(visit.Reading, plan.Pack);
        var may = !visit.Past && visit.Actor.Is(Role.Office);
        return new RazorComponentResult<NominationsPage>(new
        {
            View = view,
            Rows = rows,
            Rules = rules,
            Dates = rules?.Dates(year, Cycles.Calendar),
            Year = year,
            Today = today,
            May = may,
            Chosen = rows.FirstOrDefault(row => row.Id.ToString(CultureInfo.InvariantCulture) == visit.Asked("item")),
            Documents = may && rows.Count == 0 ? workspace.Shelf.All(visit.Latest) : [],
            Problems = problems,
        })
        { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }

    static TableView<NominationEntry> View(Visit visit, IReadOnlyList<NominationEntry> rows, DateOnly today)
    {
        var words = new Words(visit.Locale);
        return new("nominations", visit,
        [
            new("number", words["nominations.number"], row => row.Item.Number) { Class = "nw" },
            new("title", words["nominations.title"], row => row.Item.Title) { Order = row => row.Id, Class = "demand-words", Cell = row => builder =>
            {
                builder.OpenElement(0, "a");
                builder.AddAttribute(1, "href", visit.Link("/reports/nominations", ("item", row.Id)));
                builder.AddContent(2, row.Item.Title);
                builder.CloseElement();
            } },
            new("upper", words["nominations.upper"], row => row.Item.UpperUnits) { Class = "mut wide-only" },
            new("own", words["nominations.own"], row => row.Item.OwnUnits) { Order = row => row.Item.OwnUnits },
            new("preparer", words["nominations.preparer"], row => row.Nomination?.Preparer ?? "") { Order = row => row.Nomination?.Preparer },
            new("own-due", words["nominations.own-due"], row => row.Nomination?.OwnDue is { } day ? Figure.Day(day) : "") { Order = row => row.Nomination?.OwnDue, Class = "nw" },
            new("upper-due", words["nominations.upper-due"], row => row.Nomination?.UpperDue is { } day ? Figure.Day(day) : "") { Order = row => row.Nomination?.UpperDue, Class = "nw" },
            new("evidence", words["nominations.evidence"], row => row.Nomination?.Evidence ?? "") { Class = "wide-only" },
            new("state", words["nominations.state"], row => State(row, words)) { Order = row => row.Nomination?.State, Class = "nw", Cell = row => builder =>
            {
                builder.OpenElement(0, "span");
                builder.AddAttribute(1, "class", row.Nomination is { } nomination && nomination.IsLate(today) ? "st bad" : row.Nomination?.State switch { NominationState.Listed => "st ok", NominationState.NotListed => "st idle", null or NominationState.Open => "st idle", _ => "st warn" });
                builder.AddContent(2, State(row, words) + (row.Nomination?.IsLate(today) == true ? words["nominations.late"] : ""));
                builder.CloseElement();
            } },
            new("result", words["nominations.result"], row => row.Nomination?.Number ?? ""),
        ], rows);
    }

    static string State(NominationEntry row, Words words) => words["nominations.state." + (row.Nomination?.State ?? NominationState.Open)];

    static IResult Import(Visit visit, Workspace workspace, [FromForm] long document)
    {
        if (workspace.Shelf.Open(visit.Latest, document) is not { } opened) return Show(visit, workspace, [Xiance.Progress.Nominations.Problems.NothingToRead()]);
        var items = ReadIncentiveItems.Run(opened.Document, opened.State.Number.Length > 0 ? opened.State.Number : opened.State.Title);
        var taken = workspace.Nominations.Import(visit.Latest, opened.State.Region, ([.. items.Where(item => !opened.Dropped(item.Key))], opened.State.Synthetic), visit.Now);
        return taken.Succeeded ? Results.LocalRedirect(visit.Link("/reports/nominations")) : Show(visit, workspace, taken.Problems);
    }

    static IResult Step(Visit visit, Workspace workspace, long nomination, [FromForm] NominationForm form)
    {
        if (visit.Plan is not { } plan) return Results.LocalRedirect("/reports/nominations");
        var problems = new List<Problem>();
        var next = new Nomination(LibraryPages.Year(visit), form.State)
        {
            Preparer = form.Preparer?.Trim() ?? "",
            UpperDue = ProjectForm.Day(form.UpperDue, problems),
            OwnDue = ProjectForm.Day(form.OwnDue, problems),
            Evidence = form.Evidence?.Trim() ?? "",
            Words = form.Words?.Trim() ?? "",
            Number = form.Number?.Trim() ?? "",
        };
        if (problems.Count == 0) problems.AddRange(workspace.Nominations.Step(visit.Latest, (plan.Region, nomination, form.Revision), next, visit.Now));
        return problems.Count > 0 ? Show(visit, workspace, problems) : Results.LocalRedirect(visit.Link("/reports/nominations", ("item", nomination)));
    }
}

/// <summary>What the form of a nomination sends.</summary>
public sealed record NominationForm
{
    public NominationState State { get; init; }

    public string? Preparer { get; init; }

    public string? UpperDue { get; init; }

    public string? OwnDue { get; init; }

    public string? Evidence { get; init; }

    public string? Words { get; init; }

    public string? Number { get; init; }

    public long Revision { get; init; }
}
