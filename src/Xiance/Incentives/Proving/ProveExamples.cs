using Xiance.Basics;

namespace Xiance.Incentives.Proving;

/// <summary>Whether the examples notice every small change of the law: each mutant must turn at least one of them red.</summary>
public static class ProveExamples
{
    public static Proof Run(RuleBook book, IReadOnlyList<IncentiveExample> examples)
    {
        var mutants = Mutants.Of(book).ToList();
        return new Proof(mutants.Count, [.. mutants.AsParallel().AsOrdered().WithDegreeOfParallelism(2).Where(mutant => Survives(mutant, examples)).Select(mutant => mutant.Name)]);
    }

    /// <summary>A change that no longer compiles was noticed by nobody's example.</summary>
    static bool Survives(Mutant mutant, IReadOnlyList<IncentiveExample> examples)
    {
        var touched = examples.Where(example => mutant.Rules.Contains(example.Rule)).ToList();
        return touched.Count == 0 || CompileRules.Lenient(mutant.Pack) is not { } book || RunExamples.Run(book, touched).All(result => result.Holds);
    }
}

/// <summary>How many changes were tried, and those that no example noticed.</summary>
public sealed record Proof(int Mutants, IReadOnlyList<string> Survivors)
{
    public IReadOnlyList<Problem> Problems => [.. Survivors.Select(Incentives.Problems.Survivor)];
}
