using Xiance.Rules.Running;
using Xiance.Rules.Values;

namespace Xiance.Rules.Functions;

/// <summary>How points and ranges lie to each other (Allen's relations, with included and excluded ends).</summary>
static class Intervals
{
    public static readonly IReadOnlyList<Builtin> Functions =
    [
        .. Relation("before", "point|range", "point|range", Before),
        .. Relation("after", "point|range", "point|range", (a, b) => Before(b, a)),
        .. Relation("meets", "range", "range", Meets),
        .. Relation("met by", "range", "range", (a, b) => Meets(b, a)),
        .. Relation("overlaps", "range", "range", (a, b) => a.ReachesInto(b) && b.ReachesInto(a)),
        .. Relation("overlaps before", "range", "range", OverlapsBefore),
        .. Relation("overlaps after", "range", "range", (a, b) => OverlapsBefore(b, a)),
        .. Relation("finishes", "point|range", "range", Finishes),
        .. Relation("finished by", "range", "point|range", (a, b) => Finishes(b, a)),
        .. Relation("includes", "range", "point|range", Includes),
        .. Relation("during", "point|range", "range", (a, b) => Includes(b, a)),
        .. Relation("starts", "point|range", "range", Starts),
        .. Relation("started by", "range", "point|range", (a, b) => Starts(b, a)),
        .. Relation("coincides", "point", "point", (a, b) => a.Low(b) == 0),
        .. Relation("coincides", "range", "range", (a, b) => a.Low(b) == 0 && a.High(b) == 0 && a.LowIncluded == b.LowIncluded && a.HighIncluded == b.HighIncluded),
    ];

    static IEnumerable<Builtin> Relation(string name, string first, string second, Func<Interval, Interval, bool> holds) =>
        from left in first.Split('|')
        from right in second.Split('|')
        select Builtin.Of($"{name}({left}{(left == right ? "1" : "")}: {left}, {right}{(left == right ? "2" : "")}: {right}): boolean", call => Check(call, holds));

    static Value Check(Arguments call, Func<Interval, Interval, bool> holds)
    {
        var (a, b) = (Interval.Of(call[0]!), Interval.Of(call[1]!));
        return Interval.AreComparable(a, b) ? holds(a, b) : Fail.NoResult($"{call.Function.Signature.Name}(…)");
    }

    static bool Before(Interval a, Interval b) => Interval.Ends(a.HighEnd, b.LowEnd) is var order && (order < 0 || (order == 0 && (!a.HighIncluded || !b.LowIncluded)));

    static bool Meets(Interval a, Interval b) => Interval.Ends(a.HighEnd, b.LowEnd) == 0 && a.HighIncluded && b.LowIncluded;

    static bool OverlapsBefore(Interval a, Interval b) =>
        (a.Low(b) < 0 || (a.Low(b) == 0 && a.LowIncluded && !b.LowIncluded)) && a.ReachesInto(b) && (a.High(b) < 0 || (a.High(b) == 0 && (!a.HighIncluded || b.HighIncluded)));

    static bool Includes(Interval a, Interval b) =>
        (a.Low(b) < 0 || (a.Low(b) == 0 && (a.LowIncluded || !b.LowIncluded))) && (a.High(b) > 0 || (a.High(b) == 0 && (a.HighIncluded || !b.HighIncluded)));

    static bool Finishes(Interval a, Interval b) =>
        a.High(b) == 0 && a.HighIncluded == b.HighIncluded && (a.Low(b) > 0 || (a.Low(b) == 0 && (!a.LowIncluded || b.LowIncluded)));

    static bool Starts(Interval a, Interval b) =>
        a.Low(b) == 0 && a.LowIncluded == b.LowIncluded && (a.High(b) < 0 || (a.High(b) == 0 && (!a.HighIncluded || b.HighIncluded)));
}
