using System.Globalization;
using System.Text.RegularExpressions;

namespace Xiance.Rules.Values;

/// <summary>Reads dates, times, date-times and durations as the standard writes them; null where the text is none.</summary>
static partial class ReadTemporal
{
    const int LongestText = 100;

    /// <summary>Any of the forms, as an at-literal holds them.</summary>
    public static Value? Any(string text) => Date(text) ?? (Value?)Time(text) ?? DateTime(text) ?? Duration(text);

    public static DateValue? Date(string text) =>
        text.Length <= LongestText && DateForm().Match(text) is { Success: true } match && CivilDateOf(match) is { } date ? new DateValue(date) : null;

    public static TimeValue? Time(string text) =>
        text.Length <= LongestText && TimeForm().Match(text) is { Success: true } match && ClockOf(match) is { } seconds && ZoneOf(match, out var zone) ? new TimeValue(seconds, zone) : null;

    public static DateTimeValue? DateTime(string text)
    {
        if (text.Length > LongestText) return null;
        var split = text.IndexOf('T');
        if (split < 0) return Date(text) is { } day ? new DateTimeValue(day.Date, 0, null) : null;
        if (Date(text[..split]) is not { } date) return null;
        if (text.AsSpan(split + 1).StartsWith("24:00:00")) return EndOfDay(date.Date, text[(split + 9)..]);
        return Time(text[(split + 1)..]) is { } time ? new DateTimeValue(date.Date, time.Seconds, time.Zone) : null;
    }

    /// <summary>24:00:00 is the first moment of the next day.</summary>
    static DateTimeValue? EndOfDay(CivilDate date, string zone) =>
        CivilDate.FromDayNumber(date.DayNumber + 1) is { } next && Time("00:00:00" + zone) is { } time ? new DateTimeValue(next, time.Seconds, time.Zone) : null;

    public static Value? Duration(string text)
    {
        if (text.Length > LongestText) return null;
        if (MonthsForm().Match(text) is { Success: true } months && (months.Groups["y"].Success || months.Groups["m"].Success))
            return new MonthsDurationValue(Sign(months) * (Amount(months, "y") * 12 + Amount(months, "m")));
        if (DaysForm().Match(text) is { Success: true } days && (days.Groups["d"].Success || days.Groups["h"].Success || days.Groups["n"].Success || days.Groups["s"].Success))
            return new DaysDurationValue(Sign(days) * (Amount(days, "d") * 86400 + Amount(days, "h") * 3600 + Amount(days, "n") * 60 + Amount(days, "s")));
        return null;
    }

    /// <summary>Z, +08:00, @Asia/Shanghai; false when the text names no zone that exists.</summary>
    static bool ZoneOf(Match match, out Zone? zone)
    {
        zone = null;
        if (match.Groups["utc"].Success) zone = Zone.Utc;
        else if (match.Groups["name"].Success) zone = Zone.Named(match.Groups["name"].Value);
        else if (match.Groups["oh"].Success)
        {
            var (hours, minutes, seconds) = (Amount(match, "oh"), Amount(match, "om"), Amount(match, "os"));
            if (hours > 14 || minutes > 59 || seconds > 59 || (hours == 14 && minutes + seconds > 0)) return false;
            zone = new Zone((int)(Sign(match) * (hours * 3600 + minutes * 60 + seconds)));
        }
        else return true;
        return zone is not null;
    }

    static CivilDate? CivilDateOf(Match match)
    {
        var (year, month, day) = (Sign(match) * Amount(match, "y"), Amount(match, "m"), Amount(match, "d"));
        return CivilDate.IsValid(year, month, day) ? new CivilDate((long)year, (int)month, (int)day) : null;
    }

    static decimal? ClockOf(Match match)
    {
        var (hours, minutes, seconds) = (Amount(match, "h"), Amount(match, "m"), Amount(match, "s"));
        return hours > 23 || minutes > 59 || seconds >= 60 ? null : hours * 3600 + minutes * 60 + seconds;
    }

    static decimal Sign(Match match) => match.Groups["sign"].Value == "-" ? -1 : 1;

    static decimal Amount(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? decimal.Parse(found.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?<sign>-?)(?<y>[0-9]{4}|[1-9][0-9]{4,8})-(?<m>[0-9]{2})-(?<d>[0-9]{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex DateForm();

    [GeneratedRegex(@"^(?<h>[0-9]{2}):(?<m>[0-9]{2}):(?<s>[0-9]{2}(\.[0-9]{1,20})?)((?<utc>[Zz])|@(?<name>[A-Za-z][A-Za-z0-9_+/-]*)|(?<sign>[+-])(?<oh>[0-9]{2}):(?<om>[0-9]{2})(:(?<os>[0-9]{2}))?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex TimeForm();

    [GeneratedRegex(@"^(?<sign>-?)P((?<y>[0-9]{1,12})Y)?((?<m>[0-9]{1,12})M)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex MonthsForm();

    [GeneratedRegex(@"^(?<sign>-?)P((?<d>[0-9]{1,12})D)?(T(?=[0-9])((?<h>[0-9]{1,12})H)?((?<n>[0-9]{1,12})M)?((?<s>[0-9]{1,12}(\.[0-9]{0,12})?)S)?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex DaysForm();
}
