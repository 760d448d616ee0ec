using System.Globalization;
using System.Text;

namespace Xiance.Rules.Values;

/// <summary>Writes values as the language's string() function does.</summary>
static class Show
{
    public static string Text(Value? value) => value is TextValue text ? text.Text : Nested(value);

    public static string Nested(Value? value) => value switch
    {
        null => "null",
        NumberValue number => Number(number.Number),
        TextValue text => Quote(text.Text),
        BooleanValue boolean => boolean.Truth ? "true" : "false",
        DateValue date => Date(date.Date),
        TimeValue time => Time(time.Seconds) + Zoned(time.Zone),
        DateTimeValue moment => $"{Date(moment.Date)}T{Time(moment.Seconds)}{Zoned(moment.Zone)}",
        DaysDurationValue duration => Days(duration.Seconds),
        MonthsDurationValue duration => Months(duration.Months),
        ListValue list => $"[{string.Join(", ", list.Items.Select(Nested))}]",
        ContextValue context => $"{{{string.Join(", ", context.Entries.Select(entry => $"{Key(entry.Key)}: {Nested(entry.Value)}"))}}}",
        RangeValue range => Range(range),
        FunctionValue function => $"function({string.Join(", ", function.Parameters.Select(parameter => parameter.Name))})",
        UndeterminedValue open => $"undetermined({string.Join(", ", open.Missing)})",
        FailedValue failed => $"error({failed.Problem.Code})",
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    public static string Number(decimal number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        return text.Contains('.') ? text.TrimEnd('0').TrimEnd('.') is var trimmed && trimmed is "-0" ? "0" : trimmed : text;
    }

    public static string Quote(string text) => $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n").Replace("\r", "\\r").Replace("\t", "\\t")}\"";

    public static string Key(string name) => name.All(letter => char.IsLetterOrDigit(letter) || letter is '_' or ' ') ? name : Quote(name);

    static string Date(CivilDate date)
    {
        var year = Math.Abs(date.Year).ToString("0000", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{(date.Year < 0 ? "-" : "")}{year}-{date.Month:00}-{date.Day:00}");
    }

    static string Time(decimal seconds)
    {
        var whole = (int)Math.Truncate(seconds);
        var fraction = seconds - whole;
        var tail = fraction == 0 ? "" : Number(fraction)[1..];
        return string.Create(CultureInfo.InvariantCulture, $"{whole / 3600:00}:{whole / 60 % 60:00}:{whole % 60:00}{tail}");
    }

    static string Zoned(Zone? zone)
    {
        if (zone is null) return "";
        if (zone.Name is not null) return $"@{zone.Name}";
        if (zone.Offset == 0) return "Z";
        var size = Math.Abs(zone.Offset);
        var seconds = size % 60 == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $":{size % 60:00}");
        return string.Create(CultureInfo.InvariantCulture, $"{(zone.Offset < 0 ? '-' : '+')}{size / 3600:00}:{size / 60 % 60:00}{seconds}");
    }

    static string Days(decimal total)
    {
        if (total == 0) return "PT0S";
        var size = Math.Abs(total);
        var days = Math.Floor(size / 86400);
        var rest = size - days * 86400;
        var hours = Math.Floor(rest / 3600);
        var minutes = Math.Floor((rest - hours * 3600) / 60);
        var seconds = rest - hours * 3600 - minutes * 60;
        var text = new StringBuilder(total < 0 ? "-P" : "P");
        if (days != 0) text.Append(Number(days)).Append('D');
        if (rest != 0) text.Append('T');
        if (hours != 0) text.Append(Number(hours)).Append('H');
        if (minutes != 0) text.Append(Number(minutes)).Append('M');
        if (seconds != 0) text.Append(Number(seconds)).Append('S');
        return text.ToString();
    }

    static string Months(decimal total)
    {
        if (total == 0) return "P0M";
        var size = Math.Abs(total);
        var years = Math.Floor(size / 12);
        var months = size % 12;
        return $"{(total < 0 ? "-" : "")}P{(years == 0 ? "" : Number(years) + "Y")}{(months == 0 ? "" : Number(months) + "M")}";
    }

    static string Range(RangeValue range)
    {
        if (range.Sign is { } sign) return sign + Nested(range.Low ?? range.High);
        return $"{(range.LowIncluded ? '[' : '(')}{Nested(range.Low)}..{Nested(range.High)}{(range.HighIncluded ? ']' : ')')}";
    }
}
