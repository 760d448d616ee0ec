using Xiance.Rules.Running;
using Xiance.Rules.Values;

namespace Xiance.Rules.Functions;

/// <summary>A range, or a point as the range of itself; an absent end lies beyond every value.</summary>
readonly record struct Interval(Value? LowValue, bool LowIncluded, Value? HighValue, bool HighIncluded)
{
    public (Value? Value, int Infinity) LowEnd => (LowValue, -1);

    public (Value? Value, int Infinity) HighEnd => (HighValue, 1);

    public static Interval Of(Value value) => value is RangeValue range ? new(range.Low, range.LowIncluded, range.High, range.HighIncluded) : new(value, true, value, true);

    public static bool AreComparable(Interval a, Interval b)
    {
        Value?[] ends = [a.LowValue, a.HighValue, b.LowValue, b.HighValue];
        var present = ends.Where(end => end is not null).ToList();
        return present.Count > 0 && present.TrueForAll(end => Compare.Order(present[0], end) is not null);
    }

    /// <summary>The order of two ends.</summary>
    public static int Ends((Value? Value, int Infinity) left, (Value? Value, int Infinity) right) => (left.Value, right.Value) switch
    {
        (null, null) => left.Infinity.CompareTo(right.Infinity),
        (null, _) => left.Infinity,
        (_, null) => -right.Infinity,
        _ => Compare.Order(left.Value, right.Value) ?? 0,
    };

    public int Low(Interval other) => Ends(LowEnd, other.LowEnd);

    public int High(Interval other) => Ends(HighEnd, other.HighEnd);

    /// <summary>This one's high end lies at or behind the other's low end, so that they can share a point.</summary>
    public bool ReachesInto(Interval other) => Ends(HighEnd, other.LowEnd) is var order && (order > 0 || (order == 0 && HighIncluded && other.LowIncluded));
}
