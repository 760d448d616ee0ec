using Xiance.Access;
using Xiance.Basics;
using Xiance.Figures;
using Xiance.Figures.Checks;
using Xiance.Storage.Plans;

namespace Xiance.Storage.Figures;

/// <summary>Findings as work: the owner corrects an error and explains a warning, the office judges what was explained.</summary>
static class FindingTodos
{
    const int MostSingles = 60;

    public static IEnumerable<Todo> Of(FigureChecks checks, Reading reading, PackState pack, Period period) =>
        checks.Run(reading, pack, period).Where(finding => finding.Stands && finding.Finding.Check.Severity != CheckSeverity.Hint && Waits(checks, reading, pack, finding))
            .Take(MostSingles).Select(finding => Item(finding, pack, period));

    static bool Waits(FigureChecks checks, Reading reading, PackState pack, CheckedFinding finding) =>
        finding.Finding.Check.Severity == CheckSeverity.Error ? checks.Owns(reading, pack, finding.Finding) : checks.Next(reading, pack, finding).Count > 0;

    static Todo Item(CheckedFinding finding, PackState pack, Period period) => new(TodoKind.Explain, $"{finding.Finding.Region?.Name} {finding.Finding.Check.Name}".Trim(), 1)
    {
        Period = period,
        Pack = pack.Id,
        Region = finding.Finding.Region?.Code ?? "",
        Indicator = finding.Finding.Region is null ? "" : finding.Finding.Check.Indicators[0],
        Detail = finding.State == FindingState.Open ? finding.Finding.Check.Recommendation : $"{finding.Steps[^1].By}：{finding.Steps[^1].Words}",
    };
}
