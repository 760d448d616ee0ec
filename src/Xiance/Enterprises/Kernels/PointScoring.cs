namespace Xiance.Enterprises.Kernels;

/// <summary>Points of one row as they count: units times the points of a unit, held at the cap, a penalty below zero; NaN where a needed amount is missing.</summary>
static class PointScoring
{
    public static PointStep Step(PointItem rule, FirmTable firms, int row)
    {
        var amount = firms.Amounts(rule)[row];
        if (double.IsNaN(amount) && !rule.MissingIsNone) return new PointStep(rule, amount, double.NaN, false);
        var points = double.IsNaN(amount) ? 0 : amount * rule.PerUnit;
        var capped = points > rule.Cap;
        if (capped) points = rule.Cap!.Value;
        return new PointStep(rule, amount, rule.IsPenalty ? -points : points, capped);
    }
}
