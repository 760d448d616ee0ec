using System.Globalization;

namespace Xiance.Basics;

/// <summary>A moment as whole milliseconds since 1970-01-01 UTC, the way every instant is stored.</summary>
public readonly record struct Instant(long Milliseconds) : IComparable<Instant>
{
    /// <summary>Later than any moment that is ever recorded: reads "as known now".</summary>
    public static readonly Instant Latest = new(253_402_214_399_999);

    public static Instant From(DateTimeOffset time) => new(time.ToUnixTimeMilliseconds());

    public DateTimeOffset ToChinaTime() => DateTimeOffset.FromUnixTimeMilliseconds(Milliseconds).ToOffset(TimeSpan.FromHours(8));

    /// <summary>The calendar day in China on which the moment lies.</summary>
    public DateOnly ChinaDay => DateOnly.FromDateTime(ToChinaTime().DateTime);

    /// <summary>The last moment of a day in China: what was known at the close of that day.</summary>
    public static Instant EndOf(DateOnly day) => new(From(new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, TimeSpan.FromHours(8))).Milliseconds - 1);

    public int CompareTo(Instant other) => Milliseconds.CompareTo(other.Milliseconds);

    public static bool operator <(Instant left, Instant right) => left.Milliseconds < right.Milliseconds;

    public static bool operator >(Instant left, Instant right) => left.Milliseconds > right.Milliseconds;

    public override string ToString() => ToChinaTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
