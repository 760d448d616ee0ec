using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Xiance.Web.Shell;

/// <summary>A table as an Excel file: exactly the rows and columns that are shown, and in the first line under which plan, period and known-on day.</summary>
static class ExcelAnswer
{
    const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static IResult Of<TRow>(TableView<TRow> view, string name)
    {
        return Results.File(Book([Provenance(view.Visit), .. view.Sheet()]), Kind, $"{name}.xlsx");
    }

    /// <summary>Rows as a workbook of one sheet: decimals as numbers, everything else as text that no program takes for a formula.</summary>
    public static byte[] Book(IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook)) Write(document, rows);
        return file.ToArray();
    }

    static IReadOnlyList<object?> Provenance(Visit visit)
    {
        var words = new Words(visit.Locale);
        var line = words.With("shell.printed", ("period", visit.Period is { } period ? Figure.Period(period, visit.Locale) : Figure.NotApplicable), ("day", Figure.Day(visit.Known ?? visit.Today)), ("plan", visit.Plan?.Pack ?? Figure.NotApplicable));
        return [visit.Synthetic ? $"{line} {words["shell.synthetic"]}" : line];
    }

    static void Write(SpreadsheetDocument document, IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        var book = document.AddWorkbookPart();
        var sheet = book.AddNewPart<WorksheetPart>();
        using (var writer = OpenXmlWriter.Create(sheet))
        {
            writer.WriteStartElement(new Worksheet());
            writer.WriteStartElement(new SheetData());
            foreach (var row in rows) writer.WriteElement(new Row(row.Select(Cell)));
            writer.WriteEndElement();
            writer.WriteEndElement();
        }
        book.Workbook = new Workbook(new Sheets(new Sheet { Id = book.GetIdOfPart(sheet), SheetId = 1, Name = "Sheet1" }));
    }

    static Cell Cell(object? value) => value switch
    {
        null => new Cell(),
        decimal number => new Cell { CellValue = new CellValue(number), DataType = CellValues.Number },
        _ => new Cell { InlineString = new InlineString(new Text(value.ToString()!)), DataType = CellValues.InlineString },
    };
}
