using Xiance.Basics.Text;

namespace Xiance.Basics;

/// <summary>
/// Working days in China by year: weekends are free except make-up days, listed holidays are free. Knows only the years it was
/// given; asking about another year is a problem, never a guess.
/// </summary>
public sealed class WorkingCalendar
{
    readonly Dictionary<DateOnly, bool> exceptions = [];
    readonly HashSet<int> years = [];

    public IReadOnlyCollection<int> Years => years;

    /// <summary>Reads calendar text: years → {holidays: [first..last], working: [make-up days]}.</summary>
    public static Outcome<WorkingCalendar> Read(string name, string text) => YamlFile.Read(name, text).Then(file =>
    {
        var calendar = new WorkingCalendar();
        foreach (var row in file.Root.Maps("years")) calendar.Add(row);
        file.Root.OptionalText("source");
        return Outcome.Of(calendar, file.Finish());
    });

    /// <summary>Null when the year of the day is not in the calendar.</summary>
    public bool? IsWorkingDay(DateOnly day) =>
        !years.Contains(day.Year) ? null
        : exceptions.TryGetValue(day, out var working) ? working
        : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The day that lies so many working days after the start, the start itself not counted; null beyond the calendar.</summary>
    public DateOnly? Add(DateOnly start, int workingDays)
    {
        var day = start;
        for (var left = workingDays; left > 0;)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day) is not { } working) return null;
            if (working) left--;
        }
        return day;
    }

    /// <summary>Working days after the first day up to and including the last; null beyond the calendar.</summary>
    public int? Between(DateOnly first, DateOnly last)
    {
        var count = 0;
        for (var day = first.AddDays(1); day <= last; day = day.AddDays(1))
        {
            if (IsWorkingDay(day) is not { } working) return null;
            if (working) count++;
        }
        return count;
    }

    /// <summary>The day itself if it is a working day, else the next one; null beyond the calendar.</summary>
    public DateOnly? OnOrAfter(DateOnly day) => IsWorkingDay(day) switch { null => null, true => day, false => Add(day, 1) };

    void Add(YamlMap row)
    {
        years.Add(row.Whole("year"));
        row.OptionalText("cite");
        foreach (var span in row.Texts("holidays"))
            foreach (var day in Days(span, row)) exceptions[day] = false;
        foreach (var span in row.Texts("working"))
            foreach (var day in Days(span, row)) exceptions[day] = true;
    }

    static IEnumerable<DateOnly> Days(string span, YamlMap row)
    {
        var ends = span.Split("..").Select(text => Period.TryParse("@" + text)?.First).ToArray();
        if (ends.Length > 2 || ends.Any(end => end is null))
        {
            row.Report(Problems.WrongValue(row.Place, "holidays", span, "2024-02-10..2024-02-17"));
            yield break;
        }
        for (var day = ends[0]!.Value; day <= ends[^1]!.Value; day = day.AddDays(1)) yield return day;
    }
}
