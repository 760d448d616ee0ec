using Xiance.Basics;

namespace Xiance.Enterprises;

/// <summary>Whether single firms may be evaluated by a method: only on administrative records. Statistical data of a single firm serve statistics alone.</summary>
public static class MayUse
{
    public static IReadOnlyList<Problem> Problems(EnterpriseMethod method) =>
        [.. method.Columns.Where(column => column.Source == FigureSource.Statistical).Select(column => Enterprises.Problems.StatisticalColumn(column.Name))];
}
