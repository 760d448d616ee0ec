using Xiance.Plans;

namespace Xiance.Figures;

/// <summary>
/// Which step may follow which, by way of arrival and party. A county never changes a department's figure: it confirms or objects, the
/// department answers, the figure stands. What a county reports passes city and department in the order the cycle names.
/// </summary>
public static class ArrivalRules
{
    /// <summary>The steps a party may take; <paramref name="current"/> is null while there is no figure.</summary>
    public static IReadOnlyList<ArrivalStep> Next(ArrivalWay way, ArrivalStep? current, ArrivalParty party) => way.Arrival switch
    {
        Arrival.DepartmentSupply => Supplied(way, current, party),
        Arrival.CountyReport => Reported(way, current, party),
        _ => [],
    };

    static IReadOnlyList<ArrivalStep> Supplied(ArrivalWay way, ArrivalStep? current, ArrivalParty party) => (party, current) switch
    {
        (ArrivalParty.Department, ArrivalStep.Objected) => [ArrivalStep.Supplied, ArrivalStep.Answered],
        (ArrivalParty.Department, null or ArrivalStep.Supplied or ArrivalStep.Confirmed or ArrivalStep.Returned or ArrivalStep.Unlocked) => [ArrivalStep.Supplied],
        (ArrivalParty.County, ArrivalStep.Supplied) => [ArrivalStep.Confirmed, ArrivalStep.Objected],
        (ArrivalParty.Office, ArrivalStep.Supplied) => way.CheckOver ? [ArrivalStep.Released, ArrivalStep.Returned] : [ArrivalStep.Returned],
        (ArrivalParty.Office, ArrivalStep.Confirmed or ArrivalStep.Answered) => [ArrivalStep.Released, ArrivalStep.Returned],
        (ArrivalParty.Office, ArrivalStep.Released) => [ArrivalStep.Unlocked],
        _ => [],
    };

    static IReadOnlyList<ArrivalStep> Reported(ArrivalWay way, ArrivalStep? current, ArrivalParty party)
    {
        if (party == ArrivalParty.County) return current is null or ArrivalStep.Reported or ArrivalStep.Returned or ArrivalStep.Unlocked ? [ArrivalStep.Reported] : [];
        if (current == ArrivalStep.Released) return party == ArrivalParty.Office ? [ArrivalStep.Unlocked] : [];
        if (current is not (ArrivalStep.Reported or ArrivalStep.CityVerified or ArrivalStep.DepartmentVerified)) return [];
        var next = way.Verifiers.Where(verifier => Of(verifier) > current).Cast<ArrivalParty?>().FirstOrDefault() ?? ArrivalParty.Office;
        return party != next ? (party == ArrivalParty.Office ? [ArrivalStep.Returned] : []) : [party == ArrivalParty.Office ? ArrivalStep.Released : Of(party), ArrivalStep.Returned];
    }

    /// <summary>The step with which a party passes on what a county reported.</summary>
    static ArrivalStep Of(ArrivalParty verifier) => verifier == ArrivalParty.City ? ArrivalStep.CityVerified : ArrivalStep.DepartmentVerified;

    /// <summary>Steps that say no to somebody, or open what was closed, name their reason.</summary>
    public static bool NeedsReason(ArrivalStep step) => step is ArrivalStep.Objected or ArrivalStep.Answered or ArrivalStep.Returned or ArrivalStep.Unlocked;
}

/// <summary>How a figure arrives: its way, who verifies a county's report in which order, and whether the county's check period is over.</summary>
public sealed record ArrivalWay(Arrival Arrival, IReadOnlyList<ArrivalParty> Verifiers, bool CheckOver);
