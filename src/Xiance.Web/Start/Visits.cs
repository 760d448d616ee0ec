using System.Globalization;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Web.Shell;

namespace Xiance.Web.Start;

/// <summary>Resolves the <see cref="Visit"/> of a request, once: language, actor, plan, period, known-on day.</summary>
sealed class Visits(RequestDelegate next, TimeProvider time)
{
    public const string LanguageCookie = "xiance-language";

    public async Task InvokeAsync(HttpContext context)
    {
        context.Features.Set(Anonymous(context, Instant.From(time.GetUtcNow())));
        await next(context);
    }

    /// <summary>For failures before the visit was resolved: a visit of nobody, so that the page can be shown.</summary>
    public static void AtLeastNobody(HttpContext context)
    {
        if (context.Features.Get<Visit>() is null) context.Features.Set(Anonymous(context, Instant.From(context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow())));
    }

    static Visit Anonymous(HttpContext context, Instant now)
    {
        var today = now.ChinaDay;
        var known = Day(context.Request.Query[Visit.KnownKey]) is { } day && day < today ? day : (DateOnly?)null;
        return new(new Reading(Visit.Nobody, known is { } past ? Instant.EndOf(past) : Instant.Latest, Language(context)), today)
        {
            Path = context.Request.Path,
            Query = [.. context.Request.Query.Where(pair => pair.Key is not ("lang" or "back")).SelectMany(pair => pair.Value.Select(value => new KeyValuePair<string, string>(pair.Key, value ?? "")))],
            Known = known,
        };
    }

    static Locale Language(HttpContext context)
    {
        if (context.Request.Query["lang"] is [{ Length: > 0 } asked, ..])
        {
            context.Response.Cookies.Append(LanguageCookie, asked == "en" ? "en" : "zh-CN", new() { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365), IsEssential = true });
            return Locales.Parse(asked);
        }
        return Locales.Parse(context.Request.Cookies[LanguageCookie]);
    }

    static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
