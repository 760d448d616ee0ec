using Xiance.Incentives.Text;
using Xiance.Storage.Tables;

namespace Xiance.Storage.Incentives;

/// <summary>Cuts a table of applicants, long or wide, into single figures.</summary>
static class FigureRows
{
    static readonly string[] Entities = ["entity", "主体"], Periods = ["period", "统计期"], Names = ["name", "要素"], Values = ["value", "数值"], Units = ["unit", "单位"];

    public static IEnumerable<FigureRow> Of(SheetRows sheet, string period)
    {
        var head = sheet.Rows[0];
        var header = Enumerable.Range(0, head.Cells.Count).Select(head.Cell).ToList();
        return Find(header, Names) >= 0 && Find(header, Values) >= 0 ? Long(sheet, header, period) : Wide(sheet, header, period);
    }

    static int Find(List<string> header, string[] names) => header.FindIndex(names.Contains);

    static IEnumerable<FigureRow> Long(SheetRows sheet, List<string> header, string period)
    {
        var (entity, at, name, value, unit) = (Find(header, Entities), Find(header, Periods), Find(header, Names), Find(header, Values), Find(header, Units));
        return sheet.Rows.Skip(1).Where(row => row.Cell(name).Length > 0).Select(row => new FigureRow(row.Cell(Math.Max(entity, 0)), Given(row.Cell(at), period), row.Cell(name), row.Cell(value), row.Cell(unit), row.At(value)));
    }

    static IEnumerable<FigureRow> Wide(SheetRows sheet, List<string> header, string period)
    {
        var (entity, at) = (Math.Max(Find(header, Entities), 0), Find(header, Periods));
        var units = sheet.Rows.Count > 1 && (sheet.Rows[1].Cell(entity).Length == 0 || Units.Contains(sheet.Rows[1].Cell(entity))) ? sheet.Rows[1] : null;
        foreach (var row in sheet.Rows.Skip(units is null ? 1 : 2))
            for (var column = 0; column < header.Count; column++)
                if (column != entity && column != at && header[column].Length > 0) yield return new FigureRow(row.Cell(entity), Given(row.Cell(at), period), header[column], row.Cell(column), units?.Cell(column) ?? "", row.At(column));
    }

    static string Given(string cell, string otherwise) => cell.Length > 0 ? cell : otherwise;
}
