using Xiance.Progress.Tasks;

namespace Xiance.Progress.Lists;

/// <summary>
/// 一年一结账: what became of every item of a year's list by its last day, and the sheet of every unit that led one. Done on its due day is on
/// time; an item without a due day is on time when it is done within the year.
/// </summary>
public static class SettleYear
{
    public static YearlySettlement Run(IReadOnlyList<YearlyItem> items, DateOnly last)
    {
        var results = items.Select(item => (Item: item, Result: Result(item, last))).ToList();
        var sheets = results.SelectMany(pair => pair.Item.Leads.Select(lead => (lead, pair))).GroupBy(pair => pair.lead, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Sheet(group.Key, [.. group.Select(pair => pair.pair)])).ToList();
        return new YearlySettlement([.. results.Select(pair => (pair.Item.Task, pair.Result))], sheets);
    }

    static YearlyResult Result(YearlyItem item, DateOnly last) => item.State switch
    {
        TaskState.Done when item.DoneOn > last => YearlyResult.CarriedOver,
        TaskState.Done => item.DoneOn <= (item.Due ?? last) ? YearlyResult.DoneOnTime : YearlyResult.DoneLate,
        TaskState.Ended => YearlyResult.Ended,
        _ => YearlyResult.CarriedOver,
    };

    static UnitSheet Sheet(string unit, IReadOnlyList<(YearlyItem Item, YearlyResult Result)> items) => new(unit, items.Count)
    {
        OnTime = items.Count(pair => pair.Result == YearlyResult.DoneOnTime),
        Late = items.Count(pair => pair.Result == YearlyResult.DoneLate),
        CarriedOver = items.Count(pair => pair.Result == YearlyResult.CarriedOver),
        Ended = items.Count(pair => pair.Result == YearlyResult.Ended),
        ReportsDue = items.Sum(pair => pair.Item.ReportsDue),
        ReportsMade = items.Sum(pair => Math.Min(pair.Item.ReportsMade, pair.Item.ReportsDue)),
    };
}

/// <summary>An item of a list as it stood on the day of settlement, with the reports that were due and made in the year.</summary>
public sealed record YearlyItem(long Task, IReadOnlyList<string> Leads, TaskState State)
{
    public DateOnly? Due { get; init; }

    public DateOnly? DoneOn { get; init; }

    public int ReportsDue { get; init; }

    public int ReportsMade { get; init; }
}

/// <summary>按期完成, 逾期完成, 结转, 终止.</summary>
public enum YearlyResult { DoneOnTime, DoneLate, CarriedOver, Ended }

/// <summary>The year closed: every item's result, and one sheet for each unit.</summary>
public sealed record YearlySettlement(IReadOnlyList<(long Task, YearlyResult Result)> Items, IReadOnlyList<UnitSheet> Sheets);

/// <summary>年度绩效单 of a unit: its items by result, and how many of the reports due were made.</summary>
public sealed record UnitSheet(string Unit, int Items)
{
    public int OnTime { get; init; }

    public int Late { get; init; }

    public int CarriedOver { get; init; }

    public int Ended { get; init; }

    public int ReportsDue { get; init; }

    public int ReportsMade { get; init; }
}
