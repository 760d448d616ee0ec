using Xiance.Rules.Values;

namespace Xiance.Rules.Functions;

/// <summary>The kinds of arguments that built-in functions take, with the standard's conversions between an item and a list of one.</summary>
static class SlotKinds
{
    public static bool TryConvert(Value? value, string kind, out Value? converted)
    {
        converted = value;
        if (Fits(value, kind)) return true;
        if (kind == "list" && value is not null) converted = new ListValue([value]);
        else if (value is ListValue { Items: [{ } only] } && Fits(only, kind)) converted = only;
        else return false;
        return true;
    }

    static bool Fits(Value? value, string kind) => kind switch
    {
        "any" or "same" or "item" => true,
        "number" => value is NumberValue,
        "string" => value is TextValue,
        "boolean" => value is BooleanValue,
        "list" or "series" => value is ListValue,
        "context" => value is ContextValue,
        "function" => value is FunctionValue,
        "range" => value is RangeValue,
        "date" => value is DateValue,
        "time" => value is TimeValue,
        "datetime" => value is DateTimeValue,
        "day" => value is DateValue or DateTimeValue,
        "days" => value is DaysDurationValue,
        "months" => value is MonthsDurationValue,
        "point" => value is NumberValue or TextValue or DateValue or TimeValue or DateTimeValue or DaysDurationValue or MonthsDurationValue,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown kind of argument"),
    };
}
