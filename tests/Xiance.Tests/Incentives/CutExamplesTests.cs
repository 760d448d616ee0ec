using Xiance.Incentives.Drafts;

namespace Xiance.Tests.Incentives;

public sealed class CutExamplesTests
{
    const string File = "schema: incentive-examples/1\nsets:\n  甲: {人数: 12}\n  乙: {人数: 9}\ncases:\n  - {name: 一, rule: 规则一, set: 甲, expect: {outcome: eligible}}\n  - {name: 二, rule: 规则二, set: 乙, expect: {outcome: eligible}}\n";

    [Fact]
    public void A_rule_takes_its_cases_and_only_the_sets_they_use() =>
        Assert.Equal("schema: incentive-examples/1\nsets:\n  甲: {人数: 12}\ncases:\n  - {name: 一, rule: 规则一, set: 甲, expect: {outcome: eligible}}", CutExamples.Of(File, "规则一"));

    [Fact]
    public void What_is_put_in_comes_out_again_and_takes_the_place_of_what_was_there()
    {
        const string text = "schema: incentives/1\nrules:\n  - {code: 规则一}\n";
        var once = CutExamples.In(text, CutExamples.Of(File, "规则一"));
        Assert.Equal(CutExamples.Of(File, "规则一"), CutExamples.Out(once));
        Assert.Equal(CutExamples.In(text, "别的"), CutExamples.In(once, "别的"));
        Assert.Equal(text, CutExamples.In(once, ""));
        Assert.Equal(("", ""), (CutExamples.Out(text), CutExamples.Of(File, "规则三")));
    }
}
