using Xiance.Rules.Types;
using Xiance.Rules.Values;

namespace Xiance.Rules.Running;

/// <summary>Which type a value has, and whether a value belongs to a type.</summary>
static class Kinds
{
    public static string NameOf(Value? value) => value switch
    {
        null => "null",
        NumberValue => "number",
        TextValue => "string",
        BooleanValue => "boolean",
        DateValue => "date",
        TimeValue => "time",
        DateTimeValue => "date and time",
        DaysDurationValue => "days and time duration",
        MonthsDurationValue => "years and months duration",
        ListValue => "list",
        ContextValue => "context",
        RangeValue => "range",
        FunctionValue => "function",
        _ => "?",
    };

    /// <summary>The value's own text, cut to a length that fits a message.</summary>
    public static string Brief(Value? value) => Show.Nested(value) is var text && text.Length > 60 ? text[..60] + "…" : text;

    /// <summary>instance of: null belongs to Null only, and what a type allows besides does not matter.</summary>
    public static bool IsInstance(Value? value, RuleType type) => type switch
    {
        SimpleType { Name: "Any" } => value is not null,
        SimpleType { Name: "Null" } => value is null,
        NarrowedType narrowed => IsInstance(value, narrowed.Base),
        NumberType => value is NumberValue,
        SimpleType simple => value is not null && NameOf(value) == simple.Name,
        ListType list => value is ListValue found && found.Items.All(item => item is null || IsInstance(item, list.Item)),
        ContextType context => value is ContextValue found && context.Members.All(member => found.TryFind(member.Key, out var part) && (part is null || IsInstance(part, member.Value))),
        RangeType range => value is RangeValue found && new[] { found.Low, found.High }.All(end => end is null || IsInstance(end, range.End)),
        FunctionType function => value is FunctionValue found && Fits(found, function),
        _ => false,
    };

    /// <summary>
    /// The value as one of this type: as it is, its only item, or a list of it, or its midnight as the standard converts;
    /// false when it cannot be. Null always can.
    /// </summary>
    public static bool TryConvert(Value? value, RuleType type, out Value? converted)
    {
        converted = value;
        if (value is null || Conforms(value, type)) return true;
        converted = (value, Base(type)) switch
        {
            (ListValue { Items: [{ } only] }, not ListType) => only,
            (DateValue date, SimpleType { Name: "date and time" }) => new DateTimeValue(date.Date, 0, Zone.Utc),
            (not ListValue, ListType) => new ListValue([value]),
            _ => null,
        };
        return converted is not null && Conforms(converted, type);
    }

    /// <summary>As an instance, and null conforms to everything.</summary>
    public static bool Conforms(Value? value, RuleType type) => type switch
    {
        NarrowedType narrowed => Conforms(value, narrowed.Base) && narrowed.Allows(value),
        _ when value is null => true,
        ListType list => value is ListValue found && found.Items.All(item => Conforms(item, list.Item)),
        ContextType context => value is ContextValue found && context.Members.All(member => found.TryFind(member.Key, out var part) && Conforms(part, member.Value)),
        _ => IsInstance(value, type),
    };

    public static RuleType Base(RuleType type) => type is NarrowedType narrowed ? Base(narrowed.Base) : type;

    static bool Fits(FunctionValue found, FunctionType wanted) =>
        found.Parameters.Count == wanted.Parameters.Count
        && found.Parameters.Zip(wanted.Parameters, (own, asked) => Conversions.IsSubtype(asked, own.Type)).All(fits => fits)
        && (found.Result == RuleType.Any || Conversions.IsSubtype(found.Result, wanted.Result));
}
