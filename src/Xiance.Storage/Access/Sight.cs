using Xiance.Access;
using Xiance.Basics;
using Xiance.Storage.Databases;

namespace Xiance.Storage.Access;

/// <summary>
/// What a reader may see, as region ids: the subtrees whose own rows are open to him, those whose unpublished assessments are, the
/// jurisdictions whose released rows are, and the units whose figures he supplies. The one place where visibility becomes SQL.
/// </summary>
public sealed record Sight(IReadOnlyList<long> Own, IReadOnlyList<long> Assessed, IReadOnlyList<long> Jurisdictions, IReadOnlyList<long> Units)
{
    static readonly Role[] SeeOwn = [Role.Office, Role.County, Role.Leader, Role.Auditor];
    static readonly Role[] SeeUnpublished = [Role.Office, Role.Leader, Role.Auditor, Role.ThirdPartyAssessor];
    static readonly Role[] SeeReleased = [Role.Office, Role.Department, Role.County, Role.Leader, Role.Auditor, Role.ThirdPartyAssessor];

    /// <summary>Own rows only for offices, counties, leaders and auditors; administrators see no figures at all.</summary>
    internal static Sight Of(Session session, Reading reading)
    {
        var grants = reading.Actor.Grants;
        var jurisdictions = Regions(grants, SeeReleased) is { Count: > 0 } regions ? session.All<long>(Provinces.Replace("{regions}", Session.Ids(regions), StringComparison.Ordinal)) : [];
        return new(Regions(grants, SeeOwn), Regions(grants, SeeUnpublished), jurisdictions, [.. grants.Where(grant => grant.Unit is not null).Select(grant => grant.Unit!.Value.Value)]);
    }

    const string Provinces =
        """
        select distinct w.ancestor_id from region_within w join region_fact f on f.region_id = w.ancestor_id
        where w.region_id in {regions} and f.kind = 'Province'
        """;

    static IReadOnlyList<long> Regions(IReadOnlyList<Grant> grants, Role[] roles) => [.. grants.Where(grant => roles.Contains(grant.Role)).Select(grant => grant.Region.Value).Distinct()];

    /// <summary>
    /// Fills the marks of a statement: {visible a} for rows with region_id and visibility under the alias a, {own a} for rows inside
    /// the reader's own subtrees, {assessed a} for unpublished results, {supplied a} for rows of indicators whose source unit is his.
    /// </summary>
    public string Fill(string sql)
    {
        foreach (var alias in Aliases)
        {
            sql = sql.Replace($"{{visible {alias}}}", $"({alias}.visibility = 2 or ({alias}.visibility = 1 and {Within(alias, Jurisdictions)}) or {Within(alias, Own)})", StringComparison.Ordinal);
            sql = sql.Replace($"{{own {alias}}}", Within(alias, Own), StringComparison.Ordinal);
            sql = sql.Replace($"{{assessed {alias}}}", Within(alias, Assessed), StringComparison.Ordinal);
            sql = sql.Replace($"{{jurisdiction {alias}}}", Within(alias, Jurisdictions), StringComparison.Ordinal);
            sql = sql.Replace($"{{supplied {alias}}}", $"{alias}.source_unit_id in {Session.Ids(Units)}", StringComparison.Ordinal);
        }
        return sql;
    }

    static readonly string[] Aliases = ["o", "r", "s", "d", "i", "p", "e", "f"];

    static string Within(string alias, IReadOnlyList<long> ancestors) =>
        $"exists (select 1 from region_within w where w.region_id = {alias}.region_id and w.ancestor_id in {Session.Ids(ancestors)})";
}
