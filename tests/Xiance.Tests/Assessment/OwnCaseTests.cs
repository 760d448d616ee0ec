using System.Globalization;
using Xiance.Assessment;
using Xiance.Assessment.Text;
using Xiance.Basics;
using Xiance.Storage.Tables;

namespace Xiance.Tests.Assessment;

/// <summary>Small cases of other kinds of indices, through scheme text alone; the expectations were computed apart from this program, from the published formulas.</summary>
public class OwnCaseTests
{
    static string Folder(string name) => Path.Combine(Checkout.Root, "tests", "Xiance.Tests", "Assessment", "own", name);

    [Theory]
    [InlineData("best-five")]
    [InlineData("inequality")]
    [InlineData("panel-each")]
    [InlineData("panel-pooled")]
    [InlineData("weights")]
    [InlineData("penalised-mean")]
    [InlineData("places-and-grades")]
    [InlineData("frozen-base")]
    [InlineData("hunger")]
    [InlineData("perceptions")]
    [InlineData("targets-and-deductions")]
    [InlineData("variation-weights")]
    [InlineData("majority-pairs")]
    [InlineData("places-and-points")]
    [InlineData("combined-critic")]
    [InlineData("pair-ties")]
    [InlineData("reference-year")]
    [InlineData("whole-scheme")]
    [InlineData("neighbours")]
    [InlineData("points-total")]
    public void Scores_ranks_and_grades_are_as_computed_elsewhere(string name)
    {
        var scheme = SchemeFolder.Read(Folder(name));
        Assert.True(scheme.Succeeded, string.Join('\n', scheme.Problems));
        var figures = SchemeData.Read(scheme.Value, Folder(name)).Value!;
        var run = Assess.Run(scheme.Value, new AssessmentInput(figures[^1].Period, figures));
        Assert.True(run.Succeeded, string.Join('\n', run.Problems));
        var expected = WideTable.Read(Path.Combine(Folder(name), "expected.csv")).Value!;
        var (period, grade) = (expected.Column("period"), expected.Column("grade"));
        var standings = run.Value.Standings.ToDictionary(standing => (standing.Region, standing.Period));
        Assert.Equal(expected.Rows.Count, standings.Count);
        foreach (var row in expected.Rows)
        {
            var standing = standings[(row[0], period < 0 ? run.Value.Period : Period.TryParse(row[period])!.Value)];
            Reference.Close(Reference.Number(row[expected.Column("score")]), (double?)standing.Score ?? double.NaN, 1e-9, $"{name} {row[0]} {standing.Period}");
            Assert.Equal((row[0], row[expected.Column("rank")]), (row[0], standing.Rank?.ToString(CultureInfo.InvariantCulture) ?? ""));
            if (grade >= 0) Assert.Equal((row[0], row[grade]), (row[0], standing.Grade ?? ""));
        }
    }

    [Fact]
    public void Files_of_several_years_hold_every_grade_and_tell_the_views_of_a_region_apart()
    {
        string[] Lines(string name, Func<string, string> change, string file)
        {
            var scheme = SchemeReader.Read("assessment.yaml", change(File.ReadAllText(Path.Combine(Folder(name), "assessment.yaml")))).Value!;
            var figures = SchemeData.Read(scheme, Folder(name)).Value!;
            var folder = Directory.CreateTempSubdirectory("xiance-run-").FullName;
            RunFiles.Write(Assess.Run(scheme, new AssessmentInput(figures[^1].Period, figures)).Value!, [.. figures.Select(part => part.Period)], folder);
            var lines = File.ReadAllLines(Path.Combine(folder, file));
            Directory.Delete(folder, recursive: true);
            return lines;
        }

        Assert.All(Lines("places-and-points", text => text, "official.csv"), line => Assert.False(line.EndsWith(','), line));
        var general = Lines("combined-critic", text => text.Replace("overall_score: first", "overall_score: general", StringComparison.Ordinal), "scores.csv");
        Assert.StartsWith("id,period,class,", general[0], StringComparison.Ordinal);
        Assert.Equal(general.Length, general.Select(line => string.Join(',', line.Split(',')[..3])).Distinct().Count());
        Assert.StartsWith("id,period,top", Lines("combined-critic", text => text, "scores.csv")[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("value / 0", "RU-301")]
    [InlineData("log(value - 1000)", "RU-309")]
    public void A_formula_that_cannot_be_computed_is_a_problem_of_the_run(string formula, string code)
    {
        var outcome = Penalised("formula: " + formula + ", floor");
        Assert.Contains(code, outcome.Problems.Select(problem => problem.Code));
    }

    [Theory]
    [InlineData("values + unknown", "RU-201")]
    [InlineData("if value then 1 else 2", "RU-207")]
    public void A_formula_is_checked_when_the_scheme_is_read(string formula, string code) => Assert.Contains(code, Penalised("formula: " + formula + ", floor").Problems.Select(problem => problem.Code));

    static Outcome<AssessmentRun> Penalised(string changed)
    {
        var text = File.ReadAllText(Path.Combine(Folder("penalised-mean"), "assessment.yaml"));
        var from = text.IndexOf("formula: 100", StringComparison.Ordinal);
        text = text[..from] + changed + text[text.IndexOf(": none", from, StringComparison.Ordinal)..];
        return SchemeReader.Read("assessment.yaml", text).Then(scheme =>
        {
            var figures = SchemeData.Read(scheme, Folder("penalised-mean")).Value!;
            return Assess.Run(scheme, new AssessmentInput(figures[^1].Period, figures));
        });
    }
}
