namespace Xiance.Web.Exchange;

/// <summary>What the description of the interface says of an address.</summary>
static class Described
{
    public static RouteHandlerBuilder Answers<T>(this RouteHandlerBuilder route, string summary) => route.WithSummary(summary).Produces<Answer<T>>();

    public static RouteGroupBuilder ProducesProblems(this RouteGroupBuilder group)
    {
        foreach (var status in (int[])[StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status422UnprocessableEntity, StatusCodes.Status429TooManyRequests])
            group.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(RefusedAnswer), ["application/json"]));
        return group;
    }
}
