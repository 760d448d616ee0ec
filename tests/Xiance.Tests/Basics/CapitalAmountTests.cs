using Xiance.Basics;

namespace Xiance.Tests.Basics;

public sealed class CapitalAmountTests
{
    [Theory]
    [InlineData("0", "人民币零元整")]
    [InlineData("0.05", "人民币伍分")]
    [InlineData("0.50", "人民币伍角整")]
    [InlineData("10", "人民币壹拾元整")]
    [InlineData("325.04", "人民币叁佰贰拾伍元零肆分")]
    [InlineData("1409.50", "人民币壹仟肆佰零玖元伍角整")]
    [InlineData("6007.14", "人民币陆仟零柒元壹角肆分")]
    [InlineData("16409.02", "人民币壹万陆仟肆佰零玖元零贰分")]
    [InlineData("10001", "人民币壹万零壹元整")]
    [InlineData("107000.53", "人民币壹拾万柒仟元伍角叁分")]
    [InlineData("150000", "人民币壹拾伍万元整")]
    [InlineData("123456.79", "人民币壹拾贰万叁仟肆佰伍拾陆元柒角玖分")]
    [InlineData("100000000", "人民币壹亿元整")]
    [InlineData("100000001", "人民币壹亿零壹元整")]
    [InlineData("500000000", "人民币伍亿元整")]
    [InlineData("1000010000", "人民币壹拾亿零壹万元整")]
    [InlineData("1234500000000", "人民币壹万贰仟叁佰肆拾伍亿元整")]
    [InlineData("1000000000000", "人民币壹万亿元整")]
    [InlineData("1000000000001", "人民币壹万亿零壹元整")]
    [InlineData("-4000.10", "人民币负肆仟元壹角整")]
    public void An_amount_is_written_as_on_a_voucher(string yuan, string expected) =>
        Assert.Equal(expected, CapitalAmount.Of(Money.FromYuanExactly(decimal.Parse(yuan, System.Globalization.CultureInfo.InvariantCulture))!.Value));

    /// <summary>Read back by place values, the capitals give the amount again.</summary>
    [Fact]
    public void No_two_amounts_read_alike()
    {
        var random = new Random(11);
        var amounts = Enumerable.Range(0, 20_000).Select(_ => new Money(random.NextInt64(0, (long)Math.Pow(10, random.Next(1, 17))))).ToList();
        Assert.All(amounts, amount => Assert.Equal(amount.Fen, Back(CapitalAmount.Of(amount)["人民币".Length..])));
    }

    static long Back(string text)
    {
        const string digits = "零壹贰叁肆伍陆柒捌玖";
        var (total, high, section, digit) = (0L, 0L, 0L, 0L);
        foreach (var letter in text)
        {
            if (digits.IndexOf(letter) is var value and >= 0) { digit = value; continue; }
            switch (letter)
            {
                case '拾': section += digit * 10; break;
                case '佰': section += digit * 100; break;
                case '仟': section += digit * 1000; break;
                case '万': high += (section + digit) * 10_000; section = 0; break;
                case '亿': total += (high + section + digit) * 100_000_000; (high, section) = (0, 0); break;
                case '元': total = (total + high + section + digit) * 100; (high, section) = (0, 0); break;
                case '角': total += digit * 10; break;
                case '分': total += digit; break;
                default: break;
            }
            digit = 0;
        }
        return total;
    }
}
