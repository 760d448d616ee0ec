using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Incentives.Cases;
using Xiance.Incentives.Payments;
using Xiance.Storage;
using Xiance.Storage.Incentives;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Incentives;

/// <summary>拨付: payment lists made by one and approved by another, sent as a file, and held against what the bank says.</summary>
static class PaymentPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var readers = app.MapGroup("/incentives/payments").OnlyFor(MoneyPages.Readers);
        readers.MapGet("", (Visit visit, Workspace workspace) => Show(visit, workspace, []));
        readers.MapGet("/{list:long}.xlsx", File);
        var office = app.MapGroup("/incentives/payments").OnlyFor(Role.Office);
        office.MapPost("", Make);
        office.MapPost("/{list:long}/decide", Decide);
        office.MapPost("/bank", Bank);
        office.MapPost("/match", Match);
    }

    static IResult Show(Visit visit, Workspace workspace, IReadOnlyList<Problem> problems)
    {
        if (visit.Plan is not { } plan) return new RazorComponentResult<PaymentsPage>();
        var settled = workspace.Cases.All(visit.Reading, plan.Pack).Where(kept => kept.Life.UnlistedPayers.Count > 0).ToList();
        return new RazorComponentResult<PaymentsPage>(new { Settled = settled, Lists = workspace.PaymentLists.All(visit.Reading, plan.Pack), State = workspace.Reconciliations.Of(visit.Reading, plan.Pack), Problems = problems }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }

    /// <summary>The list as it goes to the bank: with our references, so that payments come back matched.</summary>
    static IResult File(Visit visit, Workspace workspace, long list)
    {
        if (visit.Plan is not { } plan || workspace.PaymentLists.All(visit.Reading, plan.Pack).FirstOrDefault(one => one.Id == list && one.State == PaymentLists.Approved) is not { } found) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        var words = new Words(visit.Locale);
        var entries = workspace.Awards.All(visit.Reading, plan.Pack).Where(entry => entry.List == list).OrderBy(entry => entry.Id);
        var items = found.Items.ToDictionary(item => (item.Case, item.Rule));
        IReadOnlyList<IReadOnlyList<object?>> rows =
        [
            [words["incentives.payee"], words["incentives.account"], words["incentives.amount"], words["incentives.reference"]],
            .. entries.Select(entry => (IReadOnlyList<object?>)[entry.Payee, items[(entry.Case!.Value, entry.Rule)].Account, entry.Amount.Yuan, MatchPayments.Reference(entry)]),
        ];
        return Results.File(ExcelAnswer.Book(rows), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{found.Title}.xlsx");
    }

    static IResult Make(Visit visit, Workspace workspace, IFormCollection form)
    {
        if (visit.Plan is not { } plan) return Show(visit, workspace, []);
        var cases = form["case"].Select(text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).Distinct().ToList();
        var made = workspace.PaymentLists.Make(visit.Latest, plan.Pack, (CaseForms.Text(form, "title"), CaseForms.Text(form, "payer"), cases), visit.Now);
        return made.Succeeded ? Results.LocalRedirect(visit.Link("/incentives/payments")) : Show(visit, workspace, made.Problems);
    }

    static IResult Decide(Visit visit, Workspace workspace, long list, IFormCollection form)
    {
        if (visit.Plan is not { } plan) return Show(visit, workspace, []);
        var problems = workspace.PaymentLists.Decide(visit.Latest, plan.Pack, (list, CaseForms.Text(form, "approve") == "1", CaseForms.Text(form, "words")), visit.Now);
        return problems.Count > 0 ? Show(visit, workspace, problems) : Results.LocalRedirect(visit.Link("/incentives/payments"));
    }

    static async Task<IResult> Bank(Visit visit, Workspace workspace, IFormFile? file, CancellationToken stopped)
    {
        if (visit.Plan is not { } plan || file is not { Length: > 0 }) return Show(visit, workspace, [Problems.FileMissing()]);
        using var content = new MemoryStream();
        await file.CopyToAsync(content, stopped);
        var brought = workspace.Reconciliations.Bring(visit.Latest, plan.Pack, (Path.GetFileName(file.FileName), content.ToArray()), visit.Now);
        return brought.Succeeded ? Results.LocalRedirect(visit.Link("/incentives/payments")) : Show(visit, workspace, brought.Problems);
    }

    static IResult Match(Visit visit, Workspace workspace, [FromForm] long payment, [FromForm] long entry)
    {
        if (visit.Plan is not { } plan) return Show(visit, workspace, []);
        var problems = workspace.Reconciliations.Settle(visit.Latest, plan.Pack, (payment, entry), visit.Now);
        return problems.Count > 0 ? Show(visit, workspace, problems) : Results.LocalRedirect(visit.Link("/incentives/payments"));
    }
}
