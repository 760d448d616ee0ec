using Xiance.Access;

namespace Xiance.Web.Shell;

/// <summary>
/// What a room brings to the web: its line in the side bar (word nav.KEY, first page, icon of Tabler), the roles that see it, its
/// endpoints, and how its numbers are traced.
/// </summary>
public sealed record WebRoom(string Key, string Path, string Icon, IReadOnlyList<Role> Roles, Action<IEndpointRouteBuilder> Map)
{
    /// <summary>Kind of trace, as in /trace/KIND/ID, to the function that builds it.</summary>
    public IReadOnlyDictionary<string, TraceBuilder> Traces { get; init; } = new Dictionary<string, TraceBuilder>();

    /// <summary>Those who work with figures: everyone but the three administrators.</summary>
    public static readonly IReadOnlyList<Role> Figures = [Role.Office, Role.Department, Role.County, Role.Leader, Role.Auditor, Role.ThirdPartyAssessor];

    public static readonly IReadOnlyList<Role> Everyone = Enum.GetValues<Role>();

    public bool OpenTo(Actor actor) => actor.IsAny([.. Roles]);
}
