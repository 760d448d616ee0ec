using static Xiance.Enterprises.Sql.QueryNames;

namespace Xiance.Enterprises.Sql;

/// <summary>One item as SQL: its ratio (NULL unless usable), its state where the method needs one, and its score.</summary>
sealed class ItemSql(MethodItem item, int index, QueryNames names)
{
    public MethodItem Item => item;

    public string Ratio => "x" + Whole(index);

    public string State => "z" + Whole(index);

    public string Score => "s" + Whole(index);

    /// <summary>The score with missing figures filled in.</summary>
    public string Final => "c" + Whole(index);

    /// <summary>A state column is needed when a ratio may be absent for other reasons than a missing figure.</summary>
    public bool HasState => item.Negative is OddValue.Zero or OddValue.Refuse || HasDivisorRule && item.NoDivisor != OddValue.Missing;

    public string IsMissing => HasState ? $"{State} = 1" : $"{Ratio} IS NULL";

    bool HasDivisorRule => item.Per is not null || TurnsRound;

    bool TurnsRound => item is { LessIsBetter: true, Formula.Benchmark: not null };

    public string Above => item.Value.Count == 1 ? names.Of(item.Value[0]) : $"({string.Join(" + ", item.Value.Select(names.Of))})";

    public string Below => item.Per is { } per ? names.Of(per) : Number(1);

    string Quotient => (item.Per is null ? Above : $"{Above} / {Below}") + (item.Factor == 1 ? "" : $" * {Number(item.Factor)}");

    public string RatioText()
    {
        var refused = new List<string>();
        if (item.Per is not null) refused.Add($"WHEN {Below} <= 0 THEN NULL");
        if (item.Negative != OddValue.Keep) refused.Add($"WHEN {Negative} THEN NULL");
        if (TurnsRound) refused.Add($"WHEN {NotPositive} THEN NULL");
        return refused.Count == 0 ? Quotient : $"CASE {string.Join(' ', refused)} ELSE {Quotient} END";
    }

    public string StateText()
    {
        var missing = item.Per is null ? $"{Above} IS NULL" : $"{Above} IS NULL OR {Below} IS NULL";
        var cases = new List<string> { $"WHEN {missing} THEN 1" };
        if (item.Per is not null) cases.Add($"WHEN {Below} <= 0 THEN {Code(item.NoDivisor)}");
        if (item.Negative != OddValue.Keep) cases.Add($"WHEN {Negative} THEN {Code(item.Negative)}");
        if (TurnsRound) cases.Add($"WHEN {NotPositive} THEN {Code(item.NoDivisor)}");
        return $"CASE {string.Join(' ', cases)} ELSE 0 END";
    }

    string Negative => $"{Quotient} < 0";

    string NotPositive => $"{Quotient} <= 0";

    static string Code(OddValue rule) => rule switch { OddValue.Missing => "1", OddValue.Zero => "2", OddValue.Full => "3", _ => "4" };

    /// <summary>The score from the ratio; high and low are the peers' figures where the formula needs them.</summary>
    public string ScoreText(string high, string low)
    {
        var usable = item.Formula.Spread is { } spread ? Between(spread, high, low) : Against(high);
        return HasState ? $"CASE {State} WHEN 2 THEN {Number(0)} WHEN 3 THEN {Number(item.Weight)} ELSE {usable} END" : usable;
    }

    string Against(string benchmark)
    {
        var constant = item.Formula.Benchmark!.Kind == BenchmarkKind.Constant;
        var value = constant ? Number(item.Formula.Benchmark.Value) : benchmark;
        var share = item.LessIsBetter ? $"{value} / {Ratio}" : $"{Ratio} / {value}";
        if (constant && !names.IsDuck && item is { Cap: { } most, Floor: { } least }) return $"{Number(item.Weight)} * CASE WHEN {Ratio} IS NOT NULL THEN least(greatest({share}, {Number(least)}), {Number(most)}) END";
        var cases = new List<string>();
        if (!constant) cases.Add($"WHEN {value} IS NULL OR {value} <= 0 THEN NULL");
        if (item.Cap is { } cap) cases.Add($"WHEN {share} > {Number(cap)} THEN {Number(cap)}");
        if (item.Floor is { } floor) cases.Add($"WHEN {share} < {Number(floor)} THEN {Number(floor)}");
        return $"{Number(item.Weight)} * {(cases.Count == 0 ? $"({share})" : $"(CASE {string.Join(' ', cases)} ELSE {share} END)")}";
    }

    string Between(Spread spread, string high, string low)
    {
        var way = item.LessIsBetter ? $"({high} - {Ratio})" : $"({Ratio} - {low})";
        var same = spread.Zero switch { ZeroSpread.Low => Number(item.Weight * (spread.Low / 100)), ZeroSpread.High => Number(item.Weight * (spread.High / 100)), _ => "NULL" };
        var score = $"{Number(item.Weight)} * (({Number(spread.Low)} + {Number(spread.High - spread.Low)} * ({way} / ({high} - {low}))) / {Number(100)})";
        return $"CASE WHEN {Ratio} IS NULL THEN NULL WHEN {high} = {low} THEN {same} ELSE {score} END";
    }
}
