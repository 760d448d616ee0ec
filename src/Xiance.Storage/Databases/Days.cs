using System.Globalization;

namespace Xiance.Storage.Databases;

/// <summary>Legal dates as the tables hold them: yyyy-MM-dd; 9999-12-31 stands for no end.</summary>
static class Days
{
    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string EndText(DateOnly? day) => Text(day ?? DateOnly.MaxValue);

    public static DateOnly Of(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly? End(string text) => Of(text) is var day && day == DateOnly.MaxValue ? null : day;
}
