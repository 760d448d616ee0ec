using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Xiance.Basics;

namespace Xiance.Storage.Tables;

/// <summary>Finds the cells of an xlsx that the workbook reader hands on as empty although they are not: errors, and formulas without a stored result.</summary>
static class WorkbookErrors
{
    static readonly XNamespace Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, IgnoreWhitespace = true };

    public static IEnumerable<Problem> In(byte[] content)
    {
        using var archive = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
        if (Root(archive, "xl/workbook.xml") is not { } book || Root(archive, "xl/_rels/workbook.xml.rels") is not { } relations) yield break;
        var targets = relations.Elements().ToDictionary(one => (string?)one.Attribute("Id") ?? "", one => (string?)one.Attribute("Target") ?? "");
        foreach (var sheet in book.Descendants().Where(element => element.Name.LocalName == "sheet"))
            if (targets.TryGetValue((string?)sheet.Attribute(Relations + "id") ?? "", out var target) && archive.GetEntry(Path(target)) is { } part)
                foreach (var (cell, isError) in Cells(part)) yield return Wrong(Place.Named($"{(string?)sheet.Attribute("name")}!{cell}"), isError);
    }

    static Problem Wrong(Place place, bool isError) => isError ? Problems.ErrorCell(place) : Problems.NotCalculated(place);

    static XElement? Root(ZipArchive archive, string name)
    {
        if (archive.GetEntry(name) is not { } entry) return null;
        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, Settings);
        return XElement.Load(reader);
    }

    static string Path(string target) => target.StartsWith('/') ? target[1..] : "xl/" + target;

    static IEnumerable<(string Address, bool IsError)> Cells(ZipArchiveEntry part)
    {
        using var stream = part.Open();
        using var reader = XmlReader.Create(stream, Settings);
        var (address, error, formula, value) = ("", false, false, false);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "c") (address, error, formula, value) = (reader.GetAttribute("r") ?? "", reader.GetAttribute("t") == "e", false, false);
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "f") formula = true;
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "v" or "is") value = true;
            else if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "c" && (error || formula && !value)) yield return (address, error);
        }
    }
}
