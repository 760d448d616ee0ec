using Xiance.Basics;

namespace Xiance.Incentives;

/// <summary>What prevents money from being shared or paid.</summary>
static class Problems
{
    public static Problem NobodyClaims(string fund, string honour) => Problem.Of("IN-101", Place.Named(fund), ("fund", fund), ("honour", honour));

    public static Problem ClaimTwice(string fund, string region) => Problem.Of("IN-102", Place.Named(fund), ("fund", fund), ("region", region));

    public static Problem ValueNotPositive(string fund, string region) => Problem.Of("IN-103", Place.Named(fund), ("fund", fund), ("region", region));

    public static Problem NotYet(string fund, int year) => Problem.Of("IN-104", Place.Named(fund), ("fund", fund), ("year", year));

    public static Problem NotMoney(Place place, string text) => Problem.Of("IN-105", place, ("text", text));

    public static Problem FundTwice(Place place, string fund) => Problem.Of("IN-106", place, ("fund", fund));

    public static Problem Uncited(Place place, string fund) => Problem.Of("IN-107", place, ("fund", fund));

    public static Problem ProvisionalWithoutReason(Place place, string fund) => Problem.Of("IN-108", place, ("fund", fund));

    public static Problem NameTwice(Place place, string name) => Problem.Of("IN-201", place, ("name", name));

    public static Problem RuleTwice(Place place, string name) => Problem.Of("IN-202", place, ("name", name));

    public static Problem RuleUncited(Place place, string name) => Problem.Of("IN-203", place, ("name", name));

    public static Problem RuleProvisional(Place place, string name) => Problem.Of("IN-204", place, ("name", name));

    public static Problem OneAmount(Place place, string name) => Problem.Of("IN-205", place, ("name", name));

    public static Problem UnknownName(Place place, string rule, string name) => Problem.Of("IN-206", place, ("rule", rule), ("name", name));

    public static Problem OtherUnit(Place place, string name, string unit, string wanted) => Problem.Of("IN-207", place, ("name", name), ("unit", unit), ("wanted", wanted));

    public static Problem Unused(Place place, string name) => Problem.Of("IN-208", place, ("name", name));

    public static Problem NeverValid(Place place, string name) => Problem.Of("IN-209", place, ("name", name));

    public static Problem UnknownFact(string subject, string name) => Problem.Of("IN-301", Place.Named(subject), ("name", name));

    public static Problem ValueNotAllowed(string subject, string name, string value, string allowed) => Problem.Of("IN-302", Place.Named(subject), ("name", name), ("value", value), ("allowed", allowed));

    public static Problem UnknownRule(string rule) => Problem.Of("IN-303", Place.Named(rule), ("rule", rule));

    public static Problem AmountTooLarge(string rule) => Problem.Of("IN-304", Place.Named(rule), ("rule", rule));

    public static Problem OutsideRange(string rule, Money amount, Money low, Money? high) => Problem.Of("IN-305", Place.Named(rule), ("rule", rule), ("amount", amount), ("low", low), ("high", high?.ToString() ?? "∞"));

    public static Problem NoFundShare(string rule) => Problem.Of("IN-306", Place.Named(rule), ("rule", rule));

    public static Problem NoPriority(string group, string rules) => Problem.Of("IN-307", Place.Named(group), ("group", group), ("rules", rules));

    public static Problem NegativeClaim(string pool, string claimant) => Problem.Of("IN-308", Place.Named(pool), ("pool", pool), ("claimant", claimant));

    public static Problem NoRank(string pool, string claimant) => Problem.Of("IN-309", Place.Named(pool), ("pool", pool), ("claimant", claimant));

    public static Problem NotRecoverable(string rule) => Problem.Of("IN-310", Place.Named(rule), ("rule", rule));

    public static Problem SearchTooLarge(string subject, int nodes) => Problem.Of("IN-311", Place.Named(subject), ("subject", subject), ("nodes", nodes));

    public static Problem FigureWrong(Place place, string name, string text, string wanted) => Problem.Of("IN-401", place, ("name", name), ("text", text), ("wanted", wanted));

    public static Problem FigureUnit(Place place, string name, string unit, string wanted) => Problem.Of("IN-402", place, ("name", name), ("unit", unit), ("wanted", wanted));

    public static Problem FigureTwice(Place place, string entity, string name) => Problem.Of("IN-403", place, ("entity", entity), ("name", name));

    public static Problem NoPeriod(Place place, string entity) => Problem.Of("IN-404", place, ("entity", entity));

    public static Problem UnknownColumn(Place place, string name) => Problem.Of("IN-405", place, ("name", name));

    public static Problem ExampleDiffers(string example, string expected, string actual) => Problem.Of("IN-501", Place.Named(example), ("example", example), ("expected", expected), ("actual", actual));

    public static Problem Survivor(string mutant) => Problem.Of("IN-502", Place.Named(mutant), ("mutant", mutant));

    public static Problem RuleWithoutExample(string rule) => Problem.Of("IN-503", Place.Named(rule), ("rule", rule));

    public static Problem ExampleIncomplete(Place place, string what) => Problem.Of("IN-504", place, ("what", what));

    public static Problem NotYourStep(Bilingual act) => Problem.Of("IN-601", Place.Nowhere, ("act", act));

    public static Problem StepOutOfTurn(Bilingual act, Bilingual state) => Problem.Of("IN-602", Place.Nowhere, ("act", act), ("state", state));

    public static Problem StepIncomplete(Bilingual part) => Problem.Of("IN-603", Place.Nowhere, ("part", part));

    public static Problem CalendarEnds(DateOnly day) => Problem.Of("IN-604", Place.Nowhere, ("day", day));

    public static Problem NoRuleChosen() => Problem.Of("IN-605", Place.Nowhere);

    public static Problem DayPast(DateOnly day) => Problem.Of("IN-606", Place.Nowhere, ("day", day));

    public static Problem OutsideNotice(DateOnly day, DateOnly first, DateOnly last) => Problem.Of("IN-607", Place.Nowhere, ("day", day), ("first", first), ("last", last));

    public static Problem NothingToAnswer() => Problem.Of("IN-608", Place.Nowhere);

    public static Problem NothingUpheld() => Problem.Of("IN-609", Place.Nowhere);

    public static Problem RecoveryAmount(Money most) => Problem.Of("IN-610", Place.Nowhere, ("most", most));

    public static Problem RepaidAmount(Money most) => Problem.Of("IN-625", Place.Nowhere, ("most", most));

    public static Problem NotRecommended() => Problem.Of("IN-627", Place.Nowhere);

    public static Problem GrantedAmount() => Problem.Of("IN-628", Place.Nowhere);

    public static Problem DayAhead(DateOnly day) => Problem.Of("IN-629", Place.Nowhere, ("day", day));

    public static Problem PaperMissing(string paper) => Problem.Of("IN-611", Place.Named(paper), ("paper", paper));

    public static Problem FiguresMissing(string figures) => Problem.Of("IN-612", Place.Nowhere, ("figures", figures));

    public static Problem ClaimedBefore(string first, string detail, Cases.ClaimFindingKind kind) => Problem.Of("IN-613", Place.Named(first), ("first", first), ("detail", detail), ("kind", Words(kind)));

    public static Problem NotResponsible(string unit) => Problem.Of("IN-614", Place.Nowhere, ("unit", unit));

    public static Problem SamePerson(Bilingual act) => Problem.Of("IN-615", Place.Nowhere, ("act", act));

    public static Problem FindingsUnexplained(int count) => Problem.Of("IN-616", Place.Nowhere, ("count", count));

    public static Problem NothingPayable() => Problem.Of("IN-617", Place.Nowhere);

    public static Problem AmountToSet(string rule) => Problem.Of("IN-626", Place.Named(rule), ("rule", rule));

    public static Problem NoticeRuns(DateOnly last) => Problem.Of("IN-618", Place.Nowhere, ("last", last));

    public static Problem ObjectionOpen(string body) => Problem.Of("IN-619", Place.Nowhere, ("body", body));

    public static Problem ObjectionUpheld() => Problem.Of("IN-620", Place.Nowhere);

    public static Problem NothingChanged() => Problem.Of("IN-631", Place.Nowhere);

    public static Problem ExamplesFail(int count) => Problem.Of("IN-632", Place.Nowhere, ("count", count));

    public static Problem NotTested() => Problem.Of("IN-633", Place.Nowhere);

    public static Problem StageOutOfTurn(string fund) => Problem.Of("IN-651", Place.Named(fund), ("fund", fund));

    public static Problem NoGoal(string fund) => Problem.Of("IN-652", Place.Named(fund), ("fund", fund));

    public static Problem WeightsDiffer(decimal sum, decimal full) => Problem.Of("IN-653", Place.Nowhere, ("sum", sum), ("full", full));

    public static Problem GoalTwice(string goal) => Problem.Of("IN-654", Place.Nowhere, ("goal", goal));

    public static Problem GoalLost(string goal) => Problem.Of("IN-655", Place.Nowhere, ("goal", goal));

    public static Problem GoalIncomplete(string goal) => Problem.Of("IN-656", Place.Nowhere, ("goal", goal));

    public static Problem GoalWithoutReached(string goal) => Problem.Of("IN-657", Place.Nowhere, ("goal", goal));

    public static Problem GoalWithoutScore(string goal) => Problem.Of("IN-658", Place.Nowhere, ("goal", goal));

    public static Problem ScoreBeyond(string goal, decimal score, decimal weight) => Problem.Of("IN-659", Place.Nowhere, ("goal", goal), ("score", score), ("weight", weight));

    public static Problem GoalWithoutEvidence(string goal) => Problem.Of("IN-660", Place.Nowhere, ("goal", goal));

    public static Problem GoalChanged(string goal) => Problem.Of("IN-661", Place.Nowhere, ("goal", goal));

    static Bilingual Words(Cases.ClaimFindingKind kind) => kind switch
    {
        Cases.ClaimFindingKind.SameInvoice => new("同一发票或合同", "the same invoice or contract"),
        Cases.ClaimFindingKind.SameClaim => new("同一规则、年度和项目", "the same rule, year and project"),
        Cases.ClaimFindingKind.OnceOnly => new("只享受一次", "granted once only"),
        Cases.ClaimFindingKind.SameMatter => new("同一事项", "the same matter"),
        _ => new("拆分申报", "a split claim"),
    };
}
