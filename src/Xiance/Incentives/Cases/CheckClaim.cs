using Xiance.Basics;

namespace Xiance.Incentives.Cases;

/// <summary>
/// Holds a claim against all earlier ones of every pack and year: nobody is paid twice for the same invoice, project or matter, and a claim cut
/// into parts that each stay under a cap is seen. Each finding points to the first of the earlier claims.
/// </summary>
public static class CheckClaim
{
    public static IReadOnlyList<ClaimFinding> Run(Claim claim, IReadOnlyList<Claim> earlier)
    {
        var others = earlier.Where(other => other.Case == 0 || other.Case != claim.Case).ToList();
        return [.. SameInvoice(claim, others), .. SameClaim(claim, others), .. OnceOnly(claim, others), .. SameMatter(claim, others), .. Split(claim, others)];
    }

    static IEnumerable<ClaimFinding> SameInvoice(Claim claim, IEnumerable<Claim> others) =>
        from invoice in claim.Invoices
        from other in others.Where(other => other.Invoices.Contains(invoice, StringComparer.OrdinalIgnoreCase)).Take(1)
        select new ClaimFinding(ClaimFindingKind.SameInvoice, other.Reference, invoice, true);

    static IEnumerable<ClaimFinding> SameClaim(Claim claim, IEnumerable<Claim> others) =>
        others.Where(other => Alike(claim, other) && other.Year == claim.Year && Same(other.Project, claim.Project)).Take(1).Select(other => new ClaimFinding(ClaimFindingKind.SameClaim, other.Reference, other.Project, true));

    /// <summary>Another year, and for a rule once for each applicant another project, is no excuse where the rule pays once.</summary>
    static IEnumerable<ClaimFinding> OnceOnly(Claim claim, IEnumerable<Claim> others) =>
        others.Where(other => other.Pack == claim.Pack && other.Rule == claim.Rule && !(Alike(claim, other) && other.Year == claim.Year && Same(other.Project, claim.Project)) && claim.Once switch
        {
            Counted.Subject => other.Subject == claim.Subject,
            Counted.Project => claim.Project.Length > 0 && Same(other.Project, claim.Project),
            _ => false,
        }).Take(1).Select(other => new ClaimFinding(ClaimFindingKind.OnceOnly, other.Reference, other.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), true));

    static IEnumerable<ClaimFinding> SameMatter(Claim claim, IEnumerable<Claim> others) =>
        others.Where(other => other.Subject == claim.Subject && !Alike(claim, other) && claim.Matter.Length > 0 && Same(other.Matter, claim.Matter) && Same(other.Project, claim.Project)).Take(1)
            .Select(other => new ClaimFinding(ClaimFindingKind.SameMatter, other.Reference, claim.Matter, false));

    /// <summary>Several projects of one applicant in one year, each within the cap and together above it.</summary>
    static IEnumerable<ClaimFinding> Split(Claim claim, IEnumerable<Claim> others)
    {
        if (claim is not { Limit: { } limit, Amount: { } own } || own > limit) yield break;
        var parts = others.Where(other => Alike(claim, other) && other.Year == claim.Year && !Same(other.Project, claim.Project) && other.Amount is { } part && part <= limit).ToList();
        var sum = parts.Aggregate(own, (total, other) => total + other.Amount!.Value);
        if (parts.Count > 0 && sum > limit) yield return new ClaimFinding(ClaimFindingKind.Split, parts[0].Reference, $"{parts.Count + 1}：{sum} > {limit}", false);
    }

    static bool Alike(Claim claim, Claim other) => other.Pack == claim.Pack && other.Rule == claim.Rule && other.Subject == claim.Subject;

    static bool Same(string left, string right) => string.Equals(left.Trim(), right.Trim(), StringComparison.OrdinalIgnoreCase);
}
