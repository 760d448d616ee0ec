using Microsoft.AspNetCore.Http.Features;
using Xiance.Access;
using Xiance.Web.Shell;

namespace Xiance.Web.Start;

/// <summary>Closes endpoints to those whose roles are not named, whatever address they type.</summary>
static class Roles
{
    public static TBuilder OnlyFor<TBuilder>(this TBuilder endpoints, params IReadOnlyList<Role> roles)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.RequireAuthorization().AddEndpointFilter((context, next) => Admit(roles, context, next)).AddEndpointFilterFactory(FilledForms.Guard).WithMetadata(new Admitted(roles));

    /// <summary>Whether every circle of roles around the endpoint holds the reader.</summary>
    public static bool Admits(HttpContext context) =>
        context.Features.GetRequiredFeature<Visit>() is var visit && context.GetEndpoint()!.Metadata.GetOrderedMetadata<Admitted>().All(circle => visit.Actor.IsAny([.. circle.Roles]));

    static ValueTask<object?> Admit(IReadOnlyList<Role> roles, EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var visit = context.HttpContext.Features.GetRequiredFeature<Visit>();
        return visit.Actor.IsAny([.. roles]) ? next(context) : ValueTask.FromResult<object?>(Failures.Answer(context.HttpContext, Problems.NotYours(visit.Path), StatusCodes.Status403Forbidden));
    }

    sealed record Admitted(IReadOnlyList<Role> Roles);
}
