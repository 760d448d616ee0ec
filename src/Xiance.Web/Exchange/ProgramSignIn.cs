using System.Net.Http.Headers;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using Xiance.Basics;
using Xiance.Storage;
using Xiance.Web.Shell;
using Xiance.Web.SignIn;
using Xiance.Web.Start;

namespace Xiance.Web.Exchange;

/// <summary>
/// A program gives name and password with every request (RFC 7617); wrong ones count towards the lock of the account like those of the
/// sign-in page. Right ones are known for five minutes by a hash under a key of this process, because checking a password is slow by
/// intent; a changed or closed account ends that at once.
/// </summary>
sealed class ProgramSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ProgramSignIn.Means means)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Basic";

    public const string Limit = "programs";

    /// <summary>The scheme of a request under /api that brings a name and password; all others have the session cookie.</summary>
    public static string? Of(HttpContext context) => context.Request.Path.StartsWithSegments("/api") && Given(context.Request) is not null ? SchemeName : null;

    static readonly TimeSpan Remembered = TimeSpan.FromMinutes(5);

    static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Given(Request) is not { } given || (means.Workspace.IsDemonstration && !Loopback.Is(Context)) || Account(given) is not { } known) return Task.FromResult(AuthenticateResult.Fail("name or password"));
        var identity = new ClaimsIdentity(Session.Claims(known.Account, known.Stamp), SchemeName);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName)));
    }

    (long Account, string Stamp)? Account((string Name, string Password) given)
    {
        var accounts = means.Workspace.Accounts;
        var mark = Convert.ToHexString(HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes($"{given.Name}\0{given.Password}")));
        if (means.Known.TryGetValue(mark, out (long Account, string Stamp) known) && known.Stamp == accounts.Stamp(known.Account)) return known;
        if (accounts.SignIn(given.Name, given.Password, Instant.From(TimeProvider.GetUtcNow())).Value is not { } actor) return null;
        return means.Known.Set(mark, (actor.Account, accounts.Stamp(actor.Account)), Remembered);
    }

    static (string Name, string Password)? Given(HttpRequest request)
    {
        if (!AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header) || header is not { Scheme: SchemeName, Parameter: { Length: > 0 } coded }) return null;
        var bytes = new byte[coded.Length];
        return Convert.TryFromBase64String(coded, bytes, out var length) && Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2) is [var name, var password] ? (name, password) : null;
    }

    /// <summary>What it is checked against.</summary>
    internal sealed record Means(Workspace Workspace, IMemoryCache Known);
}
