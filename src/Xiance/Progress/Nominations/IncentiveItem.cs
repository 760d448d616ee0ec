using Xiance.Basics;

namespace Xiance.Progress.Nominations;

/// <summary>An incentive of the level above for which places are nominated: its number, words, the units above (the first leads) and our own.</summary>
public sealed record IncentiveItem(string Key, string Number, string Title)
{
    public string Words { get; init; } = "";

    public string UpperUnits { get; init; } = "";

    public string OwnUnits { get; init; } = "";

    public Citation? Source { get; init; }
}

/// <summary>Reads the incentives out of a division table with two columns of responsible units: the level above's and our own.</summary>
public static class ReadIncentiveItems
{
    const string Sign = "激励";

    /// <summary>Empty where the document has no table of incentives.</summary>
    public static IReadOnlyList<IncentiveItem> Run(Documents.PlanDocument document, string name)
    {
        var tables = document.Tables.Where(table => table.Columns.Any(column => column.Contains(Sign, StringComparison.Ordinal)) && table.Columns.Count(column => column.Contains("责任单位", StringComparison.Ordinal)) > 1).ToList();
        if (tables.Count == 0) return [];
        var rows = tables.SelectMany(table => table.Rows).ToList();
        return [.. document.Tasks.Select(task => Item(task, rows, name)).Where(item => item.UpperUnits.Length > 0)];
    }

    static IncentiveItem Item(Documents.PlanTask task, List<IReadOnlyList<string>> rows, string name)
    {
        var row = rows.FirstOrDefault(cells => cells.Any(cell => cell.EndsWith(task.Text, StringComparison.Ordinal)));
        var at = row is null ? -1 : row.ToList().FindIndex(cell => cell.EndsWith(task.Text, StringComparison.Ordinal));
        return new IncentiveItem(task.Key, task.Number, task.Title)
        {
            Words = task.Text,
            UpperUnits = row is not null && at + 1 < row.Count ? row[at + 1] : "",
            OwnUnits = string.Join('、', task.LeadUnits.Concat(task.SupportingUnits).Concat(task.ResponsibleUnits)),
            Source = new Citation(name, task.Clause),
        };
    }
}
