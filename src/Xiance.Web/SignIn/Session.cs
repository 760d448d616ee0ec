using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Xiance.Storage;
using Xiance.Web.Exchange;
using Xiance.Web.Start;

namespace Xiance.Web.SignIn;

/// <summary>The session cookie: ends after so long without a request and, however busy, after so many hours.</summary>
static class Session
{
    const string Begun = "begun";
    const string AccountClaim = "account";
    const string StampClaim = "stamp";

    /// <summary>Signs an account in: the cookie carries its number and its stamp, nothing else.</summary>
    public static Task Begin(HttpContext context, long account, string stamp)
    {
        var identity = new ClaimsIdentity(Claims(account, stamp), CookieAuthenticationDefaults.AuthenticationScheme);
        return context.SignInAsync(new ClaimsPrincipal(identity));
    }

    public static IReadOnlyList<Claim> Claims(long account, string stamp) => [new(AccountClaim, account.ToString(CultureInfo.InvariantCulture)), new(StampClaim, stamp)];

    public static long? Account(ClaimsPrincipal user) => long.TryParse(user.FindFirstValue(AccountClaim), NumberStyles.None, CultureInfo.InvariantCulture, out var account) ? account : null;

    public static void Configure(CookieAuthenticationOptions options, Settings settings)
    {
        options.Cookie.Name = "xiance-session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromMinutes(settings.IdleMinutes);
        options.SlidingExpiration = true;
        options.ForwardDefaultSelector = ProgramSignIn.Of;
        options.LoginPath = "/";
        options.ReturnUrlParameter = "back";
        options.Events.OnRedirectToLogin = Redirect;
        options.Events.OnSigningIn = context =>
        {
            context.Properties.SetString(Begun, Now(context.HttpContext).ToString("O", CultureInfo.InvariantCulture));
            return Task.CompletedTask;
        };
        options.Events.OnValidatePrincipal = context => Validate(context, TimeSpan.FromHours(settings.SessionHours));
    }

    /// <summary>A background request must not have the sign-in page swapped into it; an API caller wants the status.</summary>
    static Task Redirect(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.Request.Headers.ContainsKey("HX-Request")) context.Response.Headers["HX-Redirect"] = "/";
        else if (!context.Request.Path.StartsWithSegments("/api"))
        {
            context.Response.Redirect(context.RedirectUri);
            return Task.CompletedTask;
        }
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    static async Task Validate(CookieValidatePrincipalContext context, TimeSpan longest)
    {
        var begun = context.Properties.GetString(Begun) is { } text ? DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture) : DateTimeOffset.MinValue;
        if (Now(context.HttpContext) - begun < longest && Unchanged(context)) return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync();
    }

    /// <summary>A changed password, grant or closed account ends every session of it at once.</summary>
    static bool Unchanged(CookieValidatePrincipalContext context) =>
        Account(context.Principal!) is { } account && context.HttpContext.RequestServices.GetRequiredService<Workspace>().Accounts.Stamp(account) is { Length: > 0 } stamp && stamp == context.Principal!.FindFirstValue(StampClaim);

    static DateTimeOffset Now(HttpContext context) => context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
}
