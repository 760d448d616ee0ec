using Xiance.Rules;
using Xiance.Rules.Columns;

namespace Xiance.Enterprises;

/// <summary>A condition of the rule language over the method's columns.</summary>
public sealed class MethodCondition(CompiledExpression expression)
{
    ColumnProgram? program;

    public CompiledExpression Expression { get; } = expression;

    public string Text => Expression.Text;

    public ColumnProgram Program => program ??= CompileColumns.Of(Expression);

    public override string ToString() => Text;
}
