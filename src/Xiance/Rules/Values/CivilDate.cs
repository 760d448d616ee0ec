namespace Xiance.Rules.Values;

/// <summary>A day of the proleptic Gregorian calendar; years may be negative and have up to nine digits.</summary>
public readonly record struct CivilDate(long Year, int Month, int Day) : IComparable<CivilDate>
{
    public const long LastYear = 999_999_999;

    public static bool IsValid(decimal year, decimal month, decimal day) =>
        year is >= -LastYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DaysIn((long)year, (int)month);

    public static int DaysIn(long year, int month) => month == 2 ? (IsLeap(year) ? 29 : 28) : month is 4 or 6 or 9 or 11 ? 30 : 31;

    public static bool IsLeap(long year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    /// <summary>Days since 1 January 1970, in 400-year eras that begin on 1 March.</summary>
    public long DayNumber
    {
        get
        {
            var year = Month <= 2 ? Year - 1 : Year;
            var era = Floor(year, 400);
            var yearOfEra = year - era * 400;
            var dayOfYear = (153 * (Month + (Month > 2 ? -3 : 9)) + 2) / 5 + Day - 1;
            return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468;
        }
    }

    /// <summary>Null beyond nine-digit years.</summary>
    public static CivilDate? FromDayNumber(decimal number)
    {
        if (Math.Abs(number) > 366m * LastYear) return null;
        var shifted = (long)number + 719468;
        var era = Floor(shifted, 146097);
        var day = shifted - era * 146097;
        var yearOfEra = (day - day / 1460 + day / 36524 - day / 146096) / 365;
        var dayOfYear = day - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        var shiftedMonth = (5 * dayOfYear + 2) / 153;
        var month = (int)(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9);
        var year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
        return Math.Abs(year) > LastYear ? null : new CivilDate(year, month, (int)(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1));
    }

    /// <summary>A day that the target month does not have becomes its last day; null beyond nine-digit years.</summary>
    public CivilDate? AddMonths(decimal months)
    {
        if (Math.Abs(months) > 24m * LastYear) return null;
        var total = Year * 12 + Month - 1 + (long)months;
        var year = Floor(total, 12);
        if (Math.Abs(year) > LastYear) return null;
        var month = (int)(total - year * 12) + 1;
        return new CivilDate(year, month, Math.Min(Day, DaysIn(year, month)));
    }

    /// <summary>Monday is 1, Sunday is 7.</summary>
    public int Weekday => (int)(((DayNumber + 3) % 7 + 7) % 7) + 1;

    public int DayOfYear => (int)(DayNumber - new CivilDate(Year, 1, 1).DayNumber) + 1;

    /// <summary>ISO 8601: the week that holds the year's first Thursday is week 1.</summary>
    public int WeekOfYear
    {
        get
        {
            var thursday = FromDayNumber(DayNumber + 4 - Weekday) ?? this;
            return (thursday.DayOfYear - 1) / 7 + 1;
        }
    }

    public int CompareTo(CivilDate other) => (Year, Month, Day).CompareTo((other.Year, other.Month, other.Day));

    static long Floor(long value, long divisor) => value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor);
}
