namespace Xiance.Figures.Checks;

/// <summary>Medians and what is made of them, in decimal: half of the numbers may be wrong without moving them.</summary>
public static class Robust
{
    // Makes the median absolute deviation of a normal distribution its standard deviation.
    const decimal Normal = 1.4826m;

    public static decimal Median(IEnumerable<decimal> numbers)
    {
        var sorted = numbers.Order().ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>1.4826 times the median absolute deviation from the median.</summary>
    public static (decimal Centre, decimal Scale) Spread(IReadOnlyList<decimal> numbers)
    {
        var centre = Median(numbers);
        return (centre, Normal * Median(numbers.Select(number => Math.Abs(number - centre))));
    }

    /// <summary>The line of Theil and Sen: the median of the slopes of all pairs, and the median of what remains. Null where all abscissas are equal.</summary>
    public static (decimal Slope, decimal Level)? Line(IReadOnlyList<(decimal X, decimal Y)> points)
    {
        var slopes = new List<decimal>(points.Count * (points.Count - 1) / 2);
        for (var left = 0; left < points.Count; left++)
            for (var right = left + 1; right < points.Count; right++)
                if (points[left].X != points[right].X) slopes.Add((points[right].Y - points[left].Y) / (points[right].X - points[left].X));
        if (slopes.Count == 0) return null;
        var slope = Median(slopes);
        return (slope, Median(points.Select(point => point.Y - slope * point.X)));
    }
}
