using Xiance.Incentives;
using Xiance.Incentives.Text;

namespace Xiance.Tests.Incentives;

/// <summary>The pack and a transcription written from the printed text alone give the same on random applicants.</summary>
public sealed class QinzhouAgreementTests
{
    public static readonly string Folder = Path.Combine(Checkout.Root, "packs", "qinzhou-2023");

    public static readonly RuleBook Book = Read();

    [Fact]
    public void The_pack_agrees_with_the_transcription_on_100000_random_applicants()
    {
        var differences = new System.Collections.Concurrent.ConcurrentBag<(string Clause, int Seed, Award Pack, Award Text)>();
        var counts = new int[Enum.GetValues<AwardKind>().Length];
        Parallel.For(0, 100_000, new ParallelOptions { MaxDegreeOfParallelism = 2 }, seed =>
        {
            var applicant = QinzhouApplicants.Random(new Random(seed));
            foreach (var (decision, (clause, award)) in Decided(applicant).Zip(QinzhouTranscription.Clauses))
            {
                var expected = award(applicant);
                Interlocked.Increment(ref counts[(int)expected.Kind]);
                if (Told(decision) is var told && told != expected) differences.Add((clause, seed, told, expected));
            }
        });
        Assert.True(differences.IsEmpty, Summary(differences));
        Assert.All(counts, count => Assert.True(count > 50_000, string.Join(' ', counts)));
    }

    /// <summary>One line for each clause and way of differing: how often, and the first applicant.</summary>
    static string Summary(IEnumerable<(string Clause, int Seed, Award Pack, Award Text)> differences) => string.Join('\n', differences
        .GroupBy(one => (one.Clause, one.Pack.Kind, one.Text.Kind)).OrderBy(group => group.Key.Clause, StringComparer.Ordinal)
        .Select(group => (group.Key, Count: group.Count(), First: group.MinBy(one => one.Seed)))
        .Select(line => $"{line.Key.Clause}: {line.Count} times, first for seed {line.First.Seed}: pack {line.First.Pack}, text {line.First.Text}"));

    static IReadOnlyList<Decision> Decided(QinzhouApplicant applicant)
    {
        var decided = Decide.Some(Book, QinzhouApplicants.Application(applicant), AwardRegister.Empty, [.. QinzhouTranscription.Clauses.Select(clause => clause.Clause)]);
        Assert.True(decided.Succeeded, string.Join('\n', decided.Problems));
        return decided.Value;
    }

    static Award Told(Decision decision) => decision.Outcome switch
    {
        DecisionOutcome.Undetermined => Award.Open,
        DecisionOutcome.Eligible => new Award(AwardKind.Paid, (decision.Range?.Low ?? decision.Amount)!.Value.Fen, (decision.Range?.High ?? decision.Amount)!.Value.Fen),
        DecisionOutcome.NotEligible or DecisionOutcome.Excluded => Award.Nothing,
        _ => throw new InvalidOperationException($"{decision.Rule.Code} {decision.Outcome} {decision.Problem}"),
    };

    static RuleBook Read()
    {
        var read = IncentiveReader.Read("incentives.yaml", File.ReadAllText(Path.Combine(Folder, "incentives.yaml")));
        return read.Succeeded && read.Problems.Count == 0 ? read.Value : throw new InvalidDataException(string.Join('\n', read.Problems));
    }
}
