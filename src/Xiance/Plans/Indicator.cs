using Xiance.Basics;

namespace Xiance.Plans;

/// <summary>What is measured: all fields of indicators.yaml. Observations are stored scaled by <see cref="Decimals"/> in <see cref="Unit"/>.</summary>
public sealed record Indicator(string Code, string Name, MeasureUnit Unit, int Decimals)
{
    public Direction Direction { get; init; }

    /// <summary>The cuts in which it is collected: year, quarter, month.</summary>
    public IReadOnlyList<PeriodKind> Periods { get; init; } = [];

    public string Definition { get; init; } = "";

    public string SourceUnit { get; init; } = "";

    public Arrival Arrival { get; init; }

    /// <summary>Whose figure it is: of every region the pack assesses, of the jurisdiction as a whole, or of its parks.</summary>
    public IndicatorScope Scope { get; init; }

    public TargetNature? Nature { get; init; }

    /// <summary>A FEEL formula for computed indicators, else null.</summary>
    public string? Formula { get; init; }

    public PriceBasis Price { get; init; }

    public GrowthBasis Growth { get; init; }

    /// <summary>True where only a rate is published and no level exists.</summary>
    public bool LevelUnpublished { get; init; }

    public Handling Handling { get; init; } = new();

    public Citation? Cite { get; init; }

    public string? Assumption { get; init; }

    public bool Provisional => Assumption is not null;
}

/// <summary>Whether more is better.</summary>
public enum Direction { HigherIsBetter, LowerIsBetter }

/// <summary>How a figure arrives: 部门直采, 县级填报 or computed.</summary>
public enum Arrival { DepartmentSupply, CountyReport, Computed }

/// <summary>Whether every assessed region has the figure, only the jurisdiction as a whole, or each of its parks.</summary>
public enum IndicatorScope { Members, Jurisdiction, Parks }

/// <summary>约束性 or 预期性.</summary>
public enum TargetNature { Binding, Anticipatory }

/// <summary>Current prices, constant prices, or not a price figure.</summary>
public enum PriceBasis { None, Current, Constant }

/// <summary>Which growth is official: a published rate (never computed), the nominal change, or the change at comparable scope.</summary>
public enum GrowthBasis { None, Published, Nominal, Comparable }
