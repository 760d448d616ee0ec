using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Xiance.Basics;
using Xiance.Web.Exchange;
using Xiance.Web.Shell;

namespace Xiance.Web.Start;

/// <summary>Calm pages for what went wrong: a code, what happened, how to go on. Never a stack trace; the log has it under the number.</summary>
static class Failures
{
    public static RazorComponentResult<FailurePage> Page(Problem problem, int status) => new(new { Problems = new[] { problem } }) { StatusCode = status };

    public static RazorComponentResult<FailurePage> Page(IReadOnlyList<Problem> problems, int status) => new(new { Problems = problems }) { StatusCode = status };

    /// <summary>A program gets the problem as data, people get a page.</summary>
    public static IResult Answer(HttpContext context, Problem problem, int status) =>
        context.Request.Path.StartsWithSegments("/api") && context.Features.Get<Visit>() is { } visit ? Asking.Refused(visit, [problem], status) : Page(problem, status);

    /// <summary>Written in a scope of its own: the page that failed may have begun its title already.</summary>
    public static readonly ExceptionHandlerOptions Handler = new() { ExceptionHandler = Handle, CreateScopeForErrors = true, SuppressDiagnosticsCallback = failed => failed.Exception is BadHttpRequestException };

    static Task Handle(HttpContext context)
    {
        Visits.AtLeastNobody(context);
        var thrown = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (thrown is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }) return Page(TooLarge(context), StatusCodes.Status413PayloadTooLarge).ExecuteAsync(context);
        if (thrown is BadHttpRequestException { InnerException: not Microsoft.AspNetCore.Antiforgery.AntiforgeryValidationException } wrong) return Answer(context, Problems.NotReadable(), wrong.StatusCode).ExecuteAsync(context);
        if (thrown is BadHttpRequestException or Microsoft.AspNetCore.Antiforgery.AntiforgeryValidationException) return Page(Problems.FormExpired(), StatusCodes.Status400BadRequest).ExecuteAsync(context);
        return Answer(context, Problems.OurFault(Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier), StatusCodes.Status500InternalServerError).ExecuteAsync(context);
    }

    public static Task Show(StatusCodeContext status)
    {
        var context = status.HttpContext;
        var code = context.Response.StatusCode;
        Problem? problem = code switch
        {
            StatusCodes.Status400BadRequest => context.Features.Get<Microsoft.AspNetCore.Antiforgery.IAntiforgeryValidationFeature>() is { IsValid: false } ? Problems.FormExpired() : Problems.NotReadable(),
            StatusCodes.Status401Unauthorized when context.Request.Path.StartsWithSegments("/api") => Problems.NotSignedIn(),
            StatusCodes.Status403Forbidden => Problems.NotYours(context.Request.Path),
            StatusCodes.Status404NotFound => Problems.NoSuchPage(context.Request.Path),
            StatusCodes.Status413PayloadTooLarge => TooLarge(context),
            StatusCodes.Status429TooManyRequests => Problems.TooManyTries(60),
            _ => null,
        };
        return problem is null ? Task.CompletedTask : Answer(context, problem, code).ExecuteAsync(context);
    }

    static Problem TooLarge(HttpContext context) => Problems.TooLarge(context.RequestServices.GetRequiredService<Settings>().UploadMegabytes);
}
