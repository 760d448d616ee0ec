using Xiance.Basics;

namespace Xiance.Assessment;

/// <summary>Expected failures of schemes and runs.</summary>
static class Problems
{
    public static Problem UnknownParent(Place place, string code, string parent) => Problem.Of("AS-101", place, ("code", code), ("parent", parent));

    public static Problem CodeTwice(Place place, string code) => Problem.Of("AS-102", place, ("code", code));

    public static Problem OneTop(Place place, int count) => Problem.Of("AS-103", place, ("count", count));

    public static Problem ParentCycle(Place place, string code) => Problem.Of("AS-104", place, ("code", code));

    public static Problem NoChildren(Place place, string code) => Problem.Of("AS-105", place, ("code", code));

    public static Problem UnknownCode(Place place, string code) => Problem.Of("AS-106", place, ("code", code));

    public static Problem UnknownClassName(Place place, string name) => Problem.Of("AS-107", place, ("name", name));

    public static Problem WeightMissing(Place place, string code, string name) => Problem.Of("AS-108", place, ("code", code), ("name", name));

    public static Problem WeightSum(Place place, string code, string name, decimal sum, decimal basis) =>
        Problem.Of("AS-109", place, ("code", code), ("name", name.Length == 0 ? "全部 all" : name), ("sum", sum), ("basis", basis));

    public static Problem NegativeWeight(Place place, string code) => Problem.Of("AS-110", place, ("code", code));

    public static Problem NotNormalised(Place place, string code, int times) => Problem.Of("AS-111", place, ("code", code), ("times", times));

    public static Problem Contradiction(Place place, string left, string right) => Problem.Of("AS-112", place, ("left", left), ("right", right));

    public static Problem Inconsistent(Place place, string code, double ratio, double maximum) => Problem.Of("AS-113", place, ("code", code), ("ratio", Math.Round(ratio, 4)), ("maximum", maximum));

    public static Problem NotAMatrix(Place place, string reason) => Problem.Of("AS-114", place, ("reason", reason));

    public static Problem ShareOrder(Place place, string what) => Problem.Of("AS-115", place, ("what", what));

    public static Problem ShareEnd(Place place) => Problem.Of("AS-120", place);

    public static Problem Uncited(Place place, string what) => Problem.Of("AS-116", place, ("what", what));

    public static Problem NotOne(Place place, string keys) => Problem.Of("AS-117", place, ("keys", keys));

    public static Problem OneGroup(Place place, string name) => Problem.Of("AS-118", place, ("name", name));

    public static Problem NotForUnstated(Place place, string code) => Problem.Of("AS-119", place, ("code", code));

    public static Problem NoFigures(string period) => Problem.Of("AS-201", Place.Nowhere, ("period", period));

    public static Problem NoColumn(string column, string indicator, string period) => Problem.Of("AS-202", Place.Nowhere, ("column", column), ("indicator", indicator), ("period", period));

    public static Problem PeriodTwice(string period) => Problem.Of("AS-203", Place.Nowhere, ("period", period));

    public static Problem RegionTwice(string region, string period) => Problem.Of("AS-204", Place.Nowhere, ("region", region), ("period", period));

    public static Problem UnknownClass(string region, string name, string period) => Problem.Of("AS-205", Place.Nowhere, ("region", region), ("name", name), ("period", period));

    public static Problem SeveralClasses(string region, string period) => Problem.Of("AS-206", Place.Nowhere, ("region", region), ("period", period));

    public static Problem NoClass(string region, string period) => Problem.Of("AS-207", Place.Nowhere, ("region", region), ("period", period));

    public static Problem VetoUnknown(string veto, string region, string period) => Problem.Of("AS-208", Place.Nowhere, ("veto", veto), ("region", region), ("period", period));

    public static Problem NobodyAssessed(string scheme, string period) => Problem.Of("AS-209", Place.Nowhere, ("scheme", scheme), ("period", period));

    public static Problem PointsMissing(string rule, string region, string period) => Problem.Of("AS-210", Place.Nowhere, ("rule", rule), ("region", region), ("period", period));

    public static Problem PointsNotNumber(string rule, string region, string text) => Problem.Of("AS-211", Place.Nowhere, ("rule", rule), ("region", region), ("text", text));

    public static Problem NoGroupFact(string region, string fact, string period) => Problem.Of("AS-212", Place.Nowhere, ("region", region), ("fact", fact), ("period", period));

    public static Problem UnknownRegion(string id) => Problem.Of("AS-213", Place.Nowhere, ("id", id)) with { Severity = Severity.Warning };

    public static Problem NothingToCompare(string indicator, string name) => Problem.Of("AS-316", Place.Nowhere, ("indicator", indicator), ("name", name));

    public static Problem ZeroDenominator(string region, string indicator, string column) =>
        Problem.Of("AS-301", Place.Nowhere, ("region", region), ("indicator", indicator), ("column", column)) with { Severity = Severity.Warning };

    public static Problem ZeroRange(string indicator, string name, string period) => Problem.Of("AS-302", Place.Nowhere, ("indicator", indicator), ("name", name), ("period", period));

    public static Problem NotPositive(string indicator, double value) => Problem.Of("AS-303", Place.Nowhere, ("indicator", indicator), ("value", value));

    public static Problem NoReference(string region, string indicator) => Problem.Of("AS-304", Place.Nowhere, ("region", region), ("indicator", indicator));

    public static Problem IndicatorCoverage(string code, double share, double least) => Problem.Of("AS-305", Place.Nowhere, ("code", code), ("share", Math.Round(share, 4)), ("least", least));

    public static Problem MissingChild(string node, string region) => Problem.Of("AS-306", Place.Nowhere, ("node", node), ("region", region));

    public static Problem MeanNotPositive(string node, string region) => Problem.Of("AS-307", Place.Nowhere, ("node", node), ("region", region));

    public static Problem TieNotCut(string honour, string left, string right) => Problem.Of("AS-308", Place.Nowhere, ("honour", honour), ("left", left), ("right", right));

    public static Problem NoLastYear(string honour, string region) => Problem.Of("AS-309", Place.Nowhere, ("honour", honour), ("region", region)) with { Severity = Severity.Warning };

    public static Problem NoHistory(string talk, string criterion, string period) =>
        Problem.Of("AS-310", Place.Nowhere, ("talk", talk), ("criterion", criterion), ("period", period)) with { Severity = Severity.Warning };

    public static Problem NoStreakHistory(string honour, string period) => Problem.Of("AS-311", Place.Nowhere, ("honour", honour), ("period", period)) with { Severity = Severity.Warning };

    public static Problem NoWeights(string node, string method) => Problem.Of("AS-312", Place.Nowhere, ("node", node), ("method", method));

    public static Problem NotInTable(string indicator, double value) => Problem.Of("AS-313", Place.Nowhere, ("indicator", indicator), ("value", value));

    public static Problem NotAReceipt(Place place, string reason) => Problem.Of("AS-401", place, ("reason", reason));

    public static Problem SchemeAltered() => Problem.Of("AS-402", Place.Nowhere);

    public static Problem RowAltered(string region, string period) => Problem.Of("AS-403", Place.Nowhere, ("region", region), ("period", period));

    public static Problem NotSigned() => Problem.Of("AS-404", Place.Nowhere);

    public static Problem SignatureBroken(string algorithm) => Problem.Of("AS-405", Place.Nowhere, ("algorithm", algorithm));

    public static Problem OtherSigner(string fingerprint, string trusted) => Problem.Of("AS-406", Place.Nowhere, ("fingerprint", fingerprint), ("trusted", trusted));

    public static Problem ScoreDiffers(string region, decimal? stated, decimal? computed) => Problem.Of("AS-407", Place.Nowhere, ("region", region), ("stated", stated), ("computed", computed));

    public static Problem ResultDiffers() => Problem.Of("AS-408", Place.Nowhere);

    public static Problem NormalisedDiffers(string region, string indicator, double stated, double again) => Problem.Of("AS-409", Place.Nowhere, ("region", region), ("indicator", indicator), ("stated", stated), ("again", again));

    public static Problem NotYourStep(string act) => Problem.Of("AS-501", Place.Nowhere, ("act", act));

    public static Problem StepOutOfTurn(string act, string state) => Problem.Of("AS-502", Place.Nowhere, ("act", act), ("state", state));

    public static Problem StepIncomplete(string act, string part) => Problem.Of("AS-503", Place.Nowhere, ("act", act), ("part", part));

    public static Problem VetoIncomplete() => Problem.Of("AS-504", Place.Nowhere);

    public static Problem OnTheList(string region, string honour) => Problem.Of("AS-505", Place.Nowhere, ("region", region), ("honour", honour));

    public static Problem NotOnTheList(string region, string honour) => Problem.Of("AS-506", Place.Nowhere, ("region", region), ("honour", honour));

    public static Problem VetoStands(string region, string body, string letter) => Problem.Of("AS-507", Place.Nowhere, ("region", region), ("body", body), ("letter", letter));

    public static Problem NoHonourValue(string region, string honour) => Problem.Of("AS-508", Place.Nowhere, ("region", region), ("honour", honour));

    public static Problem DayAhead(DateOnly day) => Problem.Of("AS-509", Place.Nowhere, ("day", Text(day)));

    public static Problem CalendarEnds(DateOnly day) => Problem.Of("AS-510", Place.Nowhere, ("day", Text(day)));

    public static Problem OutsideNotice(DateOnly day, DateOnly first, DateOnly last) => Problem.Of("AS-511", Place.Nowhere, ("day", Text(day)), ("first", Text(first)), ("last", Text(last)));

    public static Problem NothingToAnswer(long number) => Problem.Of("AS-512", Place.Nowhere, ("number", number));

    public static Problem NoticeRuns(DateOnly last) => Problem.Of("AS-513", Place.Nowhere, ("last", Text(last)));

    public static Problem ObjectionOpen(string body, long number) => Problem.Of("AS-514", Place.Nowhere, ("body", body), ("number", number));

    public static Problem ObjectionUpheld(long number) => Problem.Of("AS-515", Place.Nowhere, ("number", number));

    public static Problem NotSignedOff() => Problem.Of("AS-516", Place.Nowhere);

    public static Problem VariantChoice(string key, decimal value) => Problem.Of("AS-601", Place.Nowhere, ("key", key), ("value", value));

    public static Problem VariantWithoutWeight(string parent) => Problem.Of("AS-602", Place.Nowhere, ("parent", parent));

    public static Problem VariantLimit(string key) => Problem.Of("AS-604", Place.Nowhere, ("key", key));

    public static Problem NoClassFigure(string figure, string period) => Problem.Of("AS-217", Place.Nowhere, ("figure", figure), ("period", period));

    public static Problem ClassFigureMissing(string region, string figure, string period) => Problem.Of("AS-218", Place.Nowhere, ("region", region), ("figure", figure), ("period", period));

    public static Problem VariantName() => Problem.Of("AS-603", Place.Nowhere);

    public static Problem PartsDiffer(string region, string column, string period) => Problem.Of("AS-314", Place.Nowhere, ("region", region), ("column", column), ("period", period));

    public static Problem MoveOneSided(string column, string period, decimal amount) => Problem.Of("AS-315", Place.Nowhere, ("column", column), ("period", period), ("amount", amount));

    static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
