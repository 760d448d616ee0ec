using Xiance.Rules;
using Xiance.Rules.Columns;

namespace Xiance.Incentives.Running;

/// <summary>A rule ready to run: its expressions hold the parameters' numbers and ask only for figures of the applicant.</summary>
sealed class CompiledRule(IncentiveRule rule)
{
    readonly Lock gate = new();
    ColumnProgram? program;

    public IncentiveRule Rule { get; } = rule;

    public required IReadOnlyList<CompiledCondition> Conditions { get; init; }

    /// <summary>Absent when the clause prints no amount.</summary>
    public Calculation? Low { get; init; }

    /// <summary>The upper end of a range; the same as the lower for a fixed amount.</summary>
    public Calculation? High { get; init; }

    public required IReadOnlyList<NamedExpression> Deduct { get; init; }

    public required IReadOnlyList<CompiledCap> Caps { get; init; }

    public required IReadOnlyList<CompiledFund> Fund { get; init; }

    public CompiledExpression? While { get; init; }

    public decimal? RecoveryYears { get; init; }

    /// <summary>The net amount in yuan before the register, stacking and pools: 0 where a condition fails. The lower end of a range.</summary>
    public CompiledExpression? Net { get; set; }

    public ColumnProgram? Program
    {
        get
        {
            lock (gate) return Net is null ? null : program ??= CompileColumns.Of(Net);
        }
    }

    /// <summary>Every figure it may ask for.</summary>
    public IEnumerable<string> Facts => All.SelectMany(expression => expression.Inputs).Distinct();

    IEnumerable<CompiledExpression> All =>
    [
        .. Conditions.Select(condition => condition.Expression), .. Low?.All ?? [], .. High?.All ?? [], .. Deduct.Select(item => item.Expression),
        .. Fund.Select(part => part.Share), .. While is null ? [] : new[] { While },
    ];
}

sealed record CompiledCondition(ConditionRole Role, CompiledExpression Expression);

sealed record NamedExpression(string Name, CompiledExpression Expression);

sealed record CompiledCap(RuleCap Cap, decimal Limit);

sealed record CompiledFund(FundPart Part, CompiledExpression Share);

/// <summary>(Base − what stands inside the base) × factor.</summary>
sealed record Calculation(NamedExpression Base, IReadOnlyList<NamedExpression> Less, RuleParameter? Rate)
{
    public IEnumerable<CompiledExpression> All => Less.Prepend(Base).Select(item => item.Expression);
}
