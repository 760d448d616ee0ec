using System.Xml.Linq;
using Xiance.Reports;

namespace Xiance.Storage.Papers;

/// <summary>The body of a Word document from the blocks of a paper.</summary>
static class WordBody
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    // The type area of 156 mm, in twentieths of a point.
    const int TextWidth = 8844;

    public static XElement Document(Paper paper) => new(W + "document", new XAttribute(XNamespace.Xmlns + "w", W), new XAttribute(XNamespace.Xmlns + "r", WordFrame.R), new XElement(W + "body",
        Paragraph("Title", paper.Title),
        paper.Provisional || paper.Synthetic ? Paragraph("Mark", string.Join("　", new[] { paper.Provisional ? "暂定" : "", paper.Synthetic ? "示例数据（合成）" : "" }.Where(mark => mark.Length > 0))) : null,
        paper.Blocks.SelectMany(Block),
        Paragraph("Provenance", paper.Provenance),
        WordFrame.Section()));

    static IEnumerable<XElement> Block(PaperBlock block) => block switch
    {
        PaperHeading heading => [Paragraph(heading.Level == 1 ? "Heading1" : "Heading2", heading.Text)],
        PaperParagraph paragraph => [Paragraph("Normal", paragraph.Text)],
        PaperTable table => [Table(table), Paragraph("Gap", "")],
        _ => [],
    };

    public static XElement Paragraph(string style, string text) => new(W + "p", new XElement(W + "pPr", Value("pStyle", style)), text.Length > 0 ? Run(text, false) : null);

    static XElement Table(PaperTable table)
    {
        var total = table.Columns.Sum(column => column.Width);
        var widths = table.Columns.Select(column => TextWidth * column.Width / total).ToList();
        return new(W + "tbl",
            new XElement(W + "tblPr", Sized("tblW", widths.Sum()), new XElement(W + "tblBorders", new[] { "top", "left", "bottom", "right", "insideH", "insideV" }.Select(Border)), new XElement(W + "tblLayout", new XAttribute(W + "type", "fixed"))),
            new XElement(W + "tblGrid", widths.Select(width => new XElement(W + "gridCol", new XAttribute(W + "w", width)))),
            new XElement(W + "tr", new XElement(W + "trPr", new XElement(W + "cantSplit"), new XElement(W + "tblHeader")), table.Columns.Select((column, index) => Cell(widths[index], column.Head, (true, "center")))),
            table.Rows.Select((row, at) => new XElement(W + "tr", new XElement(W + "trPr", new XElement(W + "cantSplit")), row.Select((cell, index) => Cell(widths[index], cell, (table.LastRowIsTotal && at == table.Rows.Count - 1, table.Columns[index].Number ? "right" : "left"))))));
    }

    static XElement Cell(int width, string text, (bool Bold, string Align) look) => new(W + "tc",
        new XElement(W + "tcPr", Sized("tcW", width), Value("vAlign", "center")),
        new XElement(W + "p", new XElement(W + "pPr", Value("pStyle", "Cell"), Value("jc", look.Align)), text.Length > 0 ? Run(text, look.Bold) : null));

    static XElement Run(string text, bool bold) => new(W + "r", bold ? new XElement(W + "rPr", new XElement(W + "b")) : null, new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text));

    static XElement Border(string side) => new(W + side, new XAttribute(W + "val", "single"), new XAttribute(W + "sz", 4), new XAttribute(W + "space", 0), new XAttribute(W + "color", "auto"));

    static XElement Sized(string name, int width) => new(W + name, new XAttribute(W + "w", width), new XAttribute(W + "type", "dxa"));

    public static XElement Value(string name, object value) => new(W + name, new XAttribute(W + "val", value));
}
