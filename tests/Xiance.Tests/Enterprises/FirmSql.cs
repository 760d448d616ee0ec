using System.Globalization;
using System.Text;
using Xiance.Enterprises;

namespace Xiance.Tests.Enterprises;

/// <summary>A CSV file of firms as SQL that makes a table of it, numbers as whole numbers of the stated decimals.</summary>
static class FirmSql
{
    public static string Table(EnterpriseMethod method, string file, string name)
    {
        var lines = File.ReadAllLines(file);
        var header = lines[0].Split(',');
        var columns = header.Select(cell => method.Column(cell) is { Kind: not ColumnKind.Text } ? $"\"{cell}\" bigint" : cell == "year" ? "year integer" : $"\"{cell}\" text");
        var text = new StringBuilder($"drop table if exists {name}; create table {name} ({string.Join(", ", columns)}); insert into {name} values ");
        text.AppendJoin(", ", lines.Skip(1).Select(line => $"({string.Join(", ", line.Split(',').Select((cell, at) => Literal(method.Column(header[at]), cell)))})"));
        return text.ToString();
    }

    static string Literal(MethodColumn? column, string cell)
    {
        if (cell.Length == 0) return "NULL";
        if (column is { Kind: ColumnKind.Number }) return ((long)(decimal.Parse(cell, NumberStyles.Float, CultureInfo.InvariantCulture) * (decimal)Math.Pow(10, column.Decimals))).ToString(CultureInfo.InvariantCulture);
        return column is { Kind: ColumnKind.Truth } ? cell : $"'{cell}'";
    }
}
