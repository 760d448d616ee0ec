using System.Globalization;
using System.Xml.Linq;

namespace Xiance.Storage.Papers;

/// <summary>What surrounds the sheets of a workbook: list of sheets, styles, repeated head rows.</summary>
static class ExcelFrame
{
    public static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static readonly XNamespace Packages = "http://schemas.openxmlformats.org/package/2006/relationships";
    static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    /// <summary>The row of a table sheet that holds its head; above stand title and marks.</summary>
    public const int HeadRow = 3;

    public const int Text = 0;
    public const int Head = 1;
    public const int Title = 2;

    /// <summary>Texts that begin with a sign of formulas: kept as text even when the cell is edited.</summary>
    public const int Quoted = 3;

    const int Numbers = 4;

    public const int MostDecimals = 4;

    /// <summary>The style of a number with so many decimals (0 to 4).</summary>
    public static int Number(int decimals) => Numbers + Math.Clamp(decimals, 0, MostDecimals);

    public static string SheetFile(int index) => $"xl/worksheets/sheet{Of(index + 1)}.xml";

    public static IReadOnlyList<(string Name, XElement Content)> Parts(IReadOnlyList<string> names) =>
    [
        ("[Content_Types].xml", ContentTypes(names.Count)),
        ("_rels/.rels", new(Packages + "Relationships", Relation("rId1", "officeDocument", "xl/workbook.xml"))),
        ("xl/workbook.xml", Book(names)),
        ("xl/_rels/workbook.xml.rels", new(Packages + "Relationships", names.Select((_, index) => Relation($"rId{Of(index + 1)}", "worksheet", $"worksheets/sheet{Of(index + 1)}.xml")), Relation($"rId{Of(names.Count + 1)}", "styles", "styles.xml"))),
        ("xl/styles.xml", Styles()),
    ];

    static XElement Book(IReadOnlyList<string> names) => new(S + "workbook", new XAttribute(XNamespace.Xmlns + "r", R),
        new XElement(S + "sheets", names.Select((name, index) => new XElement(S + "sheet", new XAttribute("name", name), new XAttribute("sheetId", index + 1), new XAttribute(R + "id", $"rId{Of(index + 1)}")))),
        names.Count < 2 ? null : new XElement(S + "definedNames", names.Skip(1).Select((name, index) => new XElement(S + "definedName", new XAttribute("name", "_xlnm.Print_Titles"), new XAttribute("localSheetId", index + 1), $"'{name}'!${Of(HeadRow)}:${Of(HeadRow)}"))));

    static XElement Styles() => new(S + "styleSheet",
        new XElement(S + "numFmts", new XAttribute("count", MostDecimals + 1), Enumerable.Range(0, MostDecimals + 1).Select(decimals => new XElement(S + "numFmt", new XAttribute("numFmtId", 164 + decimals), new XAttribute("formatCode", Format(decimals))))),
        new XElement(S + "fonts", new XAttribute("count", 3), Font(11, false), Font(11, true), Font(14, true)),
        new XElement(S + "fills", new XAttribute("count", 2), Fill("none"), Fill("gray125")),
        new XElement(S + "borders", new XAttribute("count", 1), new XElement(S + "border", new[] { "left", "right", "top", "bottom", "diagonal" }.Select(side => new XElement(S + side)))),
        new XElement(S + "cellStyleXfs", new XAttribute("count", 1), Look(0, 0)),
        new XElement(S + "cellXfs", new XAttribute("count", Numbers + MostDecimals + 1), Look(0, 0), Look(0, 1), Look(0, 2), Quote(), Enumerable.Range(0, MostDecimals + 1).Select(decimals => Look(164 + decimals, 0))));

    static string Format(int decimals) => decimals == 0 ? "#,##0" : "#,##0." + new string('0', decimals);

    static XElement Font(int points, bool bold) => new(S + "font", bold ? new XElement(S + "b") : null, new XElement(S + "sz", new XAttribute("val", points)), new XElement(S + "name", new XAttribute("val", "宋体")));

    static XElement Fill(string pattern) => new(S + "fill", new XElement(S + "patternFill", new XAttribute("patternType", pattern)));

    static XElement Look(int format, int font) => new(S + "xf", new XAttribute("numFmtId", format), new XAttribute("fontId", font), new XAttribute("fillId", 0), new XAttribute("borderId", 0), format == 0 ? null : new XAttribute("applyNumberFormat", 1));

    static XElement Quote()
    {
        var look = Look(0, 0);
        look.Add(new XAttribute("quotePrefix", 1));
        return look;
    }

    static XElement ContentTypes(int sheets) => new(Types + "Types",
        new XElement(Types + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
        new XElement(Types + "Default", new XAttribute("Extension", "xml"), new XAttribute("ContentType", "application/xml")),
        Override("workbook", "sheet.main"), Override("styles", "styles"), Enumerable.Range(1, sheets).Select(number => Override($"worksheets/sheet{Of(number)}", "worksheet")));

    static XElement Override(string part, string kind) => new(Types + "Override", new XAttribute("PartName", $"/xl/{part}.xml"), new XAttribute("ContentType", $"application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml"));

    static XElement Relation(string id, string kind, string target) => new(Packages + "Relationship", new XAttribute("Id", id), new XAttribute("Type", $"{R.NamespaceName}/{kind}"), new XAttribute("Target", target));

    static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);
}
