using System.Globalization;
using System.Text.RegularExpressions;
using Xiance.Documents.Text;

namespace Xiance.Documents.Readers;

/// <summary>Reads a table of indicators: name, unit, baseline, target, growth and whether it is binding (约束性) or expected (预期性).</summary>
static partial class IndicatorReader
{
    sealed record Layout(int Name, int Unit, int Attribute, int Baseline, int Target, int Growth, IReadOnlyList<string> Heads);

    public static IReadOnlyList<TableIndicator> Read(IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        if (Of([.. columns.Select(Characters.Unify)]) is not { } layout) return [];
        return [.. rows.Select((cells, row) => Make(layout, cells, row)).OfType<TableIndicator>()];
    }

    static Layout? Of(List<string> heads)
    {
        var name = heads.FindLastIndex(head => head.Contains("指标", StringComparison.Ordinal) && !head.Contains("属性", StringComparison.Ordinal) && !head.Contains("单位", StringComparison.Ordinal) && !head.Contains("类", StringComparison.Ordinal) && !head.Contains('值'));
        if (name < 0) return null;
        var attribute = heads.FindIndex(head => head.Contains("属性", StringComparison.Ordinal) || head is "性质" or "类型");
        var growth = heads.FindIndex(head => Growth().IsMatch(head));
        var dated = Enumerable.Range(name + 1, heads.Count - name - 1).Where(i => i != growth && i != attribute && Year(heads[i]) is not null).OrderBy(i => Year(heads[i])).ToList();
        var target = heads.FindIndex(name + 1, head => Target().IsMatch(head) && !Growth().IsMatch(head));
        if (target < 0 && dated.Count > 1) target = dated[^1];
        if (target < 0 || attribute < 0 && growth < 0 && dated.Count < 2 && Year(heads[target]) is null) return null;
        var baseline = heads.FindIndex(name + 1, head => Baseline().IsMatch(head) && !Target().IsMatch(head));
        if (baseline < 0 && dated.Count > 0 && dated[0] != target) baseline = dated[0];
        return new Layout(name, heads.FindIndex(head => head is "单位" or "计量单位"), attribute, baseline, target, growth, heads);
    }

    static TableIndicator? Make(Layout layout, IReadOnlyList<string> cells, int row)
    {
        string? At(int column) => column >= 0 && column < cells.Count && cells[column].Length > 0 ? cells[column] : null;
        if (At(layout.Name) is not { } printed || At(layout.Target) is null && At(layout.Baseline) is null && At(layout.Growth) is null) return null;
        var inName = UnitInName().Match(Characters.Unify(printed));
        var target = At(layout.Target) is { } text ? Value(text) : default;
        var growth = At(layout.Growth) is { } grown ? Characters.Unify(grown) : null;
        return new TableIndicator(At(layout.Unit) is null && inName.Success ? printed[..inName.Index] : printed, row)
        {
            Unit = At(layout.Unit) ?? (inName.Success ? inName.Groups[1].Value : null),
            Attribute = At(layout.Attribute),
            BaselineYear = layout.Baseline < 0 ? null : Year(layout.Heads[layout.Baseline]),
            BaselineText = At(layout.Baseline),
            Baseline = At(layout.Baseline) is { } basis ? Value(basis).Value : null,
            TargetYear = Year(layout.Heads[layout.Target]),
            TargetText = At(layout.Target),
            Target = target.Value,
            TargetOperator = target.Operator,
            GrowthText = At(layout.Growth),
            Growth = growth is null ? null : Value(growth.Trim('(', ')')).Value,
            GrowthIsCumulative = growth?.StartsWith('(') == true || layout.Growth >= 0 && layout.Heads[layout.Growth] is var head && head.Contains("累计", StringComparison.Ordinal) && !head.Contains("年均", StringComparison.Ordinal)
        };
    }

    static (decimal? Value, TargetOperator Operator) Value(string printed)
    {
        var view = Characters.Unify(printed).Replace(",", "", StringComparison.Ordinal);
        if (Number().Match(view) is not { Success: true } match) return (null, TargetOperator.Eq);
        var value = decimal.Parse(match.Groups[2].Value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return (value, (match.Groups[1].Value, match.Groups[3].Value) switch
        {
            (">" or "大于" or "超过" or "突破", _) => TargetOperator.Gt,
            ("<" or "小于" or "低于", _) => TargetOperator.Lt,
            ("≥" or "不低于" or "不少于", _) or (_, "以上") => TargetOperator.Ge,
            ("≤" or "不高于" or "不超过", _) or (_, "以内" or "以下") => TargetOperator.Le,
            ("约", _) or (_, "左右") => TargetOperator.Approx,
            _ => TargetOperator.Eq
        });
    }

    static int? Year(string head) => YearIn().Match(head) is { Success: true } match ? int.Parse(match.Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"20\d\d(?=年|$|\D)")]
    private static partial Regex YearIn();

    [GeneratedRegex(@"年均|增长|增速|增幅|累计|年增")]
    private static partial Regex Growth();

    [GeneratedRegex(@"目标|规划|计划值|预期值")]
    private static partial Regex Target();

    [GeneratedRegex(@"基期|基数|基准|现状|实际|完成|初值")]
    private static partial Regex Baseline();

    [GeneratedRegex(@"\(([^()]{1,12})\)$")]
    private static partial Regex UnitInName();

    [GeneratedRegex(@"^(>|<|≥|≤|大于|超过|突破|小于|低于|不低于|不少于|不高于|不超过|约|达到)?(-?\d+(?:\.\d+)?)(?:%|‰)?[^\d]{0,4}?(以上|以内|以下|左右)?$")]
    private static partial Regex Number();
}
