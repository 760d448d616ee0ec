using System.Security.Cryptography;
using System.Text;
using Xiance.Assessment.Kernels;

namespace Xiance.Assessment;

/// <summary>Makes a county's copy from the full receipt of a run.</summary>
public static class IssueCountyReceipt
{
    /// <summary>Null when the region was not assessed. The full receipt must carry a salt.</summary>
    public static CountyReceipt? Of(Receipt full, AssessmentRun run, string region)
    {
        if (run.Find(region) is not { } result) return null;
        var rows = full.Input.Figures.SelectMany(part => Enumerable.Range(0, part.Regions.Count).Select(row => (Part: part, Row: row, part.Regions[row].Id))).ToList();
        return new CountyReceipt
        {
            Schema = CountyReceipt.Format,
            SchemeName = run.Scheme.Name,
            SchemeSha256 = full.SchemeHash,
            ResultSha256 = full.ResultHash,
            Period = run.Period.ToString(),
            Region = region,
            Name = result.Region.Name,
            Score = result.Score,
            Rank = result.Rank,
            Of = run.RankedWith(result),
            Versions = full.Versions,
            Views = [.. Explain.Region(run, region).Select(view => View(run, result, view))],
            Own = [.. rows.Where(row => row.Id == region).Select(row => Own(full.Salt, row.Part, row.Row))],
            Others = [.. rows.Where(row => row.Id != region).Select(row => new CountyReceiptHash(row.Part.Period.ToString(), row.Id, Salted(Salt(full.Salt, row.Part.Period.ToString(), row.Id), ReceiptRows.Text(row.Part, row.Row))))],
        };
    }

    static CountyReceiptRow Own(string secret, PeriodFigures part, int row)
    {
        var (period, text) = (part.Period.ToString(), ReceiptRows.Text(part, row));
        var salt = Salt(secret, period, part.Regions[row].Id);
        return new CountyReceiptRow(period, text, salt, Salted(salt, text));
    }

    static CountyReceiptView View(AssessmentRun run, RegionResult result, ScoreExplanation view)
    {
        var points = result.Points.Sum(one => one.Points);
        var kernel = Finite(view.KernelScore);
        return new CountyReceiptView(view.Class ?? "", kernel, view.Score)
        {
            Points = points,
            Rest = view.Score is { } score && kernel is { } number ? score - (decimal)number - points : 0,
            Lines = [.. view.Contributions.Select((line, index) => Line(run, (view.Class, index, result.Region.Id), line))],
        };
    }

    static CountyReceiptLine Line(AssessmentRun run, (string? Class, int Index, string Region) at, Contribution line)
    {
        var view = run.Views.First(one => one.View == at.Class);
        var period = run.Panel.PeriodIndex(run.Period);
        var column = view.Treated[at.Index];
        var values = run.Panel.Rows.Where(row => row.Period == period && view.Contains(row) && !double.IsNaN(column[row.Index])).Select(row => column[row.Index]).ToArray();
        var range = values.Length == 0 ? (double.NaN, double.NaN) : Statistics.Range(values);
        return new CountyReceiptLine(line.Indicator)
        {
            Raw = Finite(line.Raw),
            Treated = Finite(line.Treated),
            Normalised = Finite(line.Normalised),
            Weight = Finite(line.Weight),
            Amount = Finite(line.Amount),
            Low = Finite(range.Item1),
            High = Finite(range.Item2),
            Mean = values.Length == 0 ? null : Statistics.Mean(values),
            Count = values.Length,
            Scale = RescaleOwn.Of(view, at.Index, run.Panel.Find(at.Region, period!.Value)!.Value),
        };
    }

    /// <summary>A salt of its own for each row, from the receipt's secret; nobody can test guesses against a hash without it.</summary>
    internal static string Salt(string secret, string period, string region) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{period}|{region}")));

    internal static string Salted(string salt, string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{salt}|{text}")));

    static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
