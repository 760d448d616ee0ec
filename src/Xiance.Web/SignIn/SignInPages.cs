using Microsoft.AspNetCore.Http.HttpResults;
using Xiance.Web.Shell;

namespace Xiance.Web.SignIn;

/// <summary>Sign-in, sign-out, change of password.</summary>
static class SignInPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/", (Visit visit) => visit.SignedIn ? (IResult)Results.LocalRedirect(First(visit)) : new RazorComponentResult<SignInPage>());
    }

    /// <summary>The first page of an actor: the first room of the side bar that is open to the roles.</summary>
    static string First(Visit visit) => Rooms.All.FirstOrDefault(room => room.OpenTo(visit.Actor))?.Path ?? "/account/password";
}
