using System.Text.RegularExpressions;
using Xiance.Basics;
using Xiance.Storage.Papers;
using Xiance.Storage.Tables;

namespace Xiance.Storage.Figures;

/// <summary>Tables that go out and come back: the template of a period, and the rows that were left out with the reasons.</summary>
public static partial class ImportSheets
{
    const string Reasons = "未导入原因";

    /// <summary>The regions and indicators of the reader with codes, names and the last period's figures beside the empty columns. What is filled in reads back exactly.</summary>
    public static byte[] Template(EntrySheet sheet)
    {
        IReadOnlyList<object?> head = [ImportText.Code, ImportText.Region, ImportText.Period, .. sheet.Indicators.SelectMany(indicator => new object?[] { Named(indicator), ImportText.Reference + Named(indicator) })];
        var rows = sheet.Members.Select(member => (IReadOnlyList<object?>)
        [
            member.Code, member.Name, sheet.Period.ToString(), .. sheet.Indicators.SelectMany(indicator => new object?[] { null, sheet.Cell(member, indicator).Before?.Value }),
        ]);
        return Book([head, .. rows]);
    }

    static string Named(IndicatorKey indicator) => $"{indicator.Name}（{indicator.Unit}）";

    /// <summary>The rows of a file with a cell that was left out, as they came, each with its reasons; null where none was.</summary>
    public static byte[]? Refused(ImportOrder order, ImportDraft draft, Locale locale)
    {
        if (ReadSheet.Run(order.Name, order.Content).Value is not { } sheet) return null;
        var rows = sheet.Rows.Where(row => row.Sheet == draft.Sheet).ToList();
        var head = rows.FindIndex(row => ColumnMappings.Signature(row) == draft.Signature);
        var wrong = draft.Problems.Where(problem => problem.Severity == Severity.Error).Select(problem => (Spot: Spot(problem), problem)).ToLookup(pair => pair.Spot.Row, pair => (pair.Spot.Column, pair.problem));
        var whole = wrong[rows[head].Number].ToList();
        var refused = rows.Skip(head + 1).Select(row => (row, Why: wrong[row.Number].Select(one => one.problem).Concat(whole.Where(one => row.Cell(one.Column).Length > 0).Select(one => one.problem)).ToList())).Where(pair => pair.Why.Count > 0).ToList();
        return refused.Count == 0 ? null : Book([[.. rows[head].Cells, Reasons], .. refused.Select(pair => (IReadOnlyList<object?>)[.. pair.row.Cells.Concat(Enumerable.Repeat("", Math.Max(0, rows[head].Cells.Count - pair.row.Cells.Count))), string.Join("；", pair.Why.Select(problem => $"{problem.Place.Path} {Wording.Render(problem, locale).What}"))])]);
    }

    static byte[] Book(IEnumerable<IReadOnlyList<object?>> rows)
    {
        using var file = new MemoryStream();
        WriteRows.Run(file, "数据", rows);
        return file.ToArray();
    }

    static (int Row, int Column) Spot(Problem problem)
    {
        var match = Address().Match(problem.Place.Path ?? "");
        return match.Success ? (int.Parse(match.Groups[2].ValueSpan, System.Globalization.CultureInfo.InvariantCulture), match.Groups[1].Value.Aggregate(0, (number, letter) => number * 26 + letter - 'A' + 1) - 1) : (0, 0);
    }

    [GeneratedRegex("!([A-Z]+)([0-9]+)$")]
    private static partial Regex Address();
}
