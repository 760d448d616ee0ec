using System.Globalization;
using System.Xml.Linq;
using Xiance.Reports;

namespace Xiance.Storage.Papers;

/// <summary>
/// Writes a paper as a workbook: first its words (marks, basis, assumptions), then a sheet a table, named by the heading above it.
/// Numbers are numbers with their format, texts stay texts whatever sign they begin with. The same paper gives the same bytes.
/// </summary>
public static class WriteExcel
{
    const string Words = "说明";

    public static byte[] Run(Paper paper)
    {
        var sheets = new List<(string Name, XElement Content)> { (Words, ExcelSheet.Words(paper)) };
        var heading = "";
        foreach (var block in paper.Blocks)
        {
            if (block is PaperHeading above) heading = above.Text;
            if (block is PaperTable table) sheets.Add((Name(heading, [.. sheets.Select(sheet => sheet.Name)]), ExcelSheet.Table(paper, heading, table)));
        }
        return PaperFile.Pack([.. ExcelFrame.Parts([.. sheets.Select(sheet => sheet.Name)]), .. sheets.Select((sheet, index) => (ExcelFrame.SheetFile(index), sheet.Content))]);
    }

    /// <summary>At most 31 characters, none of those a sheet name may not hold, no two alike.</summary>
    static string Name(string heading, IReadOnlyList<string> taken)
    {
        var plain = string.Concat(PaperFile.Printable(heading).Where(letter => !"[]:*?/\\'".Contains(letter)));
        var name = plain.Length == 0 ? "表" : plain;
        var candidates = Enumerable.Range(1, taken.Count + 1).Select(number => number == 1 ? "" : number.ToString(CultureInfo.InvariantCulture)).Select(end => name[..Math.Min(name.Length, 31 - end.Length)] + end);
        return candidates.First(candidate => !taken.Contains(candidate, StringComparer.OrdinalIgnoreCase));
    }
}
