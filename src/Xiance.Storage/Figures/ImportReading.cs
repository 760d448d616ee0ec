using System.Text.RegularExpressions;
using Xiance.Basics;
using Xiance.Figures;
using Xiance.Plans;
using Xiance.Storage.Plans;
using Xiance.Storage.Tables;

namespace Xiance.Storage.Figures;

/// <summary>One figure as read from a cell.</summary>
sealed record ImportCell(SheetRow Row, int Column, Member Member, IndicatorKey Indicator, Period Period)
{
    /// <summary>Made when asked: a million cells need no million texts.</summary>
    public Place Place => Row.At(Column);

    public long Scaled { get; init; }

    public string Text { get; init; } = "";

    public string Unit { get; init; } = "";

    public Vintage Vintage { get; init; }

    public string Source { get; init; } = "";

    public string Note { get; init; } = "";
}

/// <summary>The figures of a file that can be taken as they stand, and everything that is wrong with the rest.</summary>
sealed record ImportCells(IReadOnlyList<ImportCell> Items, IReadOnlyList<Problem> Problems)
{
    /// <summary>Name of the sheet that was read.</summary>
    public string Sheet { get; init; } = "";

    /// <summary>Columns whose head names nothing that is known; somebody may say what they are.</summary>
    public IReadOnlyList<UnknownColumn> Unknown { get; init; } = [];

    public string Signature { get; init; } = "";
}

/// <summary>Reads a table in long form (one row a figure) or wide form (one row a region, one column an indicator). Empty cells are no figures; nothing is rounded.</summary>
sealed partial class ImportReading
{
    readonly ImportOrder order;
    readonly ImportScope scope;
    readonly SheetRow head;
    readonly IReadOnlyDictionary<string, MappedColumn> mapped;
    readonly List<Problem> problems = [];
    readonly List<ImportCell> cells = [];
    readonly List<UnknownColumn> unknown = [];

    ImportReading(ImportOrder order, ImportScope scope, SheetRow head)
    {
        (this.order, this.scope, this.head) = (order, scope, head);
        mapped = order.Columns.ToDictionary(column => column.Head, StringComparer.Ordinal);
    }

    /// <summary>Problems beside figures: the caller decides whether the good ones are taken alone.</summary>
    public static Outcome<ImportCells> Read(SheetRows sheet, ImportOrder order, ImportScope scope)
    {
        // Exported tables begin with a line of provenance: the head is the first row that names a region column.
        var start = Enumerable.Range(0, sheet.Rows.Count).FirstOrDefault(row => IsHead(sheet.Rows[row], order), -1);
        if (start < 0) return Headless(sheet.Rows.FirstOrDefault(row => row.Cells.Count(cell => cell.Trim().Length > 0) > 1) ?? sheet.Rows[0]);
        var (head, taken) = (sheet.Rows[start], sheet.Rows.Where(row => row.Sheet == sheet.Rows[start].Sheet).ToList());
        var reading = new ImportReading(order, scope, head);
        reading.Rows([.. taken.Where(row => row.Number > head.Number)]);
        foreach (var other in sheet.Rows.Select(row => row.Sheet).Distinct().Where(name => name != head.Sheet)) reading.problems.Add(Problems.SheetNotRead(order.Name, other, head.Sheet) with { Severity = Severity.Warning });
        return reading.Finish();
    }

    /// <summary>No column names the region: somebody may say which one does.</summary>
    static ImportCells Headless(SheetRow row) => new([], [Problems.ColumnMissing(row.At(0), ImportText.Region)])
    {
        Sheet = row.Sheet,
        Signature = ColumnMappings.Signature(row),
        Unknown = [.. Enumerable.Range(0, row.Cells.Count).Where(column => row.Cell(column).Length > 0).Select(column => new UnknownColumn(row.Cell(column), row.At(column), ""))],
    };

    static bool IsHead(SheetRow row, ImportOrder order) => row.Cells.Any(cell => cell.Trim() is ImportText.Code or ImportText.Region || order.Columns.Any(column => column.Head == cell.Trim() && column.Name is ImportText.Code or ImportText.Region));

    readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);

    /// <summary>The position of a column, -1 where there is none.</summary>
    int Column(string name)
    {
        if (columns.TryGetValue(name, out var known)) return known;
        var found = Enumerable.Range(0, head.Cells.Count).FirstOrDefault(column => head.Cell(column) is { Length: > 0 } text && (mapped.TryGetValue(text, out var meant) ? meant.Name : text) == name, -1);
        return columns[name] = found;
    }

    /// <summary>What stands under an empty head belongs to nothing; it is named, not left out.</summary>
    void Nameless(IReadOnlyList<SheetRow> rows)
    {
        for (var column = rows.Count == 0 ? 0 : rows.Max(row => row.Cells.Count) - 1; column >= 0; column--)
            if (head.Cell(column).Length == 0 && rows.FirstOrDefault(row => row.Cell(column).Length > 0) is { } first) problems.Add(Problems.NamelessColumn(first.At(column)));
    }

    void Rows(IReadOnlyList<SheetRow> rows)
    {
        Nameless(rows);
        if (Column(ImportText.Value) >= 0) foreach (var row in rows) Long(row);
        else Wide(rows);
    }

    Outcome<ImportCells> Finish()
    {
        Twice();
        if (problems.All(problem => problem.Severity == Severity.Warning) && cells.Count == 0) problems.Add(Problems.NothingToImport(head.At(0)));
        var wrong = problems.Where(problem => problem.Severity == Severity.Error).Select(problem => problem.Place).ToHashSet();
        return new ImportCells(wrong.Count == 0 ? cells : [.. cells.Where(cell => !wrong.Contains(cell.Place))], problems) { Sheet = head.Sheet, Unknown = unknown, Signature = ColumnMappings.Signature(head) };
    }

    /// <summary>Two figures for one cell: nobody may choose between them.</summary>
    void Twice()
    {
        var (seen, said) = (new Dictionary<(Period, long, long), ImportCell>(cells.Count), new HashSet<Place>());
        foreach (var cell in cells)
        {
            var key = (cell.Period, cell.Member.Region.Value, cell.Indicator.Id);
            if (seen.TryAdd(key, cell)) continue;
            var first = seen[key];
            if (said.Add(first.Place)) problems.Add(Problems.CellTwice(first.Place, cell.Place.ToString()));
            problems.Add(Problems.CellTwice(cell.Place, first.Place.ToString()));
        }
    }

    void Long(SheetRow row)
    {
        if (Column(ImportText.Indicator) is var name && name < 0)
        {
            if (!problems.Any(problem => problem.Code == "ST-134")) problems.Add(Problems.ColumnMissing(head.At(0), ImportText.Indicator));
            return;
        }
        var (member, indicator, period) = (Region(row), Indicator(row, name), PeriodOf(row));
        if (member is null || indicator is null || period is null) return;
        Add(row, Column(ImportText.Value), (member, indicator, period.Value), row.Cell(Column(ImportText.Unit)));
    }

    void Wide(IReadOnlyList<SheetRow> rows)
    {
        var columns = Enumerable.Range(0, head.Cells.Count).Where(column => IsFigures(head.Cell(column))).Select(column => (column, Meant: Meant(column))).ToList();
        foreach (var row in rows)
        {
            if (!columns.Any(pair => row.Cell(pair.column).Length > 0)) continue;
            var (member, period) = (Region(row), columns.All(pair => pair.Meant.Period is not null) ? order.Period : PeriodOf(row));
            if (member is null || (period is null && columns.Any(pair => pair.Meant.Period is null))) continue;
            foreach (var (column, meant) in columns.Where(pair => pair.Meant.Indicator is not null && row.Cell(pair.column).Length > 0)) Add(row, column, (member, meant.Indicator!, meant.Period ?? period!.Value), meant.Unit);
        }
    }

    bool IsFigures(string text) => text is not ("" or ImportText.Code or ImportText.Region or ImportText.Period or ImportText.Vintage or ImportText.Source or ImportText.Note)
        && !ImportText.IsReference(text) && !(mapped.TryGetValue(text, out var meant) && !meant.IsIndicator);

    /// <summary>What a column holds: as somebody said it, or as its head names it.</summary>
    (IndicatorKey? Indicator, string Unit, Period? Period) Meant(int column)
    {
        if (mapped.TryGetValue(head.Cell(column), out var said)) return (Indicator(said.Name, head.At(column)), said.Unit, said.Period);
        var (name, unit) = Split(head.Cell(column));
        var indicator = Indicator(name, head.At(column));
        if (indicator is null && problems[^1].Code == "ST-131") unknown.Add(new(head.Cell(column), head.At(column), unit));
        return (indicator, unit, null);
    }

    void Add(SheetRow row, int column, (Member Member, IndicatorKey Indicator, Period Period) key, string unit)
    {
        var text = row.Cell(column);
        if (text.Length == 0) return;
        if (!scope.Has(key.Member, key.Indicator)) problems.Add(Problems.NotItsFigure(row.At(column), key.Indicator.Name, key.Member.Name));
        if (row.Merged.Contains(column)) problems.Add(Problems.FigureMerged(row.At(column), text));
        if (!scope.Collects(key.Indicator, key.Period)) problems.Add(Problems.PeriodNotCollected(row.At(column), key.Period.ToString(), key.Indicator.Name));
        if ((FigureText.Exact(text, unit, key.Indicator) ?? Figure(text, unit, (key.Indicator, row.At(column)))) is not { } scaled) return;
        cells.Add(new(row, column, key.Member, key.Indicator, key.Period)
        {
            Scaled = scaled,
            Text = text,
            Unit = unit.Length > 0 ? unit : key.Indicator.Unit,
            Vintage = VintageOf(row),
            Source = row.Cell(Column(ImportText.Source)),
            Note = row.Cell(Column(ImportText.Note)),
        });
    }

    long? Figure(string text, string unit, (IndicatorKey Indicator, Place Place) cell)
    {
        var (read, wrong) = FigureText.Read(text, unit, cell.Indicator, cell.Place);
        problems.AddRange(wrong);
        return read;
    }

    Member? Region(SheetRow row)
    {
        var (code, name) = (Column(ImportText.Code), Column(ImportText.Region));
        var text = row.Cell(code) is { Length: > 0 } written ? written : row.Cell(name);
        Place Spot() => row.At(row.Cell(code).Length > 0 || name < 0 ? code : name);
        var found = scope.Named(text);
        if (found.Count != 1 || row.Cell(name) is { Length: > 0 } printed && printed != found[0].Name) problems.Add(Problems.UnknownRegion(Spot(), row.Cell(name).Length > 0 && row.Cell(code).Length > 0 ? $"{text} {row.Cell(name)}" : text));
        else if (!scope.May(found[0].Region)) problems.Add(Problems.NotInPlan(Spot(), found[0].Name));
        else return found[0];
        return null;
    }

    IndicatorKey? Indicator(SheetRow row, int column) => Known(row.Cell(column)) ?? Indicator(row.Cell(column), row.At(column));

    /// <summary>What the actor may bring.</summary>
    IndicatorKey? Known(string name) => scope.Indicator(name) is { } found && scope.Suppliable?.Contains(found.Id) != false ? found : null;

    IndicatorKey? Indicator(string name, Place place)
    {
        var found = scope.Indicator(name);
        if (found is null) problems.Add(Problems.UnknownIndicator(place, name));
        else if (scope.Suppliable is { } allowed && !allowed.Contains(found.Id)) problems.Add(Problems.NotYours(place, name));
        else return found;
        return null;
    }

    Period? PeriodOf(SheetRow row)
    {
        var column = Column(ImportText.Period);
        if (row.Cell(column).Length == 0 && order.Period is { } chosen) return chosen;
        if (Read(row.Cell(column)) is { } period) return period;
        problems.Add(Basics.Problems.NotAPeriod(row.At(Math.Max(column, 0)), row.Cell(column)));
        return null;
    }

    readonly Dictionary<string, Period?> periods = new(StringComparer.Ordinal);

    Period? Read(string text) => periods.TryGetValue(text, out var known) ? known : periods[text] = Period.TryParse(text);

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
        if (scope.Indicator(cell) is not null) return (cell, "");
        var match = WithUnit().Match(cell);
        return match.Success ? (match.Groups[1].Value.Trim(), match.Groups[2].Value.Trim()) : (cell, "");
    }

    [GeneratedRegex(@"^(.+?)[（(]([^（）()]+)[）)]$")]
    private static partial Regex WithUnit();
}
