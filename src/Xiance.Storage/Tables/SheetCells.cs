using System.Globalization;
using ExcelDataReader;
using Xiance.Basics;

namespace Xiance.Storage.Tables;

/// <summary>What a cell says as text, and what is wrong with a row of them.</summary>
static class SheetCells
{
    static readonly HashSet<string> Errors = ["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"];

    public static IEnumerable<Problem> Wrong(SheetRow row, SheetLimits limits)
    {
        for (var column = 0; column < row.Cells.Count; column++)
        {
            if (row.Cells[column] is ['#', ..] && Errors.Contains(row.Cells[column])) yield return Problems.ErrorCell(row.At(column));
            if (row.Cells[column].Length > limits.CellLength) yield return Problems.LongCell(row.At(column), limits.CellLength);
        }
    }

    /// <summary>Numbers shortest and exactly as the file holds them, with % where they are shown as percentages; days as yyyy-MM-dd.</summary>
    public static string Text(IExcelDataReader reader, int column) => reader.GetValue(column) switch
    {
        null => "",
        double number => IsPercentage(reader.GetNumberFormatString(column)) ? Percentage(number) : Number(number),
        bool flag => flag ? "TRUE" : "FALSE",
        DateTime moment => moment.ToString(moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
        var other => Convert.ToString(other, CultureInfo.InvariantCulture) ?? "",
    };

    static string Number(double number) => Exact(number)?.ToString(CultureInfo.InvariantCulture) ?? number.ToString("R", CultureInfo.InvariantCulture);

    // A cell that shows 8.5% holds 0.085: handed on without the sign it would be taken for 0.085 per cent.
    static string Percentage(double number) => Exact(number) is { } exact ? (exact * 100).ToString("0.############################", CultureInfo.InvariantCulture) + "%" : Number(number);

    /// <summary>The shortest decimal that is this number; null where a decimal cannot hold it without rounding.</summary>
    static decimal? Exact(double number)
    {
        if (number != 0 && Math.Abs(number) is < 1e-10 or > 1e26 || !double.IsFinite(number)) return null;
        return decimal.Parse(number.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    static bool IsPercentage(string? format)
    {
        if (format is null || !format.Contains('%')) return false;
        var quoted = false;
        for (var i = 0; i < format.Length && format[i] != ';'; i++)
        {
            if (format[i] == '"') quoted = !quoted;
            else if (format[i] == '\\') i++;
            else if (format[i] == '%' && !quoted) return true;
        }
        return false;
    }
}
