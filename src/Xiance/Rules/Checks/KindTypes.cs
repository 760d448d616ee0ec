using Xiance.Rules.Functions;
using Xiance.Rules.Types;

namespace Xiance.Rules.Checks;

/// <summary>The kinds of the built-in functions' signatures as types.</summary>
static class KindTypes
{
    public static bool Fits(RuleType type, string kind) => type == RuleType.Any || kind switch
    {
        "any" => true,
        "list" => type is ListType,
        "series" => type is ListType { Item: ContextType entry } && entry.Members.GetValueOrDefault(Series.Year) is NumberType && entry.Members.GetValueOrDefault(Series.Value) is NumberType,
        "context" => type is ContextType,
        "function" => type is FunctionType,
        "range" => type is RangeType,
        "day" => type == RuleType.Date || type == RuleType.DateTime,
        "point" => type is NumberType || type is SimpleType { Name: not ("boolean" or "Null") },
        "number" => type is NumberType,
        _ => type == Of(kind),
    };

    public static RuleType Of(string kind) => kind switch
    {
        "number" => new NumberType(Measure.One),
        "string" => RuleType.Text,
        "boolean" => RuleType.Boolean,
        "date" => RuleType.Date,
        "time" => RuleType.Time,
        "datetime" => RuleType.DateTime,
        "days" => RuleType.DaysDuration,
        "months" => RuleType.MonthsDuration,
        "list" => RuleType.ListOf(RuleType.Any),
        "list<number>" => RuleType.ListOf(new NumberType(Measure.One)),
        "list<string>" => RuleType.ListOf(RuleType.Text),
        _ => RuleType.Any,
    };
}
