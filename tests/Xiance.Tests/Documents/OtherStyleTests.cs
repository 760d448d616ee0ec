using Xiance.Documents;

namespace Xiance.Tests.Documents;

/// <summary>Documents of other levels and habits: the grammar is that of the genre, not of the reference files.</summary>
public sealed class OtherStyleTests
{
    static PlanDocument Of(string text) => Read.Documents(new SourceText("sample.txt", text)).Value!.Documents[0];

    static readonly PlanDocument National = Of(OtherStyles.NationalOpinion);
    static readonly PlanDocument Provincial = Of(OtherStyles.ProvincialPlan);
    static readonly PlanDocument Measures = Of(OtherStyles.CountyMeasures);
    static readonly PlanDocument City = Of(OtherStyles.CityOpinion);
    static readonly PlanDocument Office = Of(OtherStyles.OfficePlan);
    static readonly PlanDocument Yearly = Of(OtherStyles.YearlyPoints);

    static Target One(PlanDocument plan, string indicator) => plan.Targets.Single(target => target.Indicator == indicator);

    static PlanTask Task(PlanDocument plan, string number) => plan.Tasks.Single(task => task.Number == number);

    [Fact]
    public void A_web_metadata_table_gives_number_and_date_and_a_title_over_two_lines_is_joined() =>
        Assert.Equal(("国务院关于促进县域特色产业集群发展的指导意见", "国务院", "国发〔2023〕5号", "2023-02-20"), (National.Document.Title, National.Document.Issuer, National.Document.DocumentNumber, National.Document.IssuedOn));

    [Fact]
    public void A_letter_is_dated_and_signed_at_its_end_even_in_chinese_numerals() =>
        Assert.Equal(("临江市县域经济发展领导小组办公室", "2023-03-15", 2023), (Yearly.Document.Issuer, Yearly.Document.IssuedOn, Yearly.Document.PeriodStart!.Value));

    [Fact]
    public void The_signature_belongs_to_no_task()
    {
        Assert.Equal("2023年6月底前", Task(National, "八").Deadline);
        Assert.DoesNotContain("删减", Task(National, "八").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_that_run_on_across_sections_and_every_way_to_name_units_are_read()
    {
        Assert.Equal(["四", "五", "六", "七", "八"], National.Tasks.Select(task => task.Number));
        Assert.Equal(["科技部"], Task(National, "五").LeadUnits);
        Assert.Contains("地方各级人民政府", Task(National, "六").ResponsibleUnits);
        Assert.Equal(["省文化广电和旅游厅"], Task(Provincial, "3").LeadUnits);
        Assert.Equal(["省体育局", "省交通集团"], Task(Provincial, "3").ResponsibleUnits);
        Assert.Equal(["省卫生健康委", "省医保局"], Task(Provincial, "7").ResponsibleUnits);
        Assert.Equal("2025年底前", Task(Provincial, "7").Deadline);
        Assert.Equal(["县工信局"], Task(Measures, "第四条").LeadUnits);
        Assert.Equal(["县财政局"], Task(Measures, "第四条").SupportingUnits);
        Assert.Equal(["市发改委"], Task(City, "④").LeadUnits);
        Assert.Equal(("2026年底", "市农业农村局"), (Task(City, "④").Deadline, Task(City, "⑤").ResponsibleUnits.Single()));
    }

    [Fact]
    public void Units_parted_by_blanks_and_bare_brackets_are_read()
    {
        Assert.Equal(["省工信厅", "省科技厅", "省自然资源厅"], Task(Office, "1.1").SupportingUnits);
        Assert.Equal(["省工信厅", "省财政厅"], Office.Tasks[1].ResponsibleUnits);
        Assert.Equal(["省住房城乡建设厅", "省水利厅", "各市（州）人民政府"], Task(Office, "2.1").ResponsibleUnits);
    }

    [Fact]
    public void Growth_share_and_thresholds_share_the_subject_before_them()
    {
        var growth = One(Provincial, "山区县地区生产总值年均增长");
        Assert.Equal((6.5m, TargetOperator.Ge, TargetMeasure.AnnualGrowth, 2025), (growth.Value, growth.Operator, growth.Measure, growth.Year!.Value));
        Assert.Equal(10, One(Provincial, "山区县地区生产总值超500亿元的县").Value);
        Assert.Equal(18, One(Provincial, "山区县地区生产总值超300亿元的县").Value);
        Assert.Equal(5, One(City, "地区生产总值过300亿元的县（市）").Value);
        Assert.Equal(60, One(City, "县域地区生产总值占全市比重").Value);
        Assert.Equal((500m, 2027), (One(Provincial, "农产品网络零售额").Value, One(Provincial, "农产品网络零售额").Year!.Value));
    }

    [Fact]
    public void Numbers_dealt_out_by_分别_find_their_subjects_twice_over()
    {
        Assert.Equal(7, One(City, "城镇居民人均可支配收入年均增长").Value);
        Assert.Equal(2.6m, One(City, "农村居民人均可支配收入").Value);
        Assert.Equal(85, One(City, "卫生厕所普及率").Value);
        Assert.Equal(8, One(Yearly, "农村居民人均可支配收入增长").Value);
    }

    [Fact]
    public void The_first_of_two_numbers_of_a_way_is_no_target() =>
        Assert.Equal([30m], Office.Targets.Where(target => target.Indicator.StartsWith("农产品产地低温处理率", StringComparison.Ordinal)).Select(target => target.Value));

    [Fact]
    public void What_was_reached_before_the_plan_is_no_target()
    {
        Assert.DoesNotContain(National.Targets, target => target.Value is 1200 or 38);
        Assert.DoesNotContain(City.Targets, target => target.Value == 2380);
    }

    [Fact]
    public void Scope_follows_the_level_of_the_issuer_or_the_words_of_the_clause()
    {
        Assert.All(National.Targets, target => Assert.Equal("全国", target.Scope));
        Assert.Equal("各县（市）", One(City, "各县（市）规上工业总产值").Scope);
        Assert.Equal("全省", One(Provincial, "县域就诊率").Scope);
    }

    [Fact]
    public void Promises_are_read_with_rate_amount_cap_and_strength()
    {
        Assert.Equal([0.5m, 0.08m, 0.5m], Measures.Incentives.Where(incentive => incentive.Rate is not null).Select(incentive => incentive.Rate!.Value));
        Assert.Equal([3_000_000m, 2_000_000m, 500_000m], Measures.Incentives.Skip(2).Take(3).Select(incentive => incentive.FixedAmountYuan!.Value));
        Assert.Equal(("工业企业", "年营业收入首次突破50亿元"), (Measures.Incentives[3].Beneficiary, Measures.Incentives[3].Condition));
        Assert.Contains(Measures.Incentives, incentive => incentive is { FixedAmountYuan: 100_000m, CapYuan: 1_000_000m });
        Assert.Equal("人", Measures.Incentives.Single(incentive => incentive.FixedAmountYuan == 1500m).Per);
    }

    [Fact]
    public void Rows_of_a_breakdown_table_with_bars_are_tasks()
    {
        var rows = Of(OtherStyles.Breakdown);
        Assert.Equal(["县发改局", "县工信局", "县商务局"], rows.Tasks.Select(task => task.LeadUnits.Single()));
        Assert.Equal("2024年12月底", rows.Tasks[0].Deadline);
        Assert.Equal(["序号", "指标名称", "单位", "2020年基数", "2025年目标", "年均增长", "属性"], rows.Tables[1].Columns);
    }

    [Fact]
    public void Duties_hang_on_dates_recurrences_and_events()
    {
        Assert.Equal(("各市（州）", "2023-09"), (Office.Obligations.Single().Who, Office.Obligations.Single().Due));
        Assert.Equal("每季度结束后10个工作日内", Provincial.Obligations.Single().Recurrence);
        Assert.Equal("2023-04-10", Yearly.Obligations[0].Due);
    }
}
