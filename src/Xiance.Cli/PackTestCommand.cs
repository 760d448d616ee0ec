using System.CommandLine;
using Xiance.Basics;
using Xiance.Incentives.Proving;
using Xiance.Storage.Incentives;

namespace Xiance.Cli;

/// <summary>xiance pack test: runs a pack's worked examples; with --mutate also whether they notice every small change of the law.</summary>
static class PackTestCommand
{
    static readonly Argument<DirectoryInfo> Folder = new Argument<DirectoryInfo>("DIR").AcceptExistingOnly();

    static readonly Option<bool> Mutate = new("--mutate") { Description = "每个参数±10%、每个比较反转，须有例变红 / every small change must turn an example red" };

    public static Command Make()
    {
        var test = new Command("test", "运行方案包的例 / runs a pack's examples") { Folder, Mutate, Output.ProblemsOption };
        test.SetAction(parsed => Output.Report(Run(parsed.GetRequiredValue(Folder).FullName, parsed.GetValue(Mutate)), parsed));
        return test;
    }

    static IReadOnlyList<Problem> Run(string folder, bool mutate)
    {
        var rules = IncentiveFolder.Rules(folder);
        if (rules.Value is not { } book) return rules.Problems;
        var read = IncentiveFolder.Examples(folder, book);
        if (read.Value is not { } examples) return [.. rules.Problems, .. read.Problems];
        var wrong = RunExamples.Check(book, examples);
        Console.WriteLine($"{examples.Count} 例，{wrong.Count} 处不符 / {examples.Count} examples, {wrong.Count} problems");
        if (!mutate || wrong.Count > 0) return [.. rules.Problems, .. read.Problems, .. wrong];
        var proof = ProveExamples.Run(book, examples);
        Console.WriteLine($"{proof.Mutants} 处改动，{proof.Survivors.Count} 处无例分辨 / {proof.Mutants} changes, {proof.Survivors.Count} unnoticed");
        return [.. rules.Problems, .. read.Problems, .. proof.Problems];
    }
}
