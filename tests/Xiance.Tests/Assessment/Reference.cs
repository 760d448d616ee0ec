using System.Globalization;
using Xiance.Assessment;
using Xiance.Basics;
using Xiance.Storage.Tables;

namespace Xiance.Tests.Assessment;

/// <summary>Runs schemes of our own writing on the reference inputs and reads the expected tables.</summary>
static class Reference
{
    public static readonly string Cases = Path.Combine(Checkout.Shared, "cases", "assessment");

    static readonly string Schemes = Path.Combine(Checkout.Root, "tests", "Xiance.Tests", "Assessment", "schemes");

    public static (Scheme Scheme, IReadOnlyList<PeriodFigures> Figures) Read(string scheme, string data)
    {
        Checkout.SkipWithoutShared();
        var folder = Path.Combine(Schemes, scheme);
        var read = SchemeFolder.Read(folder);
        Assert.True(read.Succeeded, string.Join('\n', read.Problems));
        var figures = SchemeData.Read(read.Value, Path.Combine(Cases, data), folder);
        Assert.True(figures.Succeeded, string.Join('\n', figures.Problems));
        return (read.Value, figures.Value);
    }

    public static AssessmentRun Run(string scheme, string data, Period? period = null)
    {
        var (read, figures) = Read(scheme, data);
        var outcome = Assess.Run(read, new AssessmentInput(period ?? figures[^1].Period, figures));
        Assert.True(outcome.Succeeded, string.Join('\n', outcome.Problems));
        return outcome.Value;
    }

    public static WideTable Expected(params string[] path)
    {
        Checkout.SkipWithoutShared();
        var table = WideTable.Read(Path.Combine([Cases, .. path]));
        Assert.True(table.Succeeded, string.Join('\n', table.Problems));
        return table.Value;
    }

    public static double Number(string cell) => cell is "" or "NA" or "NaN" ? double.NaN : double.Parse(cell, CultureInfo.InvariantCulture);

    /// <summary>Every cell of the expected columns that the step's table has; the number of cells compared.</summary>
    public static int Same(AssessmentRun run, string table, WideTable expected, double tolerance = 1e-9, Func<string, string>? code = null)
    {
        var actual = StepTables.Of(run).Single(one => one.Name == table);
        var rows = actual.Rows.Select((row, index) => (row, index)).Where(pair => pair.row.Period == run.Period).ToDictionary(pair => pair.row.Region, pair => pair.index);
        var compared = 0;
        for (var column = 1; column < expected.Header.Count; column++)
        {
            var at = actual.Codes.ToList().IndexOf(code is null ? expected.Header[column] : code(expected.Header[column]));
            if (at < 0) continue;
            foreach (var row in expected.Rows)
            {
                Close(Number(row[column]), actual.Columns[at][rows[row[0]]], tolerance, $"{table} {row[0]} {expected.Header[column]}");
                compared++;
            }
        }
        Assert.True(compared > 0, table);
        return compared;
    }

    public static void Close(double expected, double actual, double tolerance, string place) =>
        Assert.True(double.IsNaN(expected) ? double.IsNaN(actual) : Math.Abs(expected - actual) <= tolerance * Math.Max(1, Math.Abs(expected)), $"{place}: expected {expected:R}, actual {actual:R}");
}
