using Xiance.Cli;
using Xiance.Rules.Conformance;
using Xiance.Rules.Values;

namespace Xiance.Tests.Rules;

public class ConformanceTests
{
    static readonly DateTimeValue Now = new(new CivilDate(2024, 5, 6), 36000, Zone.Utc);
    static readonly string Folder = Path.Combine(Checkout.Root, "tests", "Xiance.Tests", "Rules");

    [Fact]
    public void The_own_model_runs_and_a_wrong_expectation_is_seen()
    {
        var results = RunSuite.Over(SuiteFiles.Read(Path.Combine(Folder, "Suite")).Single(), Now);
        Assert.Equal(["below", "at", "service", "wrong-type"], results.Where(result => result.Passed).Select(result => result.Case));
        Assert.Equal("\".\",\"loan-test-01\",\"a-case-that-must-fail\",\"ERROR\",\"Amount: expected 1 but was null\"", results[^1].Csv());
    }

    [Fact]
    public void The_command_writes_one_row_a_case_into_the_file()
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        FeelCommand.Create().Parse(["tck", Path.Combine(Folder, "Suite"), "--out", file]).Invoke();
        var rows = File.ReadAllLines(file);
        File.Delete(file);
        Assert.Equal(5, rows.Length);
        Assert.All(rows[..4], row => Assert.EndsWith("\"SUCCESS\",\"\"", row));
        Assert.Contains("\"ERROR\"", rows[4]);
    }

    [Fact]
    public void The_whole_suite_passes_but_for_the_known_failures_which_only_shrink()
    {
        Checkout.SkipWithoutShared();
        var results = Suite().SelectMany(folder => RunSuite.Over(folder, Now)).ToList();
        var known = File.ReadAllLines(Path.Combine(Folder, "known-failures.txt")).Where(line => line.Length > 0 && line[0] != '#').ToList();
        var failed = results.Where(result => !result.Passed).Select(result => $"{result.Folder}/{result.Case}").ToList();
        Assert.Equal(3391, results.Count);
        Assert.Equal([], failed.Except(known));
        Assert.Equal([], known.Except(failed));
        AssertShare(results.Where(result => !result.ExpectsNull), 0.985);
        AssertShare(results.Where(result => result.ExpectsNull), 0.985);
        AssertShare(results.Where(result => result.Folder.Contains("level-2")), 1);
    }

    [Fact]
    public void Names_of_the_suite_do_not_occur_in_the_source()
    {
        Checkout.SkipWithoutShared();
        var names = Suite().Select(folder => folder.Name.Split('/')[^1]).SelectMany(name => new[] { name, name[5..] }).Where(name => name.Split('-').Length > 2).ToList();
        Assert.True(names.Count > 100, $"{names.Count}");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Checkout.Root, "src"), "*.cs", SearchOption.AllDirectories).Where(file => file.Contains("Rules") || file.Contains("Cli")))
            Assert.DoesNotContain(names, File.ReadAllText(file).Contains);
    }

    static void AssertShare(IEnumerable<CaseResult> results, double least)
    {
        var all = results.ToList();
        Assert.True(all.Count(result => result.Passed) >= least * all.Count, $"{all.Count(result => result.Passed)} of {all.Count}");
    }

    static IEnumerable<SuiteFolder> Suite() => SuiteFiles.Read(Path.Combine(Checkout.Shared, "data", "dmn-tck", "TestCases"));
}
