using Xiance.Rules.Syntax;
using Xiance.Rules.Values;

namespace Xiance.Rules.Running;

/// <summary>Equality and order of values; null where two values cannot be compared.</summary>
static class Compare
{
    public static bool? AreEqual(Value? left, Value? right) => (left, right) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (BooleanValue a, BooleanValue b) => a.Truth == b.Truth,
        (ListValue a, ListValue b) => a.Items.Count != b.Items.Count ? false : Every(a.Items.Zip(b.Items, AreEqual)),
        (ContextValue a, ContextValue b) => a.Entries.Count != b.Entries.Count ? false : Every(a.Entries.Select(entry => b.TryFind(entry.Key, out var other) ? AreEqual(entry.Value, other) : false)),
        (RangeValue a, RangeValue b) => SameRange(a, b),
        (FunctionValue a, FunctionValue b) => ReferenceEquals(a, b),
        (TimeValue a, TimeValue b) when (a.Zone is null) == (b.Zone is null) => Milliseconds(a.Instant) == Milliseconds(b.Instant),
        (DateTimeValue a, DateTimeValue b) when (a.Zone is null) == (b.Zone is null) => Milliseconds(a.Instant) == Milliseconds(b.Instant),
        _ => Order(left, right) is { } order ? order == 0 : null,
    };

    /// <summary>Less than, equal to or greater than zero, as left stands before, with or after right.</summary>
    public static int? Order(Value? left, Value? right) => (left, right) switch
    {
        (NumberValue a, NumberValue b) => a.Number.CompareTo(b.Number),
        (TextValue a, TextValue b) => Texts(a.Text, b.Text),
        (DateValue a, DateValue b) => a.Date.CompareTo(b.Date),
        (TimeValue a, TimeValue b) when (a.Zone is null) == (b.Zone is null) => a.Instant.CompareTo(b.Instant),
        (DateTimeValue a, DateTimeValue b) when (a.Zone is null) == (b.Zone is null) => a.Instant.CompareTo(b.Instant),
        (DaysDurationValue a, DaysDurationValue b) => a.Seconds.CompareTo(b.Seconds),
        (MonthsDurationValue a, MonthsDurationValue b) => a.Months.CompareTo(b.Months),
        _ => null,
    };

    public static bool? Holds(Operation operation, Value? left, Value? right) => operation switch
    {
        Operation.Equal => AreEqual(left, right),
        Operation.NotEqual => !AreEqual(left, right),
        _ => Order(left, right) is { } order ? Fits(operation, order) : null,
    };

    public static bool Fits(Operation operation, int order) => operation switch
    {
        Operation.Less => order < 0,
        Operation.LessOrEqual => order <= 0,
        Operation.Greater => order > 0,
        Operation.GreaterOrEqual => order >= 0,
        Operation.Equal => order == 0,
        Operation.NotEqual => order != 0,
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };

    /// <summary>Whether the value lies in the range; null where it cannot be compared with its ends.</summary>
    public static bool? Contains(RangeValue range, Value? value)
    {
        if (range.Sign == "!=") return !AreEqual(value, range.Low);
        if (range.Sign is null && (range.Low is null || range.High is null)) return null;
        var above = range.Low is null ? true : Order(value, range.Low) is { } low ? low > 0 || (low == 0 && range.LowIncluded) : (bool?)null;
        var below = range.High is null ? true : Order(value, range.High) is { } high ? high < 0 || (high == 0 && range.HighIncluded) : (bool?)null;
        return above is null || below is null ? null : above.Value && below.Value;
    }

    /// <summary>The standard calls moments equal that differ by less than a millisecond; their order still sees the difference.</summary>
    static decimal Milliseconds(decimal seconds) => Math.Floor(seconds * 1000);

    static bool? SameRange(RangeValue a, RangeValue b)
    {
        if (a.LowIncluded != b.LowIncluded || a.HighIncluded != b.HighIncluded || (a.Sign is null) != (b.Sign is null) || (a.Sign == "!=") != (b.Sign == "!=")) return false;
        return Every([AreEqual(a.Low, b.Low), AreEqual(a.High, b.High)]);
    }

    static bool? Every(IEnumerable<bool?> parts)
    {
        bool? all = true;
        foreach (var part in parts)
        {
            if (part == false) return false;
            if (part is null) all = null;
        }
        return all;
    }

    /// <summary>By code points, so that no culture changes an order.</summary>
    public static int Texts(string left, string right)
    {
        var runesLeft = left.EnumerateRunes();
        var runesRight = right.EnumerateRunes();
        while (true)
        {
            var more = (runesLeft.MoveNext(), runesRight.MoveNext());
            if (more is (false, false)) return 0;
            if (!more.Item1) return -1;
            if (!more.Item2) return 1;
            var order = runesLeft.Current.CompareTo(runesRight.Current);
            if (order != 0) return order;
        }
    }
}
