using Xiance.Basics;
using Xiance.Documents;
using Xiance.Plans;

namespace Xiance.Tests.Plans;

/// <summary>A read document becomes a plan only when every item is decided, once, by somebody.</summary>
public sealed class ConfirmTests
{
    static readonly PlanDocument Document = Read.Documents(new SourceText("方案.txt", File.ReadAllText(Path.Combine(Checkout.Root, "samples", "示例省强县行动方案", "方案.txt")))).Value!.Documents.Single();

    static readonly IReadOnlySet<string> None = new HashSet<string>();

    static HashSet<string> Keys(PlanDocument document) =>
    [
        .. document.Tasks.Select(item => item.Key), .. document.Targets.Select(item => item.Key), .. document.CountyLists.Select(item => item.Key),
        .. document.Incentives.Select(item => item.Key), .. document.Obligations.Select(item => item.Key), .. document.Projects.Select(item => item.Key),
    ];

    static PlanDraft Accepted(PlanDocument document) => new(document, Keys(document), new Dictionary<string, string>(), None);

    [Fact]
    public void Accepted_items_become_tasks_targets_and_lists_with_their_clauses()
    {
        var plan = Confirm.Run(Accepted(Document) with { Version = 3, Pack = "sample-2022" });
        Assert.Equal([], plan.Problems.Where(problem => problem.Severity == Severity.Error));
        Assert.Equal((3, "sample-2022", Document.Tasks.Count, Document.Targets.Count, Document.CountyLists.Count), (plan.Value!.Version, plan.Value.Pack, plan.Value.Tasks.Count, plan.Value.Targets.Count, plan.Value.Lists.Count));
        Assert.All(plan.Value.Tasks.Zip(Document.Tasks), pair => Assert.Equal((pair.Second.Clause, pair.Second.Units.Count), (pair.First.Cite!.Clause, pair.First.Assignments.Count)));
        Assert.All(plan.Value.Targets.Zip(Document.Targets), pair => Assert.Equal((pair.Second.Value, pair.Second.Unit ?? ""), (pair.First.Value, pair.First.UnitSymbol)));
        Assert.Equal("示政发〔2022〕8号", plan.Value.DocumentNumber);
    }

    [Fact]
    public void An_undecided_item_prevents_the_plan_and_is_named()
    {
        var draft = Accepted(Document);
        var left = Document.Targets[0].Key;
        var problems = Confirm.Run(draft with { Accepted = draft.Accepted.Where(key => key != left).ToHashSet() }).Problems;
        Assert.Equal(("PL-901", left), (problems[0].Code, problems[0].Place.Path));
        Assert.Single(problems, problem => problem.Severity == Severity.Error);
    }

    [Fact]
    public void A_rejected_item_is_left_out_and_a_corrected_one_kept_with_its_correction()
    {
        var (draft, rejected, corrected) = (Accepted(Document), Document.Tasks[0].Key, Document.Tasks[1].Key);
        var plan = Confirm.Run(draft with { Accepted = draft.Accepted.Except([rejected, corrected]).ToHashSet(), Rejected = new HashSet<string> { rejected }, Corrections = new Dictionary<string, string> { [corrected] = "牵头单位改为省发展改革委" } }).Value!;
        Assert.DoesNotContain(plan.Tasks, task => task.Key == rejected);
        Assert.Contains(plan.Tasks, task => task.Key == corrected);
        Assert.Equal(("牵头单位改为省发展改革委", rejected), (plan.Corrections[corrected], plan.Rejected.Single()));
    }

    [Fact]
    public void Everything_rejected_is_no_plan() =>
        Assert.Equal(["PL-902"], Confirm.Run(new PlanDraft(Document, None, new Dictionary<string, string>(), Keys(Document))).Problems.Select(problem => problem.Code));

    [Fact]
    public void Two_decisions_about_one_item_and_a_decision_about_none_are_refused()
    {
        var draft = Accepted(Document);
        var problems = Confirm.Run(draft with { Rejected = new HashSet<string> { Document.Tasks[0].Key }, Corrections = new Dictionary<string, string> { ["没有"] = "改" } }).Problems.Where(problem => problem.Severity == Severity.Error);
        Assert.Equal([("PL-904", "没有"), ("PL-905", Document.Tasks[0].Key)], problems.Select(problem => (problem.Code, problem.Place.Path)));
    }

    [Fact]
    public void A_task_without_units_warns_and_does_not_prevent()
    {
        var plan = Confirm.Run(Accepted(Document with { Tasks = [.. Document.Tasks.Skip(1), Document.Tasks[0] with { Units = [] }] }));
        Assert.True(plan.Succeeded);
        var problem = Assert.Single(plan.Problems, problem => problem.Code == "PL-903");
        Assert.Equal((Document.Tasks[0].Clause, Severity.Warning), (problem.Place.Path, problem.Severity));
    }

    [Fact]
    public void Two_values_of_one_target_warn_until_one_of_them_is_corrected_or_rejected()
    {
        var document = Read.Documents(new SourceText("甲.txt", "一、目标\n到2025年，全县粮食产量达到30万吨。\n二、任务\n1.稳定粮食生产。到2025年，全县粮食产量达到32万吨。（县农业农村局牵头）\n")).Value!.Documents.Single();
        var draft = Accepted(document);
        Assert.Equal(["PL-906"], Confirm.Run(draft).Problems.Select(problem => problem.Code));
        var first = document.Targets[0].Key;
        Assert.Empty(Confirm.Run(draft with { Accepted = draft.Accepted.Where(key => key != first).ToHashSet(), Rejected = new HashSet<string> { first } }).Problems);
        Assert.Empty(Confirm.Run(draft with { Accepted = draft.Accepted.Where(key => key != first).ToHashSet(), Corrections = new Dictionary<string, string> { [first] = "32万吨" } }).Problems);
    }
}
