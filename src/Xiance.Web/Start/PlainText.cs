namespace Xiance.Web.Start;

/// <summary>
/// Refuses addresses and forms that hold a character no database column takes (NUL): one of the two databases would fail on it, the
/// other keep what cannot be shown. Stands after routing, because an endpoint states how large its form may be.
/// </summary>
sealed class PlainText(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Query.Any(pair => Foreign(pair.Key) || pair.Value.Any(Foreign)) || await FormIsForeign(context.Request))
            await Failures.Answer(context, Problems.NotReadable(), StatusCodes.Status400BadRequest).ExecuteAsync(context);
        else await next(context);
    }

    static async Task<bool> FormIsForeign(HttpRequest request)
    {
        if (!request.HasFormContentType) return false;
        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        return form.Any(pair => Foreign(pair.Key) || pair.Value.Any(Foreign)) || form.Files.Any(file => Foreign(file.FileName));
    }

    static bool Foreign(string? text) => text is not null && text.Contains('\0');
}
