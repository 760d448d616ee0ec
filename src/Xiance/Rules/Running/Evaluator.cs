using System.Runtime.CompilerServices;
using Xiance.Basics;
using Xiance.Rules.Syntax;
using Xiance.Rules.Values;

namespace Xiance.Rules.Running;

/// <summary>
/// Evaluates a syntax tree, in both modes. In strict mode a missing input is an <see cref="UndeterminedValue"/> that every
/// operation passes on unless its answer does not depend on it, and a failure is a <see cref="FailedValue"/>; null does not occur.
/// </summary>
sealed partial class Evaluator(Run run)
{
    public Value? Evaluate(Node node, Scope scope)
    {
        if (!run.Step() || !RuntimeHelpers.TryEnsureSufficientExecutionStack()) return run.Settle(node, run.Stopped);
        var value = run.Settle(node, node is NameNode or PathNode ? Compute(node, scope) : Limited(Compute(node, scope)));
        run.Seen?[node] = value;
        return value;
    }

    Value? Compute(Node node, Scope scope) => node switch
    {
        LiteralNode literal => literal.Value,
        NameNode name => Name(name, scope),
        BinaryNode { Operation: Operation.And or Operation.Or } binary => Logic(binary, scope),
        BinaryNode binary => Binary(binary, scope),
        IfNode branch => If(branch, scope),
        PathNode path => Path(path, scope),
        CallNode call => Call(call, scope),
        NegateNode negate => Evaluate(negate.Operand, scope) is var operand && IsOpen(operand) ? operand : Arithmetic.Negate(operand),
        BetweenNode between => Between(between, scope),
        InNode membership => In(membership, scope),
        ListNode list => List(list, scope),
        ContextNode context => Context(context, scope),
        RangeNode range => Range(range, scope),
        OneSidedNode test => OneSided(test, scope),
        InstanceNode instance => Evaluate(instance.Value, scope) is var value && Open(value) is { } open ? open : Kinds.IsInstance(value, instance.Type),
        FilterNode filter => Filter(filter, scope),
        ForNode loop => For(loop, scope),
        QuantifiedNode loop => Quantified(loop, scope),
        FunctionNode function => Function(function, scope),
        TestsNode tests => Test(tests, scope.TryFind("?", out var value) ? value : null, scope),
        AnyTestNode => BooleanValue.True,
        ConvertNode convert => Convert(convert, scope),
        TableNode table => Table(table, scope),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    /// <summary>Missing or failed, so that an operation cannot use it.</summary>
    static bool IsOpen(Value? value) => value is UndeterminedValue or FailedValue;

    /// <summary>Of several operands: the first failure, else everything that is missing, else null.</summary>
    static Value? Open(params ReadOnlySpan<Value?> operands)
    {
        UndeterminedValue? missing = null;
        foreach (var operand in operands)
        {
            if (operand is FailedValue) return operand;
            var open = operand is UndeterminedValue or ListValue ? OpenParts.Of(operand) : null;
            if (open is not null) missing = missing is null ? open : missing + open;
        }
        return missing;
    }

    Value? Name(NameNode node, Scope scope)
    {
        if (!run.Step(scope.Height / Scope.FreeHeight)) return run.Stopped;
        if (scope.TryFind(node.Name, out var value)) return run.Strict ? Missing(value, node) : value;
        if (FunctionOf(node.Name) is { } function) return function;
        if (!run.Strict && node.Name.LastIndexOf('.') is var dot and > 0) return Path(new PathNode(new NameNode(node.Name[..dot]), node.Name[(dot + 1)..]), scope);
        return run.Strict ? UndeterminedValue.Of(node.Name) : Fail.With(Problems.UnknownName(node.Name, "", Place.Nowhere));
    }

    /// <summary>In strict mode an absent value is missing under the name of its source, without parentheses; an absent item leaves the other items usable.</summary>
    Value Missing(Value? value, Node node)
    {
        if (value is null) return UndeterminedValue.Of(node is NameNode { Name: var name } ? name : run.TextOf(node));
        if (value is not ListValue list || !list.Extent.HasGaps) return value;
        return new ListValue([.. list.Items.Index().Select(item => item.Item ?? UndeterminedValue.Of($"{run.TextOf(node)}[{item.Index + 1}]"))]);
    }

    Value? Binary(BinaryNode node, Scope scope)
    {
        var left = Evaluate(node.Left, scope);
        if (left is FailedValue) return left;
        var right = Evaluate(node.Right, scope);
        if (left is NumberValue a && right is NumberValue b && node.Operation.IsComparison()) return Compare.Fits(node.Operation, a.Number.CompareTo(b.Number));
        if (!run.Step(Weight(left) + Weight(right))) return run.Stopped;
        if (Open(left, right) is { } open) return open;
        if (!node.Operation.IsComparison()) return Arithmetic.Apply(node.Operation, left, right);
        return Compare.Holds(node.Operation, left, right) is { } holds ? holds : Misfit(node.Operation.Sign(), left, right);
    }

    static FailedValue Misfit(string sign, Value? left, Value? right) => Fail.With(Problems.WrongOperands(sign, Kinds.NameOf(left), Kinds.NameOf(right), Place.Nowhere));

    /// <summary>What it costs to go through a value once, in steps.</summary>
    static int Weight(Value? value) => value switch
    {
        ListValue list => Math.Max(list.Items.Count / 2, list.Extent.Parts / 8),
        ContextValue context => context.Extent.Parts / 8,
        RangeValue => Extent.Of(value).Parts / 8,
        TextValue text => text.Text.Length / 64,
        _ => 0,
    };

    static Value? Limited(Value? value) => value switch
    {
        TextValue { Text.Length: > Limits.TextCharacters } or ListValue { Items.Count: > Limits.ListItems } => Fail.Overflow(),
        ListValue { Extent: { Parts: > Limits.Parts } or { Depth: > Limits.Depth } } or ContextValue { Extent: { Parts: > Limits.Parts } or { Depth: > Limits.Depth } } => Fail.TooLarge(),
        RangeValue when Extent.Of(value) is { Parts: > Limits.Parts } or { Depth: > Limits.Depth } => Fail.TooLarge(),
        _ => value,
    };

    Value? List(ListNode node, Scope scope)
    {
        var items = new Value?[node.Items.Count];
        for (var index = 0; index < items.Length; index++)
        {
            items[index] = Evaluate(node.Items[index], scope);
            if (items[index] is FailedValue) return items[index];
        }
        return new ListValue(items);
    }

    Value? Context(ContextNode node, Scope scope)
    {
        var entries = new List<KeyValuePair<string, Value?>>(node.Entries.Count);
        foreach (var entry in node.Entries)
        {
            var value = Evaluate(entry.Value, scope);
            if (IsOpen(value)) return value;
            entries.Add(new(entry.Name, value));
            scope = new LocalScope(scope, entry.Name, value);
        }
        return new ContextValue(entries);
    }

    Value? Range(RangeNode node, Scope scope)
    {
        var (low, high) = (Evaluate(node.Low, scope), Evaluate(node.High, scope));
        if (Open(low, high) is { } open) return open;
        if (low is not null && high is not null && Compare.Order(low, high) is null) return Misfit("..", low, high);
        return new RangeValue(low, node.LowIncluded, high, node.HighIncluded);
    }

    Value? OneSided(OneSidedNode node, Scope scope)
    {
        var end = Evaluate(node.End, scope);
        if (IsOpen(end)) return end;
        RangeValue range = node.Operation switch
        {
            Operation.Less => new(null, false, end, false),
            Operation.LessOrEqual => new(null, false, end, true),
            Operation.Greater => new(end, false, null, false),
            Operation.GreaterOrEqual => new(end, true, null, false),
            _ => new(end, true, end, true),
        };
        return range with { Sign = node.Operation.Sign() };
    }

    bool Deeper() => run.CallDepth < Limits.CallDepth;
}
