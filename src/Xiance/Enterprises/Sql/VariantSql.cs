using static Xiance.Enterprises.Sql.QueryNames;

namespace Xiance.Enterprises.Sql;

/// <summary>The steps of one variant: ratios, scores, filled scores and total, scale, official score, rank, grade.</summary>
sealed class VariantSql(EnterpriseMethod method, int number, QueryNames names)
{
    readonly MethodVariant variant = method.Variants[number];
    readonly List<ItemSql> items = [.. method.Variants[number].Items.Select((item, index) => new ItemSql(item, index, names))];
    readonly string v = "v" + Whole(number);

    string Fence => names.Fence;

    // read twice where means fill gaps: DuckDB keeps it in compressed memory, which costs less than a second scan; PostgreSQL would write it to disk
    string Kept => names.IsDuck && MeanGroups.Count > 0 ? "MATERIALIZED " : "NOT MATERIALIZED ";

    IReadOnlyList<string> MeanGroups => [.. variant.Items.Where(item => item.Missing.Kind == MissingKind.PeerMean).Select(item => string.Join('\n', item.Missing.Within)).Distinct()];

    /// <summary>In the place of an item: the total is too large for an official score.</summary>
    public const int BeyondReach = 999;

    public string Result => $"{v}_g";

    /// <param name="year">The year evaluated; null for every year of the source.</param>
    public IEnumerable<string> Steps(int? year)
    {
        var peers = new PeerSql(variant, v, names);
        yield return Ratios(year);
        foreach (var step in peers.Steps(Population)) yield return step;
        yield return $"{v}_s AS {Kept}(SELECT r.*, {string.Join(", ", items.Select((item, index) => $"{item.ScoreText(PeerSql.High(index), PeerSql.Low(index))} AS {item.Score}"))} FROM {v}_r AS r{peers.Joins()}{Fence})";
        foreach (var (index, within) in MeanGroups.Index()) yield return Means(index, within);
        yield return Totals();
        yield return $"{v}_p AS NOT MATERIALIZED (SELECT *, {ExactSql.Scale("abs(total)")} AS scale FROM {v}_t{Fence})";
        yield return $"{v}_o AS NOT MATERIALIZED (SELECT *, CASE WHEN refused IS NULL THEN {ExactSql.Official("total", "scale")} END AS score FROM {v}_p{Fence})";
        yield return Ranks();
        yield return Grades();
    }

    string Belongs => variant.When is { } when ? names.Condition(when) : "TRUE";

    string Population(Peers peers) => peers.Set switch
    {
        PeerSet.Variant => $"src WHERE {FirmSql.Kept(method, names)} AND {Belongs}",
        PeerSet.All => $"src WHERE {FirmSql.Evaluated(method, names)}",
        _ => $"src WHERE {FirmSql.Evaluated(method, names)} AND {names.Condition(peers.When!)}",
    };

    string Ratios(int? year)
    {
        var columns = new List<string> { "id", "region", "year" };
        if (method.Merge is not null) columns.Add("merged");
        columns.AddRange(variant.Within.Concat(variant.Items.SelectMany(item => item.Missing.Within)).Concat(MethodParts.Peers(variant).SelectMany(one => one.Within)).Select(names.Of).Distinct().Where(name => name != "region"));
        foreach (var item in items)
        {
            columns.Add($"{item.RatioText()} AS {item.Ratio}");
            if (item.HasState) columns.Add($"{item.StateText()} AS {item.State}");
        }
        columns.AddRange(variant.Points.Select((point, index) => $"{(method.Merge is not null && point.MissingIsNone ? names.Known(point.Column) : names.Of(point.Column))} AS pt{Whole(index)}"));
        columns.AddRange((variant.Grades?.Limits ?? []).Select((limit, index) => $"{names.Condition(limit.When)} AS l{Whole(index)}"));
        if (variant.Grades is { NotGraded.Count: > 0 } grades) columns.Add($"({string.Join(" OR ", grades.NotGraded.Select(one => names.Condition(one.When)))}) AS ungraded");
        if (method.Tenants is not null) columns.Add("owner");
        var filter = year is { } only ? $" AND year = {Whole(only)}" : "";
        return $"{v}_r AS NOT MATERIALIZED (SELECT {string.Join(", ", columns)} FROM src WHERE {FirmSql.Kept(method, names)} AND {Belongs}{filter}{Fence})";
    }

    string Means(int index, string within)
    {
        var keys = Keys(within);
        var means = variant.Items.Index().Where(one => one.Item.Missing.Kind == MissingKind.PeerMean && string.Join('\n', one.Item.Missing.Within) == within)
            .Select(one => $"{ExactSql.ScoreMean(items[one.Index].Score, names.IsDuck)} AS m{Whole(one.Index)}");
        return $"{v}_m{Whole(index)} AS (SELECT {string.Join(", ", new[] { "year" }.Concat(keys).Concat(means))} FROM {v}_s GROUP BY {string.Join(", ", new[] { "year" }.Concat(keys))})";
    }

    List<string> Keys(string within) => [.. within.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(names.Of).Distinct()];

    string Totals()
    {
        var joins = string.Concat(MeanGroups.Select((within, index) => $" LEFT JOIN {v}_m{Whole(index)} AS g{Whole(index)} ON g{Whole(index)}.year = s.year" + string.Concat(Keys(within).Select(key => $" AND g{Whole(index)}.{key} = s.{key}"))));
        var finals = string.Join(", ", items.Select((item, index) => $"{Filled(item, index)} AS {item.Final}"));
        var sum = string.Join(" + ", items.Select(item => item.Final)) + string.Concat(variant.Points.Select(Points));
        var total = $"({sum})";
        if (variant.ScoreFloor is { } floor) total = $"greatest({total}, {Number((double)floor)})";
        if (variant.ScoreCeiling is { } ceiling) total = $"least({total}, {Number((double)ceiling)})";
        if (total != $"({sum})") total = $"CASE WHEN ({sum}) IS NOT NULL THEN {total} END";
        return $"{v}_t AS NOT MATERIALIZED (SELECT *, {total} AS total, {FilledBits()} AS filled, {Refused()} AS refused FROM (SELECT s.*, {finals} FROM {v}_s AS s{joins}{Fence}) AS f{Fence})";
    }

    string Filled(ItemSql item, int index)
    {
        var fill = item.Item.Missing switch
        {
            { Kind: MissingKind.PeerMean } => "m" + Whole(index),
            { Kind: MissingKind.Points, Points: var points } => Number(points),
            _ => null,
        };
        return fill is null ? item.Score : item.HasState ? $"CASE WHEN {item.IsMissing} THEN {fill} ELSE {item.Score} END" : $"coalesce({item.Score}, {fill})";
    }

    static string Points(PointItem point, int index)
    {
        var amount = point.PerUnit == 1 ? $"pt{Whole(index)}" : $"pt{Whole(index)} * {Number(point.PerUnit)}";
        if (point.Cap is { } cap) amount = $"CASE WHEN {amount} > {Number(cap)} THEN {Number(cap)} ELSE {amount} END";
        return $" {(point.IsPenalty ? "-" : "+")} {(point.MissingIsNone ? $"coalesce({amount}, {Number(0)})" : $"({amount})")}";
    }

    string FilledBits() => string.Join(" + ", items.Select((item, index) => $"CASE WHEN {item.IsMissing} THEN CAST({Whole(1L << index)} AS BIGINT) ELSE 0 END"));

    /// <summary>The number of the first item (then points) that the method will not score.</summary>
    string Refused()
    {
        var cases = new List<string>();
        foreach (var (index, item) in items.Index())
        {
            if (item.Item.Missing.Kind == MissingKind.Refuse) cases.Add($"WHEN {item.IsMissing} THEN {Whole(index)}");
            if (item.HasState || item.Item.Formula.Benchmark is not { Kind: BenchmarkKind.Constant }) cases.Add($"WHEN {item.Score} IS NULL AND NOT ({item.IsMissing}) THEN {Whole(index)}");
        }
        foreach (var (index, point) in variant.Points.Index())
            if (!point.MissingIsNone) cases.Add($"WHEN pt{Whole(index)} IS NULL THEN {Whole(items.Count + index)}");
        return cases.Count == 0 ? "CAST(NULL AS INTEGER)" : $"CASE {string.Join(' ', cases)} END";
    }

    string Ranks()
    {
        var conditions = new List<string>();
        if (variant.Items.Any(item => item.Missing.Kind is not MissingKind.Points)) conditions.Add("score IS NOT NULL");
        if (method.Tenants is { Ranked: false }) conditions.Add("owner IS NULL");
        if (variant.Grades is { NotGradedAreRanked: false, NotGraded.Count: > 0 }) conditions.Add("NOT ungraded");
        var key = variant.Decimals is { } decimals ? ExactSql.Coarser("score", decimals, variant.HalfUp) : "score";
        var own = key == "score" && conditions.Count == 1 && conditions[0] == "score IS NOT NULL";
        if (conditions.Count > 0 && !own) key = $"CASE WHEN {string.Join(" AND ", conditions)} THEN {key} END";
        var keys = string.Join(", ", new[] { "year" }.Concat(variant.Within.Select(names.Of).Distinct()));
        var (rank, count) = ($"{(variant.DenseTies ? "dense_rank()" : "rank()")} OVER (PARTITION BY {keys} ORDER BY decisive DESC NULLS LAST)", $"count(decisive) OVER (PARTITION BY {keys})");
        return $"{v}_k AS NOT MATERIALIZED (SELECT *, CASE WHEN decisive IS NOT NULL THEN {rank} END AS place, CASE WHEN decisive IS NOT NULL THEN {count} END AS firms FROM (SELECT *, {key} AS decisive FROM {v}_o{(own ? "" : Fence)}) AS o)";
    }

    string Grades()
    {
        var scores = string.Join(", ", items.Select(item => item.Final).Concat(Enumerable.Repeat("CAST(NULL AS FLOAT8)", method.Variants.Max(one => one.Items.Count) - items.Count)).Select((text, index) => $"{text} AS i{Whole(index)}"));
        var (first, shifted) = ("CAST(NULL AS INTEGER)", "step");
        if (variant.Grades is { } scale)
        {
            first = $"CASE WHEN place IS NULL{(scale.NotGraded.Count > 0 ? " OR ungraded" : "")} THEN NULL {string.Concat(scale.Steps.SkipLast(1).Select((step, index) => $"WHEN {Reaches(scale, step.Bound!.Value)} THEN {Whole(index)} "))}ELSE {Whole(scale.Steps.Count - 1)} END";
            foreach (var (index, limit) in scale.Limits.Index())
                shifted = limit.AtBest ? $"greatest({shifted}, CASE WHEN l{Whole(index)} THEN {Whole(scale.Index(limit.Grade))} ELSE 0 END)" : $"least({shifted}, CASE WHEN l{Whole(index)} THEN {Whole(scale.Index(limit.Grade))} ELSE {Whole(scale.Steps.Count)} END)";
            if (scale.Limits.Count > 0) shifted = $"CASE WHEN step IS NOT NULL THEN {shifted} END";
        }
        var offset = GradeNumbers.Offset(method, number) is > 0 and var before ? $" + {Whole(before)}" : "";
        var extra = (method.Merge is null ? "" : ", merged") + (method.Tenants is null ? "" : ", owner");
        var refused = $"CASE WHEN refused IS NULL AND total IS NOT NULL AND scale IS NULL THEN {Whole(BeyondReach)} ELSE refused END";
        return $"{v}_g AS NOT MATERIALIZED (SELECT id, region, year, {Whole(number)} AS variant, score, {scores}, filled, place, firms, step{offset} AS first_grade, {shifted}{offset} AS grade, {refused} AS refused{extra} FROM (SELECT *, {first} AS step FROM {v}_k{(variant.Grades is { Limits.Count: > 0 } ? Fence : "")}) AS k)";
    }

    static string Reaches(GradeScale scale, decimal bound)
    {
        if (scale.ByScore) return $"decisive {(scale.Inclusive ? ">=" : ">")} {Number((double)bound)}";
        var power = 1L;
        for (var share = bound; share != Math.Truncate(share); share *= 10) power *= 10;
        return $"place * {Whole(power)} {(scale.Inclusive ? "<=" : "<")} firms * {Whole((long)(bound * power))}";
    }
}
