using Xiance.Documents;
using Xiance.Incentives.Text;
using Xiance.Storage.Documents;

namespace Xiance.Tests.Incentives;

/// <summary>The three clauses of document 69 stand where the rules say, with their numbers.</summary>
public sealed class LiuzhouClausesTests
{
    [Theory]
    [InlineData("新型学徒制培训补贴", "4000元")]
    [InlineData("实训基地建设补助", "10万元")]
    [InlineData("产教联盟奖励", "100万元")]
    public void The_cited_clause_prints_the_amount(string rule, string amount)
    {
        Checkout.SkipWithoutShared();
        var bytes = File.ReadAllBytes(Path.Combine(Checkout.Shared, "seeds", "liuzhou-gazette-2024-10.txt"));
        var document = ReadFile.Decode("liuzhou.txt", bytes).Then(Xiance.Documents.Read.Documents).Value!.Documents.Single(one => one.Document.DocumentNumber == "柳政办〔2022〕69号");
        var cite = IncentiveReader.Read("incentives.yaml", File.ReadAllText(Path.Combine(Checkout.Root, "packs", "liuzhou-2021", "incentives.yaml"))).Value!.Pack.Rules.Single(one => one.Code == rule).Cite!;
        var clause = document.Clauses.SelectMany(one => one.Flatten()).Where(one => one.Path == cite.Clause).ToList();
        Assert.Contains(amount, Assert.Single(clause).Text);
        Assert.Equal(document.Document.DocumentNumber, cite.Document);
    }
}
