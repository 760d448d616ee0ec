using Xiance.Basics;
using Xiance.Enterprises;
using Xiance.Enterprises.Sql;
using Xiance.Rules.Sql;

namespace Xiance.Storage.Enterprises;

/// <summary>Evaluates firms of a Parquet or CSV file with DuckDB: the digits and grades of Evaluate, for millions of rows.</summary>
public static class DuckEvaluate
{
    const string OutOfRange = "Conversion Error";

    /// <summary>Checks the file, evaluates one year (null: every year) and returns a result for every firm. The engine reads only the file's folder.</summary>
    public static Outcome<MethodRun> Run(EnterpriseMethod method, string path, int? year)
    {
        using var duck = new Duck(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var problems = Check(duck, method, path, year);
        if (problems.Count > 0) return problems;
        var query = PerMuQuery.Of(method, SqlDialect.DuckDb, FirmFile.Source(method, Path.GetFullPath(path), year ?? 0), method.Data.Year is null ? null : year);
        if (!query.Succeeded) return query.Problems.ToList();
        try
        {
            return Read(duck, method, query.Value).Run(year);
        }
        catch (InvalidOperationException refused) when (refused.Message.StartsWith(OutOfRange, StringComparison.Ordinal))
        {
            return CheckQuery.BeyondReach(method);
        }
    }

    /// <summary>Everything that keeps the file from being evaluated.</summary>
    public static List<Problem> Check(Duck duck, EnterpriseMethod method, string path, int? year)
    {
        var full = Path.GetFullPath(path);
        var source = FirmFile.Source(method, full, year ?? 0);
        var absent = Absent(duck, method, source);
        if (absent.Count > 0) return absent;
        var problems = new List<Problem>();
        duck.Query(FirmFile.WrongCells(method, full), (rows, columns) =>
        {
            for (var row = 0; row < rows; row++) problems.Add(FirmProblems.WrongCell(columns[0].Text(row), columns[1].Text(row), columns[2].Text(row) == "truth"));
        });
        if (problems.Count > 0) return problems;
        var query = CheckQuery.Of(method, SqlDialect.DuckDb, source, method.Data.Year is null ? null : year);
        if (!query.Succeeded) return [.. query.Problems];
        duck.Query(query.Value.Text, query.Value.Parameters, (rows, columns) =>
        {
            for (var row = 0; row < rows; row++) problems.Add(CheckQuery.Problem(method, (columns[0].Text(row), columns[1].Text(row), (int)columns[2].Span<long>(rows)[row], columns[3].Text(row))));
        });
        return problems;
    }

    static List<Problem> Absent(Duck duck, EnterpriseMethod method, FirmSource source)
    {
        var there = new HashSet<string>(StringComparer.Ordinal);
        duck.Query($"SELECT column_name FROM (DESCRIBE SELECT * FROM {source.Relation})", (rows, columns) =>
        {
            for (var row = 0; row < rows; row++) there.Add(columns[0].Text(row));
        });
        return [.. method.Columns.Select(column => column.Name).Concat(new[] { method.Data.Id, method.Data.Region, method.Data.Year }.OfType<string>()).Distinct().Where(name => !there.Contains(name)).Select(FirmProblems.Absent)];
    }

    static FirmRows Read(Duck duck, EnterpriseMethod method, FirmQuery query)
    {
        var (result, items) = (new FirmRows(method), FirmRows.Items(method));
        duck.Query(FirmRows.Select(method, query.Text), query.Parameters, (rows, columns) =>
        {
            for (var row = 0; row < rows; row++)
            {
                var (texts, wholes, scores) = (new string?[4], new long?[9], new double[items + 1]);
                for (var at = 0; at < texts.Length; at++) texts[at] = columns[at].IsNull(row) ? null : columns[at].Text(row);
                for (var at = 0; at < wholes.Length; at++) wholes[at] = columns[at + 4].IsNull(row) ? null : columns[at + 4].Span<long>(rows)[row];
                for (var at = 0; at < scores.Length; at++) scores[at] = columns[at + 13].IsNull(row) ? double.NaN : columns[at + 13].Span<double>(rows)[row];
                result.Add(texts, wholes, scores);
            }
        });
        return result;
    }
}
