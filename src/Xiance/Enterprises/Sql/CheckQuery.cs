using Xiance.Basics;
using Xiance.Rules.Sql;
using static Xiance.Enterprises.Sql.QueryNames;

namespace Xiance.Enterprises.Sql;

/// <summary>The questions of CheckFirms as one query: kind, firm, year and detail of each thing found, at most 200 rows.</summary>
public static class CheckQuery
{
    public static Outcome<FirmQuery> Of(EnterpriseMethod method, SqlDialect dialect, FirmSource source, int? year)
    {
        var names = new QueryNames(method, dialect);
        var steps = FirmSql.Steps(method, names, source, year).ToList();
        var parts = new List<string>
        {
            "SELECT 'nokey' AS kind, '' AS firm, CAST(0 AS BIGINT) AS year, '' AS detail FROM raw WHERE id IS NULL OR region IS NULL OR year IS NULL",
            "SELECT 'twice' AS kind, CAST(id AS VARCHAR) AS firm, CAST(year AS BIGINT) AS year, '' AS detail FROM raw GROUP BY region, year, id HAVING count(*) > 1",
        };
        foreach (var (index, condition) in MethodParts.Conditions(method).Index()) parts.Add(Found("undecided", Whole(index), $"{names.Condition(condition)} IS NULL"));
        foreach (var name in MethodParts.Groupings(method).Select(one => (Name: one, Column: names.Of(one))).Where(one => one.Column != "region")) parts.Add(Found("ungrouped", name.Name.Replace("'", "''"), $"{name.Column} IS NULL"));
        parts.AddRange(Variants(method, names));
        if (method.Merge is { } rule) parts.Add($"SELECT 'leaders' AS kind, merged AS firm, CAST(year AS BIGINT) AS year, CAST(sum(CASE WHEN leads THEN 1 ELSE 0 END) AS VARCHAR) AS detail FROM (SELECT *, {FirmSql.MergedKey(names, rule)} AS merged, (nullif({names.Of(rule.Group)}, '') IS NULL OR {names.Of(rule.Leader)}) AS leads FROM raw) AS r GROUP BY region, year, merged HAVING sum(CASE WHEN leads THEN 1 ELSE 0 END) <> 1");
        var text = $"WITH {string.Join(",\n", steps)}\nSELECT kind, firm, year, detail FROM ({string.Join("\nUNION ALL ", parts)}) AS found LIMIT 200";
        return names.Problems.Count > 0 ? names.Problems.Distinct().ToList() : new FirmQuery(text, names.Parameters);
    }

    /// <summary>What a row of the query says.</summary>
    public static Problem Problem(EnterpriseMethod method, (string Kind, string Firm, int Year, string Detail) row) => row.Kind switch
    {
        "nokey" => Problems.KeyMissing(0),
        "twice" => Problems.FirmTwice(row.Firm, row.Year),
        "undecided" => Problems.Undecided(row.Firm, row.Year, MethodParts.Conditions(method)[int.Parse(row.Detail, System.Globalization.CultureInfo.InvariantCulture)].Text),
        "ungrouped" => Problems.GroupTextMissing(row.Firm, row.Year, row.Detail),
        "several" => Problems.SeveralVariants(row.Firm, row.Year),
        "none" => Problems.NoVariant(row.Firm, row.Year),
        _ => Problems.Leaders(row.Firm.TrimStart('+'), row.Year, int.Parse(row.Detail, System.Globalization.CultureInfo.InvariantCulture)),
    };

    /// <summary>What a row says that the method refused: the number of an item or of a point, or a total beyond reach.</summary>
    public static Problem Refused(EnterpriseMethod method, int variant, (string Firm, int Year) row, int refused)
    {
        var (chosen, items) = (method.Variants[variant], method.Variants[variant].Items.Count);
        return refused == VariantSql.BeyondReach ? Problems.BeyondReach(chosen.Name) : Problems.Refused(row.Firm, row.Year, refused < items ? chosen.Items[refused].Name : chosen.Points[refused - items].Name);
    }

    public static Problem OwnerUnknown(string firm, int year, string owner) => Problems.OwnerUnknown(firm, year, owner);

    public static Problem BeyondReach(EnterpriseMethod method) => Problems.BeyondReach(method.Name);

    public static Problem NobodyThere(EnterpriseMethod method, int year) => Problems.NobodyThere(method.Name, year);

    static IEnumerable<string> Variants(EnterpriseMethod method, QueryNames names)
    {
        if (method.Variants.Any(variant => variant.When is null) && method.Variants.Count == 1) yield break;
        var count = string.Join(" + ", method.Variants.Select(variant => variant.When is { } when ? $"CASE WHEN {names.Condition(when)} THEN 1 ELSE 0 END" : "1"));
        yield return Found("several", "", $"{FirmSql.Kept(method, names)} AND {count} > 1");
        if (!method.OutsideAllowed) yield return Found("none", "", $"{FirmSql.Kept(method, names)} AND {count} = 0");
    }

    static string Found(string kind, string detail, string where) => $"SELECT '{kind}' AS kind, CAST(id AS VARCHAR) AS firm, CAST(year AS BIGINT) AS year, '{detail}' AS detail FROM src WHERE {where}";
}
