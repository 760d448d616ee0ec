using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Xiance.Basics;
using Xiance.Storage;
using Xiance.Web.Shell;
using Xiance.Web.SignIn;
using Xiance.Web.Start;

namespace Xiance.Web.Exchange;

/// <summary>A program gives name and password with every request (RFC 7617); wrong ones count towards the lock of the account like those of the sign-in page.</summary>
sealed class ProgramSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, Workspace workspace)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Basic";

    public const string Limit = "programs";

    /// <summary>The scheme of a request under /api that brings a name and password; all others have the session cookie.</summary>
    public static string? Of(HttpContext context) => context.Request.Path.StartsWithSegments("/api") && Given(context.Request) is not null ? SchemeName : null;

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var actor = Given(Request) is { } given && !(workspace.IsDemonstration && !Loopback.Is(Context)) ? workspace.Accounts.SignIn(given.Name, given.Password, Instant.From(TimeProvider.GetUtcNow())).Value : null;
        if (actor is null) return Task.FromResult(AuthenticateResult.Fail("name or password"));
        var identity = new ClaimsIdentity(Session.Claims(actor.Account, workspace.Accounts.Stamp(actor.Account)), SchemeName);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName)));
    }

    static (string Name, string Password)? Given(HttpRequest request)
    {
        if (!AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header) || header is not { Scheme: SchemeName, Parameter: { Length: > 0 } coded }) return null;
        var bytes = new byte[coded.Length];
        return Convert.TryFromBase64String(coded, bytes, out var length) && Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2) is [var name, var password] ? (name, password) : null;
    }
}
