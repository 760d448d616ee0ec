using System.Globalization;

namespace Xiance.Incentives.Running;

/// <summary>A whole rule as one expression: nothing where a condition fails, else the amount after rounding, caps and deductions.</summary>
static class NetText
{
    public static string Of(CompiledRule rule, FenRounding rounding)
    {
        var conditions = rule.Conditions.Select(condition => condition.Role == ConditionRole.When ? $"({condition.Expression})" : $"not({condition.Expression})").ToList();
        return conditions.Count == 0 ? Amount(rule, rounding) : $"if {string.Join(" and ", conditions)} then {Amount(rule, rounding)} else 0";
    }

    static string Amount(CompiledRule rule, FenRounding rounding)
    {
        var text = Rounded(Gross(rule.Low!), rounding);
        if (rule.Rule.DeductBeforeCap) text = Deducted(rule, text, rounding);
        foreach (var cap in rule.Caps) text = $"min({text}, {cap.Limit.ToString(CultureInfo.InvariantCulture)})";
        return rule.Rule.DeductBeforeCap ? text : Deducted(rule, text, rounding);
    }

    static string Gross(Calculation calculation)
    {
        var net = calculation.Less.Count == 0 ? $"({calculation.Base.Expression})" : $"max(({calculation.Base.Expression}) - {string.Join(" - ", calculation.Less.Select(item => $"({item.Expression})"))}, 0)";
        return calculation.Rate is { } rate ? $"{net} * {rate.Factor.ToString(CultureInfo.InvariantCulture)}" : net;
    }

    static string Deducted(CompiledRule rule, string text, FenRounding rounding) =>
        rule.Deduct.Count == 0 ? text : Rounded($"max({text} - {string.Join(" - ", rule.Deduct.Select(item => $"({item.Expression})"))}, 0)", rounding);

    static string Rounded(string text, FenRounding rounding) =>
        $"{rounding switch { FenRounding.Down => "round down", FenRounding.Up => "round up", _ => "round half up" }}({text}, 2)";
}
