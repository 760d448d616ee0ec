using System.Globalization;
using Xiance.Basics;
using Xiance.Enterprises;
using Xiance.Storage.Enterprises;
using Xiance.Storage.Tables;

namespace Xiance.Tests.Enterprises;

/// <summary>
/// Methods of kinds that are in use, on 24 invented firms of two years with ties, missing, zero and negative figures. The expected
/// scores, places and grades were worked out apart from the program, in exact fractions.
/// </summary>
public class WorkedCaseTests
{
    static readonly string Folder = Path.Combine(Methods.Folder, "worked");

    [Theory]
    [InlineData("industry-best")]
    [InlineData("last-year-industry")]
    [InlineData("shaanxi-units")]
    [InlineData("groups-tenants")]
    [InlineData("two-scales")]
    public void Scores_places_and_grades_are_those_of_exact_fractions(string name)
    {
        var method = Methods.Read(File.ReadAllText(Path.Combine(Folder, name + ".yaml")), name);
        var firms = Path.Combine(Folder, "firms.csv");
        Same(name, Evaluate.Run(method, Methods.Firms(method, firms, 2024), 2024));
        Same(name, DuckEvaluate.Run(method, firms, 2024));
    }

    static void Same(string name, Outcome<MethodRun> run)
    {
        Assert.True(run.Succeeded, string.Join('\n', run.Problems));
        var expected = WideTable.Read(Path.Combine(Folder, name + ".csv")).Value!;
        Assert.True(expected.Rows.Count(row => row[1].Length > 0) >= 17);
        foreach (var row in expected.Rows)
        {
            var firm = run.Value.Find(row[0], 2024)!;
            Assert.Equal((row[2], row[3]), (firm.Rank?.ToString(CultureInfo.InvariantCulture) ?? "", firm.Grade ?? ""));
            Assert.Equal(row[1].Length == 0, firm.Score is null);
            if (firm.Score is not { } score) continue;
            var number = double.Parse(row[1], CultureInfo.InvariantCulture);
            Assert.True(Math.Abs(number - (double)score) <= 1e-9 * Math.Max(1, Math.Abs(number)), $"{name} {row[0]}: expected {number:R}, found {score}");
        }
    }
}
