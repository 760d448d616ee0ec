using System.Text;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Plans.Reviewing;
using Xiance.Storage;
using Xiance.Storage.Documents;

namespace Xiance.Tests.Storage;

/// <summary>Reviewing, relations and filing on both databases: nothing is overwritten, everything is undone by name, nobody works on another's document.</summary>
public sealed class ReviewsTests(TwoWorkspaces two) : IClassFixture<TwoWorkspaces>
{
    const string CountyPlan = "东河县强县行动实施方案\n一、发展目标\n到2025年，居民人均可支配收入年均增长6%。全县现有企业30家。\n二、重点任务\n（一）做强特色园区。建设两个园区，配套标准厂房。（牵头单位：县工信局）\n（二）办好展会。每年举办一次农产品展会。（牵头单位：县商务局）\n";

    static long Fresh(Workspace workspace, Reading office, string mark) =>
        workspace.Shelf.Upload(office, new UploadedFile($"{mark}.txt", Encoding.UTF8.GetBytes(CountyPlan.Replace("东河县强县", mark, StringComparison.Ordinal))), TwoWorkspaces.Now).Value!.Single().Id;

    [Fact]
    public void A_correction_is_kept_beside_what_was_read_and_undone_by_one_word()
    {
        foreach (var workspace in two.Both)
        {
            var office = TwoWorkspaces.As(workspace, "县域办");
            var document = Fresh(workspace, office, "更正");
            var target = workspace.Shelf.Open(office, document)!.Document.Targets.Single();
            var correction = new ItemCorrection(new Dictionary<string, string> { ["数值"] = "7" }).Written();
            Assert.Empty(workspace.Reviews.Decide(office, document, new ItemDecision(target.Key, ItemState.Corrected, "笔误", 0) { Correction = correction }, TwoWorkspaces.Now));
            var opened = workspace.Shelf.Open(office, document)!;
            Assert.Equal((6m, 7m), (opened.Read.Targets.Single().Value, opened.Document.Targets.Single().Value));
            Assert.Empty(workspace.Reviews.Decide(office, document, new ItemDecision(target.Key, ItemState.Open, "", 1), TwoWorkspaces.Now));
            Assert.Equal(6m, workspace.Shelf.Open(office, document)!.Document.Targets.Single().Value);
            Assert.Equal("ST-222", Assert.Single(workspace.Reviews.Decide(office, document, new ItemDecision(target.Key, ItemState.Corrected, "", 2) { Correction = "{}" }, TwoWorkspaces.Now)).Code);
        }
    }

    [Fact]
    public void Of_two_reviewers_at_once_one_wins_and_the_other_is_told()
    {
        foreach (var workspace in two.Both)
        {
            var office = TwoWorkspaces.As(workspace, "县域办");
            var document = Fresh(workspace, office, "同时");
            var key = workspace.Shelf.Open(office, document)!.Items[0].Key;
            var answers = new IReadOnlyList<Problem>[12];
            Parallel.For(0, answers.Length, number => answers[number] = workspace.Reviews.Decide(office, document, new ItemDecision(key, ItemState.Rejected, $"第{number}人", 0), TwoWorkspaces.Now));
            Assert.Single(answers, answer => answer.Count == 0);
            Assert.All(answers.Where(answer => answer.Count > 0), answer => Assert.Equal("ST-141", Assert.Single(answer).Code));
            Assert.Single(workspace.Shelf.Open(office, document)!.Decisions[key]);
        }
    }

    [Fact]
    public void A_split_item_is_replaced_by_its_parts_until_the_split_is_undone()
    {
        foreach (var workspace in two.Both)
        {
            var office = TwoWorkspaces.As(workspace, "县域办");
            var document = Fresh(workspace, office, "拆分");
            var item = workspace.Shelf.Open(office, document)!.Items.First(one => one.Kind == ItemKind.Task);
            var seam = PlaceOf.Seams(workspace.Shelf.Open(office, document)!.Read, item.Span)[0];
            Assert.Equal("ST-223", Assert.Single(workspace.Reviews.Split(office, document, new ItemSeam(item.Key, 0, item.Span.Start, "错位"), TwoWorkspaces.Now)).Code);
            Assert.Empty(workspace.Reviews.Split(office, document, new ItemSeam(item.Key, 0, seam, "一句两事"), TwoWorkspaces.Now));
            var opened = workspace.Shelf.Open(office, document)!;
            Assert.Equal((2, true), (opened.Added.Count, opened.Dropped(item.Key)));
            Assert.Empty(workspace.Reviews.Decide(office, document, new ItemDecision(item.Key, ItemState.Open, "看错了", 1), TwoWorkspaces.Now));
            opened = workspace.Shelf.Open(office, document)!;
            Assert.False(opened.Dropped(item.Key));
            Assert.All(opened.Added, part => Assert.True(opened.Dropped(part.Key)));
        }
    }

    [Fact]
    public void Merged_items_become_one_with_all_their_units_and_the_plan_holds_the_union()
    {
        foreach (var workspace in two.Both)
        {
            var office = TwoWorkspaces.As(workspace, "县域办");
            var document = Fresh(workspace, office, "合并");
            var tasks = workspace.Shelf.Open(office, document)!.Document.Tasks;
            Assert.Equal(2, tasks.Count);
            Assert.Equal("ST-224", Assert.Single(workspace.Reviews.Merge(office, document, new ItemUnion(new Dictionary<string, long> { [tasks[0].Key] = 0 }, "一个"), TwoWorkspaces.Now)).Code);
            Assert.Empty(workspace.Reviews.Merge(office, document, new ItemUnion(tasks.ToDictionary(task => task.Key, _ => 0L), "同一件事"), TwoWorkspaces.Now));
            Assert.Empty(workspace.Reviews.AcceptRest(office, document, TwoWorkspaces.Now));
            Assert.DoesNotContain(workspace.Plans.Confirm(office, document, TwoWorkspaces.Now), problem => problem.Severity == Severity.Error);
            var plan = workspace.Plans.All(office, document).Single().Plan;
            Assert.Equal(["县工信局", "县商务局"], Assert.Single(plan.Tasks).Assignments.Select(unit => unit.PrintedName));
            Assert.Contains("pack.yaml", workspace.Plans.Draft(office, document).Keys);
        }
    }

    [Fact]
    public void An_added_item_stands_where_its_words_stand_and_covers_the_mentions_there()
    {
        foreach (var workspace in two.Both)
        {
            var office = TwoWorkspaces.As(workspace, "县域办");
            var document = Fresh(workspace, office, "补录");
            var opened = workspace.Shelf.Open(office, document)!;
            var clause = opened.Document.Tasks[0].Clause;
            var fields = new Dictionary<string, string> { ["指标"] = "园区", ["关系"] = "Ge", ["数值"] = "2", ["单位"] = "个", ["口径"] = "Count" };
            Assert.Equal("PL-918", Assert.Single(workspace.Reviews.Add(office, document, new NewItem(ItemKind.Target, clause, "没有的话", fields, "漏读"), TwoWorkspaces.Now).Problems).Code);
            Assert.Equal("PL-912", Assert.Single(workspace.Reviews.Add(office, document, new NewItem(ItemKind.Target, clause, "建设两个园区", new Dictionary<string, string>(fields) { ["数值"] = "两" }, "漏读"), TwoWorkspaces.Now).Problems).Code);
            var key = workspace.Reviews.Add(office, document, new NewItem(ItemKind.Target, clause, "建设两个园区", fields, "漏读"), TwoWorkspaces.Now).Value!;
            opened = workspace.Shelf.Open(office, document)!;
            var target = opened.Document.Targets.Single(one => one.Key == key);
            Assert.Equal(("建设两个园区", 2m), (opened.Read.Text![target.Span.Start..target.Span.End], target.Value));
            Assert.True(opened.Stands(key));
        }
    }

    [Fact]
    public void What_a_reviewer_says_of_a_number_brings_the_unexplained_to_nothing()
    {
        foreach (var workspace in two.Both)
        {
            var office = TwoWorkspaces.As(workspace, "县域办");
            var document = Fresh(workspace, office, "覆盖");
            var opened = workspace.Shelf.Open(office, document)!;
            var unused = workspace.Coverages.Of(office, opened)!.Rows.Where(row => row.Item is null).ToList();
            Assert.NotEmpty(unused);
            Assert.Equal("ST-225", Assert.Single(workspace.Coverages.Decide(office, document, [new MentionDecision(unused[0].Mention.Span.Start, "other", "", 0)], TwoWorkspaces.Now)).Code);
            Assert.Empty(workspace.Coverages.Decide(office, document, [.. unused.Select(row => new MentionDecision(row.Mention.Span.Start, "background", "现状", 0)).DistinctBy(decision => decision.Place)], TwoWorkspaces.Now));
            var after = workspace.Coverages.Of(office, workspace.Shelf.Open(office, document)!)!;
            Assert.Equal(0, after.Left);
            Assert.Equal("现状", after.Rows.First(row => row.Item is null).Decisions.Single().Note);
        }
    }

    [Fact]
    public void A_later_document_replaces_an_earlier_one_from_its_day_and_the_record_of_ending_stays()
    {
        foreach (var workspace in two.Both)
        {
            var office = TwoWorkspaces.As(workspace, "县域办");
            var (earlier, later) = (Fresh(workspace, office, "旧文"), Fresh(workspace, office, "新文"));
            var relation = new DocumentRelation(0, later, earlier, RelationKind.Replaces, "三", new DateOnly(2026, 1, 1), "新文第三条");
            Assert.Equal("ST-227", Assert.Single(workspace.Relations.Add(office, relation with { Earlier = later }, TwoWorkspaces.Now)).Code);
            Assert.Empty(workspace.Relations.Add(office, relation, TwoWorkspaces.Now));
            Assert.Equal("ST-227", Assert.Single(workspace.Relations.Add(office, relation with { Earlier = later, Later = earlier }, TwoWorkspaces.Now)).Code);
            var kept = Assert.Single(workspace.Relations.Of(office, earlier));
            Assert.Equal((true, false), (kept.HoldsOn(new DateOnly(2026, 1, 1)), kept.HoldsOn(new DateOnly(2025, 12, 31))));
            Assert.Empty(workspace.Relations.End(office, kept.Id, "登记有误", TwoWorkspaces.Now));
            Assert.Empty(workspace.Relations.Of(office, earlier));
        }
    }

    [Fact]
    public void A_county_hands_its_own_plan_up_is_returned_with_a_reason_and_filed_with_a_number()
    {
        foreach (var workspace in two.Both)
        {
            var (office, county) = (TwoWorkspaces.As(workspace, "县域办"), TwoWorkspaces.As(workspace, "东河县"));
            var upper = workspace.Shelf.All(office).Single(document => document.PackId == "sample-2022").Id;
            var own = Fresh(workspace, county, "东河备案");
            Assert.Null(workspace.Shelf.Find(TwoWorkspaces.As(workspace, "统计局"), own));
            Assert.Equal("ST-119", Assert.Single(workspace.Reviews.AcceptRest(county, upper, TwoWorkspaces.Now)).Code);
            Assert.Equal("ST-228", Assert.Single(workspace.Filings.Submit(county, (own, own), TwoWorkspaces.Now).Problems).Code);
            var filing = workspace.Filings.Submit(county, (own, upper), TwoWorkspaces.Now).Value!;
            Assert.Equal("ST-229", Assert.Single(workspace.Filings.Submit(county, (own, upper), TwoWorkspaces.Now).Problems).Code);
            Assert.NotEmpty(workspace.Filings.Decide(county, filing.Id, new FilingStep(FilingState.Filed, "自批", new DateOnly(2026, 3, 1), "", 1, default, ""), TwoWorkspaces.Now));
            Assert.Equal("ST-230", Assert.Single(workspace.Filings.Decide(office, filing.Id, new FilingStep(FilingState.Returned, "", null, "", 1, default, ""), TwoWorkspaces.Now)).Code);
            Assert.Empty(workspace.Filings.Decide(office, filing.Id, new FilingStep(FilingState.Returned, "", null, "缺绿色转型任务", 1, default, ""), TwoWorkspaces.Now));
            Assert.True(workspace.Filings.Submit(county, (own, upper), TwoWorkspaces.Now).Succeeded);
            Assert.Empty(workspace.Filings.Decide(office, filing.Id, new FilingStep(FilingState.Filed, "示备〔2026〕3号", new DateOnly(2026, 3, 2), "", 3, default, ""), TwoWorkspaces.Now));
            Assert.Equal([FilingState.Submitted, FilingState.Returned, FilingState.Submitted, FilingState.Filed], workspace.Filings.Find(county, filing.Id)!.Steps.Select(step => step.State));
        }
    }
}
