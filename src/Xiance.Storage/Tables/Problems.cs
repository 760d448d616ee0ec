using Xiance.Basics;

namespace Xiance.Storage.Tables;

/// <summary>Expected failures of CSV tables.</summary>
static class Problems
{
    public static Problem NoTable(string name) => Problem.Of("ST-601", new Place(name), ("name", name));

    public static Problem EmptyTable(string name) => Problem.Of("ST-602", new Place(name), ("name", name));

    public static Problem ColumnTwice(string name, string column) => Problem.Of("ST-603", new Place(name), ("name", name), ("column", column));

    public static Problem RowLength(Place place, int cells, int columns) => Problem.Of("ST-604", place, ("cells", cells), ("columns", columns));

    public static Problem NoLayout(string scheme) => Problem.Of("ST-605", Place.Nowhere, ("scheme", scheme));

    public static Problem NoIdColumn(string name, string column) => Problem.Of("ST-606", new Place(name), ("name", name), ("column", column));

    public static Problem IdTwice(Place place, string id, string period) => Problem.Of("ST-607", place, ("id", id), ("period", period));

    public static Problem NoPeriod(Place place, string text) => Problem.Of("ST-608", place, ("text", text));

    public static Problem NotANumber(Place place, string column, string text) => Problem.Of("ST-609", place, ("column", column), ("text", text));

    public static Problem NoScheme(string path) => Problem.Of("ST-610", new Place(path), ("path", path));

    public static Problem NoPeriods(string asked) => Problem.Of("ST-611", Place.Nowhere, ("asked", asked));

    public static Problem Unreadable(string name, string reason) => Problem.Of("ST-612", new Place(name), ("name", name), ("reason", reason));

    public static Problem TooLarge(string name) => Problem.Of("ST-613", new Place(name), ("name", name));

    public static Problem ErrorCell(Place place) => Problem.Of("ST-614", place);

    public static Problem LongCell(Place place, int length) => Problem.Of("ST-615", place, ("length", length));

    public static Problem Locked(string name) => Problem.Of("ST-616", new Place(name), ("name", name));

    public static Problem NotText(string name) => Problem.Of("ST-617", new Place(name), ("name", name));

    public static Problem WebPage(string name) => Problem.Of("ST-618", new Place(name), ("name", name));

    public static Problem WrongQuotes(Place place) => Problem.Of("ST-619", place);

    public static Problem NotCalculated(Place place) => Problem.Of("ST-620", place);

    public static Problem NoSuchColumn(string column) => Problem.Of("ST-622", Place.Nowhere, ("column", column));

    public static Problem NoId(Place place, string column) => Problem.Of("ST-623", place, ("column", column));

    public static Problem FilesDiffer(Place place, string column, (string File, string Text) first, string text) => Problem.Of("ST-624", place, ("column", column), ("file", first.File), ("first", first.Text), ("text", text));

    public static Problem HiddenSheet(string name, string sheet) => Problem.Of("ST-621", new Place(name), ("sheet", sheet));
}
