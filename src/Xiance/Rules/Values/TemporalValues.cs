namespace Xiance.Rules.Values;

/// <summary>A calendar day.</summary>
public sealed record DateValue(CivilDate Date) : Value;

/// <summary>A time of day in seconds since midnight, perhaps with a zone.</summary>
public sealed record TimeValue(decimal Seconds, Zone? Zone) : Value
{
    /// <summary>Seconds since midnight in UTC where there is a zone, else local ones.</summary>
    public decimal Instant => Seconds - (Zone?.OffsetOf(null) ?? 0);
}

/// <summary>A day with a time of day, perhaps with a zone.</summary>
public sealed record DateTimeValue(CivilDate Date, decimal Seconds, Zone? Zone) : Value
{
    public const decimal SecondsOfDay = 86400;

    /// <summary>Seconds since 1970 in UTC where there is a zone, else as if the local time were UTC.</summary>
    public decimal Instant => Date.DayNumber * SecondsOfDay + Seconds - (Zone?.OffsetOf(this) ?? 0);

    /// <summary>The local date and time so many seconds after 1970 in this zone; null beyond nine-digit years.</summary>
    public static DateTimeValue? At(decimal localSeconds, Zone? zone)
    {
        var day = Math.Floor(localSeconds / SecondsOfDay);
        return CivilDate.FromDayNumber(day) is { } date ? new DateTimeValue(date, localSeconds - day * SecondsOfDay, zone) : null;
    }
}

/// <summary>A length of time in seconds.</summary>
public sealed record DaysDurationValue(decimal Seconds) : Value;

/// <summary>A length of time in whole months; years are twelve.</summary>
public sealed record MonthsDurationValue(decimal Months) : Value;

/// <summary>A zone of time: a fixed offset from UTC in seconds, or a name of the IANA list whose offset depends on the day.</summary>
public sealed record Zone(int Offset, string? Name = null)
{
    public static readonly Zone Utc = new(0);

    public static Zone? Named(string name) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(name, out var found) ? new Zone((int)found.BaseUtcOffset.TotalSeconds, name) : null;

    /// <summary>A named zone without a day, or outside the years 1–9999, has its standard offset.</summary>
    public int OffsetOf(DateTimeValue? local)
    {
        if (Name is null || local is null || local.Date.Year is < 1 or > 9999 || !TimeZoneInfo.TryFindSystemTimeZoneById(Name, out var found)) return Offset;
        var clock = new DateTime((int)local.Date.Year, local.Date.Month, local.Date.Day).AddSeconds((double)Math.Truncate(local.Seconds));
        return (int)found.GetUtcOffset(clock).TotalSeconds;
    }
}
