using System.Xml.Linq;
using Xiance.Reports;

namespace Xiance.Storage.Papers;

/// <summary>What surrounds the body: styles, page, page numbers, and the marks of provisional and invented data on every page.</summary>
static class WordFrame
{
    static readonly XNamespace W = WordBody.W;
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static readonly XNamespace Packages = "http://schemas.openxmlformats.org/package/2006/relationships";
    static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    public static IReadOnlyList<(string Name, XElement Content)> Parts(Paper paper) =>
    [
        ("[Content_Types].xml", ContentTypes()), ("_rels/.rels", new(Packages + "Relationships", Relation("rId1", "officeDocument", "word/document.xml"))),
        ("word/_rels/document.xml.rels", new(Packages + "Relationships", Relation("rId1", "styles", "styles.xml"), Relation("rId2", "settings", "settings.xml"), Relation("rId4", "footer", "footer1.xml"), Relation("rId5", "footer", "footer2.xml"))),
        ("word/styles.xml", Styles()), ("word/settings.xml", new(W + "settings", Prefix, new XElement(W + "evenAndOddHeaders"))),
        ("word/footer1.xml", Footer(paper, "right")), ("word/footer2.xml", Footer(paper, "left")),
    ];

    static XAttribute Prefix => new(XNamespace.Xmlns + "w", W);

    /// <summary>The page number outside, one character from the edge, and on its line the marks that every page must carry.</summary>
    static XElement Footer(Paper paper, string side)
    {
        IEnumerable<XElement> number = [Text("— "), Field(), Text(" —")];
        IEnumerable<XElement> marks = paper.Marks.Length > 0 ? [Text(paper.Marks)] : [], gap = paper.Marks.Length > 0 ? [Text("　")] : [];
        var layout = new XElement(W + "pPr", WordBody.Value("pStyle", "Page"), new XElement(W + "ind", new XAttribute(W + side, 280)), WordBody.Value("jc", side));
        return new(W + "ftr", Prefix, new XElement(W + "p", layout, side == "right" ? [.. marks, .. gap, .. number] : new List<XElement>([.. number, .. gap, .. marks])));
    }

    static XElement Text(string text) => new(W + "r", new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text));

    static XElement Field() => new(W + "fldSimple", new XAttribute(W + "instr", " PAGE "), Text("1"));

    // 28 characters of 16 pt do not fit on 156 mm: each is set a quarter point closer. (A character grid would widen the title in LibreOffice.)
    const int CharacterSpace = -5;

    /// <summary>A4; 37 mm above, 35 below, 28 left, 26 right; 22 lines of 28 characters. A lying page turns its margins with it.</summary>
    public static XElement Section(bool landscape) => new(W + "sectPr",
        Reference("footerReference", "default", "rId4"), Reference("footerReference", "even", "rId5"),
        new XElement(W + "pgSz", new XAttribute(W + "w", landscape ? 16838 : 11906), new XAttribute(W + "h", landscape ? 11906 : 16838), landscape ? new XAttribute(W + "orient", "landscape") : null),
        new XElement(W + "pgMar", new XAttribute(W + "top", landscape ? 1588 : 2098), new XAttribute(W + "right", landscape ? 2098 : 1474), new XAttribute(W + "bottom", landscape ? 1474 : 1984), new XAttribute(W + "left", landscape ? 1984 : 1588), new XAttribute(W + "header", 851), new XAttribute(W + "footer", landscape ? 900 : 1400), new XAttribute(W + "gutter", 0)),
        new XElement(W + "docGrid", new XAttribute(W + "type", "lines"), new XAttribute(W + "linePitch", 560)));

    static XElement Reference(string kind, string type, string id) => new(W + kind, new XAttribute(W + "type", type), new XAttribute(R + "id", id));

    static XElement Styles() => new(W + "styles", Prefix,
        new XElement(W + "docDefaults", new XElement(W + "rPrDefault", new XElement(W + "rPr", Fonts("仿宋_GB2312"), WordBody.Value("sz", 32), new XElement(W + "lang", new XAttribute(W + "val", "en-US"), new XAttribute(W + "eastAsia", "zh-CN")))), new XElement(W + "pPrDefault")),
        Style("Normal", "Normal", ("仿宋_GB2312", 32), [Line(560), Indent()], CharacterSpace),
        Style("Title", "Title", ("方正小标宋简体", 44), [Line(640), WordBody.Value("jc", "center")]),
        Style("Mark", "Mark", ("楷体_GB2312", 32), [Line(560), WordBody.Value("jc", "center")]),
        Style("Heading1", "heading 1", ("黑体", 32), [new XElement(W + "keepNext"), Line(560), Indent(), WordBody.Value("outlineLvl", 0)]),
        Style("Heading2", "heading 2", ("楷体_GB2312", 32), [new XElement(W + "keepNext"), Line(560), Indent(), WordBody.Value("outlineLvl", 1)]),
        Style("Cell", "Cell", ("宋体", 24), [Line(360)]),
        Style("Note", "Note", ("宋体", 21), [Line(320)]),
        Style("Colophon", "Colophon", ("仿宋_GB2312", 28), [Line(440)]),
        Style("Gap", "Gap", ("宋体", 16), [Line(200)]),
        Style("Page", "Page", ("宋体", 28), []),
        Style("Provenance", "Provenance", ("宋体", 18), [Line(320)]));

    static XElement Style(string id, string name, (string Face, int HalfPoints) font, IEnumerable<XElement> layout, int closer = 0) =>
        new(W + "style", new XAttribute(W + "type", "paragraph"), id == "Normal" ? new XAttribute(W + "default", 1) : null, new XAttribute(W + "styleId", id), WordBody.Value("name", name), new XElement(W + "pPr", layout), new XElement(W + "rPr", Fonts(font.Face), closer == 0 ? null : WordBody.Value("spacing", closer), WordBody.Value("sz", font.HalfPoints)));

    static XElement Line(int pitch) => new(W + "spacing", new XAttribute(W + "line", pitch), new XAttribute(W + "lineRule", "exact"));

    static XElement Indent() => new(W + "ind", new XAttribute(W + "firstLineChars", 200), new XAttribute(W + "firstLine", 640));

    static XElement Fonts(string font) => new(W + "rFonts", new XAttribute(W + "ascii", "Times New Roman"), new XAttribute(W + "eastAsia", font), new XAttribute(W + "hAnsi", "Times New Roman"));

    static XElement ContentTypes() => new(Types + "Types",
        new XElement(Types + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
        new XElement(Types + "Default", new XAttribute("Extension", "xml"), new XAttribute("ContentType", "application/xml")),
        Override("document", "document.main"), Override("styles", "styles"), Override("settings", "settings"), Override("footer1", "footer"), Override("footer2", "footer"));

    static XElement Override(string part, string kind) => new(Types + "Override", new XAttribute("PartName", $"/word/{part}.xml"), new XAttribute("ContentType", $"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"));

    static XElement Relation(string id, string kind, string target) => new(Packages + "Relationship", new XAttribute("Id", id), new XAttribute("Type", $"{R.NamespaceName}/{kind}"), new XAttribute("Target", target));
}
