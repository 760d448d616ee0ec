using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Storage;
using Xiance.Storage.Demonstration;
using Xiance.Web.Overview;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.SignIn;

/// <summary>Sign-in, sign-out, change of password.</summary>
static class SignInPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/", (Visit visit, HttpContext context) => visit.SignedIn ? (IResult)Results.LocalRedirect(First(visit)) : Page(context, visit, []));
        app.MapPost("/sign-in", SignIn).RequireRateLimiting(Composition.SignInLimit);
        app.MapPost("/sign-out", async (HttpContext context, [FromForm] string? back) =>
        {
            await context.SignOutAsync();
            return Results.LocalRedirect("/");
        });
        app.MapGet("/account/password", (Visit visit) => new RazorComponentResult<PasswordPage>(new { Done = visit.Asked("done") == "1" })).RequireAuthorization();
        app.MapPost("/account/password", ChangePassword).RequireAuthorization();
    }

    static async Task<IResult> SignIn(HttpContext context, Visit visit, Workspace workspace, [FromForm] string? name, [FromForm] string? password, [FromForm] string? back)
    {
        if (string.IsNullOrWhiteSpace(name) || string.IsNullOrEmpty(password)) return Page(context, visit, [Problems.NameOrPasswordMissing()], name, back);
        if (workspace.IsDemonstration && !Loopback.Is(context)) return Page(context, visit, [Problems.DemonstrationOnlyHere()], name, back);
        var actor = workspace.Accounts.SignIn(name, password, visit.Now);
        if (!actor.Succeeded) return Page(context, visit, actor.Problems, name, back);
        await Session.Begin(context, actor.Value.Account, workspace.Accounts.Stamp(actor.Value.Account));
        return Results.LocalRedirect(back is ['/', not ('/' or '\\'), ..] ? back : "/");
    }

    static RazorComponentResult<SignInPage> Page(HttpContext context, Visit visit, IReadOnlyList<Problem> problems, string? name = null, string? back = null) =>
        new(new
        {
            Problems = problems,
            Name = name,
            Back = back ?? context.Request.Query["back"].ToString(),
            Demonstration = visit.Demonstration && Loopback.Is(context) ? DemonstrationAccounts.In(context.RequestServices.GetRequiredService<Workspace>(), visit.Now.ChinaDay) : [],
        })
        { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };

    static async Task<IResult> ChangePassword(HttpContext context, Visit visit, Workspace workspace, [FromForm] string? old, [FromForm] string? password, [FromForm] string? again)
    {
        if (string.IsNullOrEmpty(old) || string.IsNullOrEmpty(password)) return Refused([Problems.NameOrPasswordMissing()]);
        if (password != again) return Refused([Problems.PasswordsDiffer()]);
        if (workspace.Accounts.SetPassword(visit.Actor, visit.Actor.Account, (old, password), visit.Now) is { Count: > 0 } problems) return Refused(problems);
        await Session.Begin(context, visit.Actor.Account, workspace.Accounts.Stamp(visit.Actor.Account));
        return Results.LocalRedirect("/account/password?done=1");
    }

    static RazorComponentResult<PasswordPage> Refused(IReadOnlyList<Problem> problems) => new(new { Problems = problems }) { StatusCode = StatusCodes.Status422UnprocessableEntity };

    /// <summary>Leaders and offices begin with the overview, all others with the first room of the side bar that is open to them.</summary>
    static string First(Visit visit) =>
        visit.Actor.IsAny(Role.Leader, Role.Office) ? OverviewRoom.Room.Path : Rooms.All.FirstOrDefault(room => room.OpenTo(visit.Actor))?.Path ?? "/account/password";
}
