using System.Globalization;
using Xiance.Assessment;
using Xiance.Basics;

namespace Xiance.Storage.Tables;

/// <summary>
/// Reads the wide CSV files of a scheme's data layout into figures by period. Files are joined by id (and period); a file
/// without the period column speaks for all periods. Cells that are neither numbers nor stated as missing are problems.
/// </summary>
public sealed class SchemeData
{
    readonly Scheme scheme;
    readonly DataLayout layout;
    readonly List<Problem> problems = [];
    readonly SortedDictionary<Period, Dictionary<string, GatheredRow>> gathered = [];

    SchemeData(Scheme scheme, DataLayout layout) => (this.scheme, this.layout) = (scheme, layout);

    /// <summary>Each file is taken from the first of the folders that has it.</summary>
    public static Outcome<IReadOnlyList<PeriodFigures>> Read(Scheme scheme, params IReadOnlyList<string> folders)
    {
        if (scheme.Data is not { } layout) return Problems.NoLayout(scheme.Name);
        var tables = layout.Files.Select(file => WideTable.Read(folders.Select(folder => Path.Combine(folder, file)).FirstOrDefault(File.Exists) ?? Path.Combine(folders[0], file))).ToList();
        if (tables.Any(table => !table.Succeeded)) return tables.SelectMany(table => table.Problems).ToList();
        return new SchemeData(scheme, layout).Gather([.. tables.Select(table => table.Value!)]);
    }

    Outcome<IReadOnlyList<PeriodFigures>> Gather(IReadOnlyList<WideTable> tables)
    {
        var dated = tables.Where(table => layout.Period is null || table.Column(layout.Period) >= 0).ToList();
        foreach (var table in dated) Add(table, row => PeriodOf(table, row) is { } period ? [period] : []);
        var periods = gathered.Keys.ToList();
        foreach (var table in tables.Except(dated)) Add(table, _ => periods);
        if (problems.Count > 0) return problems;
        return new Outcome<IReadOnlyList<PeriodFigures>>([.. gathered.Select(pair => Figures(pair.Key, [.. pair.Value.Values]))], []);
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
                if (!regions.TryGetValue(key, out var parts)) regions.Add(key, parts = new GatheredRow(key, []));
                if (parts.Parts.Any(part => part.Table == table)) problems.Add(Problems.IdTwice(Place.At(table.Name, row + 2, id + 1), key, period.ToString()));
                parts.Parts.Add((table, row));
            }
    }

    Period? PeriodOf(WideTable table, int row)
    {
        var text = layout.Period is { } column ? table.Rows[row][table.Column(column)] : layout.FixedPeriod ?? "";
        if (Period.TryParse(text) is { } period) return period;
        problems.Add(Problems.NoPeriod(Place.At(table.Name, row + 2, 1), text));
        return null;
    }

    PeriodFigures Figures(Period period, IReadOnlyList<GatheredRow> rows)
    {
        var names = SchemeColumns.Numbers(scheme).Where(name => rows.Any(row => row.Has(name))).ToList();
        var facts = SchemeColumns.Facts(scheme);
        var sources = rows.Select(row => (string?)$"{row.Parts[0].Table.Name}#{row.Parts[0].Row + 2}").ToArray();
        return new PeriodFigures(period, [.. rows.Select(row => Region(row, facts))], names.ToDictionary(name => name, name => rows.Select(row => Number(row, name)).ToArray()))
        {
            Sources = names.ToDictionary(name => name, _ => sources),
        };
    }

    AssessedRegion Region(GatheredRow row, IReadOnlyList<string> facts) => new(row.Id, layout.Name is { } name ? row.Text(name) ?? row.Id : row.Id)
    {
        Classes = [.. layout.Classes.Select(column => row.Text(column)).OfType<string>().SelectMany(text => text.Split(';')).Where(text => !IsMissing(text)).Distinct()],
        Facts = facts.Select(fact => (fact, Text: row.Text(fact))).Where(pair => pair.Text is not null && !IsMissing(pair.Text)).ToDictionary(pair => pair.fact, pair => pair.Text!),
    };

    double? Number(GatheredRow row, string name)
    {
        if (row.Find(name) is not { } cell || IsMissing(cell.Text)) return null;
        if (double.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)) return value;
        problems.Add(Problems.NotANumber(Place.At(cell.Table.Name, cell.Row + 2, cell.Column + 1), name, cell.Text));
        return null;
    }

    bool IsMissing(string text) => text.Length == 0 || layout.Missing.Contains(text);
}

/// <summary>The rows of several files that speak of one region in one period.</summary>
sealed record GatheredRow(string Id, List<(WideTable Table, int Row)> Parts)
{
    public bool Has(string name) => Parts.Any(part => part.Table.Column(name) >= 0);

    public string? Text(string name) => Find(name)?.Text;

    public (WideTable Table, int Row, int Column, string Text)? Find(string name)
    {
        foreach (var (table, row) in Parts)
            if (table.Column(name) is >= 0 and var column) return (table, row, column, table.Rows[row][column]);
        return null;
    }
}
