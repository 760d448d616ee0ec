namespace Xiance.Access;

/// <summary>Who acts: an account with the grants that are valid now.</summary>
public sealed record Actor(long Account, string Name, IReadOnlyList<Grant> Grants)
{
    public bool Is(Role role) => Grants.Any(grant => grant.Role == role);

    public bool IsAny(params ReadOnlySpan<Role> roles)
    {
        foreach (var role in roles)
            if (Is(role)) return true;
        return false;
    }
}
