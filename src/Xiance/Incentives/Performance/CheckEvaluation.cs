using Xiance.Basics;

namespace Xiance.Incentives.Performance;

/// <summary>Everything that stands against an evaluation: goals without target or weight, a stage before its turn, scores beyond the weight or without evidence, goals other than those agreed before.</summary>
public static class CheckEvaluation
{
    /// <param name="evaluation">The evaluation to be entered.</param>
    /// <param name="before">The evaluation of the stage before; null where there is none.</param>
    /// <param name="full">What the weights add up to: agreed with the first stage, the same in all.</param>
    public static IReadOnlyList<Problem> Run(FundEvaluation evaluation, FundEvaluation? before, decimal full) => [.. All(evaluation, before, full)];

    static IEnumerable<Problem> All(FundEvaluation evaluation, FundEvaluation? before, decimal full)
    {
        if (evaluation.Stage != EvaluationStage.Before && before is null) yield return Problems.StageOutOfTurn(evaluation.Fund);
        if (evaluation.Goals.Count == 0) yield return Problems.NoGoal(evaluation.Fund);
        if (evaluation.Goals.Count > 0 && evaluation.Weight != full) yield return Problems.WeightsDiffer(evaluation.Weight, full);
        foreach (var twice in evaluation.Goals.GroupBy(goal => goal.Name, StringComparer.Ordinal).Where(group => group.Count() > 1)) yield return Problems.GoalTwice(twice.Key);
        foreach (var goal in evaluation.Goals)
            foreach (var problem in Goal(evaluation.Stage, goal, before)) yield return problem;
        if (before is not null)
            foreach (var lost in before.Goals.Where(goal => evaluation.Goals.All(now => now.Name != goal.Name))) yield return Problems.GoalLost(lost.Name);
    }

    static IEnumerable<Problem> Goal(EvaluationStage stage, EvaluationGoal goal, FundEvaluation? before)
    {
        if (goal.Name.Length == 0 || goal.Target.Length == 0 || goal.Weight <= 0) yield return Problems.GoalIncomplete(goal.Name);
        if (stage != EvaluationStage.Before && goal.Reached.Length == 0) yield return Problems.GoalWithoutReached(goal.Name);
        if (stage == EvaluationStage.After && goal.Score is null) yield return Problems.GoalWithoutScore(goal.Name);
        if (goal.Score is { } score && (score < 0 || score > goal.Weight)) yield return Problems.ScoreBeyond(goal.Name, score, goal.Weight);
        if (stage == EvaluationStage.After && goal.Evidence.Length == 0) yield return Problems.GoalWithoutEvidence(goal.Name);
        if (before?.Goals.FirstOrDefault(one => one.Name == goal.Name) is { } agreed && (agreed.Target != goal.Target || agreed.Weight != goal.Weight)) yield return Problems.GoalChanged(goal.Name);
    }
}
