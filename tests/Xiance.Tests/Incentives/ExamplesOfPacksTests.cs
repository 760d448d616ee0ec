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

    [Fact]
    public void An_example_with_a_wrong_amount_is_named_with_both_amounts()
    {
        var (book, examples) = Read(Path.Combine(Checkout.Root, "packs", "qinzhou-2023"));
        var wrong = examples[0] with { Expect = examples[0].Expect with { Amount = new Xiance.Basics.Money(1) } };
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
