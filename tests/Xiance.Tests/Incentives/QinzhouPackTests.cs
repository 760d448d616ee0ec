using System.Text.Json;
using Xiance.Incentives;
using Xiance.Storage.Plans;

namespace Xiance.Tests.Incentives;

/// <summary>The Qinzhou pack against the document it was made from.</summary>
public sealed class QinzhouPackTests
{
    static readonly RuleBook Book = QinzhouAgreementTests.Book;

    static string Document => Path.Combine(Checkout.Shared, "seeds", "qinzhou-2023-one-county-one-industry.txt");

    [Fact]
    public void Seven_clauses_are_sought_from_the_region_and_print_an_amount() =>
        Assert.Equal(7, Book.Pack.Rules.Count(rule => rule.Strength == Strength.SoughtFromHigherLevel && !rule.Amount.Open));

    [Fact]
    public void Every_rule_says_who_pays_who_receives_and_where_it_stands() => Assert.All(Book.Pack.Rules, rule =>
    {
        Assert.True(rule.Payer.Length > 0 && rule.Cite is not null && rule.When.Count > 0, rule.Code);
        Assert.True(rule.Responsible.Count > 0 || rule.Cite!.Clause == "四/（三）", rule.Code);
    });

    [Fact]
    public void Each_of_the_18_clauses_with_a_printed_amount_is_a_rule_with_its_numbers_and_units()
    {
        Checkout.SkipWithoutShared();
        using var gold = JsonDocument.Parse(File.ReadAllText(Path.Combine(Checkout.Shared, "gold", "qinzhou.json")));
        var clauses = gold.RootElement.GetProperty("incentives").EnumerateArray().ToList();
        Assert.Equal(18, clauses.Count);
        var left = Book.Pack.Rules.ToList();
        foreach (var clause in clauses)
        {
            var found = left.Find(rule => Fits(rule, clause));
            Assert.True(found is not null, clause.GetProperty("quote").GetString());
            left.Remove(found!);
        }
    }

    [Fact]
    public void Every_cited_clause_exists_and_holds_the_numbers_and_no_number_of_a_paying_clause_is_left_out()
    {
        Checkout.SkipWithoutShared();
        var check = Xiance.Storage.Plans.CheckPack.Run(QinzhouAgreementTests.Folder, Document);
        Assert.True(check.Problems.Count == 0, string.Join('\n', check.Problems));
    }

    [Theory]
    [InlineData("招商奖励比例, value: 1,", "招商奖励比例, value: 3,", "EX-109", "3")]
    [InlineData("基础设施补助县区上限, value: 5000000", "基础设施补助县区上限, value: 6000000", "EX-110", "500万元")]
    [InlineData("cite: 三/（六）/3", "cite: 三/（六）/13", "EX-107", "三/（六）/13")]
    public void A_number_that_differs_from_the_clause_is_named(string written, string changed, string code, string named)
    {
        Checkout.SkipWithoutShared();
        var folder = Directory.CreateTempSubdirectory().FullName;
        var pack = Directory.CreateDirectory(Path.Combine(folder, "qinzhou-2023", "examples")).Parent!.FullName;
        foreach (var (name, text) in PackFolder.Files(QinzhouAgreementTests.Folder)) File.WriteAllText(Path.Combine(pack, name), name == "incentives.yaml" ? text.Replace(written, changed, StringComparison.Ordinal) : text);
        var problems = Xiance.Storage.Plans.CheckPack.Run(pack, Document).Problems;
        Assert.Contains(problems, problem => problem.Code == code && problem.ToString().Contains(named, StringComparison.Ordinal));
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The rate, the fixed amount and the cap of the clause are parameters of one rule, and the responsible units are the same.</summary>
    static bool Fits(IncentiveRule rule, JsonElement clause)
    {
        var used = Book.Pack.Parameters.Where(parameter => Book.RulesThatUse(parameter.Name).Contains(rule.Code)).Select(parameter => parameter.Factor).ToHashSet();
        var numbers = new[] { "rate", "fixed_amount_yuan", "cap_yuan" }.Select(name => clause.GetProperty(name)).Where(value => value.ValueKind == JsonValueKind.Number).Select(value => value.GetDecimal()).ToList();
        var units = clause.GetProperty("responsible_units").EnumerateArray().Select(unit => unit.GetString()!).ToList();
        return !rule.Amount.Open && numbers.All(used.Contains) && units.SequenceEqual(rule.Responsible) && (rule.Strength == Strength.SoughtFromHigherLevel) == clause.GetProperty("benefit").GetString()!.Contains("争取", StringComparison.Ordinal);
    }
}
