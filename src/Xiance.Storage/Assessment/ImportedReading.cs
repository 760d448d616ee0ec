using System.Globalization;
using Xiance.Basics;
using Xiance.Storage.Figures;
using Xiance.Storage.Plans;
using Xiance.Storage.Tables;

namespace Xiance.Storage.Assessment;

/// <summary>Reads a table of earlier results: 地区代码, 地区, 统计期, 分组, 得分, 名次, 参评数, 荣誉, 文件, 文号. Nothing is computed and nothing guessed.</summary>
sealed class ImportedReading(Func<Period, IReadOnlyList<Member>> members)
{
    const string Class = "分组";
    const string Score = "得分";
    const string Rank = "名次";
    const string Ranked = "参评数";
    const string Honours = "荣誉";
    const string Document = "文件";
    const string Number = "文号";

    readonly List<Problem> problems = [];
    readonly Dictionary<Period, IReadOnlyList<Member>> known = [];

    public Outcome<ImportedTable> Read(SheetRows sheet)
    {
        var head = sheet.Rows[0];
        problems.AddRange(new[] { ImportText.Period, Rank, Document }.Where(name => Column(head, name) < 0).Select(name => Storage.Problems.ColumnMissing(head.At(0), name)));
        if (Column(head, ImportText.Code) < 0 && Column(head, ImportText.Region) < 0) problems.Add(Storage.Problems.ColumnMissing(head.At(0), ImportText.Region));
        if (problems.Count > 0) return problems;
        var read = sheet.Rows.Skip(1).Select(row => (Row: row, Result: Line(head, row))).Where(pair => pair.Result is not null).ToList();
        foreach (var twice in read.GroupBy(pair => (pair.Result!.Region, pair.Result.Period, pair.Result.Class)).Where(group => group.Count() > 1))
            problems.AddRange(twice.Skip(1).Select(pair => Storage.Problems.CellTwice(pair.Row.At(0), twice.First().Row.At(0).ToString())));
        if (problems.Count == 0 && read.Count == 0) problems.Add(Storage.Problems.NothingToImport(head.At(0)));
        return problems.Count > 0 ? problems : new ImportedTable([.. read.Select(pair => pair.Result!)]);
    }

    static int Column(SheetRow head, string name) => Enumerable.Range(0, head.Cells.Count).FirstOrDefault(column => head.Cell(column) == name, -1);

    ImportedResult? Line(SheetRow head, SheetRow row)
    {
        string Cell(string name) => row.Cell(Column(head, name));
        Place At(string name) => row.At(Math.Max(0, Column(head, name)));
        if (Period.TryParse(Cell(ImportText.Period)) is not { } period)
        {
            problems.Add(Basics.Problems.NotAPeriod(At(ImportText.Period), Cell(ImportText.Period)));
            return null;
        }
        var (code, name) = (Cell(ImportText.Code), Cell(ImportText.Region));
        if (!known.TryGetValue(period, out var all)) known[period] = all = members(period);
        var found = all.Where(member => (code.Length == 0 || member.Code == code) && (name.Length == 0 || member.Name == name)).ToList();
        var (score, rank, ranked) = (Decimal(Cell(Score), At(Score)), Whole(Cell(Rank), At(Rank)), Whole(Cell(Ranked), At(Ranked)));
        if (rank > ranked) problems.Add(Storage.Problems.RankBeyond(At(Rank), rank.Value, ranked.Value));
        if (Cell(Document).Length == 0) problems.Add(Storage.Problems.ResultUncited(At(Document)));
        if (found.Count != 1) problems.Add(Storage.Problems.UnknownRegion(At(code.Length > 0 ? ImportText.Code : ImportText.Region), $"{code} {name}".Trim()));
        return found.Count != 1 ? null : new ImportedResult(found[0].Region, found[0].Code, found[0].Name, period) { Class = Cell(Class), Score = score, Rank = rank, Members = ranked, Honours = Cell(Honours), Document = Cell(Document), Number = Cell(Number) };
    }

    decimal? Decimal(string text, Place place)
    {
        var value = ScaledValue.Parse(text);
        if (value is null && text.Length > 0) problems.Add(Storage.Problems.NotAFigure(place, text));
        return value;
    }

    int? Whole(string text, Place place)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0) return number;
        if (text.Length > 0) problems.Add(Storage.Problems.NotARank(place, text));
        return null;
    }
}
