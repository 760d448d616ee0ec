using Xiance.Rules.Values;

namespace Xiance.Rules.Running;

/// <summary>The named parts of dates, times, durations and ranges.</summary>
static class Properties
{
    public static bool Find(Value? source, string name, out Value? value)
    {
        var known = true;
        value = source switch
        {
            DateValue date => OfDate(date.Date, name) ?? OfClock(0, Zone.Utc, null, name, ref known),
            DateTimeValue moment => OfDate(moment.Date, name) ?? OfClock(moment.Seconds, moment.Zone, moment, name, ref known),
            TimeValue time => OfClock(time.Seconds, time.Zone, null, name, ref known),
            DaysDurationValue duration => OfDays(duration.Seconds, name),
            MonthsDurationValue duration => name switch { "years" => Math.Truncate(duration.Months / 12), "months" => duration.Months % 12, _ => (Value?)null },
            RangeValue range => OfRange(range, name, ref known),
            _ => null,
        };
        return value is not null || (known && source is TimeValue or DateTimeValue or RangeValue);
    }

    static Value? OfDate(CivilDate date, string name) => name switch
    {
        "year" => new NumberValue(date.Year),
        "month" => date.Month,
        "day" => date.Day,
        "weekday" => date.Weekday,
        _ => null,
    };

    static Value? OfClock(decimal seconds, Zone? zone, DateTimeValue? moment, string name, ref bool known)
    {
        switch (name)
        {
            case "hour": return Math.Floor(seconds / 3600);
            case "minute": return Math.Floor(seconds / 60) % 60;
            case "second": return seconds % 60;
            case "time offset": return zone is null ? null : new DaysDurationValue(zone.OffsetOf(moment));
            case "timezone": return zone?.Name is { } zoneName ? new TextValue(zoneName) : null;
            default:
                known = false;
                return null;
        }
    }

    static Value? OfDays(decimal seconds, string name) => name switch
    {
        "days" => Math.Truncate(seconds / 86400),
        "hours" => Math.Truncate(seconds % 86400 / 3600),
        "minutes" => Math.Truncate(seconds % 3600 / 60),
        "seconds" => seconds % 60,
        _ => (Value?)null,
    };

    static Value? OfRange(RangeValue range, string name, ref bool known)
    {
        switch (name)
        {
            case "start": return range.Low;
            case "end": return range.High;
            case "start included": return range.Low is not null && range.LowIncluded;
            case "end included": return range.High is not null && range.HighIncluded;
            default:
                known = false;
                return null;
        }
    }
}
