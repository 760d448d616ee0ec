using Xiance.Basics;
using Xiance.Rules.Running;
using Xiance.Rules.Values;

namespace Xiance.Rules.Functions;

/// <summary>
/// Our own functions over yearly series: lists of {年, 值}. A year that is needed and absent, or whose value is, leaves the answer
/// undetermined and is named as series[year]; a year given twice is an error.
/// </summary>
static class Series
{
    public const string Year = "年";
    public const string Value = "值";

    public static readonly IReadOnlyList<Builtin> Functions =
    [
        Builtin.Of("累计(series: series, from: number, to: number): series value", Total),
        Builtin.Of("上一年(series: series, year?: number): series value", Before),
        Builtin.Of("首次跨越(series: series, thresholds: list, year: number): thresholds", Crossed),
    ];

    /// <summary>Both years included.</summary>
    static Value? Total(Arguments call)
    {
        if (Read(call) is not { } years) return Twice(call);
        var (from, to) = (call.Number(1), call.Number(2));
        if (from != Math.Truncate(from) || to != Math.Truncate(to) || from > to || to - from > 1000) return Fail.NoResult($"累计(…, {Show.Number(from)}, {Show.Number(to)})");
        Value? sum = null;
        UndeterminedValue? open = null;
        for (var year = from; year <= to; year++)
            if (years.GetValueOrDefault(year) is { } value) sum = sum is null ? value : Arithmetic.Apply(Syntax.Operation.Add, sum, value);
            else open = open is null ? Absent(call, year) : open + Absent(call, year);
        return open ?? sum;
    }

    /// <summary>The year before the given one, else before the last of the series.</summary>
    static Value? Before(Arguments call)
    {
        if (Read(call) is not { } years) return Twice(call);
        if (years.Count == 0 && !call.Has(1)) return Fail.With(Problems.EmptyAggregate("上一年", Place.Nowhere));
        var year = (call.Has(1) ? call.Number(1) : years.Keys.Max()) - 1;
        return years.GetValueOrDefault(year) ?? Absent(call, year);
    }

    /// <summary>The thresholds reached in this year and in no earlier year of the series, in their order.</summary>
    static Value? Crossed(Arguments call)
    {
        if (Read(call) is not { } years) return Twice(call);
        var year = call.Number(2);
        if (years.GetValueOrDefault(year) is not NumberValue now) return Absent(call, year);
        var earlier = years.Where(entry => entry.Key < year).ToList();
        var crossed = new List<Value?>();
        UndeterminedValue? open = null;
        foreach (var threshold in call.List(1))
        {
            if (threshold is not NumberValue limit) return Fail.NoResult("首次跨越(…)");
            if (now.Number < limit.Number || earlier.Exists(entry => entry.Value is NumberValue value && value.Number >= limit.Number)) continue;
            crossed.Add(threshold);
            foreach (var (missing, _) in earlier.Where(entry => entry.Value is null)) open = open is null ? Absent(call, missing) : open + Absent(call, missing);
        }
        return open ?? (Value)new ListValue(crossed);
    }

    static UndeterminedValue Absent(Arguments call, decimal year) => UndeterminedValue.Of($"{call.Run.TextOfArgument(0)}[{Show.Number(year)}]");

    static FailedValue Twice(Arguments call) => Fail.NoResult($"{call.Function.Signature.Name}(…)");

    /// <summary>The values by year; null when an entry has no year or a year occurs twice.</summary>
    static Dictionary<decimal, Value?>? Read(Arguments call)
    {
        var years = new Dictionary<decimal, Value?>();
        foreach (var item in call.List(0))
        {
            if (item is not ContextValue entry || !entry.TryFind(Year, out var year) || year is not NumberValue number) return null;
            if (!years.TryAdd(number.Number, entry.TryFind(Value, out var value) ? value : null)) return null;
        }
        return years;
    }
}
