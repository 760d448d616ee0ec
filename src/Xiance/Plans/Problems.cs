using Xiance.Basics;

namespace Xiance.Plans;

/// <summary>What prevents a plan or a pack.</summary>
static class Problems
{
    public static Problem FileMissing(string pack, string file) => Problem.Of("PL-101", Place.Named(pack), ("file", file));

    public static Problem OtherFolder(Place place, string id, string folder) => Problem.Of("PL-102", place, ("id", id), ("folder", folder));

    public static Problem EndsBeforeBegin(Place place) => Problem.Of("PL-103", place);

    public static Problem Uncited(Place place, string name) => Problem.Of("PL-104", place, ("name", name));

    public static Problem ProvisionalWithoutReason(Place place, string name) => Problem.Of("PL-105", place, ("name", name));

    public static Problem AssumptionNotProvisional(Place place, string name) => Problem.Of("PL-106", place, ("name", name));

    public static Problem OutsidePack(Place place, DateOnly day) => Problem.Of("PL-107", place, ("day", day));

    public static Problem Twice(Place place, string value) => Problem.Of("PL-108", place, ("value", value));

    public static Problem UnknownRegion(Place place, string region) => Problem.Of("PL-111", place, ("region", region));

    public static Problem SeveralRegions(Place place, string region) => Problem.Of("PL-112", place, ("region", region));

    public static Problem NoMember(Place place) => Problem.Of("PL-113", place);

    public static Problem OtherCount(Place place, string list, int stated, int found) => Problem.Of("PL-114", place, ("list", list), ("stated", stated), ("found", found));

    public static Problem FactsOverlap(Place place, string region) => Problem.Of("PL-115", place, ("region", region));

    public static Problem ParentCircle(Place place, string region) => Problem.Of("PL-116", place, ("region", region));

    public static Problem DatesReversed(Place place, string name) => Problem.Of("PL-117", place, ("name", name));

    public static Problem SharesOff(Place place, string region, decimal sum) => Problem.Of("PL-118", place, ("region", region), ("sum", sum));

    public static Problem Decimals(Place place, int most) => Problem.Of("PL-121", place, ("most", most));

    public static Problem FormulaMismatch(Place place, string indicator) => Problem.Of("PL-122", place, ("indicator", indicator));

    public static Problem FormulaUnit(Place place, string indicator, string found, string unit) => Problem.Of("PL-123", place, ("indicator", indicator), ("found", found), ("unit", unit));

    public static Problem FormulaCircle(Place place, string indicator) => Problem.Of("PL-124", place, ("indicator", indicator));

    public static Problem NotAdded(Place place, string indicator, string unit) => Problem.Of("PL-125", place, ("indicator", indicator), ("unit", unit));

    public static Problem NothingToRecompute(Place place, string indicator) => Problem.Of("PL-126", place, ("indicator", indicator));

    public static Problem RollUpWeight(Place place, string indicator) => Problem.Of("PL-127", place, ("indicator", indicator));

    public static Problem VintageOrder(Place place) => Problem.Of("PL-128", place);

    public static Problem OneBound(Place place, string key) => Problem.Of("PL-129", place, ("key", key));

    public static Problem UnknownIndicator(Place place, string indicator) => Problem.Of("PL-131", place, ("indicator", indicator));

    public static Problem ValueOrAssigned(Place place, string target) => Problem.Of("PL-132", place, ("target", target));

    public static Problem RangeUpsideDown(Place place, string target) => Problem.Of("PL-133", place, ("target", target));

    public static Problem CountNeedsCondition(Place place, string target) => Problem.Of("PL-134", place, ("target", target));

    public static Problem Undecided(string item) => Problem.Of("PL-901", Place.Named(item), ("item", item));

    public static Problem NothingAccepted() => Problem.Of("PL-902", Place.Nowhere);

    public static Problem TaskWithoutUnit(string clause, string title) => Problem.Of("PL-903", Place.Named(clause), ("title", title)) with { Severity = Severity.Warning };

    public static Problem NoSuchItem(string item) => Problem.Of("PL-904", Place.Named(item), ("item", item));

    public static Problem DecidedTwice(string item) => Problem.Of("PL-905", Place.Named(item), ("item", item));

    public static Problem Contradiction(IEnumerable<string> clauses, string text) => Problem.Of("PL-906", Place.Named(string.Join('、', clauses.Distinct())), ("text", text)) with { Severity = Severity.Warning };

    public static Problem FieldEmpty(string item, string field) => Problem.Of("PL-911", Place.Named(item), ("field", field));

    public static Problem FieldNoNumber(string item, string field, string text) => Problem.Of("PL-912", Place.Named(item), ("field", field), ("text", text));

    public static Problem FieldNoYear(string item, string field, string text) => Problem.Of("PL-913", Place.Named(item), ("field", field), ("text", text));

    public static Problem FieldNoChoice(string item, string field, string text, IEnumerable<string> choices) => Problem.Of("PL-914", Place.Named(item), ("field", field), ("text", text), ("choices", string.Join('、', choices)));

    public static Problem NoSuchField(string item, string field) => Problem.Of("PL-915", Place.Named(item), ("field", field));

    public static Problem NoSuchClause(string item, string clause) => Problem.Of("PL-916", Place.Named(item), ("clause", clause));

    public static Problem QuoteEmpty(string clause) => Problem.Of("PL-917", Place.Named(clause), ("clause", clause));

    public static Problem QuoteNotThere(string clause, string quote) => Problem.Of("PL-918", Place.Named(clause), ("clause", clause), ("quote", quote));
}
