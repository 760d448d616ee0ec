using System.IO.Compression;
using System.Text;

namespace Xiance.Tests.Tables;

/// <summary>An xlsx of one sheet 表1 from the XML of its rows, so that tests say exactly what stands in the file. Style 1 is 0.00%, style 2 a date.</summary>
static class SmallWorkbook
{
    const string Sheets = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    public static byte[] Of(string rows, string merged = "")
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>""");
            Add(archive, "_rels/.rels", $"""<Relationships xmlns="{Package}"><Relationship Id="r1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Add(archive, "xl/workbook.xml", $"""<workbook xmlns="{Sheets}" xmlns:r="{Office}"><sheets><sheet name="表1" sheetId="1" r:id="r1"/></sheets></workbook>""");
            Add(archive, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Package}"><Relationship Id="r1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{Office}/styles" Target="styles.xml"/></Relationships>""");
            Add(archive, "xl/styles.xml", $"""<styleSheet xmlns="{Sheets}"><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="10" applyNumberFormat="1"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>""");
            Add(archive, "xl/worksheets/sheet1.xml", $"""<worksheet xmlns="{Sheets}"><sheetData>{rows}</sheetData>{(merged.Length > 0 ? $"<mergeCells>{string.Concat(merged.Split(' ').Select(range => $"<mergeCell ref=\"{range}\"/>"))}</mergeCells>" : "")}</worksheet>""");
        }
        return file.ToArray();
    }

    public static string Row(int number, params string[] cells) => $"""<row r="{number}">{string.Concat(cells)}</row>""";

    public static string Text(string address, string text) => $"""<c r="{address}" t="inlineStr"><is><t>{text}</t></is></c>""";

    public static string Number(string address, string value, int style = 0) => $"""<c r="{address}" s="{style}"><v>{value}</v></c>""";

    static void Add(ZipArchive archive, string name, string content)
    {
        using var stream = archive.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(content));
    }
}
