using Xiance.Reports;
using Xiance.Storage.Demands;

namespace Xiance.Web.Demands;

/// <summary>Turns demands into the printed summary form.</summary>
static class SummaryPapers
{
    public static Paper Of(IReadOnlyList<DemandEntry> demands, (string Unit, DateOnly Day, bool Synthetic) head) =>
        DemandSummary.Run([.. demands.OrderBy(demand => demand.Id).Select(demand => (demand.Form, demand.Synthetic))], (head.Unit, head.Day, head.Synthetic));
}
