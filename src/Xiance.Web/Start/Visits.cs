using System.Globalization;
using System.Security.Claims;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Storage;
using Xiance.Storage.Plans;
using Xiance.Web.Shell;
using Xiance.Web.SignIn;

namespace Xiance.Web.Start;

/// <summary>Resolves the <see cref="Visit"/> of a request, once: language, actor, plan, period, known-on day.</summary>
sealed class Visits(RequestDelegate next, TimeProvider time, Workspace workspace)
{
    public const string LanguageCookie = "xiance-language";

    public async Task InvokeAsync(HttpContext context)
    {
        var visit = Anonymous(context, Instant.From(time.GetUtcNow())) with { Demonstration = workspace.IsDemonstration };
        context.Features.Set(Actor(context.User) is { } actor ? WithPlan(visit with { Reading = visit.Reading with { Actor = actor } }) : visit);
        await next(context);
    }

    /// <summary>For failures before the visit was resolved: a visit of nobody, so that the page can be shown.</summary>
    public static void AtLeastNobody(HttpContext context)
    {
        if (context.Features.Get<Visit>() is null) context.Features.Set(Anonymous(context, Instant.From(context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow())));
    }

    Actor? Actor(ClaimsPrincipal user) => Session.Account(user) is { } account ? workspace.Accounts.Find(account, Instant.From(time.GetUtcNow())) : null;

    Visit WithPlan(Visit visit)
    {
        var packs = workspace.Packs.All(visit.Reading);
        var plans = packs.Select(PlanChoice.Of).ToList();
        if (plans.Count == 0 || !visit.Actor.IsAny([.. WebRoom.Figures])) return visit;
        var plan = plans.FirstOrDefault(choice => choice.Pack == visit.Asked(Visit.PlanKey)) ?? plans[0];
        var periods = workspace.Observations.Periods(visit.Reading, plan.Pack);
        var asked = visit.Asked(Visit.PeriodKey) is { } text ? Period.TryParse(text) : null;
        return visit with { Plans = plans, Plan = plan, Periods = asked is { } shown && !periods.Contains(shown) ? [shown, .. periods] : periods, Period = asked ?? Usual(periods) };
    }

    /// <summary>The newest whole year, because most of what is looked at is yearly.</summary>
    static Period? Usual(IReadOnlyList<Period> periods)
    {
        foreach (var period in periods)
            if (period.Kind == PeriodKind.Year) return period;
        return periods.Count > 0 ? periods[0] : null;
    }

    static Visit Anonymous(HttpContext context, Instant now)
    {
        var today = now.ChinaDay;
        var known = Day(context.Request.Query[Visit.KnownKey]) is { } day && day < today ? day : (DateOnly?)null;
        return new(new Reading(Visit.Nobody, known is { } past ? Instant.EndOf(past) : Instant.Latest, Language(context)), today)
        {
            Path = context.Request.Path,
            Now = now,
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
