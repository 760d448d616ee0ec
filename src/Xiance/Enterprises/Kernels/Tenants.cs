using Xiance.Basics;

namespace Xiance.Enterprises.Kernels;

/// <summary>
/// Tenants take the grade of the land's owner in the same region and year, whichever member of a merged group the owner is; an
/// owner that is itself a tenant has none of its own. Who rents from itself or from its own group is no tenant.
/// </summary>
sealed class Tenants
{
    readonly TenantRule rule;
    readonly Dictionary<(string Region, string Id), int> rows;

    public Tenants(TenantRule rule, Merging firms, int year)
    {
        this.rule = rule;
        rows = firms.Members(year).ToDictionary(member => (member.Region, member.Id), member => member.Row);
        Owners = [.. firms.Firms.Texts[rule.Owner]];
        for (var row = 0; row < Owners.Length; row++)
            if (Owners[row] is "" || rows.TryGetValue((firms.Firms.Regions[row], Owners[row] ?? ""), out var owner) && owner == row) Owners[row] = null;
    }

    /// <summary>The owner of each row's land; null for who is no tenant.</summary>
    public string?[] Owners { get; }

    public void Take(FirmResult?[] results, List<Problem> problems)
    {
        var own = results.Select((result, row) => result is { State: FirmState.Scored or FirmState.NoScore } && Owners[row] is null ? result.Grade : null).ToArray();
        for (var row = 0; row < results.Length; row++)
            if (results[row] is { State: FirmState.Scored or FirmState.NoScore } result && Owners[row] is { } owner) results[row] = Taken(result, owner, rows.TryGetValue((result.Region, owner), out var at) ? own[at] : null, problems);
    }

    FirmResult Taken(FirmResult tenant, string owner, string? grade, List<Problem> problems)
    {
        if (grade is null && rule.Unknown == UnknownOwner.Refuse) problems.Add(Problems.OwnerUnknown(tenant.Id, tenant.Year, owner));
        if (grade is null && rule.Unknown == UnknownOwner.OwnGrade) return tenant;
        return tenant with { Grade = grade, Reason = grade is null ? "" : $"↑{owner}" };
    }
}
