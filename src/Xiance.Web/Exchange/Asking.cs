using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Xiance.Basics;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Exchange;

/// <summary>What a program asks for; pages overlook a value they cannot use, a program is told.</summary>
public sealed record Asking
{
    /// <summary>The pack; without it the newest of the reader's jurisdiction.</summary>
    [FromQuery(Name = "plan")]
    public string? Plan { get; init; }

    /// <summary>A year (2024), half, quarter (2024Q1) or month (2024-03); without it the newest year with figures.</summary>
    [FromQuery(Name = "period")]
    public string? Period { get; init; }

    /// <summary>Only what was known at the end of this day (2024-01-31); without it what is known now.</summary>
    [FromQuery(Name = "known")]
    public string? Known { get; init; }

    /// <summary>Every value that cannot be used, all at once.</summary>
    public IEnumerable<Problem> Wrong(Visit visit)
    {
        if (Plan is { Length: > 0 } plan && visit.Plan?.Pack != plan) yield return Problems.NotAnswerable("plan", plan);
        if (Period is { Length: > 0 } period && Basics.Period.TryParse(period) is null) yield return Problems.NotAnswerable("period", period);
        if (Known is { Length: > 0 } known && (!DateOnly.TryParseExact(known, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day > visit.Today)) yield return Problems.NotAnswerable("known", known);
    }

    /// <summary>The answer, or what is wrong with the question.</summary>
    public IResult Answer<T>(Visit visit, Func<IReadOnlyList<T>> rows) => Part<T>(visit, () => (rows(), null));

    /// <summary>The same for a part of more rows.</summary>
    public IResult Part<T>(Visit visit, Func<(IReadOnlyList<T> Rows, int? Found)> rows)
    {
        var wrong = Wrong(visit).ToList();
        if (wrong.Count > 0) return Refused(visit, wrong);
        var (shown, found) = rows();
        return Results.Json(new Answer<T>(visit.Plan?.Pack, visit.Period?.ToString(), visit.Known ?? visit.Today, shown) { Synthetic = visit.Synthetic, Found = found ?? shown.Count }, Xiance.Documents.Json.Options);
    }

    public static IResult Refused(Visit visit, IReadOnlyList<Problem> problems, int status = StatusCodes.Status422UnprocessableEntity) =>
        Results.Json(RefusedAnswer.Of(problems, visit.Locale), Xiance.Documents.Json.Options, statusCode: status);
}
