using Xiance.Basics;

namespace Xiance.Enterprises;

/// <summary>Grades from best to worst, by cumulative share of places or by score, then moved by limits in the order written.</summary>
public sealed record GradeScale(IReadOnlyList<GradeBound> Steps)
{
    /// <summary>False: by share of places (rank ÷ ranked firms of the group).</summary>
    public bool ByScore { get; init; }

    /// <summary>A bound itself still belongs to the better grade.</summary>
    public bool Inclusive { get; init; } = true;

    public IReadOnlyList<GradeShift> Limits { get; init; } = [];

    /// <summary>Scored but without a grade.</summary>
    public IReadOnlyList<NamedCondition> NotGraded { get; init; } = [];

    /// <summary>Whether firms without a grade still take a place in the ranking and count for shares.</summary>
    public bool NotGradedAreRanked { get; init; }

    public Citation? Cite { get; init; }

    public int Index(string grade) => Steps.ToList().FindIndex(step => step.Grade == grade);
}

/// <summary>A grade and how far it reaches: a cumulative share up to, or a score from, the bound; none for the last.</summary>
public sealed record GradeBound(string Grade, decimal? Bound);

/// <summary>Where the condition holds the grade is at best (or at worst) this one.</summary>
public sealed record GradeShift(string Name, string Grade, bool AtBest, MethodCondition When);
