using System.Globalization;

namespace Xiance.Assessment.Kernels;

/// <summary>Holds binding indicators of a row against their targets.</summary>
static class Binding
{
    public static IReadOnlyList<BindingResult> Of(Scheme scheme, PanelRow row) => [.. scheme.Binding.Select(rule => Judge(rule, row))];

    public static bool BarsHonours(Scheme scheme, PanelRow row) => scheme.Binding.Any(rule => rule.BarsHonours && Judge(rule, row).State == BindingState.Missed);

    static BindingResult Judge(BindingRule rule, PanelRow row)
    {
        var (value, target) = (Number(row.Fact(rule.Column)), rule.TargetFact is { } fact ? Number(row.Fact(fact)) : rule.Target);
        return new BindingResult(rule.Code, rule.Name, value, target, value is { } found && target is { } wanted ? Met(rule.Operator, found, wanted) ? BindingState.Met : BindingState.Missed : BindingState.Undetermined);
    }

    static bool Met(BindingOperator comparison, decimal value, decimal target) => comparison switch
    {
        BindingOperator.AtLeast => value >= target,
        BindingOperator.Above => value > target,
        BindingOperator.AtMost => value <= target,
        _ => value < target,
    };

    static decimal? Number(string? text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
