using Xiance.Basics;
using Xiance.Enterprises.Kernels;

namespace Xiance.Enterprises;

/// <summary>Tells whether a table can be evaluated by a method at all; every problem at once, at most 200 of a kind.</summary>
public static class CheckFirms
{
    const int Most = 200;

    public static IReadOnlyList<Problem> Run(EnterpriseMethod method, FirmTable firms)
    {
        var absent = method.Columns.Where(column => !Has(firms, column)).Select(column => Problems.DataColumnMissing(column.Name)).ToList();
        if (absent.Count > 0) return absent;
        var problems = new List<Problem>();
        problems.AddRange(Twice(firms).Take(Most));
        problems.AddRange(Undecided(method, firms, new FirmConditions(method, firms)).Take(Most));
        problems.AddRange(Ungrouped(method, firms).Take(Most));
        problems.AddRange(Merging.Of(method, firms).Problems.Take(Most));
        return problems;
    }

    static bool Has(FirmTable firms, MethodColumn column) => column.Kind switch
    {
        ColumnKind.Number => firms.Numbers.ContainsKey(column.Name),
        ColumnKind.Truth => firms.Truths.ContainsKey(column.Name),
        _ => firms.Texts.ContainsKey(column.Name),
    };

    static IEnumerable<Problem> Twice(FirmTable firms)
    {
        var seen = new HashSet<(string, string, int)>(firms.Rows);
        for (var row = 0; row < firms.Rows; row++)
            if (!seen.Add((firms.Ids[row], firms.Regions[row], firms.Years[row]))) yield return Problems.FirmTwice(firms.Ids[row], firms.Years[row]);
    }

    static IEnumerable<Problem> Undecided(EnterpriseMethod method, FirmTable firms, FirmConditions conditions) =>
        from condition in MethodParts.Conditions(method)
        from row in conditions.Of(condition).Undecided
        select Problems.Undecided(firms.Ids[row], firms.Years[row], condition.Text);

    static IEnumerable<Problem> Ungrouped(EnterpriseMethod method, FirmTable firms) =>
        from name in MethodParts.Groupings(method)
        from row in Enumerable.Range(0, firms.Rows)
        where firms.Texts.TryGetValue(name, out var texts) ? string.IsNullOrEmpty(texts[row]) : firms.Truths.TryGetValue(name, out var truths) ? truths[row] is null : firms.Regions[row].Length == 0
        select Problems.GroupTextMissing(firms.Ids[row], firms.Years[row], name);
}
