using Xiance.Basics;

namespace Xiance.Tests.Basics;

public class PeriodTests
{
    [Theory]
    [InlineData("2024", "2024-01-01", "2024-12-31", "2024年")]
    [InlineData("2024H1", "2024-01-01", "2024-06-30", "2024年上半年")]
    [InlineData("2024H2", "2024-07-01", "2024-12-31", "2024年下半年")]
    [InlineData("2024Q1", "2024-01-01", "2024-03-31", "2024年一季度")]
    [InlineData("2024Q2", "2024-04-01", "2024-06-30", "2024年二季度")]
    [InlineData("2024Q3", "2024-07-01", "2024-09-30", "2024年三季度")]
    [InlineData("2024Q4", "2024-10-01", "2024-12-31", "2024年四季度")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29", "2024年2月")]
    [InlineData("2024-01..09", "2024-01-01", "2024-09-30", "2024年1—9月")]
    [InlineData("2021..2023", "2021-01-01", "2023-12-31", "2021—2023年")]
    [InlineData("@2024-12-31", "2024-12-31", "2024-12-31", "2024年12月31日")]
    public void The_written_forms_read_and_print_back(string text, string first, string last, string chinese)
    {
        var period = Period.TryParse(text)!.Value;
        Assert.Equal(first, period.First.ToString("yyyy-MM-dd"));
        Assert.Equal(last, period.Last.ToString("yyyy-MM-dd"));
        Assert.Equal(text, period.ToString());
        Assert.Equal(chinese, period.ToChinese());
    }

    [Theory]
    [InlineData("")]
    [InlineData("24")]
    [InlineData("0000")]
    [InlineData("2024Q5")]
    [InlineData("2024H3")]
    [InlineData("2024-13")]
    [InlineData("2024-00")]
    [InlineData("2024-02..09")]
    [InlineData("2023..2021")]
    [InlineData("@2024-02-30")]
    [InlineData("2024 Q1")]
    [InlineData("２０２４")]
    public void Anything_else_is_no_period(string text) => Assert.Null(Period.TryParse(text));

    [Fact]
    public void All_unreadable_periods_are_reported_at_once() =>
        Assert.Equal(["2024Q9", "x"], Period.ParseAll(["2024Q9", "2024", "x"], Place.Nowhere).Problems.Select(problem => problem.Values[0].Value));

    [Theory]
    [InlineData("2024", "2023")]
    [InlineData("2024Q1", "2023Q4")]
    [InlineData("2024H1", "2023H2")]
    [InlineData("2024-03", "2024-02")]
    public void The_period_before(string text, string before) => Assert.Equal(before, Period.TryParse(text)!.Value.Previous().ToString());

    [Fact]
    public void Cumulative_periods_have_no_period_before_but_a_year_ago()
    {
        var period = Period.Cumulative(2024, 2);
        Assert.Null(period.Previous());
        Assert.Equal("2023-01..02", period.PlusYears(-1).ToString());
        Assert.Equal(new DateOnly(2023, 2, 28), period.PlusYears(-1).Last);
    }
}
