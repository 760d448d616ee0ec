using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Storage;
using Xiance.Storage.Documents;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Documents;

/// <summary>Accept, correct, reject, undo: item by item or all that is left, each kept with who and when; then confirm as a plan.</summary>
static class DecisionPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/plans/{document:long}").OnlyFor(Role.Office, Role.County);
        group.MapPost("/decide", Decide);
        group.MapPost("/accept-rest", AcceptRest);
        group.MapPost("/confirm", Confirm);
        group.MapPost("/pack", Choose);
    }

    static IResult Decide(HttpContext context, Visit visit, Workspace workspace, long document, [FromForm] DecisionForm form)
    {
        var decision = new ItemDecision(form.Key ?? "", form.Decision, form.Reason ?? "", form.Revision);
        var problems = Missing(form) is { } missing ? [missing] : workspace.Reviews.Decide(visit.Latest, document, decision, visit.Now);
        if (!context.Request.Headers.ContainsKey("HX-Request")) return problems.Count > 0 ? WorkbenchPages.Show(visit, workspace, document, problems) : Results.LocalRedirect(visit.Link($"/plans/{document.ToString(CultureInfo.InvariantCulture)}", ("items", visit.Asked("items")), ("at", visit.Asked("at"))));
        if (workspace.Shelf.Open(visit.Latest, document) is not { } opened) return Results.NotFound();
        var item = new ItemReading(new Words(visit.Locale)).Items(opened).FirstOrDefault(one => one.Key == form.Key);
        return item is null ? Results.NotFound() : new RazorComponentResult<ItemRow>(new { Document = document, Item = item, Problems = problems }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }

    static Problem? Missing(DecisionForm form) => form.Decision is ItemState.Rejected && string.IsNullOrWhiteSpace(form.Reason) ? Problems.ReasonMissing() : null;

    static IResult AcceptRest(Visit visit, Workspace workspace, long document)
    {
        var problems = workspace.Reviews.AcceptRest(visit.Latest, document, visit.Now);
        return problems.Count > 0 ? WorkbenchPages.Show(visit, workspace, document, problems) : Results.LocalRedirect(visit.Link($"/plans/{document.ToString(CultureInfo.InvariantCulture)}"));
    }

    static IResult Choose(Visit visit, Workspace workspace, long document, [FromForm] string? pack)
    {
        var problems = workspace.Shelf.Choose(visit.Latest, document, pack, visit.Now);
        return problems.Count > 0 ? WorkbenchPages.Show(visit, workspace, document, problems) : Results.LocalRedirect(visit.Link($"/plans/{document.ToString(CultureInfo.InvariantCulture)}"));
    }

    static IResult Confirm(Visit visit, Workspace workspace, long document)
    {
        var problems = workspace.Plans.Confirm(visit.Latest, document, visit.Now);
        return problems.Any(problem => problem.Severity == Severity.Error) ? WorkbenchPages.Show(visit, workspace, document, problems) : Results.LocalRedirect(visit.Link($"/plans/{document.ToString(CultureInfo.InvariantCulture)}"));
    }
}

/// <summary>What the form of one item sends.</summary>
public sealed record DecisionForm
{
    public string? Key { get; init; }

    public long Revision { get; init; }

    public ItemState Decision { get; init; }

    public string? Reason { get; init; }
}
