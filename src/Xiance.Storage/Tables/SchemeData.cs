using System.Globalization;
using Xiance.Assessment;
using Xiance.Basics;

namespace Xiance.Storage.Tables;

/// <summary>
/// Reads the wide CSV files of a scheme's data layout into figures by period. Files are joined by id (and period); a file
/// without the period column speaks for all periods. Cells that are neither numbers nor stated as missing, columns that no file
/// has and files that contradict each other are problems.
/// </summary>
public sealed class SchemeData
{
    readonly Scheme scheme;
    readonly DataLayout layout;
    readonly string? periodColumn;
    readonly List<Problem> problems = [];
    readonly SortedDictionary<Period, Dictionary<string, GatheredRow>> gathered = [];

    SchemeData(Scheme scheme, DataLayout layout) => (this.scheme, this.layout, periodColumn) = (scheme, layout, layout.PeriodColumns is null ? layout.Period : PeriodColumns.Period);

    /// <summary>Each file is taken from the first of the folders that has it.</summary>
    public static Outcome<IReadOnlyList<PeriodFigures>> Read(Scheme scheme, params IReadOnlyList<string> folders)
    {
        if (scheme.Data is not { } layout) return Problems.NoLayout(scheme.Name);
        var tables = layout.Files.Select(file => WideTable.Read(folders.Select(folder => Path.Combine(folder, file)).FirstOrDefault(File.Exists) ?? Path.Combine(folders[0], file))).ToList();
        if (tables.Any(table => !table.Succeeded)) return tables.SelectMany(table => table.Problems).ToList();
        var names = SchemeColumns.Numbers(scheme).Concat(SchemeColumns.GivenFacts(scheme)).ToHashSet(StringComparer.Ordinal);
        return new SchemeData(scheme, layout).Gather([.. tables.Select(table => layout.PeriodColumns is { } pattern ? PeriodColumns.Unfold(table.Value!, pattern, names) : table.Value!)]);
    }

    Outcome<IReadOnlyList<PeriodFigures>> Gather(IReadOnlyList<WideTable> tables)
    {
        problems.AddRange(Unknown(tables).Select(Problems.NoSuchColumn));
        var dated = tables.Where(table => periodColumn is null || table.Column(periodColumn) >= 0).ToList();
        foreach (var table in dated) Add(table, row => PeriodOf(table, row) is { } period ? [period] : []);
        var periods = gathered.Keys.ToList();
        foreach (var table in tables.Except(dated)) Add(table, _ => periods);
        if (problems.Count > 0) return problems;
        var figures = gathered.Select(pair => Figures(pair.Key, [.. pair.Value.Values])).ToList();
        return problems.Count > 0 ? problems : new Outcome<IReadOnlyList<PeriodFigures>>(figures, []);
    }

    /// <summary>Columns that layout and rules name and no file has; indicators are looked for by period when the run begins.</summary>
    IEnumerable<string> Unknown(IReadOnlyList<WideTable> tables)
    {
        IEnumerable<string?> named = [periodColumn, layout.Name, .. layout.Classes, .. SchemeColumns.GivenFacts(scheme)];
        return named.OfType<string>().Distinct().Where(name => tables.All(table => table.Column(name) < 0));
    }

    void Add(WideTable table, Func<int, IReadOnlyList<Period>> periods)
    {
        var id = table.Column(layout.Id);
        if (id < 0)
        {
            problems.Add(Problems.NoIdColumn(table.Name, layout.Id));
            return;
        }
        for (var row = 0; row < table.Rows.Count; row++)
            foreach (var period in periods(row))
            {
                if (!gathered.TryGetValue(period, out var regions)) gathered.Add(period, regions = new(StringComparer.Ordinal));
                var key = table.Rows[row][id];
                if (key.Length == 0) problems.Add(Problems.NoId(Place.At(table.Name, table.LineOf(row), id + 1), layout.Id));
                if (!regions.TryGetValue(key, out var parts)) regions.Add(key, parts = new GatheredRow(key, []));
                if (parts.Parts.Any(part => part.Table == table)) problems.Add(Problems.IdTwice(Place.At(table.Name, table.LineOf(row), id + 1), key, period.ToString()));
                parts.Parts.Add((table, row));
            }
    }

    Period? PeriodOf(WideTable table, int row)
    {
        var text = periodColumn is { } column ? table.Rows[row][table.Column(column)] : layout.FixedPeriod ?? "";
        if (Period.TryParse(text) is { } period) return period;
        problems.Add(Problems.NoPeriod(Place.At(table.Name, table.LineOf(row), 1), text));
        return null;
    }

    PeriodFigures Figures(Period period, IReadOnlyList<GatheredRow> rows)
    {
        var names = SchemeColumns.Numbers(scheme).Where(name => rows.Any(row => row.Has(name))).ToList();
        var facts = SchemeColumns.Facts(scheme);
        var sources = rows.Select(row => (string?)$"{row.Parts[0].Table.Name}#{row.Parts[0].Table.LineOf(row.Parts[0].Row)}").ToArray();
        return new PeriodFigures(period, [.. rows.Select(row => Region(row, facts))], names.ToDictionary(name => name, name => rows.Select(row => Number(row, name)).ToArray()))
        {
            Sources = names.ToDictionary(name => name, _ => sources),
        };
    }

    AssessedRegion Region(GatheredRow row, IReadOnlyList<string> facts) => new(row.Id, layout.Name is { } name ? Cell(row, name)?.Text ?? row.Id : row.Id)
    {
        Classes = [.. layout.Classes.Select(column => Cell(row, column)?.Text).OfType<string>().SelectMany(text => text.Split(';')).Where(text => !IsMissing(text)).Distinct()],
        Facts = facts.Select(fact => (fact, Cell(row, fact)?.Text)).Where(pair => pair.Text is not null).ToDictionary(pair => pair.fact, pair => pair.Text!),
    };

    double? Number(GatheredRow row, string name)
    {
        if (Cell(row, name) is not { } cell) return null;
        if (CellNumber.Read(cell.Text, layout.Percent) is { } value) return value;
        problems.Add(Problems.NotANumber(Place.At(cell.Table.Name, cell.Table.LineOf(cell.Row), cell.Column + 1), name, cell.Text));
        return null;
    }

    /// <summary>The cell of a column in whichever file has it; files that say different things of one region contradict each other.</summary>
    (WideTable Table, int Row, int Column, string Text)? Cell(GatheredRow row, string name)
    {
        var cells = row.All(name).Where(cell => !IsMissing(cell.Text)).ToList();
        if (cells.Count == 0) return null;
        foreach (var other in cells.Skip(1).Where(cell => cell.Text != cells[0].Text))
            problems.Add(Problems.FilesDiffer(Place.At(other.Table.Name, other.Table.LineOf(other.Row), other.Column + 1), name, (cells[0].Table.Name, cells[0].Text), other.Text));
        return cells[0];
    }

    bool IsMissing(string text) => text.Length == 0 || layout.Missing.Contains(text);
}

/// <summary>The rows of several files that speak of one region in one period.</summary>
sealed record GatheredRow(string Id, List<(WideTable Table, int Row)> Parts)
{
    public bool Has(string name) => Parts.Any(part => part.Table.Column(name) >= 0);

    public IEnumerable<(WideTable Table, int Row, int Column, string Text)> All(string name)
    {
        foreach (var (table, row) in Parts)
            if (table.Column(name) is >= 0 and var column) yield return (table, row, column, table.Rows[row][column]);
    }
}
