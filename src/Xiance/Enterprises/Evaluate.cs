using Xiance.Basics;
using Xiance.Enterprises.Kernels;

namespace Xiance.Enterprises;

/// <summary>The plain reference: a pure function of method, firms and year. The databases compute the same digits and grades.</summary>
public static class Evaluate
{
    /// <summary>
    /// Evaluates the firms of one year; rows of the year before serve only benchmarks. Whatever the method refuses is a problem,
    /// all at once; nothing missing is taken as 0 unless the method says so.
    /// </summary>
    public static Outcome<MethodRun> Run(EnterpriseMethod method, FirmTable firms, int year)
    {
        var problems = CheckFirms.Run(method, firms).ToList();
        if (problems.Count > 0) return problems;
        var merged = Merging.Of(method, firms);
        var evaluation = new YearEvaluation(method, merged, year);
        var results = evaluation.Run();
        if (evaluation.Problems.Count > 0) return evaluation.Problems;
        var rows = Enumerable.Range(0, firms.Rows).Where(row => firms.Years[row] == year).ToList();
        if (rows.Count == 0) return Problems.NobodyThere(method.Name, year);
        return new MethodRun(method, [.. rows.Select(row => Of(firms, row, results[merged.RowOf[row]]!, merged))]);
    }

    static FirmResult Of(FirmTable firms, int row, FirmResult result, Merging merged) =>
        firms.Ids[row] == result.Id ? result : result with { Id = firms.Ids[row], Reason = Join(result.Reason, merged.Firms.Ids[merged.RowOf[row]]) };

    static string Join(string reason, string leader) => reason.Length == 0 ? $"={leader}" : $"{reason}；={leader}";
}
