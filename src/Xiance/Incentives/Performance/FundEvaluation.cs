namespace Xiance.Incentives.Performance;

/// <summary>Performance of a fund or a rule's money: goals with weights before, progress during, scores with evidence after.</summary>
public sealed record FundEvaluation(string Fund, int Year, EvaluationStage Stage)
{
    public IReadOnlyList<EvaluationGoal> Goals { get; init; } = [];

    /// <summary>Findings, problems and what is to be done.</summary>
    public string Words { get; init; } = "";

    public decimal Weight => Goals.Sum(goal => goal.Weight);

    /// <summary>Null until every goal has a score.</summary>
    public decimal? Score => Goals.Count > 0 && Goals.All(goal => goal.Score is not null) ? Goals.Sum(goal => goal.Score!.Value) : null;
}

/// <summary>事前评估、事中监管、事后评价.</summary>
public enum EvaluationStage { Before, During, After }

/// <summary>One goal: what is measured, what is aimed at, its weight; later what was reached, its score and the evidence.</summary>
public sealed record EvaluationGoal(string Name, string Target, decimal Weight)
{
    public string Reached { get; init; } = "";

    public decimal? Score { get; init; }

    public string Evidence { get; init; } = "";
}
