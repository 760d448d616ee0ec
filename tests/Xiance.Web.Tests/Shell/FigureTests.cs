using Xiance.Basics;
using Xiance.Web.Shell;

namespace Xiance.Web.Tests.Shell;

public class FigureTests
{
    [Theory]
    [InlineData("1306.84", 2, "1,306.84")]
    [InlineData("-0.5", 1, "\u22120.5")]
    [InlineData("-0.04", 1, "0.0")]
    [InlineData("0.125", 2, "0.13")]
    [InlineData("-0.125", 2, "\u22120.13")]
    [InlineData("86", 0, "86")]
    public void Prints_commas_a_true_minus_and_rounds_half_away_from_zero(string value, int decimals, string printed) =>
        Assert.Equal(printed, Figure.Number(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), decimals));

    [Fact]
    public void A_change_carries_its_sign_and_zero_has_none()
    {
        Assert.Equal("+2.80", Figure.Signed(2.8m, 2));
        Assert.Equal("\u22120.19", Figure.Signed(-0.19m, 2));
        Assert.Equal("0.00", Figure.Signed(0.001m, 2));
    }

    [Fact]
    public void Money_prints_in_three_units()
    {
        var amount = new Money(50_000_000_000);
        Assert.Equal("500,000,000.00", Figure.Yuan(amount));
        Assert.Equal("50,000.00", Figure.TenThousandYuan(amount));
        Assert.Equal("5.00", Figure.HundredMillionYuan(amount));
    }

    [Fact]
    public void A_difference_of_percentages_prints_as_points() => Assert.Equal("+3.0", Figure.Points(Ratio.FromPercent(48) - Ratio.FromPercent(45)));

    [Fact]
    public void Printed_lines_add_up_to_the_printed_total()
    {
        Assert.Equal(["33.4", "33.3", "33.3"], Figure.AddingUp([100m / 3, 100m / 3, 100m / 3], 1));
        Assert.Equal(["\u22120.3", "0.7"], Figure.AddingUp([-0.26m, 0.66m], 1));
    }

    [Fact]
    public void Ranges_and_days_follow_the_design()
    {
        Assert.Equal("8\u201421", Figure.Range(8, 21));
        Assert.Equal("3", Figure.Range(3, 3));
        Assert.Equal("07-18", Figure.ShortDay(new(2024, 7, 18)));
        Assert.Equal("2024-07-18", Figure.Day(new(2024, 7, 18)));
    }
}
