using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Documents;
using Xiance.Plans;
using Xiance.Storage;
using Xiance.Storage.Documents;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Documents;

/// <summary>备案: county and city plans handed up, checked against the upper plan, returned or filed.</summary>
static class FilingPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var readers = app.MapGroup("/plans/filings").OnlyFor(Role.Office, Role.County, Role.Leader, Role.Auditor);
        readers.MapGet("", (Visit visit, Workspace workspace) => Show(visit, workspace, []));
        readers.MapGet("/{filing:long}", (Visit visit, Workspace workspace, long filing) => One(visit, workspace, filing, []));
        var workers = app.MapGroup("/plans/filings").OnlyFor(Role.Office, Role.County);
        workers.MapPost("/submit", Submit);
        workers.MapPost("/{filing:long}/decide", Decide);
    }

    static IResult Show(Visit visit, Workspace workspace, IReadOnlyList<Problem> problems)
    {
        var view = View(visit, workspace.Filings.All(visit.Reading));
        if (view.AsksExcel) return ExcelAnswer.Of(view, "filings");
        var documents = workspace.Shelf.All(visit.Reading);
        var shown = new ShownFilings(view, [.. documents.Where(document => !visit.Past && workspace.Shelf.MayWork(visit.Latest, document.Id))], [.. documents.Where(document => document.ConfirmedVersion > 0)])
        {
            Sums = Sums(visit, workspace),
        };
        return new RazorComponentResult<FilingsPage>(new { Shown = shown, Problems = problems }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }

    /// <summary>What the plans that were handed up and not returned promise together, upper plan by upper plan.</summary>
    static List<(string Upper, IReadOnlyList<TargetSum> Sums)> Sums(Visit visit, Workspace workspace)
    {
        var standing = workspace.Filings.All(visit.Reading).Where(filing => filing.Newest.State != FilingState.Returned).GroupBy(filing => filing.Upper);
        return [.. standing.Select(group => (group.First().UpperTitle, Sums(workspace, visit.Reading, group.Key, [.. group.Select(filing => filing.Document)]))).Where(pair => pair.Item2.Count > 0)];
    }

    static IReadOnlyList<TargetSum> Sums(Workspace workspace, Reading reading, long upper, IReadOnlyList<long> lower) =>
        workspace.Shelf.Open(reading, upper) is { } above ? CheckLowerPlan.Sums(above.Document, [.. lower.Select(document => workspace.Shelf.Open(reading, document)?.Document).OfType<PlanDocument>()]) : [];

    static TableView<Filing> View(Visit visit, IReadOnlyList<Filing> filings)
    {
        var words = new Words(visit.Locale);
        return new("filings", visit,
        [
            new("region", words["plans.filing.region"], row => row.RegionName) { Order = row => row.RegionName, Class = "bd nw" },
            new("title", words["plans.title"], row => row.Title) { Order = row => row.Title, Cell = Link(visit) },
            new("upper", words["plans.filing.upper"], row => row.UpperTitle) { Order = row => row.UpperTitle },
            new("state", words["plans.state"], row => words["plans.filing." + row.Newest.State]) { Order = row => row.Newest.State.ToString() },
            new("number", words["plans.filing.number"], row => row.Newest.Number) { Order = row => row.Newest.Number, Class = "nw" },
            new("on", words["plans.filing.on"], row => row.Newest.On is { } day ? Figure.Day(day) : "") { Class = "nw" },
            new("reason", words["plans.filing.reason"], row => row.Newest.Reason),
            new("at", words["plans.by"], row => $"{row.Newest.By} {Figure.Moment(row.Newest.At)}") { Order = row => row.Newest.At.Milliseconds, Class = "mut nw" },
        ], filings);
    }

    static RenderFragment<Filing> Link(Visit visit) => row => builder =>
    {
        builder.OpenElement(0, "a");
        builder.AddAttribute(1, "href", visit.Link("/plans/filings/" + row.Id.ToString(CultureInfo.InvariantCulture)));
        builder.AddContent(2, row.Title);
        builder.CloseElement();
    };

    static IResult One(Visit visit, Workspace workspace, long filing, IReadOnlyList<Problem> problems)
    {
        if (workspace.Filings.Find(visit.Reading, filing) is not { } found || workspace.Shelf.Open(visit.Reading, found.Upper) is not { } upper || workspace.Shelf.Open(visit.Reading, found.Document) is not { } lower) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        var check = CheckLowerPlan.Run(upper.Document, lower.Document);
        var may = !visit.Past && found.Newest.State == FilingState.Submitted && workspace.Shelf.MayWork(visit.Latest, found.Upper);
        return new RazorComponentResult<FilingPage>(new { Filing = found, Check = check, May = may, Problems = problems }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }

    static IResult Submit(Visit visit, Workspace workspace, [FromForm] long document, [FromForm] long upper)
    {
        var made = workspace.Filings.Submit(visit.Latest, (document, upper), visit.Now);
        return made.Succeeded ? Results.LocalRedirect(visit.Link("/plans/filings/" + made.Value.Id.ToString(CultureInfo.InvariantCulture))) : Show(visit, workspace, made.Problems);
    }

    static IResult Decide(Visit visit, Workspace workspace, long filing, [FromForm] FilingForm form)
    {
        DateOnly? on = DateOnly.TryParseExact(form.On, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        var problems = workspace.Filings.Decide(visit.Latest, filing, new FilingStep(form.State, form.Number?.Trim() ?? "", on, form.Reason?.Trim() ?? "", form.Revision, visit.Now, ""), visit.Now);
        return problems.Count > 0 ? One(visit, workspace, filing, problems) : Results.LocalRedirect(visit.Link("/plans/filings/" + filing.ToString(CultureInfo.InvariantCulture)));
    }
}

/// <summary>What returning or filing a plan sends.</summary>
public sealed record FilingForm
{
    public FilingState State { get; init; }

    public string? Number { get; init; }

    public string? On { get; init; }

    public string? Reason { get; init; }

    public long Revision { get; init; }
}

/// <summary>The filings a reader has, the documents he may hand up, the plans he may hand them up to, and what they promise together.</summary>
public sealed record ShownFilings(TableView<Filing> View, IReadOnlyList<DocumentState> Own, IReadOnlyList<DocumentState> Upper)
{
    public IReadOnlyList<(string Upper, IReadOnlyList<TargetSum> Sums)> Sums { get; init; } = [];
}
