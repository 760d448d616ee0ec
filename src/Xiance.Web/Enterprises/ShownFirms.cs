using System.Collections.Concurrent;
using System.Globalization;
using Xiance.Enterprises;
using Xiance.Enterprises.Text;
using Xiance.Storage;
using Xiance.Storage.Enterprises;
using Xiance.Web.Shell;

namespace Xiance.Web.Enterprises;

/// <summary>One evaluation as a page shows it: the asked year's newest run, its method, and the results the reader may see beside the register.</summary>
public sealed record ShownFirms(FirmRun Run, EnterpriseMethod Method, IReadOnlyList<FirmRun> Runs, IReadOnlyList<FirmRow> Rows)
{
    static readonly ConcurrentDictionary<string, EnterpriseMethod> Methods = new(StringComparer.Ordinal);

    /// <summary>The asked evaluation, else the asked year's, else the newest. Inside a year: one whose firms the reader sees, published before drafts.</summary>
    public static ShownFirms? Of(Visit visit, Workspace workspace)
    {
        var all = workspace.FirmRuns.All(visit.Reading);
        var asked = Whole(visit.Asked("run")) is { } id ? all.FirstOrDefault(run => run.RunId == id) : null;
        var runs = all.Where(run => run.LastAct != RunAct.Withdraw).GroupBy(run => run.Year).Select(group => group.OrderByDescending(run => run == asked).ThenByDescending(run => run.Seen).ThenByDescending(run => run.Published).First()).ToList();
        var year = Whole(visit.Asked("year"));
        return (asked ?? runs.FirstOrDefault(run => run.Year == year) ?? runs.FirstOrDefault()) is { } found ? new ShownFirms(found, MethodOf(found), runs, Results(visit, workspace, found)) : null;
    }

    public static long? Whole(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A kept method text was read without problems when it was kept.</summary>
    public static EnterpriseMethod MethodOf(FirmRun run) => Methods.GetOrAdd(run.Hash, _ => MethodReader.Read(run.MethodId, run.Method).Value ?? throw new InvalidDataException(run.MethodId));

    static List<FirmRow> Results(Visit visit, Workspace workspace, FirmRun run)
    {
        var method = MethodOf(run);
        var firms = workspace.Firms.All(visit.Reading, new DateOnly((int)run.Year, 12, 31)).ToDictionary(firm => firm.EnterpriseId);
        var values = JoinFigures.Run(workspace.Firms.Supplied(visit.Reading with { AsOf = run.At }, (int)run.Year)).Values;
        return [.. workspace.FirmRuns.Results(visit.Reading, run).Where(row => firms.ContainsKey(row.EnterpriseId)).Select(row => new FirmRow(firms[row.EnterpriseId], row, method.Variants.FirstOrDefault(one => one.Code == row.Variant))
        {
            Figures = method.Columns.Where(column => column.Kind == ColumnKind.Number).Select(column => (column.Name, Found: values.TryGetValue((row.EnterpriseId.ToString(CultureInfo.InvariantCulture), (int)run.Year, column.Name), out var value), Value: value)).Where(one => one.Found).ToDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal),
        }).OrderBy(row => row.Firm.CountyCode, StringComparer.Ordinal).ThenBy(row => row.Result.Variant, StringComparer.Ordinal).ThenBy(row => row.Result.Place ?? long.MaxValue)];
    }

    public IReadOnlyList<string> Grades => [.. Method.Variants.Select(variant => variant.Grades).OfType<GradeScale>().SelectMany(scale => scale.Steps).Select(step => step.Grade).Distinct()];

    public string LastGrade => Grades.LastOrDefault() ?? "";
}

/// <summary>A firm with its result and its agreed figures of the year.</summary>
public sealed record FirmRow(Firm Firm, FirmResultRow Result, MethodVariant? Variant)
{
    public IReadOnlyDictionary<string, decimal> Figures { get; init; } = new Dictionary<string, decimal>();

    public decimal? Ratio(string above, string below) => Figures.TryGetValue(above, out var upper) && Figures.TryGetValue(below, out var lower) && lower > 0 ? upper / lower : null;

    public decimal? TaxPerMu => Ratio("tax", "land_mu");
}
