using System.Globalization;
using System.Text;
using Xiance.Assessment;
using Xiance.Assessment.Text;
using Xiance.Basics;

namespace Xiance.Storage.Tables;

/// <summary>Writes a run as files: each step's table with 17 significant digits, honours, talks and result.json. UTF-8 without mark, \n.</summary>
public static class RunFiles
{
    /// <summary>The file from which the run can be computed again.</summary>
    public const string Receipt = "receipt.json";

    /// <summary>Rows of the periods chosen only; the period column appears when there are several.</summary>
    public static void Write(AssessmentRun run, IReadOnlyList<Period> periods, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var table in StepTables.Of(run)) File.WriteAllText(Path.Combine(folder, table.Name + ".csv"), Text(run, table, periods));
        File.WriteAllText(Path.Combine(folder, "official.csv"), Official(run, periods));
        File.WriteAllText(Path.Combine(folder, "honours.csv"), Lines("id,honour,class,place,value", run.Honours.Select(award => Cells(award.Region, award.Honour, award.Class ?? "", Number(award.Place), Number(award.Value)))));
        File.WriteAllText(Path.Combine(folder, "talks.csv"), Lines("id,talk,criterion,class,period,rank,of,before", run.Talks.SelectMany(Evidence)));
        File.WriteAllText(Path.Combine(folder, "treatments.csv"), Lines("indicator,period,skew,kurtosis,winsorised,transform,skew_after,kurtosis_after,passed", run.Treatments.Select(Treatment)));
        File.WriteAllBytes(Path.Combine(folder, "result.json"), RunWriter.Write(run));
    }

    static string Text(AssessmentRun run, StepTable table, IReadOnlyList<Period> periods)
    {
        var (panel, classed) = (periods.Count > 1, table.Rows.Any(row => row.Class is not null) && (run.Scheme.Classes.SeveralAllowed || Repeats(table)));
        var text = new StringBuilder("id").Append(panel ? ",period" : "").Append(classed ? ",class" : "");
        foreach (var code in table.Codes) text.Append(',').Append(Quoted(code));
        text.Append('\n');
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var row = table.Rows[i];
            if (!periods.Contains(row.Period)) continue;
            text.Append(Quoted(row.Region));
            if (panel) text.Append(',').Append(row.Period);
            if (classed) text.Append(',').Append(Quoted(row.Class ?? ""));
            foreach (var column in table.Columns) text.Append(',').Append(double.IsNaN(column[i]) ? "" : column[i].ToString("G17", CultureInfo.InvariantCulture));
            text.Append('\n');
        }
        return text.ToString();
    }

    /// <summary>Whether a region has several rows of one period, such as without regard to class and in its class.</summary>
    static bool Repeats(StepTable table) => table.Rows.Select(row => (row.Region, row.Period)).Distinct().Count() < table.Rows.Count;

    static string Official(AssessmentRun run, IReadOnlyList<Period> periods)
    {
        var rows = run.Standings.Where(standing => periods.Contains(standing.Period)).Select(standing => Cells(
            standing.Region, standing.Period.ToString(), Number(standing.Score), Number(standing.Rank),
            string.Join(';', standing.ClassRanks.Select(pair => $"{pair.Key}={Number(pair.Value)}")), standing.Grade ?? ""));
        return Lines("id,period,score,rank,class_ranks,grade", rows);
    }

    static IEnumerable<string> Evidence(TalkFinding finding) =>
        finding.Evidence.Select(year => Cells(finding.Region, finding.Talk, finding.Criterion, finding.Class ?? "", year.Period.ToString(), Number(year.Rank), Number(year.Of), Number(year.Before)));

    static string Treatment(TreatmentDetail detail) => Cells(
        detail.Indicator, detail.Period?.ToString() ?? "", Number(detail.Skew), Number(detail.Kurtosis), Number(detail.Winsorised), detail.Transform.ToString(), Number(detail.SkewAfter), Number(detail.KurtosisAfter), detail.Passed ? "true" : "false");

    static string Lines(string header, IEnumerable<string> rows) => header + "\n" + string.Concat(rows.Select(row => row + "\n"));

    static string Cells(params ReadOnlySpan<string> cells)
    {
        var quoted = new string[cells.Length];
        for (var i = 0; i < cells.Length; i++) quoted[i] = Quoted(cells[i]);
        return string.Join(',', quoted);
    }

    static string Number(IFormattable? value) => value is double number ? double.IsNaN(number) ? "" : number.ToString("G17", CultureInfo.InvariantCulture) : value?.ToString(null, CultureInfo.InvariantCulture) ?? "";

    static string Quoted(string text) => text.AsSpan().ContainsAny(",\"\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
