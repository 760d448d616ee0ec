using Xiance.Basics;
using Xiance.Documents;

namespace Xiance.Plans;

/// <summary>
/// Turns a reviewed document into a plan. Undecided items, decisions that contradict each other or speak of no item, and a document
/// without any accepted item prevent it; a task without units and contradictory items accepted together are warnings.
/// </summary>
public static class Confirm
{
    public static Outcome<Plan> Run(PlanDraft draft)
    {
        var document = draft.Document;
        var keys = Keys(document).ToList();
        var open = keys.Where(key => !draft.Accepted.Contains(key) && !draft.Corrections.ContainsKey(key) && !draft.Rejected.Contains(key)).ToList();
        var problems = open.Select(Problems.Undecided).Concat(Contradictory(draft, keys)).ToList();
        if (open.Count == 0 && draft.Accepted.Count + draft.Corrections.Count == 0) problems.Add(Problems.NothingAccepted());
        var tasks = document.Tasks.Where(task => Kept(draft, task.Key)).ToList();
        problems.AddRange(tasks.Where(task => task.Units.Count == 0).Select(task => Problems.TaskWithoutUnit(task.Clause, task.Title)));
        problems.AddRange(Standing(draft));
        return Outcome.Of(Plan(draft, tasks), problems);
    }

    static IEnumerable<Problem> Contradictory(PlanDraft draft, IReadOnlyCollection<string> keys)
    {
        var decided = draft.Accepted.Concat(draft.Corrections.Keys).Concat(draft.Rejected).ToList();
        var known = keys.ToHashSet(StringComparer.Ordinal);
        foreach (var key in decided.Where(key => !known.Contains(key)).Distinct().Order(StringComparer.Ordinal)) yield return Problems.NoSuchItem(key);
        foreach (var twice in decided.GroupBy(key => key, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key).Order(StringComparer.Ordinal)) yield return Problems.DecidedTwice(twice);
    }

    /// <summary>Contradictions of the document that stay in the plan: neither rejected nor corrected in all places but one.</summary>
    static IEnumerable<Problem> Standing(PlanDraft draft)
    {
        var targets = draft.Document.Targets.Select(target => (target.Key, target.Span)).Concat(draft.Document.CountyLists.Select(list => (list.Key, list.Span)));
        var accepted = targets.Where(item => draft.Accepted.Contains(item.Key)).Select(item => item.Span).ToHashSet();
        return draft.Document.Contradictions.Where(contradiction => contradiction.Spans.Count(accepted.Contains) >= Math.Min(2, contradiction.Spans.Count)).Select(contradiction => Problems.Contradiction(contradiction.Clauses, contradiction.Text));
    }

    static Plan Plan(PlanDraft draft, IReadOnlyList<Documents.PlanTask> tasks)
    {
        var (document, header) = (draft.Document, draft.Document.Document);
        var title = header.PlanTitle ?? header.Title ?? document.Source;
        return new Plan(title, draft.Version)
        {
            DocumentNumber = header.DocumentNumber,
            Issuer = header.Issuer,
            Pack = draft.Pack,
            Tasks = [.. tasks.Select(task => Task(title, task))],
            Targets = [.. document.Targets.Where(target => Kept(draft, target.Key)).Select(target => Target(title, target))],
            Lists = [.. document.CountyLists.Where(list => Kept(draft, list.Key)).Select(list => new PlanList(list.Key, list.Name, list.Clause, list.Counties))],
            Accepted = [.. draft.Accepted.Order(StringComparer.Ordinal)],
            Corrections = draft.Corrections,
            Rejected = [.. draft.Rejected.Order(StringComparer.Ordinal)],
        };
    }

    static bool Kept(PlanDraft draft, string key) => draft.Accepted.Contains(key) || draft.Corrections.ContainsKey(key);

    static PlanTask Task(string title, Documents.PlanTask task) => new(task.Key, task.Number, task.Title, [.. task.Units.Select(unit => new Assignment(unit.Printed, unit.Resolved, Role(unit.Role), unit.Label))])
    {
        HeadingPath = task.HeadingPath,
        Deadline = task.Deadline,
        Cite = new Citation(title, task.Clause),
    };

    static UnitRole Role(Documents.UnitRole role) => role switch
    {
        Documents.UnitRole.Lead => UnitRole.Lead,
        Documents.UnitRole.Supporting => UnitRole.Supporting,
        _ => UnitRole.Responsible,
    };

    static Target Target(string title, Documents.Target target) => new(target.Key, target.Indicator, target.Scope ?? "", target.Year is { } year ? Period.Year(year) : null)
    {
        Operator = Operator(target.Operator),
        Value = target.Value,
        ValueMax = target.ValueMax,
        UnitSymbol = target.Unit ?? "",
        Measure = Measure(target.Measure),
        Cite = new Citation(title, target.Clause),
    };

    static Comparison Operator(TargetOperator comparison) => comparison switch
    {
        TargetOperator.Ge => Comparison.AtLeast,
        TargetOperator.Gt => Comparison.MoreThan,
        TargetOperator.Le => Comparison.AtMost,
        TargetOperator.Lt => Comparison.LessThan,
        TargetOperator.Approx => Comparison.About,
        _ => Comparison.Equal,
    };

    static TargetMeasure Measure(Documents.TargetMeasure measure) => measure switch
    {
        Documents.TargetMeasure.Count => TargetMeasure.Count,
        Documents.TargetMeasure.Ratio => TargetMeasure.Ratio,
        Documents.TargetMeasure.AnnualGrowth => TargetMeasure.AnnualGrowth,
        Documents.TargetMeasure.Increment => TargetMeasure.Increment,
        Documents.TargetMeasure.Cumulative => TargetMeasure.Cumulative,
        Documents.TargetMeasure.Rank => TargetMeasure.Rank,
        _ => TargetMeasure.Level,
    };

    static IEnumerable<string> Keys(PlanDocument document) =>
        document.Tasks.Select(task => task.Key).Concat(document.Targets.Select(target => target.Key)).Concat(document.CountyLists.Select(list => list.Key)).Concat(document.Incentives.Select(incentive => incentive.Key))
            .Concat(document.Obligations.Select(duty => duty.Key)).Concat(document.Projects.Select(project => project.Key));
}
