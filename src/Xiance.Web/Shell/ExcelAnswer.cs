using Xiance.Storage.Papers;

namespace Xiance.Web.Shell;

/// <summary>A table as an Excel file: exactly the rows and columns that are shown, and in the first line under which plan, period and known-on day.</summary>
static class ExcelAnswer
{
    const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static IResult Of<TRow>(TableView<TRow> view, string name)
    {
        return Results.File(Book([Provenance(view.Visit, view.Provisional), .. view.Sheet()]), Kind, $"{name}.xlsx");
    }

    /// <summary>Rows of a page that is no list, under the same first line.</summary>
    public static IResult Rows(Visit visit, IReadOnlyList<IReadOnlyList<object?>> rows, string name) => Results.File(Book([Provenance(visit, false), .. rows]), Kind, $"{name}.xlsx");

    /// <summary>Rows as a workbook of one sheet: decimals as numbers, everything else as text that no program takes for a formula.</summary>
    public static byte[] Book(IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        using var file = new MemoryStream();
        WriteRows.Run(file, "Sheet1", rows);
        return file.ToArray();
    }

    static IReadOnlyList<object?> Provenance(Visit visit, bool provisional)
    {
        var words = new Words(visit.Locale);
        var line = words.With("shell.printed", ("period", visit.Period is { } period ? Figure.Period(period, visit.Locale) : Figure.NotApplicable), ("day", Figure.Day(visit.Known ?? visit.Today)), ("plan", visit.Plan?.Pack ?? Figure.NotApplicable));
        return [string.Join(' ', [line, .. visit.Synthetic ? [words["shell.synthetic"]] : Array.Empty<string>(), .. provisional ? [words["shell.provisional"]] : Array.Empty<string>()])];
    }
}
