using Xiance.Basics;
using Xiance.Progress.Demands;
using Xiance.Progress.Demands.Text;
using Xiance.Reports;
using Xiance.Storage.Figures;

namespace Xiance.Tests.Progress;

/// <summary>The demand desk without any database: states, routing, rhythm, duplicates, the printed summary.</summary>
public sealed class DemandRulesTests
{
    const string Text =
        """
        schema: demands/1
        document: 示例
        channels: [热线]
        routing:
          - {topic: 物流, words: [货运, 通关], unit: 市商务局, cite: 一}
          - {topic: 用工, words: [用工], unit: 市人社局, provisional: true, assumption: 示例}
        answer: {working_days: 10, cite: 二}
        duplicates: {likeness: 0.6, provisional: true, assumption: 示例}
        rhythm:
          - {name: 成员周报, by: members, weekdays: [monday, thursday], until: "12:00", holiday: next_working_day, cite: 三}
          - {name: 专班周报, by: office, weekdays: [tuesday, friday], until: "12:00", approved: true, holiday: next_working_day, cite: 三}
          - {name: 成员月报, by: members, day: 21, holiday: next_working_day, cite: 三}
          - {name: 专班月报, by: office, day: 24, approved: true, holiday: same_day, cite: 三}
        levels: [{level: 省, body: 省专班, cite: 四}]
        """;

    static readonly DeskRules Rules = DeskRulesReader.Read("demands.yaml", Text).Value!;

    static readonly DemandForm Form = new("甲机械（中国）有限公司", "出口货物的货运班列数量不足，通关时间长，产品滞留场站两周以上。") { ReportingUnit = "示例商务局" };

    static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    static DemandOrder Order(DemandStep step) => new(step, "甲") { Unit = "市商务局", Due = Day("2024-07-01"), Words = "写明", Satisfaction = step == DemandStep.FeedBack ? Satisfaction.Satisfied : null, About = 1 };

    /// <summary>Every state, party and step: exactly these are allowed.</summary>
    [Theory]
    [InlineData(DemandParty.Member, "Collected:Submit Returned:Submit Answered:FeedBack")]
    [InlineData(DemandParty.Handler, "Routed:Answer")]
    [InlineData(DemandParty.Office, "Collected:Submit Submitted:Return Submitted:Route Submitted:Escalate Submitted:Merge Routed:Route Routed:Escalate Routed:Answer Escalated:Escalate Escalated:Answer Answered:FeedBack Reopened:Route Reopened:Escalate")]
    public void Each_party_takes_exactly_its_steps(DemandParty party, string allowed)
    {
        var found = from state in Enum.GetValues<DemandState>() from step in Enum.GetValues<DemandStep>() where DemandLife.Check(state, [party], Order(step)).Count == 0 select $"{state}:{step}";
        Assert.Equal(allowed.Split(' ').Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_unsatisfied_firm_opens_the_demand_again_and_must_be_quoted()
    {
        Assert.Equal(DemandState.Reopened, DemandLife.After(DemandStep.FeedBack, Satisfaction.Unsatisfied));
        Assert.Equal(DemandState.Closed, DemandLife.After(DemandStep.FeedBack, Satisfaction.Fairly));
        Assert.Equal("PG-306", DemandLife.Check(DemandState.Answered, [DemandParty.Member], new DemandOrder(DemandStep.FeedBack, "甲") { Satisfaction = Satisfaction.Unsatisfied }).Single().Code);
        Assert.Equal("PG-309", DemandLife.Check(DemandState.Answered, [DemandParty.Member], new DemandOrder(DemandStep.FeedBack, "甲")).Single().Code);
        Assert.Equal(["PG-306", "PG-307"], DemandLife.Check(DemandState.Reopened, [DemandParty.Office], new DemandOrder(DemandStep.Route, "甲")).Select(problem => problem.Code));
        Assert.Equal(["PG-306", "PG-308"], DemandLife.Check(DemandState.Submitted, [DemandParty.Office], new DemandOrder(DemandStep.Escalate, "甲")).Select(problem => problem.Code));
    }

    [Fact]
    public void Routing_goes_by_the_words_and_stays_open_where_none_fits()
    {
        Assert.Equal("市商务局", RouteDemand.Run(Form, Rules.Routing)!.Unit);
        Assert.Null(RouteDemand.Run(Form with { Demand = "厂房屋面漏水，希望园区维修。" }, Rules.Routing));
    }

    [Fact]
    public void Both_legs_fall_on_their_days_and_move_over_a_holiday()
    {
        var terms = ReportTerms.Between(Rules.Rhythm, (Day("2024-06-20"), Day("2024-06-25")), Cycles.Calendar).Select(term => $"{term.Due:MM-dd} {term.Leg.Name}");
        Assert.Equal(["06-20 成员周报", "06-21 专班周报", "06-21 成员月报", "06-24 成员周报", "06-24 专班月报", "06-25 专班周报"], terms);
        // 1 to 7 October are free: Tuesday, Thursday, Friday and Monday all move to the 8th; each leg is due once.
        Assert.Equal(["10-08 成员周报", "10-08 专班周报"], ReportTerms.Between(Rules.Rhythm, (Day("2024-10-01"), Day("2024-10-08")), Cycles.Calendar).Select(term => $"{term.Due:MM-dd} {term.Leg.Name}"));
    }

    [Fact]
    public void The_same_firm_in_like_words_is_found_however_its_name_is_written()
    {
        Assert.Equal(FindDuplicates.FirmKey("甲机械(中国) 有限公司"), FindDuplicates.FirmKey(Form.Firm));
        var found = FindDuplicates.Run(Form, [(7, FindDuplicates.FirmKey("乙公司"), Form.Demand), (8, FindDuplicates.FirmKey("甲机械(中国)有限公司"), "出口货物的货运班列数量不足，通关时间长，产品滞留场站三周。"), (9, FindDuplicates.FirmKey(Form.Firm), "厂房屋面漏水，希望园区尽快维修。")], Rules.Likeness);
        Assert.Equal([8L, 7L], found.Select(like => like.Id));
        Assert.True(found[0].SameFirm && found[0].Likeness is > 0.6m and < 1 && found[1].Likeness == 1);
    }

    [Fact]
    public void A_form_is_refused_with_all_its_problems() =>
        Assert.Equal(["PG-301", "PG-302", "PG-303", "PG-304"], CheckForm.Run(new DemandForm(" ", "请帮忙") { CapitalTenThousandDollars = 0 }).Select(problem => problem.Code));

    [Fact]
    public void The_summary_has_the_thirteen_printed_columns_in_order()
    {
        var table = DemandSummary.Run([(Form with { CapitalTenThousandDollars = 1000, ParentCountry = "美国" }, false)], ("市专班", Day("2024-07-02"), false)).Blocks.OfType<PaperTable>().Single();
        Assert.Equal(["序号", "企业名称", "母公司国别/地区", "行业领域", "所在省市区", "注册资本（万美元）", "企业简介", "问题和诉求", "相关建议", "企业联系人和联系方式", "报送单位", "报送日期", "备注"], table.Columns.Select(column => column.Head));
        Assert.Equal(("1,000", 13), (table.Rows[0][5].Text, table.Rows[0].Count));
    }

    [Fact]
    public void Wrong_rules_are_told_with_their_place()
    {
        var wrong = DeskRulesReader.Read("demands.yaml", Text.Replace("weekdays: [monday, thursday]", "weekdays: [someday]", StringComparison.Ordinal).Replace("day: 24", "day: 24, weekdays: [monday]", StringComparison.Ordinal).Replace(", cite: 四", "", StringComparison.Ordinal));
        Assert.Equal(["BA-105", "PG-311", "PG-312", "PG-312"], wrong.Problems.Select(problem => problem.Code).Order(StringComparer.Ordinal));
    }
}
