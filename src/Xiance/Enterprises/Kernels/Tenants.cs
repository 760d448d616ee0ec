using Xiance.Basics;

namespace Xiance.Enterprises.Kernels;

/// <summary>Tenants take the grade of the land's owner in the same region and year; an owner that is itself a tenant has none of its own.</summary>
sealed class Tenants(TenantRule rule, FirmTable firms, List<Problem> problems)
{
    public void Take(FirmResult?[] results)
    {
        var owners = firms.Texts[rule.Owner];
        var grades = new Dictionary<(string, string), string?>();
        for (var row = 0; row < results.Length; row++)
            if (results[row] is { State: FirmState.Scored or FirmState.NoScore } result && string.IsNullOrEmpty(owners[row])) grades[(result.Region, result.Id)] = result.Grade;
        for (var row = 0; row < results.Length; row++)
            if (results[row] is { State: FirmState.Scored or FirmState.NoScore } result && owners[row] is { Length: > 0 } owner) results[row] = Taken(result, owner, grades.GetValueOrDefault((result.Region, owner)));
    }

    FirmResult Taken(FirmResult tenant, string owner, string? grade)
    {
        if (grade is null && rule.Unknown == UnknownOwner.Refuse) problems.Add(Problems.OwnerUnknown(tenant.Id, tenant.Year, owner));
        if (grade is null && rule.Unknown == UnknownOwner.OwnGrade) return tenant;
        return tenant with { Grade = grade, Reason = grade is null ? "" : $"↑{owner}" };
    }
}
