using Xiance.Basics;

namespace Xiance.Figures.Checks;

/// <summary>
/// A figure far from the others: more than the factor times the robust standard deviation (1.4826 × median absolute deviation) from the
/// median of the region's own same periods of earlier years, or of the other regions, and more than the least deviation that counts.
/// Where the others are all equal, the least deviation alone decides.
/// </summary>
public sealed record JumpCheck(string Code, string Name, string Indicator, JumpAgainst Against) : Check(Code, Name)
{
    public CompareAs As { get; init; }

    public decimal Factor { get; init; }

    /// <summary>So many others at least; with fewer the check is undetermined.</summary>
    public int Minimum { get; init; }

    public decimal AtLeast { get; init; }

    /// <summary>Compares with regions that share a class only.</summary>
    public bool SameClass { get; init; }

    // Older years say little about a county of today.
    const int Years = 8;

    public override IReadOnlyList<string> Indicators => [Indicator];

    public override IEnumerable<Period> Reads(Period period) => Enumerable.Range(0, Against == JumpAgainst.Own ? Years + 1 : 2).Select(years => period.PlusYears(-years));

    internal override IEnumerable<Finding> Run(CheckData data) => data.Regions.Select(region => One(data, region));

    Finding One(CheckData data, CheckedRegion region)
    {
        if (data.Compared(region, Indicator, (As, data.Period)) is not { } value) return Finding.Undetermined(this, region, data.Lacking(region, Indicator, (As, data.Period)));
        var others = Others(data, region).OfType<decimal>().ToList();
        if (others.Count < Minimum) return Finding.Undetermined(this, region, [Problems.TooFew(data.NameOf(Indicator), others.Count, Minimum)]);
        var (centre, scale) = Robust.Spread(others);
        var distance = Math.Abs(value - centre);
        if (distance <= Factor * scale || distance <= AtLeast) return Finding.Passed(this, region);
        var strength = scale > 0 ? distance / scale : Factor;
        return new Finding(this, CheckOutcome.Failed, [region])
        {
            Figures = data.Own(region, Indicator, As),
            Strength = strength,
            Statement = Problems.Jumped(Against == JumpAgainst.Own, region.Name, data.NameOf(Indicator), new JumpNumbers(value, centre, scale, others.Count) { Factor = Factor, Change = As == CompareAs.Change }),
        };
    }

    IEnumerable<decimal?> Others(CheckData data, CheckedRegion region) => Against == JumpAgainst.Own
        ? Enumerable.Range(1, Years).Select(years => data.Compared(region, Indicator, (As, data.Period.PlusYears(-years))))
        : data.Regions.Where(other => other.Id != region.Id && (!SameClass || other.Classes.Intersect(region.Classes).Any())).Select(other => data.Compared(other, Indicator, (As, data.Period)));
}

public enum JumpAgainst { Own, Peers }

/// <summary>The numbers of a jump as its statement names them.</summary>
readonly record struct JumpNumbers(decimal Value, decimal Centre, decimal Scale, int Count)
{
    public decimal Factor { get; init; }

    public bool Change { get; init; }
}
