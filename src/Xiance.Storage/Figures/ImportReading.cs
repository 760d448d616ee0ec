using System.Text.RegularExpressions;
using Xiance.Basics;
using Xiance.Figures;
using Xiance.Plans;
using Xiance.Storage.Plans;
using Xiance.Storage.Tables;

namespace Xiance.Storage.Figures;

/// <summary>What a file may speak of: the members and indicators of the pack, and which of them the actor may bring.</summary>
sealed record ImportScope(IReadOnlyList<Member> Members, IReadOnlyList<IndicatorKey> Indicators, IReadOnlyList<Indicator> Catalogue)
{
    public required Func<RegionId, bool> May { get; init; }

    /// <summary>Null for all.</summary>
    public HashSet<long>? Suppliable { get; init; }

    public bool Collects(IndicatorKey indicator, Period period) =>
        Catalogue.FirstOrDefault(one => one.Code == indicator.Code) is not { Periods: { Count: > 0 } periods } || periods.Contains(period.Kind);
}

/// <summary>One figure as read from a cell.</summary>
sealed record ImportCell(Place Place, Member Member, IndicatorKey Indicator, Period Period)
{
    public long Scaled { get; init; }

    public string Text { get; init; } = "";

    public string Unit { get; init; } = "";

    public Vintage Vintage { get; init; }

    public string Source { get; init; } = "";

    public string Note { get; init; } = "";
}

/// <summary>All figures of a file.</summary>
sealed record ImportCells(IReadOnlyList<ImportCell> Items);

/// <summary>Reads a table in long form (one row a figure) or wide form (one row a region, one column an indicator). Empty cells are no figures; nothing is rounded.</summary>
sealed partial class ImportReading
{
    readonly ImportOrder order;
    readonly ImportScope scope;
    readonly SheetRow head;
    readonly List<Problem> problems = [];
    readonly List<ImportCell> cells = [];

    ImportReading(ImportOrder order, ImportScope scope, SheetRow head) => (this.order, this.scope, this.head) = (order, scope, head);

    public static Outcome<ImportCells> Read(SheetRows sheet, ImportOrder order, ImportScope scope)
    {
        // Exported tables begin with a line of provenance: the head is the first row that names a region column.
        var start = Enumerable.Range(0, sheet.Rows.Count).FirstOrDefault(row => IsHead(sheet.Rows[row]), -1);
        if (start < 0) return Problems.ColumnMissing(sheet.Rows[0].At(0), ImportText.Region);
        var reading = new ImportReading(order, scope, sheet.Rows[start]);
        reading.Rows([.. sheet.Rows.Skip(start + 1)]);
        return reading.Finish();
    }

    static bool IsHead(SheetRow row) => row.Cells.Any(cell => cell.Trim() is ImportText.Code or ImportText.Region);

    int Column(string name)
    {
        for (var column = 0; column < head.Cells.Count; column++)
            if (head.Cell(column) == name) return column;
        return -1;
    }

    /// <summary>What stands under an empty head belongs to nothing; it is named, not left out.</summary>
    void Nameless(IReadOnlyList<SheetRow> rows)
    {
        foreach (var column in rows.SelectMany(row => Enumerable.Range(0, row.Cells.Count)).Distinct().Where(column => head.Cell(column).Length == 0).Order())
            if (rows.FirstOrDefault(row => row.Cell(column).Length > 0) is { } first) problems.Add(Problems.NamelessColumn(first.At(column)));
    }

    void Rows(IReadOnlyList<SheetRow> rows)
    {
        Nameless(rows);
        if (Column(ImportText.Value) >= 0) foreach (var row in rows) Long(row);
        else Wide(rows);
    }

    Outcome<ImportCells> Finish()
    {
        foreach (var twice in cells.GroupBy(cell => (cell.Member.Region, cell.Indicator.Id, cell.Period)).Where(group => group.Count() > 1))
            problems.AddRange(twice.Skip(1).Select(cell => Problems.CellTwice(cell.Place, twice.First().Place.ToString())));
        if (problems.Count == 0 && cells.Count == 0) problems.Add(Problems.NothingToImport(head.At(0)));
        return problems.Count > 0 ? problems : new ImportCells(cells);
    }

    void Long(SheetRow row)
    {
        if (Column(ImportText.Indicator) is var name && name < 0)
        {
            if (!problems.Any(problem => problem.Code == "ST-134")) problems.Add(Problems.ColumnMissing(head.At(0), ImportText.Indicator));
            return;
        }
        var (member, indicator, period) = (Region(row), Indicator(row.Cell(name), row.At(name)), PeriodOf(row));
        if (member is null || indicator is null || period is null) return;
        Add(row, Column(ImportText.Value), (member, indicator, period.Value), row.Cell(Column(ImportText.Unit)));
    }

    void Wide(IReadOnlyList<SheetRow> rows)
    {
        var columns = Enumerable.Range(0, head.Cells.Count).Where(column => head.Cell(column) is not ("" or ImportText.Code or ImportText.Region or ImportText.Period or ImportText.Vintage or ImportText.Source or ImportText.Note))
            .Select(column => (column, Head: Split(head.Cell(column)))).Select(pair => (pair.column, Indicator: Indicator(pair.Head.Name, head.At(pair.column)), pair.Head.Unit)).ToList();
        foreach (var row in rows)
        {
            if (!columns.Any(pair => row.Cell(pair.column).Length > 0)) continue;
            var (member, period) = (Region(row), PeriodOf(row));
            if (member is null || period is null) continue;
            foreach (var (column, indicator, unit) in columns.Where(pair => pair.Indicator is not null && row.Cell(pair.column).Length > 0)) Add(row, column, (member, indicator!, period.Value), unit);
        }
    }

    void Add(SheetRow row, int column, (Member Member, IndicatorKey Indicator, Period Period) key, string unit)
    {
        var (text, place) = (row.Cell(column), row.At(column));
        if (text.Length == 0) return;
        if (row.Merged.Contains(column)) problems.Add(Problems.FigureMerged(place, text));
        if (!scope.Collects(key.Indicator, key.Period)) problems.Add(Problems.PeriodNotCollected(place, key.Period.ToString(), key.Indicator.Name));
        var (read, wrong) = FigureText.Read(text, unit, key.Indicator, place);
        problems.AddRange(wrong);
        if (read is not { } scaled) return;
        cells.Add(new(place, key.Member, key.Indicator, key.Period)
        {
            Scaled = scaled,
            Text = text,
            Unit = unit.Length > 0 ? unit : key.Indicator.Unit,
            Vintage = VintageOf(row),
            Source = row.Cell(Column(ImportText.Source)),
            Note = row.Cell(Column(ImportText.Note)),
        });
    }

    Member? Region(SheetRow row)
    {
        var (code, name) = (Column(ImportText.Code), Column(ImportText.Region));
        var text = row.Cell(code) is { Length: > 0 } written ? written : row.Cell(name);
        var place = row.At(row.Cell(code).Length > 0 || name < 0 ? code : name);
        var found = scope.Members.Where(member => member.Code == text || member.Name == text).ToList();
        if (found.Count != 1 || row.Cell(name) is { Length: > 0 } printed && printed != found[0].Name) problems.Add(Problems.UnknownRegion(place, row.Cell(name).Length > 0 && row.Cell(code).Length > 0 ? $"{text} {row.Cell(name)}" : text));
        else if (!scope.May(found[0].Region)) problems.Add(Problems.NotInPlan(place, found[0].Name));
        else return found[0];
        return null;
    }

    IndicatorKey? Indicator(string name, Place place)
    {
        var found = scope.Indicators.FirstOrDefault(indicator => indicator.Code == name || indicator.Name == name);
        if (found is null) problems.Add(Problems.UnknownIndicator(place, name));
        else if (scope.Suppliable is { } allowed && !allowed.Contains(found.Id)) problems.Add(Problems.NotYours(place, name));
        else return found;
        return null;
    }

    Period? PeriodOf(SheetRow row)
    {
        var column = Column(ImportText.Period);
        if (row.Cell(column).Length == 0 && order.Period is { } chosen) return chosen;
        if (Period.TryParse(row.Cell(column)) is { } period) return period;
        problems.Add(Basics.Problems.NotAPeriod(row.At(Math.Max(column, 0)), row.Cell(column)));
        return null;
    }

    Vintage VintageOf(SheetRow row)
    {
        var (column, text) = (Column(ImportText.Vintage), row.Cell(Column(ImportText.Vintage)));
        if (text.Length == 0 || ImportText.Vintages.TryGetValue(text, out var vintage)) return text.Length == 0 ? Vintage.Preliminary : ImportText.Vintages[text];
        problems.Add(Problems.WrongVintage(row.At(column), text));
        return vintage;
    }

    /// <summary>地区生产总值（亿元） is a name with its unit.</summary>
    (string Name, string Unit) Split(string cell)
    {
        if (scope.Indicators.Any(indicator => indicator.Name == cell || indicator.Code == cell)) return (cell, "");
        var match = WithUnit().Match(cell);
        return match.Success ? (match.Groups[1].Value.Trim(), match.Groups[2].Value.Trim()) : (cell, "");
    }

    [GeneratedRegex(@"^(.+?)[（(]([^（）()]+)[）)]$")]
    private static partial Regex WithUnit();
}
