using System.Text.RegularExpressions;
using Xiance.Assessment;
using Xiance.Assessment.Text;
using Xiance.Storage.Tables;

namespace Xiance.Tests.Assessment;

/// <summary>Eighty runs with other treatment limits, normalisations, weights and means, each by changing the scheme's text.</summary>
public class ReplayTests
{
    [Fact]
    public void Every_replayed_run_has_the_expected_scores()
    {
        Checkout.SkipWithoutShared();
        var text = File.ReadAllText(Path.Combine(Checkout.Root, "tests", "Xiance.Tests", "Assessment", "schemes", "replay", "assessment.yaml"));
        var figures = SchemeData.Read(SchemeReader.Read("replay", text).Value!, Path.Combine(Reference.Cases, "asem")).Value!;
        var weights = Reference.Expected("replay", "replay_weight_sets.csv").Rows.ToLookup(row => row[0]);
        var expected = Reference.Expected("replay", "replay_scores.csv");
        Assert.Equal(0, Worst(text, figures, expected, "Nominal"), 1e-9);
        foreach (var run in Reference.Expected("replay", "replay_parameters.csv").Rows)
            Assert.Equal(0, Worst(Changed(text, run, weights[run[3]]), figures, expected, "r_" + run[0]), 1e-9);
    }

    static double Worst(string text, IReadOnlyList<PeriodFigures> figures, WideTable expected, string name)
    {
        if (name == "Nominal") text = text.Replace("low: 1, high: 100", "low: 0, high: 100");
        var scheme = SchemeReader.Read(name, text);
        Assert.True(scheme.Succeeded, string.Join('\n', scheme.Problems));
        var run = Assess.Run(scheme.Value, new AssessmentInput(figures[0].Period, figures)).Value!;
        return expected.Rows.Max(row => Math.Abs(Reference.Number(row[expected.Column(name)]) - Explain.Region(run, row[0]).Single().KernelScore));
    }

    static string Changed(string text, string[] run, IEnumerable<string[]> weights)
    {
        text = text.Replace("winsor_maximum: 5", "winsor_maximum: " + run[1]);
        if (run[2] == "n_zscore") text = text.Replace("method: min_max, low: 1, high: 100", "method: z_score, mean: 10, deviation: 2");
        if (run[4] == "a_gmean") text = text.Replace("method: arithmetic, missing: renormalise, minimum_present: 0", "method: geometric, missing: renormalise, minimum_present: 0, not_positive: refuse");
        foreach (var weight in weights) text = Regex.Replace(text, $@"(code: {weight[1]},[^\n]* weight: )[0-9.]+", match => match.Groups[1].Value + weight[3]);
        return text;
    }
}
