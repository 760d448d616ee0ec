using Xiance.Basics;

namespace Xiance.Assessment;

/// <summary>An assessment method as text states it: what is measured, every step, weights, points, vetoes, ranks, honours, talks and grades.</summary>
public sealed record Scheme(string Id, string Name)
{
    /// <summary>The document that rules are cited from.</summary>
    public string Document { get; init; } = "";

    public Citation? Cite { get; init; }

    public Comparability Comparability { get; init; }

    public History History { get; init; }

    /// <summary>Which rows of the input are assessed; all conditions must hold.</summary>
    public IReadOnlyList<Condition> Members { get; init; } = [];

    public ClassRule Classes { get; init; } = new([]);

    /// <summary>Classes ranked apart from each other; empty ranks all together.</summary>
    public IReadOnlyList<ClassGroup> Groups { get; init; } = [];

    /// <summary>Columns computed from others before the first step, in the order written.</summary>
    public IReadOnlyList<DerivedColumn> Derived { get; init; } = [];

    /// <summary>Columns taken by shares of flying land instead of on site.</summary>
    public IReadOnlyList<AttributedColumn> Attributed { get; init; } = [];

    public IReadOnlyList<SchemeIndicator> Indicators { get; init; } = [];

    /// <summary>Aggregates, the top one first and every parent before its children.</summary>
    public IReadOnlyList<SchemeNode> Nodes { get; init; } = [];

    public IReadOnlyList<StepRule> Steps { get; init; } = [];

    public WeightRule Weights { get; init; } = new(WeightMethod.Given);

    public AggregateRule Aggregate { get; init; } = new(AggregateMethod.Arithmetic);

    public IReadOnlyList<PointRule> Points { get; init; } = [];

    /// <summary>What all bonus items and all penalty items together may reach; null means no bound.</summary>
    public (decimal? Bonus, decimal? Penalty) PointTotals { get; init; }

    /// <summary>Bounds of the final score; null means none.</summary>
    public (decimal? Floor, decimal? Ceiling) ScoreBounds { get; init; }

    public IReadOnlyList<VetoRule> Vetoes { get; init; } = [];

    /// <summary>Binding indicators, kept out of the score.</summary>
    public IReadOnlyList<BindingRule> Binding { get; init; } = [];

    public RankRule Rank { get; init; } = new(null, TieRule.BestPlace);

    public IReadOnlyList<HonourRule> Honours { get; init; } = [];

    public IReadOnlyList<TalkRule> Talks { get; init; } = [];

    public GradeRule? Grades { get; init; }

    /// <summary>How the wide CSV files beside the scheme are laid out; null inside a pack, where figures come from the ledger.</summary>
    public DataLayout? Data { get; init; }

    /// <summary>Values and readings the document does not give: each makes what uses it provisional (暂定).</summary>
    public IReadOnlyList<Assumption> Assumptions { get; init; } = [];

    public bool Provisional => Assumptions.Count > 0;

    /// <summary>The group a region is ranked in; null without groups.</summary>
    public string? GroupOf(AssessedRegion region) => Groups.Count == 0 ? null : Groups.FirstOrDefault(group => region.Classes.Any(group.Classes.Contains))?.Name;

    /// <summary>True when a region's score depends on the class it is looked at in.</summary>
    public bool DependsOnClass =>
        Indicators.Any(indicator => indicator.ClassWeights.Count > 0) || Nodes.Any(node => node.ClassWeights.Count > 0)
        || Steps.Any(step => step.Scopes.Any(scope => scope.Within == StatisticScope.Class));
}

/// <summary>Whether figures of different years may be compared: restated to one basis, chained, or broken.</summary>
public enum Comparability { Restated, Chained, Broken }

/// <summary>Where the standing of earlier years comes from: computed again by the same scheme, or given as published.</summary>
public enum History { Recomputed, Given }

/// <summary>A value or reading taken where the document says nothing, and why; where names the rule.</summary>
public sealed record Assumption(string Where, string Text);

/// <summary>Columns of the wide CSV files: id, name, classes, period; texts that mean missing.</summary>
public sealed record DataLayout(IReadOnlyList<string> Files, string Id)
{
    public string? Name { get; init; }

    public IReadOnlyList<string> Classes { get; init; } = [];

    public string? Period { get; init; }

    /// <summary>The period of files without a period column.</summary>
    public string? FixedPeriod { get; init; }

    /// <summary>How columns of single periods are named, such as {column}_{period}; null where periods are rows.</summary>
    public string? PeriodColumns { get; init; }

    public IReadOnlyList<string> Missing { get; init; } = [];

    public PercentCells Percent { get; init; }
}

/// <summary>What a cell such as 12.5% means: a problem, 12.5, or 0.125.</summary>
public enum PercentCells { Refused, AsNumber, AsShare }

/// <summary>A test of a fact, figure or result by name: one of several texts, none of them, or numeric bounds (at least and at most include the number).</summary>
public sealed record Condition(string Fact)
{
    public IReadOnlyList<string>? Is { get; init; }

    public IReadOnlyList<string>? Not { get; init; }

    public decimal? AtLeast { get; init; }

    public decimal? AtMost { get; init; }

    public decimal? Above { get; init; }

    public decimal? Below { get; init; }

    public bool IsNumeric => AtLeast is not null || AtMost is not null || Above is not null || Below is not null;
}
