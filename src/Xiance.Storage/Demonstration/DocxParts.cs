using System.Xml.Linq;

namespace Xiance.Storage.Demonstration;

/// <summary>The parts of a small Word document: fixed ones, and elements of the body.</summary>
static class DocxParts
{
    static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static readonly XNamespace Packages = "http://schemas.openxmlformats.org/package/2006/relationships";
    static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    public static IReadOnlyList<(string Name, XElement Content)> Fixed => [("[Content_Types].xml", ContentTypes()), ("_rels/.rels", RootRelations()), ("word/_rels/document.xml.rels", DocumentRelations()), ("word/styles.xml", Styles()), ("word/header1.xml", Header())];

    public static XElement Document(IEnumerable<XElement> blocks) =>
        new(W + "document", new XAttribute(XNamespace.Xmlns + "w", W), new XAttribute(XNamespace.Xmlns + "r", R), new XElement(W + "body", blocks, Section()));

    /// <summary>A paragraph; the lead stands before the text in bold.</summary>
    public static XElement Paragraph(string style, string text, string lead = "") =>
        new(W + "p", new XElement(W + "pPr", Value("pStyle", style)), lead.Length > 0 ? Run(lead, true) : null, text.Length > 0 ? Run(text, false) : null);

    public static XElement Box(IReadOnlyList<string> lines) =>
        Grid([8800], [new XElement(W + "tr", Cell(8800, lines.Select((line, i) => Paragraph("Cell", i == 0 ? "" : line, i == 0 ? line : ""))))]);

    public static XElement Table(IEnumerable<string[]> rows)
    {
        var all = rows.ToList();
        var widths = Enumerable.Repeat(8800 / all[0].Length, all[0].Length).ToList();
        return Grid(widths, all.Select((row, i) => new XElement(W + "tr", row.Select((cell, j) => Cell(widths[j], [i == 0 ? Paragraph("Cell", "", cell) : Paragraph("Cell", cell)])))));
    }

    static XElement Grid(IReadOnlyList<int> widths, IEnumerable<XElement> rows) =>
        new(W + "tbl",
            new XElement(W + "tblPr", Sized("tblW", widths.Sum()), new XElement(W + "tblBorders", new[] { "top", "left", "bottom", "right", "insideH", "insideV" }.Select(Border))),
            new XElement(W + "tblGrid", widths.Select(width => new XElement(W + "gridCol", new XAttribute(W + "w", width)))),
            rows);

    static XElement Cell(int width, IEnumerable<XElement> paragraphs) => new(W + "tc", new XElement(W + "tcPr", Sized("tcW", width)), paragraphs);

    static XElement Run(string text, bool bold) =>
        new(W + "r", bold ? new XElement(W + "rPr", new XElement(W + "b")) : null, new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text));

    static XElement Border(string side) => new(W + side, new XAttribute(W + "val", "single"), new XAttribute(W + "sz", 4), new XAttribute(W + "space", 0), new XAttribute(W + "color", "auto"));

    static XElement Sized(string name, int width) => new(W + name, new XAttribute(W + "w", width), new XAttribute(W + "type", "dxa"));

    static XElement Value(string name, object value) => new(W + name, new XAttribute(W + "val", value));

    static XElement Section() =>
        new(W + "sectPr",
            new XElement(W + "headerReference", new XAttribute(W + "type", "default"), new XAttribute(R + "id", "rId2")),
            new XElement(W + "pgSz", new XAttribute(W + "w", 11906), new XAttribute(W + "h", 16838)),
            new XElement(W + "pgMar", new XAttribute(W + "top", 2098), new XAttribute(W + "right", 1474), new XAttribute(W + "bottom", 1984), new XAttribute(W + "left", 1588), new XAttribute(W + "header", 851), new XAttribute(W + "footer", 992), new XAttribute(W + "gutter", 0)));

    static XElement Header() =>
        new(W + "hdr", new XAttribute(XNamespace.Xmlns + "w", W), new XElement(W + "p", new XElement(W + "pPr", Value("pStyle", "Cell"), Value("jc", "right")), Run(DemonstrationFigures.Mark, false)));

    static XElement Styles() =>
        new(W + "styles", new XAttribute(XNamespace.Xmlns + "w", W),
            new XElement(W + "docDefaults", new XElement(W + "rPrDefault", new XElement(W + "rPr", Fonts("仿宋_GB2312"), Value("sz", 32))), new XElement(W + "pPrDefault")),
            Style("Normal", "Normal", null, "仿宋_GB2312", 32, Indent()),
            Style("Title", "Title", null, "方正小标宋简体", 44, Value("jc", "center")),
            Style("Heading1", "heading 1", 0, "黑体", 32, Indent()),
            Style("Heading2", "heading 2", 1, "楷体_GB2312", 32, Indent()),
            Style("Cell", "Cell", null, "仿宋_GB2312", 24, null));

    static XElement Style(string id, string name, int? level, string font, int halfPoints, XElement? layout)
    {
        var paragraph = new XElement(W + "pPr", layout, level is { } depth ? Value("outlineLvl", depth) : null);
        return new(W + "style", new XAttribute(W + "type", "paragraph"), id == "Normal" ? new XAttribute(W + "default", 1) : null, new XAttribute(W + "styleId", id), Value("name", name), paragraph, new XElement(W + "rPr", Fonts(font), Value("sz", halfPoints)));
    }

    static XElement Indent() => new(W + "ind", new XAttribute(W + "firstLineChars", 200), new XAttribute(W + "firstLine", 640));

    static XElement Fonts(string font) => new(W + "rFonts", new XAttribute(W + "ascii", "Times New Roman"), new XAttribute(W + "hAnsi", "Times New Roman"), new XAttribute(W + "eastAsia", font));

    static XElement ContentTypes() =>
        new(Types + "Types",
            new XElement(Types + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
            new XElement(Types + "Default", new XAttribute("Extension", "xml"), new XAttribute("ContentType", "application/xml")),
            Override("document", "document.main"), Override("styles", "styles"), Override("header1", "header"));

    static XElement Override(string part, string kind) =>
        new(Types + "Override", new XAttribute("PartName", $"/word/{part}.xml"), new XAttribute("ContentType", $"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"));

    static XElement RootRelations() => new(Packages + "Relationships", Relation("rId1", "officeDocument", "word/document.xml"));

    static XElement DocumentRelations() => new(Packages + "Relationships", Relation("rId1", "styles", "styles.xml"), Relation("rId2", "header", "header1.xml"));

    static XElement Relation(string id, string kind, string target) =>
        new(Packages + "Relationship", new XAttribute("Id", id), new XAttribute("Type", $"{R.NamespaceName}/{kind}"), new XAttribute("Target", target));
}
