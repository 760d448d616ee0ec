namespace Xiance.Assessment;

/// <summary>
/// Classes that follow from a figure: whoever has no class, or one class of this ladder, belongs to the highest step whose bound it reaches.
/// Whoever has several classes of it, or only others, keeps them.
/// </summary>
public sealed record ClassLadder(string Figure, IReadOnlyList<ClassStep> Steps)
{
    /// <summary>True sorts every period by the figure of the assessed one, so that nobody changes class between years; false by each period's own.</summary>
    public bool ByAssessedPeriod { get; init; }

    public MissingClassFigure Missing { get; init; }

    /// <summary>The step a figure reaches; bounds are included.</summary>
    public string At(decimal figure) => Steps.First(step => step.From is not { } from || figure >= from).Class;

    /// <summary>True when every bound lies below the one before it and only the last step has none.</summary>
    public bool InOrder => Steps.Count > 1 && Steps[^1].From is null && Steps.SkipLast(1).All(step => step.From is not null) && Steps.SkipLast(1).Zip(Steps.Skip(1).SkipLast(1)).All(pair => pair.First.From > pair.Second.From);
}

/// <summary>A class from this figure on (included); the last step has no bound.</summary>
public sealed record ClassStep(string Class, decimal? From);

/// <summary>What happens to a region whose figure is missing: its class stays, it has no class, or the run is refused.</summary>
public enum MissingClassFigure { Keep, NoClass, Refuse }
