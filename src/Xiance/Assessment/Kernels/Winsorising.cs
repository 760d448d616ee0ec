namespace Xiance.Assessment.Kernels;

/// <summary>
/// Draws the extreme value on the side of the skew to the next one, again and again, until skewness or kurtosis lies below its
/// limit. All values tied at the extreme move together; the number of points is how many stand at the drawn-in ends.
/// </summary>
static class Winsorising
{
    /// <summary>No spread counts as passing: there is nothing to draw in.</summary>
    public static bool Passes((double Skew, double Kurtosis) shape, TreatStep step) =>
        double.IsNaN(shape.Skew) || Math.Abs(shape.Skew) < step.SkewLimit || double.IsNaN(shape.Kurtosis) || shape.Kurtosis < step.KurtosisLimit;

    public static (double[] Values, int Points) Run(double[] values, TreatStep step, int? maximum)
    {
        var shape = Statistics.Shape(values);
        if (Passes(shape, step)) return (values, 0);
        var sorted = (double[])values.Clone();
        Array.Sort(sorted);
        var (low, high) = (0, 0);
        while (!Passes(shape, step) && (maximum is null || low + high < maximum))
        {
            if (shape.Skew >= 0) high = DrawHigh(sorted);
            else low = DrawLow(sorted);
            shape = Statistics.Shape(sorted);
        }
        var (bottom, top) = (sorted[0], sorted[^1]);
        return ([.. values.Select(value => Math.Clamp(value, bottom, top))], low + high);
    }

    static int DrawHigh(double[] sorted)
    {
        var first = sorted.Length - 1;
        while (first > 0 && sorted[first - 1] == sorted[^1]) first--;
        if (first > 0) Array.Fill(sorted, sorted[first - 1], first, sorted.Length - first);
        return sorted.Length - first;
    }

    static int DrawLow(double[] sorted)
    {
        var last = 0;
        while (last < sorted.Length - 1 && sorted[last + 1] == sorted[0]) last++;
        if (last < sorted.Length - 1) Array.Fill(sorted, sorted[last + 1], 0, last + 1);
        return last + 1;
    }
}
