using Xiance.Basics;
using Xiance.Figures.Checks;
using Xiance.Storage.Figures;

namespace Xiance.Web.Figures;

/// <summary>Every finding of a period that concerns the reader, and what he may do with each.</summary>
public sealed record ShownChecks(Period Period, IReadOnlyList<CheckedFinding> All, Func<CheckedFinding, IReadOnlyList<FindingAct>> Next)
{
    public int Standing(CheckSeverity severity) => All.Count(finding => finding.Stands && finding.Finding.Check.Severity == severity);

    public int Outcomes(CheckOutcome outcome) => All.Count(finding => finding.Finding.Outcome == outcome);

    public int States(FindingState state) => All.Count(finding => finding.Finding.Outcome == CheckOutcome.Failed && finding.State == state);

    /// <summary>One line a check: how many passed, stand, were accepted, and could not be judged.</summary>
    public IReadOnlyList<(Check Check, int Passed, int Standing, int Accepted, int Undetermined)> Board =>
        [.. All.GroupBy(finding => finding.Finding.Check).Select(group => (group.Key, group.Count(finding => finding.Finding.Outcome == CheckOutcome.Passed), group.Count(finding => finding.Stands), group.Count(finding => finding.Finding.Outcome == CheckOutcome.Failed && !finding.Stands), group.Count(finding => finding.Finding.Outcome == CheckOutcome.Undetermined)))];
}
