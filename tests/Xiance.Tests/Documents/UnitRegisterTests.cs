using Xiance.Documents;
using Xiance.Documents.Text;

namespace Xiance.Tests.Documents;

/// <summary>The full name stands beside the printed one, by the day of the document; an ended body names its successor.</summary>
public sealed class UnitRegisterTests
{
    static UnitMention One(string unit, string date = "2022年5月1日", UnitRegister? register = null)
    {
        var text = $"示例市人民政府关于印发示例方案的通知\n示政发〔2022〕1号\n{date}\n一、任务\n（一）甲。推进工作。（牵头单位：{unit}；配合单位：市财政局）";
        return Read.Documents(new SourceText("a.txt", text), register ?? UnitRegisterText.Common).Value!.Documents[0].Tasks.Single().Units[0];
    }

    [Theory]
    [InlineData("市发改委", "市发展和改革委员会")]
    [InlineData("示例市人社局", "示例市人力资源和社会保障局")]
    [InlineData("市农业农村局", "市农业农村局")]
    [InlineData("国家林草局", "国家林业和草原局")]
    [InlineData("北方大学发改委研究院", "北方大学发改委研究院")]
    public void A_short_name_gets_its_full_name_and_an_unknown_one_stays(string printed, string full) => Assert.Equal((printed, full), (One(printed).Printed, One(printed).Resolved));

    [Theory]
    [InlineData("2022年5月1日", false)]
    [InlineData("2024年5月1日", true)]
    public void A_body_that_ended_names_its_successor_and_says_whether_the_paper_is_younger(string date, bool ended)
    {
        var unit = One("市乡村振兴局", date);
        Assert.Equal(("市乡村振兴局", "农业农村厅（局）", new DateOnly(2023, 3, 16), ended), (unit.Printed, unit.Successor, unit.SuccessorFrom!.Value, unit.Ended));
    }

    [Fact]
    public void An_own_register_comes_before_the_common_one()
    {
        var own = UnitRegisterText.Read("units.yaml", "units:\n  - {name: 经济发展局, short: [发改委], until: 2021-01-01, into: 投资促进局}").Value!.Over(UnitRegisterText.Common);
        Assert.Equal(("市经济发展局", "投资促进局", "市工业和信息化局"), (One("市发改委", register: own).Resolved, One("市发改委", register: own).Successor, One("市工信局", register: own).Resolved));
    }

    [Fact]
    public void A_register_with_an_unknown_key_and_a_missing_name_lists_both() =>
        Assert.Equal(2, UnitRegisterText.Read("units.yaml", "units:\n  - {short: [甲], untill: 2021-01-01}").Problems.Count);
}
