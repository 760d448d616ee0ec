using System.Globalization;

namespace Xiance.Basics;

/// <summary>How a period is cut: whole years, halves, quarters, months, months counted from January on (累计), several years, or one day.</summary>
public enum PeriodKind { Year, Half, Quarter, Month, Cumulative, Span, Point }

/// <summary>
/// A statistical period with both ends included. Written 2024, 2024H1, 2024Q3, 2024-09, 2024-01..09 (cumulative January to
/// September), 2021..2023 (span of years) or @2024-12-31 (a point). Equality is by kind and dates; order by last day, then first.
/// </summary>
public readonly record struct Period(PeriodKind Kind, DateOnly First, DateOnly Last) : IComparable<Period>
{
    public static Period Year(int year) => new(PeriodKind.Year, new(year, 1, 1), new(year, 12, 31));

    public static Period Half(int year, int half) => Months(PeriodKind.Half, year, half * 6 - 5, half * 6);

    public static Period Quarter(int year, int quarter) => Months(PeriodKind.Quarter, year, quarter * 3 - 2, quarter * 3);

    public static Period Month(int year, int month) => Months(PeriodKind.Month, year, month, month);

    /// <summary>January to the month given, as cumulative figures are reported.</summary>
    public static Period Cumulative(int year, int lastMonth) => Months(PeriodKind.Cumulative, year, 1, lastMonth);

    public static Period Span(int firstYear, int lastYear) => new(PeriodKind.Span, new(firstYear, 1, 1), new(lastYear, 12, 31));

    public static Period Point(DateOnly day) => new(PeriodKind.Point, day, day);

    /// <summary>Reads the grammar above; null when the text is no period.</summary>
    public static Period? TryParse(string text)
    {
        if (text.StartsWith('@')) return Date(text[1..]) is { } day ? Point(day) : null;
        return PeriodGrammar.Parse(text);
    }

    public static Outcome<IReadOnlyList<Period>> ParseAll(IEnumerable<string> texts, Place place)
    {
        var read = texts.Select(text => (Text: text, Period: TryParse(text))).ToList();
        var wrong = read.Where(pair => pair.Period is null).Select(pair => Problems.NotAPeriod(place, pair.Text)).ToList();
        return wrong.Count > 0 ? wrong : new Outcome<IReadOnlyList<Period>>([.. read.Select(pair => pair.Period!.Value)], []);
    }

    /// <summary>The same cut so many years later (negative: earlier); 29 February becomes 28.</summary>
    public Period PlusYears(int years) => new(Kind, First.AddYears(years), Kind == PeriodKind.Point ? Last.AddYears(years) : LastOfMonth(Last.Year + years, Last.Month));

    /// <summary>The period just before, of the same length; null for cumulative periods, spans and points, which have none.</summary>
    public Period? Previous() => Kind switch
    {
        PeriodKind.Year => PlusYears(-1),
        PeriodKind.Half or PeriodKind.Quarter or PeriodKind.Month => Shift(-(Last.Month - First.Month + 1)),
        _ => null,
    };

    public bool Contains(DateOnly day) => First <= day && day <= Last;

    public int CompareTo(Period other) => (Last, First, Kind).CompareTo((other.Last, other.First, other.Kind));

    public override string ToString() => Kind switch
    {
        PeriodKind.Year => Text($"{First.Year:0000}"),
        PeriodKind.Half => Text($"{First.Year:0000}H{(First.Month + 5) / 6}"),
        PeriodKind.Quarter => Text($"{First.Year:0000}Q{(First.Month + 2) / 3}"),
        PeriodKind.Month => Text($"{First.Year:0000}-{First.Month:00}"),
        PeriodKind.Cumulative => Text($"{First.Year:0000}-01..{Last.Month:00}"),
        PeriodKind.Span => Text($"{First.Year:0000}..{Last.Year:0000}"),
        _ => Text($"@{First:yyyy-MM-dd}"),
    };

    /// <summary>As an official would write it: 2024年、2024年三季度、2024年1—9月.</summary>
    public string ToChinese() => Kind switch
    {
        PeriodKind.Year => Text($"{First.Year}年"),
        PeriodKind.Half => Text($"{First.Year}年{(First.Month == 1 ? "上" : "下")}半年"),
        PeriodKind.Quarter => Text($"{First.Year}年{"一二三四"[First.Month / 3]}季度"),
        PeriodKind.Month => Text($"{First.Year}年{First.Month}月"),
        PeriodKind.Cumulative => Text($"{First.Year}年1—{Last.Month}月"),
        PeriodKind.Span => Text($"{First.Year}—{Last.Year}年"),
        _ => Text($"{First.Year}年{First.Month}月{First.Day}日"),
    };

    Period Shift(int months)
    {
        var first = First.AddMonths(months);
        var last = new DateOnly(Last.Year, Last.Month, 1).AddMonths(months);
        return new(Kind, first, LastOfMonth(last.Year, last.Month));
    }

    static Period Months(PeriodKind kind, int year, int first, int last) => new(kind, new(year, first, 1), LastOfMonth(year, last));

    static DateOnly LastOfMonth(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));

    static DateOnly? Date(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
