using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Storage;
using Xiance.Storage.Access;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Systems;

/// <summary>账号与授权: the security administrator's work.</summary>
static class AccountPages
{
    const string Address = "/system/accounts";

    public static void Map(IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("").OnlyFor(Role.SecurityAdministrator);
        group.MapGet(Address, (Visit visit, Workspace workspace) => Show(visit, workspace, []));
        group.MapPost(Address, (Visit visit, Workspace workspace, [FromForm] string? name, [FromForm] string? password) =>
            Answer(visit, workspace, workspace.Accounts.Create(visit.Actor, name ?? "", password ?? "", visit.Now).Problems));
        group.MapPost(Address + "/grant", Grant);
        group.MapPost(Address + "/reset", (Visit visit, Workspace workspace, [FromForm] long account, [FromForm] string? password) =>
            Answer(visit, workspace, workspace.Accounts.SetPassword(visit.Actor, account, (null, password ?? ""), visit.Now)));
        group.MapPost(Address + "/close", (Visit visit, Workspace workspace, [FromForm] long account, [FromForm] bool closed) =>
            Answer(visit, workspace, workspace.Accounts.SetClosed(visit.Actor, account, closed, visit.Now)));
    }

    static IResult Grant(Visit visit, Workspace workspace, [FromForm] long account, [FromForm] Role role, [FromForm] string? region)
    {
        if (workspace.Regions.Find(region ?? "", visit.Today) is not { } fact) return Show(visit, workspace, [Problems.UnknownRegion(region ?? "")]);
        return Answer(visit, workspace, workspace.Accounts.Give(visit.Actor.Name, account, new Grant(role, fact.Id, null) { From = visit.Today }, visit.Now));
    }

    static IResult Answer(Visit visit, Workspace workspace, IReadOnlyList<Problem> problems) =>
        problems.Count > 0 ? Show(visit, workspace, problems) : Results.LocalRedirect(Address + "?done=1");

    static IResult Show(Visit visit, Workspace workspace, IReadOnlyList<Problem> problems)
    {
        var accounts = workspace.Accounts.All(visit.Reading);
        var view = View(visit, workspace, accounts);
        if (view.AsksExcel) return ExcelAnswer.Of(view, "accounts");
        return new RazorComponentResult<AccountsPage>(new { View = view, Closed = (long)accounts.Count(account => account.Closed), Done = visit.Asked("done") == "1", Problems = problems })
        {
            StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
        };
    }

    static TableView<AccountState> View(Visit visit, Workspace workspace, IReadOnlyList<AccountState> accounts)
    {
        var words = new Words(visit.Locale);
        var names = workspace.Regions.Facts().GroupBy(fact => fact.Id).ToDictionary(group => group.Key, group => group.Last().Name);
        var units = workspace.Units.All().ToDictionary(unit => unit.Id, unit => unit.Name);
        string Text(Grant grant) => $"{words["role." + grant.Role]} · {names.GetValueOrDefault(grant.Region)}{(grant.Unit is { } unit ? " · " + units.GetValueOrDefault(unit) : "")}";
        return new("accounts", visit,
        [
            new("name", words["system.account.name"], row => row.Name) { Order = row => row.Name, Class = "bd" },
            new("grants", words["system.account.grants"], row => string.Join("; ", row.Grants.Select(Text))),
            new("state", words["system.account.state"], row => words[row.Closed ? "system.account.locked" : "system.account.open"]) { Order = row => row.Closed },
            new("act", words["system.account.change"], row => words[row.Closed ? "system.account.unlock" : "system.account.lock"]) { Cell = Toggle(words) },
        ], accounts);
    }

    static RenderFragment<AccountState> Toggle(Words words) => row => builder =>
    {
        builder.OpenComponent<AccountToggle>(0);
        builder.AddAttribute(1, nameof(AccountToggle.Account), row.Id.ToString(CultureInfo.InvariantCulture));
        builder.AddAttribute(2, nameof(AccountToggle.Closed), row.Closed);
        builder.CloseComponent();
    };
}
