using Xiance.Basics;

namespace Xiance.Tests.Basics;

public class WorkingCalendarTests
{
    static readonly WorkingCalendar China = WorkingCalendar.Read("china.yaml", File.ReadAllText(Path.Combine(Checkout.Root, "packs", "calendar", "china.yaml"))).Value!;

    [Theory]
    [InlineData("2024-02-09", true)]
    [InlineData("2024-02-10", false)]
    [InlineData("2024-02-17", false)]
    [InlineData("2024-02-18", true)]
    [InlineData("2024-09-29", true)]
    [InlineData("2024-10-07", false)]
    [InlineData("2024-10-08", true)]
    [InlineData("2024-06-15", false)]
    public void Holidays_are_free_and_make_up_days_are_worked(string day, bool working) => Assert.Equal(working, China.IsWorkingDay(DateOnly.Parse(day)));

    [Fact]
    public void Five_working_days_over_the_spring_festival() => Assert.Equal(new DateOnly(2024, 2, 22), China.Add(new DateOnly(2024, 2, 8), 6));

    [Fact]
    public void Counting_and_adding_agree()
    {
        var start = new DateOnly(2023, 9, 25);
        for (var days = 1; days < 60; days++) Assert.Equal(days, China.Between(start, China.Add(start, days)!.Value));
    }

    [Fact]
    public void A_year_without_calendar_is_never_guessed()
    {
        Assert.Null(China.IsWorkingDay(new DateOnly(2031, 5, 6)));
        Assert.Null(China.Add(new DateOnly(2026, 12, 30), 5));
    }

    [Fact]
    public void Every_year_has_its_plausible_number_of_working_days()
    {
        foreach (var year in China.Years)
        {
            var days = China.Between(new DateOnly(year, 1, 1).AddDays(-1), new DateOnly(year, 12, 31));
            Assert.InRange(days!.Value, 247, 252);
        }
    }
}
