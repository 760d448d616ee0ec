using Xiance.Basics;
using Xiance.Enterprises;
using Xiance.Enterprises.Text;
using Xiance.Storage.Tables;

namespace Xiance.Storage.Enterprises;

/// <summary>Reads a method file, and firms from csv, xlsx or xls for the plain reference.</summary>
public static class ReadFirms
{
    public static Outcome<EnterpriseMethod> Method(string path)
    {
        if (!File.Exists(path)) return Problem.Of("EN-215", Place.Nowhere, ("file", Path.GetFileName(path)));
        return MethodReader.Read(Path.GetFileName(path), File.ReadAllText(path));
    }

    /// <summary>The first row holds the column names; a year is given for methods whose data have none.</summary>
    public static Outcome<FirmTable> Table(EnterpriseMethod method, string path, int year)
    {
        var name = Path.GetFileName(path);
        if (!File.Exists(path)) return Problem.Of("EN-215", Place.Nowhere, ("file", name));
        if (path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)) return WideTable.Read(path).Then(table => FirmCells.Read(method, (name, table.Header, table.Rows), year));
        if (path.EndsWith(".parquet", StringComparison.OrdinalIgnoreCase)) return Problem.Of("EN-216", Place.Nowhere, ("file", name));
        return ReadSheet.Run(name, File.ReadAllBytes(path)).Then(sheet => FirmCells.Read(method, (name, sheet.Rows[0].Cells, [.. sheet.Rows.Skip(1).Select(row => row.Cells.ToArray())]), year));
    }
}
