using Microsoft.AspNetCore.Http.Features;
using Xiance.Access;
using Xiance.Web.Shell;

namespace Xiance.Web.Start;

/// <summary>Closes endpoints to those whose roles are not named, whatever address they type.</summary>
static class Roles
{
    public static TBuilder OnlyFor<TBuilder>(this TBuilder endpoints, params IReadOnlyList<Role> roles)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.RequireAuthorization().AddEndpointFilter((context, next) => Admit(roles, context, next));

    static ValueTask<object?> Admit(IReadOnlyList<Role> roles, EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var visit = context.HttpContext.Features.GetRequiredFeature<Visit>();
        return visit.Actor.IsAny([.. roles]) ? next(context) : ValueTask.FromResult<object?>(Failures.Answer(context.HttpContext, Problems.NotYours(visit.Path), StatusCodes.Status403Forbidden));
    }
}
