using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Xiance.Basics;

namespace Xiance.Web.Start;

/// <summary>A form that came without any of its fields is told so and never reaches the action, which may rely on having one.</summary>
static class EmptyForms
{
    public static TBuilder RefusingEmptyForms<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder => endpoints.AddEndpointFilterFactory((context, next) =>
    {
        var forms = Places(context.MethodInfo);
        return forms.Length == 0 ? next : call => forms.Any(place => call.Arguments[place] is null)
            ? ValueTask.FromResult<object?>(Failures.Page(Problems.FieldsMissing(), StatusCodes.Status422UnprocessableEntity))
            : next(call);
    });

    /// <summary>Where the action takes a form that it does not call optional.</summary>
    static int[] Places(MethodInfo action) =>
        [.. action.GetParameters().Where(parameter => parameter.GetCustomAttribute<FromFormAttribute>() is not null && !parameter.ParameterType.IsValueType && new NullabilityInfoContext().Create(parameter).ReadState == NullabilityState.NotNull).Select(parameter => parameter.Position)];
}
