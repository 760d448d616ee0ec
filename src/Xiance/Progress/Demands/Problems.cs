using Xiance.Basics;

namespace Xiance.Progress.Demands;

/// <summary>What can be wrong with a demand, its steps and the rules of the desk.</summary>
public static class Problems
{
    public static Problem NoFirm() => Problem.Of("PG-301", Place.Nowhere);

    public static Problem DemandTooShort(Place place, int letters) => Problem.Of("PG-302", place, ("letters", letters));

    public static Problem NoReportingUnit(Place place) => Problem.Of("PG-303", place);

    public static Problem CapitalOdd(Place place) => Problem.Of("PG-304", place);

    public static Problem StepRefused(Place place) => Problem.Of("PG-305", place);

    public static Problem StepWords(Place place) => Problem.Of("PG-306", place);

    public static Problem NoHandler(Place place) => Problem.Of("PG-307", place);

    public static Problem NoLevel(Place place) => Problem.Of("PG-308", place);

    public static Problem NoSatisfaction(Place place) => Problem.Of("PG-309", place);

    public static Problem NoOther(Place place) => Problem.Of("PG-310", place);

    public static Problem RuleUncited(Place place) => Problem.Of("PG-311", place);

    public static Problem LegWithoutDay(Place place, string leg) => Problem.Of("PG-312", place, ("leg", leg));

    public static Problem NoDemand() => Problem.Of("PG-313", Place.Nowhere);

    public static Problem Overtaken(string firm) => Problem.Of("PG-314", Place.Named(firm), ("firm", firm));

    public static Problem Duplicate(string firm, long other, decimal percent) => Problem.Of("PG-315", Place.Named(firm), ("other", other), ("percent", percent)) with { Severity = Severity.Warning };

    public static Problem NotApproved(string leg) => Problem.Of("PG-316", Place.Named(leg), ("leg", leg));

    public static Problem NoPost() => Problem.Of("PG-317", Place.Nowhere);

    public static Problem NotYours() => Problem.Of("PG-318", Place.Nowhere);

    public static Problem NothingChosen() => Problem.Of("PG-319", Place.Nowhere);

    public static Problem NoSuchUnit(string unit) => Problem.Of("PG-320", Place.Nowhere, ("unit", unit));
}
