using Xiance.Basics;
using Xiance.Plans;

namespace Xiance.Figures;

/// <summary>How many fields a cycle asks of each county within two days, by who wants them: entered where counties report, checked where a department supplies and counties check.</summary>
public static class Burden
{
    /// <summary>One line for each duty, requester and period due between the two days (both included). The requester is the indicator's source unit.</summary>
    public static IReadOnlyList<BurdenLine> Of(IReadOnlyList<Duty> duties, IReadOnlyList<Indicator> indicators, WorkingCalendar calendar, (DateOnly First, DateOnly Last) days) =>
        [.. from term in DutyTerms.Between(duties, calendar, days).Terms
            from asked in indicators.Where(indicator => term.Duty.Asks(indicator, term.Period.Kind)).GroupBy(indicator => indicator.SourceUnit)
            select new BurdenLine(asked.Key, term.Duty.Name, term.Period, term.Due)
            {
                Entered = term.Duty.Arrival == Arrival.CountyReport ? asked.Count() : 0,
                Checked = term.Duty.Arrival == Arrival.DepartmentSupply && term.Duty.Check is not null ? asked.Count() : 0,
                Indicators = [.. asked.Select(indicator => indicator.Code)],
            }];
}

/// <summary>What one requester asks of each county for one period: so many fields to enter, so many to check. An empty requester is the office itself.</summary>
public sealed record BurdenLine(string Requester, string Duty, Period Period, DateOnly Due)
{
    public int Entered { get; init; }

    public int Checked { get; init; }

    /// <summary>Codes of the indicators asked.</summary>
    public IReadOnlyList<string> Indicators { get; init; } = [];
}
