using Xiance.Basics;
using Xiance.Figures;
using Xiance.Figures.Text;
using Xiance.Plans;

namespace Xiance.Tests.Figures;

/// <summary>Days of duties over holidays and make-up days, extensions, and everything that can be wrong with a cycle.</summary>
public sealed class DutyTermsTests
{
    static readonly WorkingCalendar Calendar = WorkingCalendar.Read("china.yaml", File.ReadAllText(Path.Combine(Checkout.Root, "packs", "calendar", "china.yaml"))).Value!;

    static readonly Duty Quarterly = new("季报", Arrival.DepartmentSupply, [PeriodKind.Quarter], new DueRule(25, false)) { Check = new DueRule(5, true), Release = new DueRule(8, true) };

    [Fact]
    public void A_due_day_on_a_holiday_moves_to_the_next_working_day_and_checks_count_working_days()
    {
        // 2024年三季度后25日是10月25日（周五）；5个工作日为11月1日，8个工作日为11月6日
        var term = DutyTerms.Term(Quarterly, Period.Quarter(2024, 3), Calendar)!;
        Assert.Equal((new DateOnly(2024, 10, 25), new DateOnly(2024, 11, 1), new DateOnly(2024, 11, 6)), (term.Due, term.CheckUntil, term.ReleaseOn));
        // 一季度后31日是5月1日（放假至5日），顺延到5月6日
        Assert.Equal(new DateOnly(2024, 5, 6), DutyTerms.Term(Quarterly with { Due = new DueRule(31, false) }, Period.Quarter(2024, 1), Calendar)!.Due);
        // 跨国庆：9月29日和10月12日补班
        Assert.Equal(new DateOnly(2024, 10, 12), new DueRule(7, true).After(new DateOnly(2024, 9, 28), Calendar));
    }

    [Fact]
    public void An_extension_moves_everything_that_is_counted_from_the_due_day()
    {
        var term = DutyTerms.Term(Quarterly, Period.Quarter(2024, 3), Calendar, new DateOnly(2024, 11, 8))!;
        Assert.Equal((new DateOnly(2024, 11, 8), new DateOnly(2024, 11, 15), new DateOnly(2024, 10, 25)), (term.Due, term.CheckUntil, term.DueBefore));
    }

    [Fact]
    public void Terms_between_two_days_are_each_found_once_and_the_end_of_the_calendar_is_a_problem()
    {
        var (terms, problems) = DutyTerms.Between([Quarterly], Calendar, (new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31)));
        Assert.Equal(["2023Q4", "2024Q1", "2024Q2", "2024Q3"], terms.Select(term => term.Period.ToString()));
        Assert.Empty(problems);
        Assert.Contains(DutyTerms.Between([Quarterly], Calendar, (new DateOnly(2027, 1, 1), new DateOnly(2027, 3, 31))).Problems, problem => problem.Code == "FI-101");
    }

    [Fact]
    public void Everything_wrong_with_a_cycle_is_said_at_once_with_its_place()
    {
        var indicators = new[] { Indicator("产值", Arrival.DepartmentSupply), Indicator("任务", Arrival.CountyReport) };
        const string Text =
            """
            schema: cycle/1
            document: 方案
            duties:
              - name: 甲
                arrival: department
                indicators: [产值, 没有, 任务]
                periods: [quarter, month]
                due: {days: -1, count: natural}
                verify: [city]
              - name: 甲
                arrival: department
                periods: [quarter]
                due: {days: 3, count: workdays}
                cite: 一
                provisional: true
            """;
        var problems = CycleReader.Read("cycle.yaml", Text, indicators).Problems;
        Assert.Equal(["BA-", "BA-", "FI-102", "FI-103", "FI-104", "FI-105", "FI-106", "FI-107", "FI-108", "FI-109"], problems.Select(problem => problem.Code.StartsWith("BA", StringComparison.Ordinal) ? "BA-" : problem.Code).Order());
    }

    [Theory]
    [InlineData("sample-2022")]
    [InlineData("gansu-2022")]
    public void The_cycles_of_the_packs_ask_for_every_collected_indicator(string pack)
    {
        var read = Xiance.Storage.Plans.PackFolder.Read(Path.Combine(Checkout.Root, "packs", pack)).Value!;
        var duties = CycleReader.Read("cycle.yaml", read.Files["cycle.yaml"], read.Indicators);
        Assert.Empty(duties.Problems);
        Assert.All(read.Indicators.Where(indicator => indicator.Scope == IndicatorScope.Members && indicator.Arrival != Arrival.Computed), indicator => Assert.Contains(duties.Value!, duty => duty.Asks(indicator)));
    }

    static Indicator Indicator(string code, Arrival arrival) => new(code, code, MeasureUnits.Standard.Get("亿元", Place.Nowhere).Value!, 2) { Arrival = arrival, Periods = [PeriodKind.Quarter], Definition = "" };
}
