using Xiance.Basics;
using Xiance.Rules.Sql;
using static Xiance.Enterprises.Sql.QueryNames;

namespace Xiance.Enterprises.Sql;

/// <summary>
/// Writes a method as one query for DuckDB or PostgreSQL. A row a firm and year: id, region, year, state (scored, noscore,
/// excluded, outside), variant (number), score, i0 … (item scores), filled, place, firms, first_grade and grade (numbers of steps),
/// refused (number of the item the method will not score; the run is then a problem), owner.
/// </summary>
public static class PerMuQuery
{
    /// <param name="year">The year evaluated; null for every year of the source.</param>
    public static Outcome<FirmQuery> Of(EnterpriseMethod method, SqlDialect dialect, FirmSource source, int? year)
    {
        var names = new QueryNames(method, dialect);
        var steps = FirmSql.Steps(method, names, source, year).ToList();
        var variants = method.Variants.Select((_, index) => new VariantSql(method, index, names)).ToList();
        foreach (var variant in variants) steps.AddRange(variant.Steps(year));
        var scores = string.Join(", ", Enumerable.Range(0, method.Variants.Max(one => one.Items.Count)).Select(index => "i" + Whole(index)));
        var extra = (method.Merge is null ? "" : ", merged") + (method.Tenants is null ? "" : ", owner");
        var scored = string.Join(" UNION ALL ", variants.Select(variant => $"SELECT id, region, year, CASE WHEN score IS NULL THEN 'noscore' ELSE 'scored' END AS state, variant, score, {scores}, filled, place, firms, first_grade, grade, refused{extra} FROM {variant.Result}"));
        steps.Add($"scored AS NOT MATERIALIZED ({scored})");
        var last = Members(method, names, year, scores, Tenants(method, scores, steps));
        var others = Others(method, names, year, method.Variants.Max(one => one.Items.Count));
        var text = $"WITH {string.Join(",\n", steps)}\n{last}{(others is null ? "" : $"\nUNION ALL {others}")}";
        return names.Problems.Count > 0 ? names.Problems.Distinct().ToList() : new FirmQuery(text, names.Parameters);
    }

    /// <summary>Tenants take the owner's grade within region and year; an owner that is a tenant has none of its own.</summary>
    static string Tenants(EnterpriseMethod method, string scores, List<string> steps)
    {
        if (method.Tenants is not { } rule) return "scored";
        var own = rule.Unknown == UnknownOwner.OwnGrade ? "coalesce(o.grade, t.grade)" : "o.grade";
        var merged = method.Merge is null ? "" : ", t.merged";
        var owners = method.Merge is null ? "scored" : "(SELECT w.id, s.region, s.year, s.grade, s.owner FROM scored AS s JOIN member AS w ON w.region = s.region AND w.year = s.year AND w.merged = s.merged)";
        steps.Add($"taken AS NOT MATERIALIZED (SELECT t.id, t.region, t.year, t.state, t.variant, t.score, {string.Join(", ", scores.Split(", ").Select(one => "t." + one))}, t.filled, t.place, t.firms, t.first_grade, CASE WHEN t.owner IS NULL THEN t.grade ELSE {own} END AS grade, t.refused{merged}, t.owner, (t.owner IS NOT NULL AND o.grade IS NULL) AS ownerless FROM scored AS t LEFT JOIN {owners} AS o ON o.region = t.region AND o.year = t.year AND CAST(o.id AS VARCHAR) = t.owner AND o.owner IS NULL)");
        return "taken";
    }

    static string Members(EnterpriseMethod method, QueryNames names, int? year, string scores, string from)
    {
        var owner = method.Tenants is null ? "CAST(NULL AS VARCHAR) AS owner, FALSE AS ownerless" : "owner, ownerless";
        var list = $"f.state, f.variant, f.score, {scores}, f.filled, f.place, f.firms, f.first_grade, f.grade, f.refused, {owner}";
        if (method.Merge is null) return $"SELECT f.id, f.region, f.year, {list} FROM {from} AS f";
        return $"SELECT w.id, f.region, f.year, {list} FROM {from} AS f JOIN member AS w ON w.region = f.region AND w.year = f.year AND w.merged = f.merged";
    }

    static string? Others(EnterpriseMethod method, QueryNames names, int? year, int items)
    {
        if (method.Excluded.Count == 0 && !(method.OutsideAllowed && method.Variants.All(variant => variant.When is not null))) return null;
        var evaluated = FirmSql.Evaluated(method, names);
        var nothing = string.Join(", ", Enumerable.Repeat("CAST(NULL AS FLOAT8)", items));
        var state = $"CASE WHEN {FirmSql.Kept(method, names)} THEN 'outside' ELSE 'excluded' END";
        var filter = year is { } only ? $" AND year = {Whole(only)}" : "";
        var rows = method.Merge is not null ? "(SELECT w.id AS one, src.* FROM src JOIN member AS w ON w.region = src.region AND w.year = src.year AND w.merged = src.merged) AS src" : "src";
        return $"SELECT {(method.Merge is null ? "id" : "one")}, region, year, {state}, NULL, NULL, {nothing}, NULL, NULL, NULL, NULL, NULL, NULL, NULL, FALSE FROM {rows} WHERE NOT ({evaluated}){filter}";
    }
}
