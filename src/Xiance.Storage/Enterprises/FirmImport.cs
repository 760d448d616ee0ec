using System.Globalization;
using Xiance.Basics;
using Xiance.Enterprises;
using Xiance.Storage.Tables;

namespace Xiance.Storage.Enterprises;

/// <summary>
/// Reads a csv, xlsx or xls of firms: the first row names the columns as the template does. Codes are checked to the character;
/// every problem stands at its cell, and nothing is taken over while there is one.
/// </summary>
public static class FirmImport
{
    const string Code = "统一社会信用代码";
    const string Name = "企业名称";
    const string County = "县区代码";
    const string Year = "年度";

    static readonly string[] Facts = [Code, Name, County, "行业", "园区", "土地权属企业代码", Year, "规上", "一票否决事项", "当年新投产"];

    /// <summary>The headings of the template.</summary>
    public static IReadOnlyList<string> Headings { get; } = [.. Facts, .. FigureKinds.All.Select(kind => kind.Heading)];

    public static Outcome<IReadOnlyList<NewFirm>> Read(string file, byte[] content) => ReadSheet.Run(file, content).Then(sheet =>
    {
        var header = sheet.Rows[0].Cells.Select(cell => cell.Trim()).ToList();
        var problems = new[] { Code, Name, County, Year }.Where(name => !header.Contains(name)).Select(name => FirmProblems.Absent(name)).ToList();
        problems.AddRange(header.Index().Where(one => one.Item.Length > 0 && !Headings.Contains(one.Item)).Select(one => Problem.Of("EN-305", sheet.Rows[0].At(one.Index), ("name", one.Item))));
        if (problems.Count > 0) return problems;
        var firms = sheet.Rows.Skip(1).Select(row => new Line(header, row, problems).Firm()).ToList();
        problems.AddRange(firms.GroupBy(firm => (firm.Code, firm.Year)).Where(group => group.Count() > 1).Select(group => Problem.Of("EN-202", Place.Nowhere, ("firm", group.Key.Code), ("year", group.Key.Year))));
        return Outcome.Of<IReadOnlyList<NewFirm>>(firms, problems);
    });

    sealed class Line(List<string> header, SheetRow row, List<Problem> problems)
    {
        public NewFirm Firm() => new(Credit(Code) ?? "", Required(Name), Required(County))
        {
            Industry = Cell("行业"),
            Park = Cell("园区") is { Length: > 0 } park ? park : null,
            OwnerCode = Cell("土地权属企业代码").Length > 0 ? Credit("土地权属企业代码") : null,
            Year = int.TryParse(Cell(Year), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1990 and < 2100 ? year : Wrong(Year),
            AboveSize = Truth("规上"),
            Veto = Cell("一票否决事项"),
            NewFirmOfYear = Truth("当年新投产") ?? false,
            Figures = FigureKinds.All.Where(kind => Cell(kind.Heading).Length > 0).ToDictionary(kind => kind.Name, Figure),
        };

        string Cell(string name) => header.IndexOf(name) is >= 0 and var at && at < row.Cells.Count ? row.Cells[at].Trim() : "";

        string Required(string name)
        {
            if (Cell(name) is { Length: > 0 } text) return text;
            Wrong(name);
            return "";
        }

        string? Credit(string name)
        {
            var read = CreditCode.Read(Cell(name), row.At(header.IndexOf(name)));
            problems.AddRange(read.Problems);
            return read.Value?.Text;
        }

        bool? Truth(string name) => Cell(name) switch
        {
            "是" or "1" or "TRUE" => true,
            "否" or "0" or "FALSE" => false,
            "" => null,
            var other => Odd(name, "EN-211", other),
        };

        bool? Odd(string name, string code, string text)
        {
            problems.Add(Problem.Of(code, row.At(header.IndexOf(name)), ("text", text)));
            return null;
        }

        decimal Figure(FigureKind kind)
        {
            var text = Cell(kind.Heading);
            if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) Odd(kind.Heading, "EN-210", text);
            else if (decimal.Round(number, kind.Decimals) != number || Math.Abs(number) >= 1e12m) problems.Add(Basics.Problems.TooManyDecimals(row.At(header.IndexOf(kind.Heading)), text, kind.Decimals));
            return number;
        }

        int Wrong(string name)
        {
            problems.Add(Problem.Of("EN-306", row.At(Math.Max(0, header.IndexOf(name))), ("name", name)));
            return 0;
        }
    }
}
