using Xiance.Basics;

namespace Xiance.Figures.Checks;

/// <summary>
/// Digit heaping: measured figures end in every digit alike; estimated ones heap on 0 and 5. The last printed digits of all figures of the
/// indicators are held against equal frequencies with the chi-square of nine degrees of freedom.
/// </summary>
public sealed record DigitCheck(string Code, string Name, IReadOnlyList<string> Columns) : Check(Code, Name)
{
    // Upper quantiles of the chi-square distribution with nine degrees of freedom.
    static readonly Dictionary<string, decimal> Limits = new(StringComparer.Ordinal) { ["0.05"] = 16.919m, ["0.01"] = 21.666m, ["0.001"] = 27.877m };

    public static IReadOnlyCollection<string> Levels => Limits.Keys;

    /// <summary>Level of the test, one of <see cref="Levels"/>.</summary>
    public string Level { get; init; } = "0.01";

    /// <summary>So many figures at least; with fewer the check is undetermined.</summary>
    public int Minimum { get; init; }

    /// <summary>One test for the counties of each region above, else one for all.</summary>
    public bool ByParent { get; init; }

    public override IReadOnlyList<string> Indicators => Columns;

    internal override IEnumerable<Finding> Run(CheckData data) => ByParent ? data.Regions.GroupBy(region => region.ParentName).Select(group => One(data, [.. group])) : [One(data, data.Regions)];

    Finding One(CheckData data, IReadOnlyList<CheckedRegion> regions)
    {
        var figures = regions.SelectMany(region => Columns.Select(column => data.Find(region.Id, column))).OfType<CheckedFigure>().ToList();
        if (figures.Count < Minimum) return new Finding(this, CheckOutcome.Undetermined, regions) { Missing = [Problems.TooFew(string.Join('、', Columns.Select(data.NameOf)), figures.Count, Minimum)] };
        var counts = new int[10];
        foreach (var figure in figures) counts[(int)Math.Abs(figure.Scaled % 10)]++;
        var expected = figures.Count / 10m;
        var square = counts.Sum(count => (count - expected) * (count - expected) / expected);
        if (square <= Limits[Level]) return new Finding(this, CheckOutcome.Passed, regions);
        return new Finding(this, CheckOutcome.Failed, regions)
        {
            Figures = figures,
            Statement = Problems.Heaped(figures.Count, string.Join('，', counts.Select((count, digit) => $"{digit}: {count}")), Math.Round(square, 2), (Level, Limits[Level])),
        };
    }
}
