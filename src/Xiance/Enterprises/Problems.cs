using Xiance.Basics;

namespace Xiance.Enterprises;

/// <summary>Expected failures of methods, firms and evaluations.</summary>
static class Problems
{
    public static Problem Uncited(Place place, string what) => Problem.Of("EN-101", place, ("what", what));

    public static Problem NoColumn(Place place, string name, ColumnKind kind) => Problem.Of("EN-102", place, ("name", name), ("kind", kind switch { ColumnKind.Number => "number", ColumnKind.Truth => "truth", _ => "text" }));

    public static Problem ColumnTwice(Place place, string name) => Problem.Of("EN-103", place, ("name", name));

    public static Problem Outside(Place place, string key, string range) => Problem.Of("EN-104", place, ("key", key), ("range", range));

    public static Problem CodeTwice(Place place, string code) => Problem.Of("EN-105", place, ("code", code));

    public static Problem GradeOrder(Place place) => Problem.Of("EN-106", place);

    public static Problem NoGrade(Place place, string grade) => Problem.Of("EN-107", place, ("grade", grade));

    public static Problem NotOne(Place place, string keys) => Problem.Of("EN-108", place, ("keys", keys));

    public static Problem WeightSum(Place place, decimal sum, decimal wanted) => Problem.Of("EN-109", place, ("sum", sum), ("wanted", wanted));

    public static Problem UnitsDiffer(Place place, string code) => Problem.Of("EN-110", place, ("code", code));

    public static Problem UnitDoesNotFit(Place place, string code, string from, string to) => Problem.Of("EN-111", place, ("code", code), ("from", from), ("to", to));

    public static Problem NoYear(Place place) => Problem.Of("EN-112", place);

    public static Problem DataColumnMissing(string name) => Problem.Of("EN-201", Place.Nowhere, ("name", name));

    public static Problem FirmTwice(string firm, int year) => Problem.Of("EN-202", Place.Nowhere, ("firm", firm), ("year", year));

    public static Problem Undecided(string firm, int year, string condition) => Problem.Of("EN-203", Place.Nowhere, ("firm", firm), ("year", year), ("condition", condition));

    public static Problem SeveralVariants(string firm, int year) => Problem.Of("EN-204", Place.Nowhere, ("firm", firm), ("year", year));

    public static Problem NoVariant(string firm, int year) => Problem.Of("EN-205", Place.Nowhere, ("firm", firm), ("year", year));

    public static Problem Leaders(string group, int year, int leaders) => Problem.Of("EN-206", Place.Nowhere, ("group", group), ("year", year), ("leaders", leaders));

    public static Problem Refused(string firm, int year, string item) => Problem.Of("EN-207", Place.Nowhere, ("firm", firm), ("year", year), ("item", item));

    public static Problem OwnerUnknown(string firm, int year, string owner) => Problem.Of("EN-208", Place.Nowhere, ("firm", firm), ("year", year), ("owner", owner));

    public static Problem BeyondReach(string item) => Problem.Of("EN-209", Place.Nowhere, ("item", item));

    public static Problem NotANumber(Place place, string text) => Problem.Of("EN-210", place, ("text", text));

    public static Problem NotATruth(Place place, string text) => Problem.Of("EN-211", place, ("text", text));

    public static Problem GroupTextMissing(string firm, int year, string column) => Problem.Of("EN-212", Place.Nowhere, ("firm", firm), ("year", year), ("column", column));

    public static Problem NobodyThere(string method, int year) => Problem.Of("EN-213", Place.Nowhere, ("method", method), ("year", year));

    public static Problem KeyMissing(int row) => Problem.Of("EN-214", Place.Nowhere, ("row", row));

    public static Problem CodeLength(Place place, string code, int length) => Problem.Of("EN-301", place, ("code", code), ("length", length));

    public static Problem CodeCharacter(Place place, string code, int position, char character) => Problem.Of("EN-302", place, ("code", code), ("position", position), ("character", character.ToString()));

    public static Problem CodeCheck(Place place, string code, (int Position, char Expected, char Found) check) =>
        Problem.Of("EN-303", place, ("code", code), ("position", check.Position), ("expected", check.Expected.ToString()), ("found", check.Found.ToString()));

    public static Problem StatisticalColumn(string column) => Problem.Of("EN-304", Place.Nowhere, ("column", column));

    public static Problem StepNotOpen(RunAct act) => Problem.Of("EN-311", Place.Nowhere, ("act", Word(act)));

    public static Problem OwnWork() => Problem.Of("EN-312", Place.Nowhere);

    public static Problem WordsMissing() => Problem.Of("EN-310", Place.Nowhere);

    static Bilingual Word(RunAct act) => act switch { RunAct.Approve => new("批准", "approve"), RunAct.Publish => new("公布", "publish"), _ => new("撤回", "withdraw") };
}
