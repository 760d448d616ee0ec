using Xiance.Basics;

namespace Xiance.Figures.Checks;

/// <summary>A check of figures as checks.yaml states it. Each kind is a record of its own with its parameters.</summary>
public abstract record Check(string Code, string Name)
{
    public CheckSeverity Severity { get; init; }

    /// <summary>The cuts in which it is run.</summary>
    public IReadOnlyList<PeriodKind> Periods { get; init; } = [];

    /// <summary>Why the figures should fit.</summary>
    public string Explanation { get; init; } = "";

    /// <summary>What to do when they do not.</summary>
    public string Recommendation { get; init; } = "";

    public Citation? Cite { get; init; }

    public string? Assumption { get; init; }

    public bool Provisional => Assumption is not null;

    /// <summary>The indicators whose figures of the period it judges: a failed error closes these cells to release.</summary>
    public abstract IReadOnlyList<string> Indicators { get; }

    /// <summary>Every period whose figures it reads.</summary>
    public virtual IEnumerable<Period> Reads(Period period) => [period];

    internal abstract IEnumerable<Finding> Run(CheckData data);
}

/// <summary>An error cannot be right and closes the cells to release; a warning asks for an explanation; a hint is only shown.</summary>
public enum CheckSeverity { Error, Warning, Hint }

/// <summary>What is compared: the figure itself, or its change in per cent against the same period of the year before. The change serves comparison alone and is never shown as growth.</summary>
public enum CompareAs { Value, Change }
