namespace Xiance.Figures.Targets;

/// <summary>
/// The sum of the next steps of a series from the mean and the spread of its past steps: mean·h ± t·s·√(h + h²/n), t of the two-sided 80%
/// interval with n − 1 degrees of freedom. Fewer than three steps give nothing. The one place of the room that calculates in double.
/// </summary>
static class Extrapolate
{
    public const int FewestSteps = 3;

    // 90% points of Student's t for 2, 3, … degrees of freedom; beyond ten years of data the last one is kept.
    static readonly double[] Student = [1.886, 1.638, 1.533, 1.476, 1.440, 1.415, 1.397, 1.383, 1.372];

    /// <summary>Adds the expected steps to a level.</summary>
    public static (decimal Value, decimal Low, decimal High)? Steps(decimal from, IReadOnlyList<decimal> steps, int years)
    {
        if (Sum([.. steps.Select(step => (double)step)], years) is not { } sum) return null;
        return (Plus(from, sum.Mean), Plus(from, sum.Mean - sum.Half), Plus(from, sum.Mean + sum.Half));
    }

    /// <summary>Multiplies a level by the expected growth; the mean and the spread are those of the logarithms.</summary>
    public static (decimal Value, decimal Low, decimal High)? Rates(decimal from, IReadOnlyList<decimal> percents, int years)
    {
        if (percents.Any(percent => percent <= -100) || Sum([.. percents.Select(percent => Math.Log(1 + (double)percent / 100))], years) is not { } sum) return null;
        return (Times(from, sum.Mean), Times(from, sum.Mean - sum.Half), Times(from, sum.Mean + sum.Half));
    }

    static (double Mean, double Half)? Sum(double[] steps, int years)
    {
        if (steps.Length < FewestSteps) return null;
        var mean = steps.Average();
        var spread = Math.Sqrt(steps.Sum(step => (step - mean) * (step - mean)) / (steps.Length - 1));
        var t = Student[Math.Min(steps.Length - FewestSteps, Student.Length - 1)];
        return (mean * years, t * spread * Math.Sqrt(years + (double)years * years / steps.Length));
    }

    static decimal Plus(decimal from, double change) => from + Digits(change);

    static decimal Times(decimal from, double logarithm) => from * Digits(Math.Exp(Math.Clamp(logarithm, -20, 20)));

    // Twelve significant digits, as everywhere where double becomes decimal.
    static decimal Digits(double value) => decimal.Parse(value.ToString("E11", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture);
}
