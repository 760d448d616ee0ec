using System.Globalization;
using Xiance.Rules.Running;
using Xiance.Rules.Values;

namespace Xiance.Rules.Functions;

/// <summary>Dates, times, date-times and durations.</summary>
static class Moments
{
    static readonly string[] Weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    public static readonly IReadOnlyList<Builtin> Functions =
    [
        Builtin.Of("date(from: string): date", call => ReadTemporal.Date(call.Text(0)) ?? NoMoment(call)),
        Builtin.Of("date(from: day): date", call => new DateValue(Day(call[0]))),
        Builtin.Of("date(year: number, month: number, day: number): date", call => DateOf(call) ?? (Value)Fail.NoResult("date(…)")),
        Builtin.Of("time(from: string): time", call => ReadTemporal.Time(call.Text(0)) ?? NoMoment(call)),
        Builtin.Of("time(from: time): time", call => call[0]),
        Builtin.Of("time(from: day): time", call => call[0] is DateTimeValue moment ? new TimeValue(moment.Seconds, moment.Zone) : new TimeValue(0, Zone.Utc)),
        Builtin.Of("time(hour: number, minute: number, second: number, offset?: days): time", TimeOf),
        Builtin.Of("date and time(from: string): datetime", call => ReadTemporal.DateTime(call.Text(0)) ?? NoMoment(call)),
        Builtin.Of("date and time(from: datetime): datetime", call => call[0]),
        Builtin.Of("date and time(date: day, time: time): datetime", call => new DateTimeValue(Day(call[0]), ((TimeValue)call[1]!).Seconds, ((TimeValue)call[1]!).Zone)),
        Builtin.Of("duration(from: string): duration", call => ReadTemporal.Duration(call.Text(0)) ?? NoMoment(call)),
        Builtin.Of("duration(from: days): duration", call => call[0]),
        Builtin.Of("duration(from: months): duration", call => call[0]),
        Builtin.Of("years and months duration(from: day, to: day): months", MonthsBetween),
        Builtin.Of("day of year(date: day): number", call => Day(call[0]).DayOfYear),
        Builtin.Of("day of week(date: day): string", call => Weekdays[Day(call[0]).Weekday - 1]),
        Builtin.Of("month of year(date: day): string", call => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(Day(call[0]).Month)),
        Builtin.Of("week of year(date: day): number", call => Day(call[0]).WeekOfYear),
        Builtin.Of("now(): datetime", call => call.Run.Now),
        Builtin.Of("today(): date", call => call.Run.Now is { } now ? new DateValue(now.Date) : null),
    ];

    static Value NoMoment(Arguments call) => Fail.NoResult($"{call.Function.Signature.Name}({Show.Quote(call.Text(0))})");

    static CivilDate Day(Value? value) => value is DateTimeValue moment ? moment.Date : ((DateValue)value!).Date;

    static DateValue? DateOf(Arguments call)
    {
        var (year, month, day) = (call.Number(0), call.Number(1), call.Number(2));
        return IsWhole(year) && IsWhole(month) && IsWhole(day) && CivilDate.IsValid(year, month, day) ? new DateValue(new CivilDate((long)year, (int)month, (int)day)) : null;
    }

    static bool IsWhole(decimal number) => number == Math.Truncate(number);

    static Value TimeOf(Arguments call)
    {
        var (hour, minute, second) = (call.Number(0), call.Number(1), call.Number(2));
        var offset = (call[3] as DaysDurationValue)?.Seconds;
        if (hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or >= 60 || !IsWhole(hour) || !IsWhole(minute) || offset is < -50400 or > 50400) return Fail.NoResult("time(…)");
        return new TimeValue(hour * 3600 + minute * 60 + second, offset is { } seconds ? new Zone((int)seconds) : null);
    }

    /// <summary>Whole months that have passed from the first day to the second, towards zero; times of day do not count.</summary>
    static Value MonthsBetween(Arguments call)
    {
        var (from, to) = (Day(call[0]), Day(call[1]));
        decimal months = to.Year * 12 + to.Month - (from.Year * 12 + from.Month);
        if (months > 0 && to.Day < from.Day) months--;
        if (months < 0 && to.Day > from.Day) months++;
        return new MonthsDurationValue(months);
    }
}
