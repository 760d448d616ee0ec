using Xiance.Basics;

namespace Xiance.Storage;

/// <summary>What can go wrong in the outside world: the database, accounts, documents, figures of a workspace.</summary>
static class Problems
{
    public static Problem Unreachable(string database, string reason) => Problem.Of("ST-101", Place.Nowhere, ("database", database), ("reason", reason));

    public static Problem NewerDatabase(int found, int known) => Problem.Of("ST-102", Place.Nowhere, ("found", found), ("known", known));

    public static Problem AuditBroken(string number) => Problem.Of("ST-103", Place.Nowhere, ("number", number));

    public static Problem WrongSignIn() => Problem.Of("ST-111", Place.Nowhere);

    public static Problem Locked(long minutes) => Problem.Of("ST-112", Place.Nowhere, ("minutes", minutes));

    public static Problem Closed() => Problem.Of("ST-113", Place.Nowhere);

    public static Problem WeakPassword(int length) => Problem.Of("ST-114", Place.Nowhere, ("length", length));

    public static Problem NameTaken(string name) => Problem.Of("ST-115", Place.Nowhere, ("name", name));

    public static Problem NameEmpty() => Problem.Of("ST-116", Place.Nowhere);

    public static Problem DutiesApart() => Problem.Of("ST-117", Place.Nowhere);

    public static Problem NotOneself() => Problem.Of("ST-118", Place.Nowhere);

    public static Problem NotAllowed(string action) => Problem.Of("ST-119", Place.Nowhere, ("action", action));

    public static Problem UnknownRegion(Place place, string code) => Problem.Of("ST-121", place, ("code", code));

    public static Problem UnknownPack(string pack) => Problem.Of("ST-122", Place.Nowhere, ("pack", pack));

    public static Problem UnknownIndicator(Place place, string indicator) => Problem.Of("ST-131", place, ("indicator", indicator));

    public static Problem FigureMerged(Place place, string text) => Problem.Of("ST-144", place, ("text", text));

    public static Problem NotAFigure(Place place, string text) => Problem.Of("ST-132", place, ("text", text));

    public static Problem TooManyDecimals(Place place, string text, int decimals) => Problem.Of("ST-133", place, ("text", text), ("decimals", decimals));

    public static Problem ColumnMissing(Place place, string column) => Problem.Of("ST-134", place, ("column", column));

    public static Problem CellTwice(Place place, string first) => Problem.Of("ST-135", place, ("first", first));

    public static Problem NotInPlan(Place place, string region) => Problem.Of("ST-136", place, ("region", region));

    public static Problem WrongVintage(Place place, string text) => Problem.Of("ST-137", place, ("text", text));

    public static Problem PeriodNotCollected(Place place, string period, string indicator) => Problem.Of("ST-138", place, ("period", period), ("indicator", indicator));

    public static Problem NotItsFigure(Place place, string indicator, string region) => Problem.Of("ST-143", place, ("indicator", indicator), ("region", region));

    public static Problem NothingToImport(Place place) => Problem.Of("ST-139", place);

    public static Problem NotYours(Place place, string indicator) => Problem.Of("ST-140", place, ("indicator", indicator));

    public static Problem NamelessColumn(Place place) => Problem.Of("ST-146", place);

    public static Problem OldPrevious(string item) => Problem.Of("ST-141", Place.Named(item));

    public static Problem NoSuchPack(string pack) => Problem.Of("ST-147", Place.Nowhere, ("pack", pack));

    public static Problem NoDocument(long document) => Problem.Of("ST-142", Place.Nowhere, ("document", document));

    public static Problem NoRun(long run) => Problem.Of("ST-151", Place.Nowhere, ("run", run));

    public static Problem ResultDiffers(long run) => Problem.Of("ST-152", Place.Nowhere, ("run", run));

    public static Problem PackWithout(string pack, string file) => Problem.Of("ST-153", Place.Named(pack), ("file", file));

    public static Problem WrongState(string state) => Problem.Of("ST-154", Place.Nowhere, ("state", state));

    public static Problem FundDecided(string fund) => Problem.Of("ST-155", Place.Nowhere, ("fund", fund));

    public static Problem ReturnIncomplete() => Problem.Of("ST-271", Place.Nowhere);

    public static Problem ReturnTooMuch() => Problem.Of("ST-272", Place.Nowhere);

    public static Problem NoSigningKey(string file) => Problem.Of("ST-273", Place.Named(file), ("file", file));

    public static Problem NoSuchFile(string file) => Problem.Of("ST-274", Place.Named(file));

    public static Problem NotAreaCodes(string name, string heads) => Problem.Of("ST-158", Place.Named(name), ("heads", heads));

    public static Problem NotAnAreaCode(Place place) => Problem.Of("ST-159", place);

    public static Problem NoSuchPack(string pack, IEnumerable<string> known) => Problem.Of("ST-157", Place.Nowhere, ("pack", pack), ("known", string.Join('、', known)));

    public static Problem NoFigures(string period) => Problem.Of("ST-156", Place.Nowhere, ("period", period));

    public static Problem NoItem(string item) => Problem.Of("ST-221", Place.Named(item), ("item", item));

    public static Problem NothingCorrected(string item) => Problem.Of("ST-222", Place.Named(item));

    public static Problem NoSeam(string item) => Problem.Of("ST-223", Place.Named(item), ("item", item));

    public static Problem NoUnion(string items) => Problem.Of("ST-224", Place.Nowhere, ("items", items));

    public static Problem NoReason(string reason) => Problem.Of("ST-225", Place.Nowhere, ("reason", reason));

    public static Problem NoMention() => Problem.Of("ST-226", Place.Nowhere);

    public static Problem FollowsItself() => Problem.Of("ST-227", Place.Nowhere);

    public static Problem NotAbove(string title) => Problem.Of("ST-228", Place.Nowhere, ("title", title));

    public static Problem FiledAlready(string title) => Problem.Of("ST-229", Place.Nowhere, ("title", title));

    public static Problem FilingIncomplete() => Problem.Of("ST-230", Place.Nowhere);

    public static Problem NoCell(string name) => Problem.Of("ST-241", Place.Nowhere, ("name", name));

    public static Problem StepNotAllowed(string region, string indicator) => Problem.Of("ST-242", Place.Nowhere, ("region", region), ("indicator", indicator));

    public static Problem StepReason() => Problem.Of("ST-243", Place.Nowhere);

    public static Problem NotLater(string duty, DateOnly due) => Problem.Of("ST-244", Place.Nowhere, ("duty", duty), ("due", due));

    public static Problem NothingToRelease(Period period) => Problem.Of("ST-245", Place.Nowhere, ("period", period.ToChinese()));

    public static Problem FindingChanged(string check) => Problem.Of("ST-261", Place.Named(check), ("check", check));

    public static Problem ErrorStands(string check) => Problem.Of("ST-262", Place.Nowhere, ("check", check));

    public static Problem FindingNotOpen(string check) => Problem.Of("ST-263", Place.Nowhere, ("check", check));

    public static Problem AskedElsewhere(string pack, (string Indicator, string Unit) asked, (string Pack, string Duty) first) =>
        Problem.Of("ST-264", Place.Named($"{pack}/cycle.yaml"), ("indicator", asked.Indicator), ("unit", asked.Unit), ("first", first.Pack), ("duty", first.Duty));

    public static Problem AlreadyCurrent(Place place, string text) => Problem.Of("ST-281", place, ("text", text));

    public static Problem NoEarlierFigure(Place place) => Problem.Of("ST-282", place);

    public static Problem CellClosed(Place place, string indicator) => Problem.Of("ST-246", place, ("indicator", indicator));

    public static Problem NoAddress(string mail) => Problem.Of("ST-247", Place.Nowhere, ("mail", mail));

    public static Problem FigureTooLarge(Place place, string text) => Problem.Of("ST-250", place, ("text", text));

    public static Problem CellOvertaken(Place place, string by, string value) => Problem.Of("ST-251", place, ("by", by), ("value", value));

    public static Problem DraftChanged(Place place, string text) => Problem.Of("ST-252", place, ("text", text));

    public static Problem FarFromKnown(Place place, string period, decimal value) => Problem.Of("ST-253", place, ("period", period), ("value", value));

    public static Problem NothingEntered() => Problem.Of("ST-254", Place.Nowhere);

    public static Problem SheetNotRead(string name, string sheet, string taken) => Problem.Of("ST-255", new Place(name), ("sheet", sheet), ("taken", taken));

    public static Problem RankBeyond(Place place, int rank, int members) => Problem.Of("ST-256", place, ("rank", rank), ("members", members));

    public static Problem ResultUncited(Place place) => Problem.Of("ST-257", place);

    public static Problem NotARank(Place place, string text) => Problem.Of("ST-258", place, ("text", text));

    public static Problem CaseIncomplete() => Problem.Of("ST-331", Place.Nowhere);

    public static Problem ListEmpty() => Problem.Of("ST-332", Place.Nowhere);

    public static Problem CaseNotSettled(string number) => Problem.Of("ST-333", Place.Nowhere, ("number", number));

    public static Problem CaseListed(string number, string payer) => Problem.Of("ST-786", Place.Nowhere, ("number", number), ("payer", payer));

    public static Problem OtherPayer(string number, string payer) => Problem.Of("ST-334", Place.Nowhere, ("number", number), ("payer", payer));

    public static Problem SamePerson() => Problem.Of("ST-335", Place.Nowhere);

    public static Problem PaidBefore(string number, string first) => Problem.Of("ST-336", Place.Nowhere, ("number", number), ("first", first));

    public static Problem BankFileTwice(string name) => Problem.Of("ST-337", Place.Nowhere, ("name", name));

    public static Problem NoPair() => Problem.Of("ST-338", Place.Nowhere);

    public static Problem AmountsDiffer(Money line, Money entry) => Problem.Of("ST-339", Place.Nowhere, ("line", line), ("entry", entry));

    public static Problem BankColumns(Place place) => Problem.Of("ST-340", place);

    public static Problem BankCell(Place place, string text) => Problem.Of("ST-341", place, ("text", text));

    public static Problem BudgetIncomplete() => Problem.Of("ST-342", Place.Nowhere);

    public static Problem VariantIncomplete() => Problem.Of("ST-343", Place.Nowhere);

    public static Problem DutyIncomplete() => Problem.Of("ST-344", Place.Nowhere);

    public static Problem DraftOvertaken() => Problem.Of("ST-345", Place.Nowhere);

    public static Problem ShareWithoutFigure(string county, (string Indicator, string Period) of, string project) => Problem.Of("ST-283", Place.Nowhere, ("county", county), ("indicator", of.Indicator), ("period", of.Period), ("project", project));

    public static Problem ShareOverdrawn(string county, (string Indicator, string Period) of, string projects) => Problem.Of("ST-284", Place.Nowhere, ("county", county), ("indicator", of.Indicator), ("period", of.Period), ("projects", projects));
}
