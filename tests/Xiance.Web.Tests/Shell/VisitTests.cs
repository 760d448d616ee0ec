using Xiance.Access;
using Xiance.Basics;
using Xiance.Web.Shell;

namespace Xiance.Web.Tests.Shell;

public class VisitTests
{
    static readonly PlanChoice One = new("a-2022", "甲方案", new(1), "甲省", false);

    static readonly PlanChoice Two = new("b-2023", "乙方案", new(2), "乙市", true);

    static Visit Visit(params (string Key, string Value)[] query) => new(new Reading(Web.Shell.Visit.Nobody, Instant.Latest, Locale.Chinese), new(2024, 7, 18))
    {
        Path = "/assessment",
        Plans = [One, Two],
        Plan = One,
        Query = [.. query.Select(pair => new KeyValuePair<string, string>(pair.Key, pair.Value))],
    };

    [Fact]
    public void A_link_keeps_plan_period_and_known_on_but_no_filter() =>
        Assert.Equal("/county/7?plan=a-2022&known=2024-01-01&tab=a%26b", Visit(("known", "2024-01-01"), ("t.find", "县")).Link("/county/7", ("tab", "a&b")));

    [Fact]
    public void A_link_names_no_plan_where_there_is_one_only() => Assert.Equal("/county", (Visit() with { Plans = [One] }).Link("/county"));

    [Fact]
    public void Here_changes_one_value_and_keeps_the_rest() => Assert.Equal("/assessment?type=1&tab=honours", Visit(("tab", "ranking"), ("type", "1")).Here(("tab", "honours")));

    [Fact]
    public void Null_removes_a_value() => Assert.Equal("/assessment", Visit(("tab", "ranking")).Here(("tab", null)));

    [Fact]
    public void Only_an_earlier_day_is_the_past()
    {
        Assert.True((Visit() with { Known = new(2024, 7, 17) }).Past);
        Assert.False((Visit() with { Known = new(2024, 7, 18) }).Past);
        Assert.False(Visit().Past);
    }
}
