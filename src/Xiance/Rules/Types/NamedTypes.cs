namespace Xiance.Rules.Types;

/// <summary>The type names of the standard, in both spellings.</summary>
static class NamedTypes
{
    public static readonly IReadOnlyDictionary<string, RuleType> Standard = new Dictionary<string, RuleType>(StringComparer.Ordinal)
    {
        ["Any"] = RuleType.Any,
        ["Null"] = RuleType.Null,
        ["number"] = RuleType.Number,
        ["string"] = RuleType.Text,
        ["boolean"] = RuleType.Boolean,
        ["date"] = RuleType.Date,
        ["time"] = RuleType.Time,
        ["date and time"] = RuleType.DateTime,
        ["dateTime"] = RuleType.DateTime,
        ["days and time duration"] = RuleType.DaysDuration,
        ["dayTimeDuration"] = RuleType.DaysDuration,
        ["years and months duration"] = RuleType.MonthsDuration,
        ["yearMonthDuration"] = RuleType.MonthsDuration,
        ["list"] = RuleType.ListOf(RuleType.Any),
        ["context"] = ContextType.Empty,
    };
}
