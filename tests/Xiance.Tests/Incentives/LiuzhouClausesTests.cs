using Xiance.Documents;
using Xiance.Incentives;
using Xiance.Incentives.Text;
using Xiance.Storage.Documents;

namespace Xiance.Tests.Incentives;

/// <summary>The three clauses of document 69 stand where the rules say, with their numbers.</summary>
public sealed class LiuzhouClausesTests
{
    static readonly RuleBook Book = IncentiveReader.Read("incentives.yaml", File.ReadAllText(Path.Combine(Checkout.Root, "packs", "liuzhou-2021", "incentives.yaml"))).Value!;

    /// <summary>As the clause and its row of the task table print it; no payer: the text names none and the rule says which it takes.</summary>
    [Theory]
    [InlineData("新型学徒制培训补贴", Strength.Entitlement, BeneficiaryKind.Enterprise, null, "市税务局、市人力资源社会保障局", 2)]
    [InlineData("实训基地建设补助", Strength.Discretionary, BeneficiaryKind.Organisation, null, "市人力资源社会保障局", 4)]
    [InlineData("产教联盟奖励", Strength.Entitlement, BeneficiaryKind.Organisation, "市财政", "市工业和信息化局、市财政局", 7)]
    public void A_rule_asks_every_condition_of_the_clause(string code, Strength strength, BeneficiaryKind beneficiary, string? payer, string units, int asked)
    {
        var rule = Book.Pack.Rules.Single(one => one.Code == code);
        Assert.Equal((strength, beneficiary, units), (rule.Strength, rule.Beneficiary, string.Join('、', rule.Responsible)));
        Assert.True(payer is null ? rule.Assumption!.Contains("未写由哪级财政", StringComparison.Ordinal) : rule.Payer == payer, rule.Payer);
        Assert.Equal(asked, Book.FactsOf(code).Count);
    }

    [Theory]
    [InlineData("新型学徒制培训补贴", "4000元")]
    [InlineData("实训基地建设补助", "10万元")]
    [InlineData("产教联盟奖励", "100万元")]
    public void The_cited_clause_prints_the_amount(string rule, string amount)
    {
        Checkout.SkipWithoutShared();
        var bytes = File.ReadAllBytes(Path.Combine(Checkout.Shared, "seeds", "liuzhou-gazette-2024-10.txt"));
        var document = ReadFile.Decode("liuzhou.txt", bytes).Then(Xiance.Documents.Read.Documents).Value!.Documents.Single(one => one.Document.DocumentNumber == "柳政办〔2022〕69号");
        var cite = Book.Pack.Rules.Single(one => one.Code == rule).Cite!;
        var clause = document.Clauses.SelectMany(one => one.Flatten()).Where(one => one.Path == cite.Clause).ToList();
        Assert.Contains(amount, Assert.Single(clause).Text);
        Assert.Equal(document.Document.DocumentNumber, cite.Document);
    }
}
