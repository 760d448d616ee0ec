using System.Text;
using Xiance.Figures;

namespace Xiance.Storage.Demonstration;

/// <summary>Writes invented figures as CSV: one row a figure, UTF-8 without byte order mark, line feeds.</summary>
public static class FigureCsv
{
    public const string Header = "地区代码,地区,指标,统计期,数值,单位,版次,来源,备注";

    public static string Write(IReadOnlyList<FigureRow> rows)
    {
        var text = new StringBuilder().Append(Header).Append('\n');
        foreach (var row in rows) text.AppendJoin(',', Cells(row).Select(Quoted)).Append('\n');
        return text.ToString();
    }

    static IEnumerable<string> Cells(FigureRow row) => [row.RegionCode, row.Region, row.Indicator, row.Period.ToString(), row.PrintedText, row.Unit, Chinese(row.Vintage), row.Source, row.Note];

    static string Quoted(string cell) => cell.AsSpan().IndexOfAny(",\"\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    static string Chinese(Vintage vintage) => vintage switch
    {
        Vintage.Flash => "快报",
        Vintage.Preliminary => "初步",
        Vintage.Final => "最终",
        _ => "普查修订",
    };
}
