using Xiance.Documents;

namespace Xiance.Tests.Documents;

public sealed class TaskReadingTests
{
    static readonly PlanDocument Plan = Read.Documents(new SourceText("sample.txt", SampleText.Plan)).Value!.Documents[0];

    static PlanTask Task(string clause) => Plan.Tasks.Single(task => task.Clause == clause);

    [Fact]
    public void The_head_gives_title_issuer_number_date_and_period() =>
        Assert.Equal(("示例省人民政府办公厅关于印发示例省县域提升行动方案（2023—2025年）的通知", "示例省人民政府办公厅", "示政办发〔2023〕12号", "2023-03-05", 2023, 2025),
            (Plan.Document.Title, Plan.Document.Issuer, Plan.Document.DocumentNumber, Plan.Document.IssuedOn, Plan.Document.PeriodStart, Plan.Document.PeriodEnd));

    [Fact]
    public void Every_item_with_units_is_a_task_and_no_other() =>
        Assert.Equal(["二/（一）/1", "二/（一）/2", "二/（二）/3", "二/（二）/4/（1）", "二/（二）/4/（2）", "三/（二）"], Plan.Tasks.Select(task => task.Clause));

    [Fact]
    public void Roles_follow_the_printed_label_and_a_collective_body_stays_one_unit()
    {
        var task = Task("二/（一）/1");
        Assert.Equal(["省工业厅", "商务厅"], task.LeadUnits);
        Assert.Equal(["省财政厅", "各市、县〔市、区〕人民政府"], task.SupportingUnits);
        Assert.Equal(["省工业厅", "省商务厅"], task.Units.Where(unit => unit.Role == UnitRole.Lead).Select(unit => unit.Resolved));
        Assert.Equal(["省住房厅", "各市州党委、政府"], Task("二/（一）/2").ResponsibleUnits);
    }

    [Fact]
    public void Verbs_behind_units_say_their_role()
    {
        var land = Task("二/（二）/3");
        Assert.Equal(["省自然资源厅"], land.LeadUnits);
        Assert.Equal(["省财政厅", "省农业厅"], land.ResponsibleUnits);
        var credit = Task("二/（二）/4/（1）");
        Assert.Equal(["省金融局"], credit.LeadUnits);
        Assert.Equal(["省财政厅"], credit.SupportingUnits);
        Assert.Equal(["省统计局"], Task("三/（二）").ResponsibleUnits);
    }

    [Fact]
    public void A_sentence_outside_brackets_names_units_too() => Assert.Equal(["省财政厅", "省国资委"], Task("二/（二）/4/（2）").ResponsibleUnits);

    [Fact]
    public void Number_path_title_and_deadline_stand_as_printed()
    {
        var task = Task("二/（二）/4/（1）");
        Assert.Equal(("4(1)", "扩大信贷"), (task.Number, task.Title));
        Assert.Equal(["二、重点任务", "（二）要素行动", "4.强化金融"], task.HeadingPath);
        Assert.Equal("2024年", Task("二/（一）/1").Deadline);
    }

    [Fact]
    public void Box_lines_give_lists_with_their_stated_count()
    {
        Assert.Equal(["工业类", "农业类"], Plan.CountyLists.Select(list => list.Name));
        Assert.Equal(["东川县", "南岭市", "北原区"], Plan.CountyLists[0].Counties);
        Assert.Equal((3, "专栏一/1"), (Plan.CountyLists[0].Stated, Plan.CountyLists[0].Clause));
    }

    [Fact]
    public void Every_quote_is_the_source_without_blanks() =>
        Assert.All(Plan.Tasks, task => Assert.Equal(task.Quote, string.Concat(SampleText.Plan[task.SourceSpan.Start..task.SourceSpan.End].Where(character => !char.IsWhiteSpace(character)))));
}
