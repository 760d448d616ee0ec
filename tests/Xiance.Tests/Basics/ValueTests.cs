using Xiance.Access;
using Xiance.Basics;

namespace Xiance.Tests.Basics;

public class ValueTests
{
    [Fact]
    public void Money_refuses_parts_of_a_fen()
    {
        Assert.Equal(123_456_789_01, Money.FromYuanExactly(123_456_789.01m)!.Value.Fen);
        Assert.Null(Money.FromYuanExactly(0.001m));
        Assert.Null(Money.FromYuanExactly(decimal.MaxValue));
    }

    [Fact]
    public void Money_overflow_is_an_error_and_never_wraps() => Assert.Throws<OverflowException>(() => new Money(long.MaxValue) + new Money(1));

    [Fact]
    public void The_difference_of_two_percentages_is_percentage_points() => Assert.Equal(new PercentagePoint(3m), Ratio.FromPercent(48) - Ratio.FromPercent(45));

    [Theory]
    [InlineData("1.5", "亿元", "万元", "15000")]
    [InlineData("2", "公顷", "亩", "30")]
    [InlineData("3", "‰", "%", "0.3")]
    [InlineData("4.5", "万人次", "人次", "45000")]
    public void Values_convert_inside_a_dimension(string value, string from, string to, string expected)
    {
        var units = MeasureUnits.Standard;
        var converted = MeasureUnits.Convert(new Measured(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), units.Find(from)!), units.Find(to)!, Place.Nowhere);
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), converted.Value!.Value);
    }

    [Fact]
    public void Values_never_convert_between_dimensions()
    {
        var units = MeasureUnits.Standard;
        Assert.Equal("BA-108", Assert.Single(MeasureUnits.Convert(new Measured(1, units.Find("%")!), units.Find("个百分点")!, Place.Nowhere).Problems).Code);
        Assert.Equal("BA-107", Assert.Single(units.Get("斛", Place.Nowhere).Problems).Code);
    }

    [Fact]
    public void A_changed_audit_entry_breaks_its_hash()
    {
        var first = AuditEntry.Next(null, new Instant(1), "张某", new("figures.import", "batch/1", "24 rows"));
        var second = AuditEntry.Next(first, new Instant(2), "李某", new("assessment.publish", "run/1", ""));
        Assert.Equal(second.Hash, second.ComputeHash());
        Assert.NotEqual(second.Hash, (second with { Detail = "x" }).ComputeHash());
        Assert.NotEqual((second with { Action = "ab", Subject = "c" }).ComputeHash(), (second with { Action = "a", Subject = "bc" }).ComputeHash());
    }

    [Fact]
    public void The_end_of_a_day_in_china_is_known_to_the_millisecond() =>
        Assert.Equal("2024-07-18 23:59:59", Instant.EndOf(new DateOnly(2024, 7, 18)).ToString());

    [Fact]
    public void Spreadsheet_places_print_as_in_a_spreadsheet() => Assert.Equal("a.xlsx:Sheet1!AB12", Place.Cell("a.xlsx", "Sheet1", 12, 28).ToString());
}
