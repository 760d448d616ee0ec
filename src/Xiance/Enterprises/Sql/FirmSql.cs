using static Xiance.Enterprises.Sql.QueryNames;

namespace Xiance.Enterprises.Sql;

/// <summary>The firms themselves: their columns under the query's names, merged where the method says so, and who is evaluated.</summary>
static class FirmSql
{
    public static string Kept(EnterpriseMethod method, QueryNames names) =>
        method.Excluded.Count == 0 ? "TRUE" : string.Join(" AND ", method.Excluded.Select(one => $"NOT {names.Condition(one.When)}"));

    public static string Evaluated(EnterpriseMethod method, QueryNames names) =>
        method.Variants.Any(variant => variant.When is null) ? Kept(method, names) : $"{Kept(method, names)} AND ({string.Join(" OR ", method.Variants.Select(variant => names.Condition(variant.When!)))})";

    /// <summary>The steps raw (as supplied) and src (as evaluated).</summary>
    public static IEnumerable<string> Steps(EnterpriseMethod method, QueryNames names, FirmSource source, int? year)
    {
        var used = Used(method);
        var decimals = InConditions(method);
        var columns = method.Columns.Where(column => used.Contains(column.Name)).Select(column => $"{source.Value(column)} AS {names.Of(column.Name)}").ToList();
        var filter = year is { } only ? $" WHERE {source.Year} {(method.NeedsLastYear ? $"BETWEEN {Whole(only - 1)} AND {Whole(only)}" : $"= {Whole(only)}")}" : "";
        var list = string.Join(", ", new[] { $"{source.Id} AS id", $"{source.Region} AS region", $"{source.Year} AS year" }.Concat(columns));
        yield return $"raw AS NOT MATERIALIZED (SELECT {list} FROM {source.Relation}{filter}{names.Fence})";
        var exact = decimals.Select(column => $", {Exact(names, column)} AS {names.Decimal(column.Name)}");
        var owner = method is { Tenants: { } tenants, Merge: null } ? $", nullif(nullif({names.Of(tenants.Owner)}, ''), CAST(id AS VARCHAR)) AS owner" : "";
        yield return $"src AS NOT MATERIALIZED (SELECT *{string.Concat(exact)}{owner} FROM {(method.Merge is { } merge ? $"({Merged(method, names, merge, used)}) AS m" : "raw")})";
        if (method.Merge is { } rule) yield return $"member AS NOT MATERIALIZED (SELECT id, region, year, {MergedKey(names, rule)} AS merged FROM raw)";
    }

    static string Exact(QueryNames names, MethodColumn column) => names.IsDuck
        ? $"CAST({names.Of(column.Name)} AS DECIMAL({Whole(15 + column.Decimals)},{Whole(column.Decimals)}))"
        : $"CAST(round(CAST({names.Of(column.Name)} AS numeric), {Whole(column.Decimals)}) AS numeric({Whole(15 + column.Decimals)},{Whole(column.Decimals)}))";

    static string Merged(EnterpriseMethod method, QueryNames names, MergeRule rule, HashSet<string> used)
    {
        var alone = $"nullif({names.Of(rule.Group)}, '') IS NULL";
        var columns = method.Columns.Where(column => used.Contains(column.Name)).Select(column => $"{Together(column, names)} AS {names.Of(column.Name)}")
            .Concat(MethodParts.KnownSums(method).Select(column => $"{ExactSql.NumberTotal(names.Of(column), names.IsDuck)} AS {names.Known(column)}"));
        var rows = $"(SELECT *, {MergedKey(names, rule)} AS merged, ({alone} OR {names.Of(rule.Leader)}) AS leads FROM raw) AS r";
        if (method.Tenants is { } tenants)
        {
            columns = columns.Append("CASE WHEN NOT bool_or(CAST(id AS VARCHAR) = rented) THEN max(rented) END AS owner");
            rows = $"(SELECT *, max(CASE WHEN leads THEN nullif({names.Of(tenants.Owner)}, '') END) OVER (PARTITION BY region, year, merged) AS rented FROM {rows}) AS t";
        }
        return $"SELECT max(CASE WHEN leads THEN id END) AS id, region, year, merged, {string.Join(", ", columns)} FROM {rows} GROUP BY region, year, merged";
    }

    /// <summary>One text for the rows that are evaluated together.</summary>
    public static string MergedKey(QueryNames names, MergeRule rule) =>
        $"CASE WHEN nullif({names.Of(rule.Group)}, '') IS NULL THEN '=' || CAST(id AS VARCHAR) ELSE '+' || {names.Of(rule.Group)} END";

    static string Together(MethodColumn column, QueryNames names)
    {
        var name = names.Of(column.Name);
        return column.Kind switch
        {
            ColumnKind.Number => $"CASE WHEN count({name}) = count(*) THEN {ExactSql.NumberTotal(name, names.IsDuck)} END",
            ColumnKind.Text => $"max(CASE WHEN leads THEN {name} END)",
            _ => $"bool_or(CASE WHEN leads THEN {name} END)",
        };
    }

    static List<MethodColumn> InConditions(EnterpriseMethod method)
    {
        var inputs = MethodParts.Conditions(method).SelectMany(condition => condition.Expression.Inputs).ToHashSet(StringComparer.Ordinal);
        return [.. method.Columns.Where(column => column.Kind == ColumnKind.Number && inputs.Contains(column.Name))];
    }

    static HashSet<string> Used(EnterpriseMethod method)
    {
        var used = MethodParts.Conditions(method).SelectMany(condition => condition.Expression.Inputs).Concat(MethodParts.Groupings(method)).ToHashSet(StringComparer.Ordinal);
        foreach (var variant in method.Variants)
        {
            used.UnionWith(variant.Items.SelectMany(item => item.Per is { } per ? item.Value.Append(per) : item.Value));
            used.UnionWith(variant.Points.Select(point => point.Column));
        }
        if (method.Tenants is { } tenants) used.Add(tenants.Owner);
        if (method.Merge is { } merge) used.UnionWith([merge.Group, merge.Leader]);
        return used;
    }
}
