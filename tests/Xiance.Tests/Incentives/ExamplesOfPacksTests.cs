using Xiance.Basics;
using Xiance.Incentives;
using Xiance.Incentives.Proving;
using Xiance.Incentives.Text;
using Xiance.Storage.Plans;

namespace Xiance.Tests.Incentives;

/// <summary>Every pack with rules brings examples written from its document; all hold, and every small change of the law turns one of them red.</summary>
public sealed class ExamplesOfPacksTests
{
    public static TheoryData<string> Folders => [.. Directory.GetDirectories(Path.Combine(Checkout.Root, "packs")).Where(folder => File.Exists(Path.Combine(folder, "incentives.yaml")) && Read(folder).Book.Pack.Rules.Count > 0).Select(folder => Path.GetFileName(folder))];

    [Theory]
    [MemberData(nameof(Folders))]
    public void All_examples_hold_and_every_rule_has_one(string folder)
    {
        var (book, examples) = Read(Path.Combine(Checkout.Root, "packs", folder));
        Assert.NotEmpty(examples);
        Assert.Equal([], RunExamples.Check(book, examples).Select(problem => problem.ToString()));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_parameter_moved_and_every_comparison_turned_makes_an_example_red(string folder)
    {
        var (book, examples) = Read(Path.Combine(Checkout.Root, "packs", folder));
        var proof = ProveExamples.Run(book, examples);
        Assert.Equal([], proof.Survivors);
        Assert.True(proof.Mutants >= 2 * book.Pack.Parameters.Count + book.Pack.Rules.Count, $"{proof.Mutants}");
    }

    /// <summary>What the plan prints about its fund: so much from 2023 on, for the ten counties of the honour.</summary>
    static bool Holds(FundPool pool)
    {
        IReadOnlyList<FundClaim> claims = [.. Enumerable.Range(1, 10).Select(number => new FundClaim($"{number:00}", $"县{number}", number))];
        return pool.Honour == "进步县" && Allocate.Run(pool, Period.Year(2023), claims) is { Succeeded: true } paid && paid.Value.Shares.All(share => share.Amount.Yuan == 50_000_000m)
            && Allocate.Run(pool, Period.Year(2022), claims).Problems.Select(problem => problem.Code).SequenceEqual(["IN-104"]);
    }

    [Fact]
    public void The_fund_of_gansu_pays_as_printed_and_every_change_of_it_is_noticed()
    {
        var pool = Assert.Single(Read(Path.Combine(Checkout.Root, "packs", "gansu-2022")).Book.Pack.Funds);
        Assert.True(Holds(pool));
        FundPool[] changed = [pool with { Amount = new Money(pool.Amount.Fen * 11 / 10) }, pool with { Amount = new Money(pool.Amount.Fen * 9 / 10) }, pool with { Split = FundSplit.ByValue }, pool with { FromYear = 2024 }, pool with { FromYear = 2022 }, pool with { FromYear = null }, pool with { Honour = "先进县" }];
        Assert.All(changed, one => Assert.False(Holds(one)));
    }

    [Fact]
    public void The_fund_of_gansu_names_who_answers_for_it_and_the_province_owes_it_each_year()
    {
        var pack = Read(Path.Combine(Checkout.Root, "packs", "gansu-2022")).Book.Pack;
        string[] units = ["省委组织部", "省发展改革委", "省统计局", "省自然资源厅", "省财政厅"];
        var (fund, duty) = (Assert.Single(pack.Funds), Assert.Single(pack.Duties));
        Assert.Equal(units, fund.Responsible);
        Assert.Equal(units, duty.Responsible);
        Assert.Equal(("省财政", "省财政", 500_000_000m, 2023, "四/（四）"), (fund.Payer, duty.Payer, duty.Amount.Yuan, duty.FromYear, duty.Cite!.Clause));
        Assert.NotNull(duty.Assumption);
    }

    [Fact]
    public void Every_rule_has_an_example_that_pays_one_that_does_not_and_one_with_a_figure_missing()
    {
        foreach (var folder in new[] { "qinzhou-2023", "liuzhou-2021" })
        {
            var (book, examples) = Read(Path.Combine(Checkout.Root, "packs", folder));
            foreach (var rule in book.Pack.Rules)
            {
                var outcomes = examples.Where(example => example.Rule == rule.Code).Select(example => example.Expect.Outcome).ToHashSet();
                Assert.True(outcomes.Contains(DecisionOutcome.Eligible) && (outcomes.Contains(DecisionOutcome.NotEligible) || outcomes.Contains(DecisionOutcome.Excluded)) && outcomes.Contains(DecisionOutcome.Undetermined), $"{rule.Code}: {string.Join(' ', outcomes)}");
            }
        }
    }

    [Fact]
    public void The_whole_pipeline_holds_in_examples_and_every_change_of_its_rules_is_noticed()
    {
        var written = ExampleReader.Read(StackingRules.Book, "stacking.yaml", File.ReadAllText(Path.Combine(Checkout.Root, "tests", "Xiance.Tests", "Incentives", "examples", "stacking.yaml")));
        Assert.Equal([], written.Problems.Select(problem => problem.ToString()));
        Assert.Equal([], RunExamples.Check(StackingRules.Book, written.Value!).Select(problem => problem.ToString()));
        Assert.Equal([], ProveExamples.Run(StackingRules.Book, written.Value!).Survivors);
    }

    [Fact]
    public void An_example_with_a_wrong_amount_is_named_with_both_amounts()
    {
        var (book, examples) = Read(Path.Combine(Checkout.Root, "packs", "qinzhou-2023"));
        var wrong = examples[0] with { Expect = examples[0].Expect with { Amount = new Money(1) } };
        Assert.Contains(RunExamples.Check(book, [wrong]), problem => problem.Code == "IN-501" && problem.ToString().Contains("0.01") && problem.ToString().Contains("800000.00"));
        Assert.Contains(RunExamples.Check(book, [wrong]), problem => problem.Code == "IN-503");
    }

    [Fact]
    public void Without_the_example_at_the_threshold_a_moved_threshold_survives()
    {
        var (book, examples) = Read(Path.Combine(Checkout.Root, "packs", "qinzhou-2023"));
        var fewer = examples.Where(example => !example.Name.StartsWith("机器人 恰", StringComparison.Ordinal)).ToList();
        Assert.Contains(ProveExamples.Run(book, fewer).Survivors, survivor => survivor.Contains("工业机器人台套数 >", StringComparison.Ordinal));
    }

    static (RuleBook Book, IReadOnlyList<IncentiveExample> Examples) Read(string folder)
    {
        var files = PackFolder.Files(folder);
        var book = IncentiveReader.Read("incentives.yaml", files["incentives.yaml"]);
        Assert.True(book.Succeeded, string.Join('\n', book.Problems));
        var beside = Path.Combine(Checkout.Root, "tests", "Xiance.Tests", "Incentives", "examples", Path.GetFileName(folder) + ".yaml");
        var texts = files.Where(file => file.Key.StartsWith("examples/", StringComparison.Ordinal)).Concat(File.Exists(beside) ? [new("examples/beside", File.ReadAllText(beside))] : []);
        var examples = texts.Select(file => ExampleReader.Read(book.Value, file.Key, file.Value)).ToList();
        Assert.Equal([], examples.SelectMany(one => one.Problems).Select(problem => problem.ToString()));
        return (book.Value, [.. examples.SelectMany(one => one.Value!)]);
    }
}
