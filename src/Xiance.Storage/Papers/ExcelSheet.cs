using System.Globalization;
using System.Xml.Linq;
using Xiance.Reports;

namespace Xiance.Storage.Papers;

/// <summary>Sheets of a workbook from the blocks of a paper; every sheet carries title and marks.</summary>
static class ExcelSheet
{
    const int CharactersAWidth = 5;
    const int WordsWidth = 100;

    static readonly XNamespace S = ExcelFrame.S;

    /// <summary>Everything of the paper but its tables, a line a block.</summary>
    public static XElement Words(Paper paper)
    {
        IEnumerable<(string Text, int Look)> lines = [(paper.Title, ExcelFrame.Title), (paper.Marks, ExcelFrame.Head), .. paper.Blocks.SelectMany(Line), (paper.Provenance, ExcelFrame.Text)];
        return Sheet(paper, [WordsWidth], lines.Where(line => line.Text.Length > 0).Select(line => (IEnumerable<PaperCell>)[line.Text]).Zip(lines.Where(line => line.Text.Length > 0), (cells, line) => Row(cells, line.Look)), 0);
    }

    public static XElement Table(Paper paper, string heading, PaperTable table)
    {
        IEnumerable<XElement> rows =
        [
            Row([paper.Title], ExcelFrame.Title),
            Row([string.Join("　", new[] { heading, paper.Marks }.Where(text => text.Length > 0))], ExcelFrame.Text),
            Row(table.Columns.Select(column => (PaperCell)column.Head), ExcelFrame.Head),
            .. table.Rows.Select(row => Row(row, ExcelFrame.Text)),
        ];
        return Sheet(paper, [.. table.Columns.Select(column => column.Width * CharactersAWidth)], rows, ExcelFrame.HeadRow);
    }

    static IEnumerable<(string, int)> Line(PaperBlock block) => block switch
    {
        PaperHeading heading => [(heading.Text, ExcelFrame.Head)],
        PaperParagraph paragraph => [(paragraph.Text, ExcelFrame.Text)],
        PaperNote note => [(note.Text, ExcelFrame.Text)],
        _ => [],
    };

    static XElement Sheet(Paper paper, IReadOnlyList<int> widths, IEnumerable<XElement> rows, int frozen) => new(S + "worksheet",
        frozen == 0 ? null : new XElement(S + "sheetViews", new XElement(S + "sheetView", new XAttribute("workbookViewId", 0), new XElement(S + "pane", new XAttribute("ySplit", frozen), new XAttribute("topLeftCell", $"A{Of(frozen + 1)}"), new XAttribute("activePane", "bottomLeft"), new XAttribute("state", "frozen")))),
        new XElement(S + "cols", widths.Select((width, index) => new XElement(S + "col", new XAttribute("min", index + 1), new XAttribute("max", index + 1), new XAttribute("width", width), new XAttribute("customWidth", 1)))),
        new XElement(S + "sheetData", rows),
        new XElement(S + "pageSetup", new XAttribute("paperSize", 9), paper.Landscape ? new XAttribute("orientation", "landscape") : null),
        new XElement(S + "headerFooter", new XElement(S + "oddFooter", $"&C&P / &N　{PaperFile.Printable(paper.Marks)}")));

    static XElement Row(IEnumerable<PaperCell> cells, int look) => new(S + "row", cells.Select(cell => Cell(cell, look)));

    static XElement Cell(PaperCell cell, int look) => cell.Number is { } number
        ? new(S + "c", new XAttribute("s", ExcelFrame.Number(cell.Decimals)), new XElement(S + "v", number.ToString(CultureInfo.InvariantCulture)))
        : new(S + "c", new XAttribute("s", look == ExcelFrame.Text && IsLikeAFormula(cell.Text) ? ExcelFrame.Quoted : look), new XAttribute("t", "inlineStr"), new XElement(S + "is", new XElement(S + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), PaperFile.Printable(cell.Text))));

    static bool IsLikeAFormula(string text) => text.Length > 0 && "=+-@\t\r".Contains(text[0]);

    static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);
}
