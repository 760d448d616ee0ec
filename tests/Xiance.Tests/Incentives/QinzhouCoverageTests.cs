using System.Text.RegularExpressions;
using Xiance.Documents;
using Xiance.Incentives;
using Xiance.Storage.Documents;

namespace Xiance.Tests.Incentives;

/// <summary>Every clause of the Qinzhou plan that gives money or its worth is a rule that says what the text prints about it.</summary>
public sealed partial class QinzhouCoverageTests
{
    static readonly RuleBook Book = QinzhouAgreementTests.Book;

    // honours only; and money that governments set aside or seek for themselves
    static readonly string[] PayNobody = ["三/（四）/2/（5）", "三/（五）/2"];

    /// <summary>As printed. No payer: the text names none, so the rule must say which it takes.</summary>
    [Theory]
    [InlineData("标准厂房入驻补助", "三/（二）/2", Strength.Entitlement, BeneficiaryKind.Project, "企业税收入库的同级财政", "市工业和信息化局", null)]
    [InlineData("园区基础设施补助", "三/（二）/3", Strength.Entitlement, BeneficiaryKind.Project, "市本级财政", "市工业和信息化局", "5000000 County Year")]
    [InlineData("创新平台扶持", "三/（四）/1/（1）", Strength.Entitlement, BeneficiaryKind.Enterprise, "市财政", "市科技局", null)]
    [InlineData("成果转化奖励", "三/（四）/1/（1）", Strength.Entitlement, BeneficiaryKind.Enterprise, "市财政", "市科技局", null)]
    [InlineData("科技创新基金扶持", "三/（四）/1/（1）", Strength.Discretionary, BeneficiaryKind.Project, "科技创新投资基金", "市科技局", null)]
    [InlineData("重点专业支持", "三/（四）/1/（2）", Strength.Discretionary, BeneficiaryKind.Organisation, "教育费附加", "市教育局", null)]
    [InlineData("职业技能培训补贴", "三/（四）/1/（4）", Strength.Discretionary, BeneficiaryKind.Enterprise, "职业技能培训补贴经费", "市人力资源社会保障局", null)]
    [InlineData("高层次人才待遇", "三/（四）/1/（5）", Strength.Discretionary, BeneficiaryKind.Payee, null, "市委组织部、市人力资源社会保障局", null)]
    [InlineData("招商成效奖励", "三/（四）/2/（2）", Strength.Entitlement, BeneficiaryKind.Payee, "企业税收入库同级财政", "市投资促进局", "500000 Project Once")]
    [InlineData("飞地招商奖励", "三/（四）/2/（3）", Strength.Entitlement, BeneficiaryKind.County, "自贸区钦州港片区", "自贸区钦州港片区管委", null)]
    [InlineData("以企招商奖励", "三/（四）/2/（4）", Strength.Entitlement, BeneficiaryKind.Enterprise, "企业税收入库同级财政", "市投资促进局", "500000 Project Year")]
    [InlineData("就业创业服务补助", "三/（四）/3/（1）", Strength.Entitlement, BeneficiaryKind.Enterprise, null, "市人力资源社会保障局", null)]
    [InlineData("社会保险补贴", "三/（四）/3/（2）", Strength.Entitlement, BeneficiaryKind.Enterprise, null, "市人力资源社会保障局", null)]
    [InlineData("带动就业补贴", "三/（四）/3/（2）", Strength.Entitlement, BeneficiaryKind.Enterprise, null, "市人力资源社会保障局", null)]
    [InlineData("规上带动就业优先支持", "三/（五）/1", Strength.Preference, BeneficiaryKind.Enterprise, "市、县区财政", "市财政局", null)]
    [InlineData("首次上规奖励", "三/（六）/1", Strength.Entitlement, BeneficiaryKind.Enterprise, null, "市工业和信息化局、市税务局", null)]
    [InlineData("收入突破奖励", "三/（六）/1", Strength.Entitlement, BeneficiaryKind.Enterprise, "企业税收入库同级财政", "市工业和信息化局、市税务局", null)]
    [InlineData("技改补助", "三/（六）/1", Strength.SoughtFromHigherLevel, BeneficiaryKind.Enterprise, "自治区", "市工业和信息化局、市税务局", null)]
    [InlineData("工业机器人补助", "三/（六）/2", Strength.SoughtFromHigherLevel, BeneficiaryKind.Enterprise, "自治区", "市工业和信息化局", null)]
    [InlineData("专精特新智能工厂奖励", "三/（六）/2", Strength.SoughtFromHigherLevel, BeneficiaryKind.Enterprise, "自治区", "市工业和信息化局", null)]
    [InlineData("企业技术中心补助", "三/（六）/2", Strength.SoughtFromHigherLevel, BeneficiaryKind.Enterprise, "自治区", "市工业和信息化局", null)]
    [InlineData("技术创新示范企业补助", "三/（六）/2", Strength.SoughtFromHigherLevel, BeneficiaryKind.Enterprise, "自治区", "市工业和信息化局", null)]
    [InlineData("绿色工厂补助", "三/（六）/2", Strength.SoughtFromHigherLevel, BeneficiaryKind.Enterprise, "自治区", "市工业和信息化局", null)]
    [InlineData("质量管理标杆补助", "三/（六）/2", Strength.SoughtFromHigherLevel, BeneficiaryKind.Enterprise, "自治区", "市工业和信息化局", null)]
    [InlineData("单项冠军龙头奖励", "三/（六）/2", Strength.SoughtFromHigherLevel, BeneficiaryKind.Enterprise, "自治区", "市工业和信息化局", null)]
    [InlineData("园区租金和要素价格优惠", "三/（六）/3", Strength.Discretionary, BeneficiaryKind.Enterprise, "各县区", "各县区人民政府", null)]
    [InlineData("工作成绩表彰奖励", "四/（三）", Strength.Discretionary, BeneficiaryKind.Organisation, null, "", null)]
    public void A_rule_says_what_the_text_prints(string code, string clause, Strength strength, BeneficiaryKind beneficiary, string? payer, string units, string? cap)
    {
        var rule = Book.Pack.Rules.Single(rule => rule.Code == code);
        Assert.Equal((clause, strength, beneficiary, units), (rule.Cite!.Clause, rule.Strength, rule.Beneficiary, string.Join('、', rule.Responsible)));
        Assert.True(payer is null ? rule.Assumption is not null : rule.Payer == payer, $"{rule.Payer}: {rule.Assumption}");
        Assert.Equal(cap is null ? [] : [cap], rule.Caps.Select(one => $"{Book.Pack.Parameters.Single(parameter => parameter.Name == one.Limit).Value:0} {one.Per} {one.Over}"));
    }

    [Fact]
    public void No_rule_is_beside_the_table() =>
        Assert.Equal(typeof(QinzhouCoverageTests).GetMethod(nameof(A_rule_says_what_the_text_prints))!.GetCustomAttributes(typeof(InlineDataAttribute), false).Length, Book.Pack.Rules.Count);

    [Fact]
    public void No_clause_that_speaks_of_money_given_is_without_a_rule()
    {
        Checkout.SkipWithoutShared();
        const string name = "qinzhou-2023-one-county-one-industry.txt";
        var source = ReadFile.Decode(name, File.ReadAllBytes(Path.Combine(Checkout.Shared, "seeds", name))).Value!;
        var speak = Read.Documents(source).Value!.Documents.SelectMany(one => one.Clauses).SelectMany(clause => clause.Flatten()).Where(clause => Given.IsMatch(clause.Text)).Select(clause => clause.Path);
        Assert.Equal(Book.Pack.Rules.Select(rule => rule.Cite!.Clause).Concat(PayNobody).Distinct().Order(StringComparer.Ordinal), speak.Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>What governments have bound themselves to spend each year: payer, least or whole sum, years, clause; and the clause prints that sum.</summary>
    [Theory]
    [InlineData("乡村振兴资金整合", 100_000_000, false, "市、县区财政", "市直各有关单位", "三/（三）/1", "每年整合各项乡村振兴资金1亿元")]
    [InlineData("前期工作经费", 500_000, true, "市、县区财政", "市发展改革委、市财政局", "三/（五）/2", "每年安排不少于50万元前期工作经费")]
    public void A_funding_duty_says_what_the_text_prints(string code, int yuan, bool least, string payer, string units, string clause, string printed)
    {
        var duty = Book.Pack.Duties.Single(duty => duty.Code == code);
        Assert.Equal((yuan, least, payer, units, clause), ((int)duty.Amount.Yuan, duty.AtLeast, duty.Payer, string.Join('、', duty.Responsible), duty.Cite!.Clause));
        Assert.Equal((2023, 2025, 2), (duty.FromYear, duty.ToYear, Book.Pack.Duties.Count));
        Assert.NotNull(duty.Assumption);
        Checkout.SkipWithoutShared();
        const string name = "qinzhou-2023-one-county-one-industry.txt";
        var source = ReadFile.Decode(name, File.ReadAllBytes(Path.Combine(Checkout.Shared, "seeds", name))).Value!;
        Assert.Contains(printed, Read.Documents(source).Value!.Documents.SelectMany(one => one.Clauses).SelectMany(one => one.Flatten()).Single(one => one.Path == clause).Text, StringComparison.Ordinal);
    }

    [GeneratedRegex("补助|补贴|奖励|减免|待遇|教育费附加")]
    static partial Regex Given { get; }
}
