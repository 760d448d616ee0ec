using Xiance.Basics;

namespace Xiance.Enterprises;

/// <summary>A per-mu method as it was written; nothing in it is a default of the code.</summary>
public sealed record EnterpriseMethod(string Id, string Name)
{
    public string Document { get; init; } = "";

    public Citation? Cite { get; init; }

    public required FirmLayout Data { get; init; }

    public IReadOnlyList<MethodColumn> Columns { get; init; } = [];

    public IReadOnlyList<MethodVariant> Variants { get; init; } = [];

    /// <summary>Firms that are not evaluated at all, with the reason; the first that holds is named.</summary>
    public IReadOnlyList<NamedCondition> Excluded { get; init; } = [];

    /// <summary>What a firm that fits no variant is: not evaluated, or a problem.</summary>
    public bool OutsideAllowed { get; init; }

    /// <summary>Null: no firm takes another's grade.</summary>
    public TenantRule? Tenants { get; init; }

    /// <summary>Null: every row is evaluated by itself.</summary>
    public MergeRule? Merge { get; init; }

    public DisclosureRule Disclosure { get; init; } = new(3, 1);

    /// <summary>What a grade means for price, land or energy; empty where the method attaches nothing to grades.</summary>
    public IReadOnlyList<GradeMeasure> Measures { get; init; } = [];

    public IReadOnlyList<MethodAssumption> Assumptions { get; init; } = [];

    /// <summary>Some choice is not in the document; pages and papers show 暂定.</summary>
    public bool IsProvisional => Assumptions.Count > 0;

    public MethodColumn? Column(string name) => Columns.FirstOrDefault(column => column.Name == name);

    public bool NeedsLastYear => Variants.SelectMany(variant => variant.Items).Any(item => item.Formula.Benchmark is { LastYear: true });
}

/// <summary>A choice the document leaves open: where, and what was taken.</summary>
public sealed record MethodAssumption(string Where, string Text);

/// <summary>Which columns tell the firm, the region and the year; null where the data have none. Cells equal to a missing word are missing.</summary>
public sealed record FirmLayout(string Id, string? Region, string? Year, IReadOnlyList<string> Missing);

/// <summary>What a column holds.</summary>
public enum ColumnKind { Number, Text, Truth }

/// <summary>Where a single firm's figure came from; a statistical one never reaches a per-mu page.</summary>
public enum FigureSource { Administrative, Statistical }

/// <summary>
/// A column of the data. Numbers state their unit (null for a count without one) and how many decimals conditions see; texts
/// and truths (1/0, true/false) serve conditions and groups.
/// </summary>
public sealed record MethodColumn(string Name, ColumnKind Kind)
{
    public string Label { get; init; } = "";

    public string? Unit { get; init; }

    public int Decimals { get; init; }

    public FigureSource? Source { get; init; }
}

/// <summary>A reason and the condition under which it holds.</summary>
public sealed record NamedCondition(string Name, MethodCondition When);

/// <summary>A tenant takes the grade of the firm named in Owner, in the same region and year.</summary>
public sealed record TenantRule(string Owner, bool Ranked, UnknownOwner Unknown);

/// <summary>What holds for a tenant whose owner has no grade.</summary>
public enum UnknownOwner { OwnGrade, NoGrade, Refuse }

/// <summary>Firms with the same text in Group are evaluated as one, with summed numbers and the facts of the one that Leader marks.</summary>
public sealed record MergeRule(string Group, string Leader);

/// <summary>A published figure stands on at least so many firms, and no firm makes up more than this share of it.</summary>
public sealed record DisclosureRule(int FirmsAtLeast, decimal LargestShareAtMost);

/// <summary>A consequence of a grade: its kind (电价, 用地, 用能 …) and the words of the document's measure.</summary>
public sealed record GradeMeasure(string Grade, string Kind, string Text, Citation? Cite);
