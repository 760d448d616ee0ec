using Xiance.Basics;
using Xiance.Rules;
using Xiance.Rules.Types;
using Xiance.Rules.Values;

namespace Xiance.Tests.Rules;

public class OwnFunctionTests
{
    static readonly Schema Schema = Schema.Of(("产值", OwnFunctions.SeriesOf(RuleType.In("元"))), ("门槛", RuleType.ListOf(RuleType.In("元"))), ("亩数", RuleType.ListOf(RuleType.In("亩"))), ("企业", RuleType.Text))
        .With(OwnFunctions.Enjoyed((entity, group, period) => (entity, group, period) == ("甲厂", "技改", "2022")));

    [Theory]
    [InlineData("累计(产值, 2020, 2022)", "360")]
    [InlineData("累计(产值, 2022, 2022)", "160")]
    [InlineData("上一年(产值)", "110")]
    [InlineData("上一年(产值, 2021)", "90")]
    [InlineData("首次跨越(产值, [100, 150, 200], 2022)", "[150]")]
    [InlineData("首次跨越(产值, [100], 2021)", "[100]")]
    [InlineData("首次跨越(产值, [100], 2020)", "[]")]
    [InlineData("已享受(企业, \"技改\", \"2022\")", "true")]
    [InlineData("已享受(企业, \"技改\", \"2021\")", "false")]
    public void Give_what_their_names_say(string text, string expected) => Assert.Equal(expected, Evaluate(text, (2020, 90), (2021, 110), (2022, 160)).ToString());

    [Theory]
    [InlineData("累计(产值, 2019, 2022)", "产值[2019],产值[2021]")]
    [InlineData("上一年(产值)", "产值[2021]")]
    [InlineData("首次跨越(产值, [100], 2022)", "产值[2021]")]
    [InlineData("首次跨越(产值, [100], 2023)", "产值[2023]")]
    public void A_year_that_is_missing_is_named(string text, string missing) => Assert.Equal(missing, string.Join(',', Evaluate(text, (2020, 90), (2021, null), (2022, 160)).Missing));

    [Theory]
    [InlineData("首次跨越(产值, [80], 2022)", "[]")]
    [InlineData("首次跨越(产值, [170], 2022)", "[]")]
    [InlineData("累计(产值, 2022, 2022)", "160")]
    public void A_missing_year_that_cannot_matter_does_not(string text, string expected) => Assert.Equal(expected, Evaluate(text, (2020, 90), (2021, null), (2022, 160)).ToString());

    [Fact]
    public void A_year_given_twice_and_years_in_the_wrong_order_are_errors()
    {
        Assert.Equal("RU-304", Evaluate("上一年(产值)", (2020, 90), (2020, 91)).Problem?.Code);
        Assert.Equal("RU-304", Evaluate("累计(产值, 2022, 2020)", (2020, 90)).Problem?.Code);
    }

    [Fact]
    public void Units_are_checked()
    {
        Assert.Equal("number(元)", Compile.Strict("累计(产值, 2020, 2022)", Schema, Place.Nowhere).Value!.Type.ToString());
        Assert.Equal("RU-204", Compile.Strict("首次跨越(产值, 亩数, 2022)", Schema, Place.Nowhere).Problems.Single().Code);
        Assert.Equal("RU-206", Compile.Strict("上一年(门槛)", Schema, Place.Nowhere).Problems.Single().Code);
    }

    static Evaluation Evaluate(string text, params (int Year, decimal? Value)[] series)
    {
        var outcome = Compile.Strict(text, Schema, Place.Nowhere);
        Assert.True(outcome.Succeeded, string.Join('\n', outcome.Problems));
        var list = new ListValue([.. series.Select(entry => ContextValue.Of(("年", entry.Year), ("值", entry.Value is { } value ? value : null)))]);
        return outcome.Value.Evaluate(new Dictionary<string, Value?> { ["产值"] = list, ["企业"] = "甲厂" });
    }
}
