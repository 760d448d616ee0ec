using System.Globalization;
using System.Xml.Linq;
using Xiance.Reports;

namespace Xiance.Storage.Papers;

/// <summary>The body of a Word document from the blocks of a paper.</summary>
static class WordBody
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    // The type area of 156 mm, in twentieths of a point.
    const int TextWidth = 8844;

    // 225 mm on a lying page.
    const int LyingWidth = 12756;

    public static XElement Document(Paper paper) => new(W + "document", new XAttribute(XNamespace.Xmlns + "w", W), new XAttribute(XNamespace.Xmlns + "r", WordFrame.R), new XElement(W + "body",
        Paragraph("Title", paper.Title),
        paper.Subtitle.Length > 0 ? Paragraph("Mark", paper.Subtitle) : null,
        paper.Marks.Length > 0 ? Paragraph("Mark", paper.Marks) : null,
        paper.Blocks.SelectMany(block => Block(block, paper.Landscape ? LyingWidth : TextWidth)),
        paper.Provenance.Length > 0 ? Paragraph("Provenance", paper.Provenance) : null,
        paper.Colophon is { } colophon ? Colophon(colophon) : null,
        WordFrame.Section(paper.Landscape)));

    static IEnumerable<XElement> Block(PaperBlock block, int width) => block switch
    {
        PaperHeading heading => [Paragraph(heading.Level == 1 ? "Heading1" : "Heading2", heading.Text)],
        PaperParagraph paragraph => [Paragraph("Normal", paragraph.Text)],
        PaperTable table => [Table(table, width), Paragraph("Gap", "")],
        PaperNote note => [Paragraph("Note", note.Text)],
        PaperPageBreak => [new(W + "p", new XElement(W + "pPr", Value("pStyle", "Gap")), new XElement(W + "r", new XElement(W + "br", new XAttribute(W + "type", "page"))))],
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "The layout does not know this block."),
    };

    public static XElement Paragraph(string style, string text) => new(W + "p", new XElement(W + "pPr", Value("pStyle", style)), text.Length > 0 ? Run(text, false) : null);

    static XElement Table(PaperTable table, int whole)
    {
        var total = table.Columns.Sum(column => column.Width);
        var widths = table.Columns.Select(column => whole * column.Width / total).ToList();
        return new(W + "tbl",
            new XElement(W + "tblPr", Sized("tblW", widths.Sum()), new XElement(W + "tblBorders", new[] { "top", "left", "bottom", "right", "insideH", "insideV" }.Select(side => Border(side, 4))), new XElement(W + "tblLayout", new XAttribute(W + "type", "fixed"))),
            new XElement(W + "tblGrid", widths.Select(width => new XElement(W + "gridCol", new XAttribute(W + "w", width)))),
            new XElement(W + "tr", new XElement(W + "trPr", new XElement(W + "cantSplit"), new XElement(W + "tblHeader")), table.Columns.Select((column, index) => Cell(widths[index], column.Head, (true, "center")))),
            table.Rows.Select((row, at) => new XElement(W + "tr", new XElement(W + "trPr", new XElement(W + "cantSplit")), row.Select((cell, index) => Cell(widths[index], cell.Text, (table.LastRowIsTotal && at == table.Rows.Count - 1, table.Columns[index].Number ? "right" : "left"))))));
    }

    /// <summary>版记: between thick rules above and below, a thin one between, 14 pt.</summary>
    static XElement Colophon(PaperColophon colophon)
    {
        var day = string.Create(CultureInfo.InvariantCulture, $"{colophon.IssuedOn:yyyy年M月d日}印发");
        return new(W + "tbl",
            new XElement(W + "tblPr", Sized("tblW", TextWidth), new XElement(W + "tblBorders", Border("top", 8), Border("bottom", 8), Border("insideH", 4)), new XElement(W + "tblLayout", new XAttribute(W + "type", "fixed"))),
            new XElement(W + "tblGrid", new XElement(W + "gridCol", new XAttribute(W + "w", TextWidth / 2)), new XElement(W + "gridCol", new XAttribute(W + "w", TextWidth / 2))),
            new XElement(W + "tr", new XElement(W + "trPr", new XElement(W + "cantSplit")), new XElement(W + "tc", new XElement(W + "tcPr", Sized("tcW", TextWidth), Value("gridSpan", 2)), Paragraph("Colophon", $"抄送：{colophon.CopiesTo}。"))),
            new XElement(W + "tr", new XElement(W + "trPr", new XElement(W + "cantSplit")), Half(colophon.IssuedBy, "left"), Half(day, "right")));
    }

    static XElement Half(string text, string side) => new(W + "tc", new XElement(W + "tcPr", Sized("tcW", TextWidth / 2)), new XElement(W + "p", new XElement(W + "pPr", Value("pStyle", "Colophon"), Value("jc", side)), Run(text, false)));

    static XElement Cell(int width, string text, (bool Bold, string Align) look) => new(W + "tc",
        new XElement(W + "tcPr", Sized("tcW", width), Value("vAlign", "center")),
        new XElement(W + "p", new XElement(W + "pPr", Value("pStyle", "Cell"), Value("jc", look.Align)), text.Length > 0 ? Run(text, look.Bold) : null));

    static XElement Run(string text, bool bold) => new(W + "r", bold ? new XElement(W + "rPr", new XElement(W + "b")) : null, new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), PaperFile.Printable(text)));

    static XElement Border(string side, int eighths) => new(W + side, new XAttribute(W + "val", "single"), new XAttribute(W + "sz", eighths), new XAttribute(W + "space", 0), new XAttribute(W + "color", "auto"));

    static XElement Sized(string name, int width) => new(W + name, new XAttribute(W + "w", width), new XAttribute(W + "type", "dxa"));

    public static XElement Value(string name, object value) => new(W + name, new XAttribute(W + "val", value));
}
