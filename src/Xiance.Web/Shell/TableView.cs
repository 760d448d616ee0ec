namespace Xiance.Web.Shell;

/// <summary>
/// A table as this address asks for it: rows found and sorted, columns chosen. The page shows it and the Excel file holds it, so that
/// both are always the same. Query keys: NAME.sort, NAME.desc, NAME.find, NAME.columns.
/// </summary>
public sealed class TableView<TRow>
{
    public TableView(string name, Visit visit, IReadOnlyList<TableColumn<TRow>> columns, IEnumerable<TRow> rows)
    {
        (Name, Visit, AllColumns) = (name, visit, columns);
        var all = rows.ToList();
        Total = all.Count;
        Columns = Chosen();
        Rows = Sorted([.. all.Where(Found)]);
    }

    /// <summary>Rows that the database found, sorted and cut into a page already; the total is that of all pages.</summary>
    public TableView(string name, Visit visit, IReadOnlyList<TableColumn<TRow>> columns, (IReadOnlyList<TRow> Rows, int Total) page)
    {
        (Name, Visit, AllColumns, Total, Paged) = (name, visit, columns, page.Total, true);
        Columns = Chosen();
        Rows = page.Rows;
    }

    /// <summary>True where the rows are one page of more.</summary>
    public bool Paged { get; }

    /// <summary>The page shown, from 1, and how many there are.</summary>
    public int Page { get; private init; } = 1;

    public int Pages { get; private init; } = 1;

    /// <summary>The page that NAME.page asks for, of the rows found and sorted; files are made from the whole view before.</summary>
    public TableView<TRow> Cut(int size)
    {
        var pages = Math.Max(1, (Rows.Count + size - 1) / size);
        var asked = int.TryParse(Visit.Asked(Key("page")), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, pages) : 1;
        return new TableView<TRow>(Name, Visit, AllColumns, ([.. Rows.Skip((asked - 1) * size).Take(size)], Rows.Count)) { Page = asked, Pages = pages, Provisional = Provisional };
    }

    public string PageLink(int number) => Visit.Here((Key("page"), number == 1 ? null : number));

    /// <summary>True where a figure of it rests on something the document does not give; the file then says 暂定.</summary>
    public bool Provisional { get; init; }

    public string Name { get; }

    public Visit Visit { get; }

    public IReadOnlyList<TableColumn<TRow>> AllColumns { get; }

    public IReadOnlyList<TableColumn<TRow>> Columns { get; }

    public IReadOnlyList<TRow> Rows { get; }

    /// <summary>Rows before the search.</summary>
    public int Total { get; }

    public string? Find => Visit.Asked(Key("find"));

    public string? SortedBy => Visit.Asked(Key("sort"));

    public bool Descending => Visit.Asked(Key("desc")) == "1";

    public string Key(string part) => $"{Name}.{part}";

    /// <summary>The address that sorts by a column; the second time the other way round.</summary>
    public string SortLink(TableColumn<TRow> column) =>
        Visit.Here((Key("sort"), column.Key), (Key("desc"), SortedBy == column.Key ? Descending ? null : "1" : column.Number ? "1" : null), (Key("page"), null));

    /// <summary>The address of the same table as an Excel file.</summary>
    public string ExcelLink => Visit.Here(("format", "xlsx"), ("table", Name));

    /// <summary>True when the address asks for this table as a file; the endpoint then answers with <see cref="Sheet"/>.</summary>
    public bool AsksExcel => Visit.Asked("format") == "xlsx" && Visit.Asked("table") == Name;

    /// <summary>Head and rows as exported: exactly what is shown; figures as numbers, all else as text.</summary>
    public IReadOnlyList<IReadOnlyList<object?>> Sheet() =>
    [
        [.. Columns.Select(column => (object)(column.Unit is null ? column.Title : $"{column.Title}（{column.Unit}）"))],
        .. Rows.Select(row => (IReadOnlyList<object?>)[.. Columns.Select(column => column.Figure?.Invoke(row) ?? (object?)column.Text(row))]),
    ];

    IReadOnlyList<TableColumn<TRow>> Chosen()
    {
        var asked = Visit.Query.Where(pair => pair.Key == Key("columns")).SelectMany(pair => pair.Value.Split(',')).ToHashSet(StringComparer.Ordinal);
        List<TableColumn<TRow>> chosen = [.. AllColumns.Where(column => asked.Count == 0 ? !column.Spare : asked.Contains(column.Key))];
        return chosen.Count > 0 ? chosen : AllColumns;
    }

    bool Found(TRow row) => Find is not { } find || find.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => Columns.Any(column => column.Text(row).Contains(word, StringComparison.OrdinalIgnoreCase)));

    List<TRow> Sorted(List<TRow> rows)
    {
        if (AllColumns.FirstOrDefault(column => column.Key == SortedBy)?.Order is not { } order) return rows;
        var pairs = rows.Select(row => (row, value: order(row))).OrderBy(pair => pair.value is null);
        var sorted = Descending ? pairs.ThenByDescending(pair => pair.value, Ordering.Instance) : pairs.ThenBy(pair => pair.value, Ordering.Instance);
        return [.. sorted.Select(pair => pair.row)];
    }

    sealed class Ordering : IComparer<IComparable?>
    {
        public static readonly Ordering Instance = new();

        public int Compare(IComparable? left, IComparable? right) => left is string a && right is string b ? string.CompareOrdinal(a, b) : Comparer<IComparable?>.Default.Compare(left, right);
    }
}
