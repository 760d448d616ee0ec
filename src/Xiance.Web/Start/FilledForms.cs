using System.Reflection;
using Microsoft.AspNetCore.Mvc;

namespace Xiance.Web.Start;

/// <summary>A form that came without any of its fields is refused before the endpoint, which may rely on having one. A form that could not be read is refused already, and who may not send it is told that instead.</summary>
static class FilledForms
{
    static readonly NullabilityInfoContext Nullability = new();

    public static EndpointFilterDelegate Guard(EndpointFilterFactoryContext endpoint, EndpointFilterDelegate next)
    {
        var needed = endpoint.MethodInfo.GetParameters().Where(Needed).Select(parameter => parameter.Position).ToList();
        return needed.Count == 0 ? next : context => context.HttpContext.Response.StatusCode < StatusCodes.Status400BadRequest && needed.Exists(position => context.Arguments[position] is null) && Roles.Admits(context.HttpContext)
            ? ValueTask.FromResult<object?>(Failures.Answer(context.HttpContext, Problems.FormEmpty(), StatusCodes.Status400BadRequest)) : next(context);
    }

    static bool Needed(ParameterInfo parameter)
    {
        lock (Nullability) return parameter.GetCustomAttribute<FromFormAttribute>() is not null && parameter.ParameterType is { IsClass: true } && Nullability.Create(parameter).WriteState == NullabilityState.NotNull;
    }
}
