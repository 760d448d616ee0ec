using Xiance.Basics;
using Xiance.Rules.Syntax;
using Xiance.Rules.Values;

namespace Xiance.Rules.Running;

sealed partial class Evaluator
{
    /// <summary>Three-valued: one side that decides is enough, whatever the other lacks.</summary>
    Value? Logic(BinaryNode node, Scope scope)
    {
        var deciding = node.Operation == Operation.Or;
        var left = Evaluate(node.Left, scope);
        if (left is FailedValue || Is(left, deciding)) return left;
        var right = Evaluate(node.Right, scope);
        if (Is(right, deciding)) return right;
        if (left is UndeterminedValue) return right is UndeterminedValue ? Open(left, right) : left;
        if (IsOpen(right)) return right;
        return left is BooleanValue && right is BooleanValue ? !deciding : Misfit(node.Operation.Sign(), left, right);
    }

    static bool Is(Value? value, bool truth) => value is BooleanValue boolean && boolean.Truth == truth;

    /// <summary>With an unknown condition the answer is known only when both branches agree.</summary>
    Value? If(IfNode node, Scope scope)
    {
        var condition = Evaluate(node.Condition, scope);
        if (condition is FailedValue) return condition;
        if (condition is not (null or BooleanValue or UndeterminedValue)) return Misfit("if", condition, null);
        if (condition is not UndeterminedValue open) return Evaluate(Is(condition, true) ? node.Then : node.Otherwise, scope);
        var (then, otherwise) = (Evaluate(node.Then, scope), Evaluate(node.Otherwise, scope));
        if (!IsOpen(then) && !IsOpen(otherwise) && Compare.AreEqual(then, otherwise) == true) return then;
        foreach (var branch in new[] { then, otherwise })
            if (branch is UndeterminedValue more) open += more;
        return open;
    }

    Value? Between(BetweenNode node, Scope scope)
    {
        var (value, low, high) = (Evaluate(node.Value, scope), Evaluate(node.Low, scope), Evaluate(node.High, scope));
        if (Open(value, low, high) is FailedValue failed) return failed;
        return Both(Either(value, low, Operation.GreaterOrEqual), Either(value, high, Operation.LessOrEqual));
    }

    static Value? Both(Value? above, Value? below) => Is(above, false) || Is(below, false) ? false : Open(above, below) ?? true;

    /// <summary>In strict mode one known end that excludes the value decides, whatever the other lacks.</summary>
    Value? Within(RangeNode range, Value? value, Scope scope)
    {
        var (low, high) = (Evaluate(range.Low, scope), Evaluate(range.High, scope));
        if (Open(value, low, high) is FailedValue failed) return failed;
        return Both(Either(value, low, range.LowIncluded ? Operation.GreaterOrEqual : Operation.Greater), Either(value, high, range.HighIncluded ? Operation.LessOrEqual : Operation.Less));
    }

    static Value? Either(Value? left, Value? right, Operation operation)
    {
        if (Open(left, right) is { } open) return open;
        return Compare.Holds(operation, left, right) is { } holds ? holds : Misfit("between", left, right);
    }

    Value? In(InNode node, Scope scope)
    {
        var value = Evaluate(node.Value, scope);
        return value is FailedValue ? value : AnyTest(node.Tests, value, scope);
    }

    /// <summary>True as soon as one test passes.</summary>
    Value? AnyTest(IReadOnlyList<Node> tests, Value? value, Scope scope)
    {
        Value? open = null;
        Value? failed = null;
        foreach (var test in tests)
        {
            var passes = Test(test, value, scope);
            if (Is(passes, true)) return passes;
            if (passes is FailedValue && run.Strict) return passes;
            if (passes is FailedValue or null) failed = passes ?? Misfit("in", value, null);
            else if (passes is UndeterminedValue) open = Open(open, passes);
        }
        return open ?? failed ?? false;
    }

    /// <summary>Whether a value passes a unary test. A test that names ? is a condition; a list or range holds the value; else they are equal.</summary>
    public Value? Test(Node test, Value? value, Scope scope)
    {
        if (test is AnyTestNode) return true;
        if (test is TestsNode tests) return Tests(tests, value, scope);
        if (run.Strict && test is RangeNode range && value is not RangeValue && !Asks(test)) return Within(range, value, scope);
        if (!run.Step(Weight(value))) return run.Stopped;
        var expected = Evaluate(test is OneSidedNode sided ? sided.End : test, new LocalScope(scope, "?", value));
        if (!run.Step(Weight(expected))) return run.Stopped;
        if (test is not OneSidedNode && Asks(test)) return expected is BooleanValue || IsOpen(expected) ? expected : Misfit("in", value, expected);
        if (value is UndeterminedValue || IsOpen(expected) || (expected is ListValue && Open(expected) is not null && Fits(value, expected) != true)) return Open(value, expected);
        var passes = test is OneSidedNode { Operation: var operation } ? Compare.Holds(operation, value, expected) : Fits(value, expected);
        return passes is { } known ? known : Misfit(test is OneSidedNode one ? one.Operation.Sign() : "in", value, expected);
    }

    Value? Tests(TestsNode node, Value? value, Scope scope)
    {
        var any = AnyTest(node.Tests, value, scope);
        return node.Negated && any is BooleanValue passes ? !passes.Truth : any;
    }

    static bool? Fits(Value? value, Value? expected) => expected switch
    {
        RangeValue range when value is not RangeValue => Compare.Contains(range, value),
        ListValue list when value is not ListValue => AnyFits(value, list),
        ListValue list => Compare.AreEqual(value, list) == true || AnyFits(value, list) == true,
        BooleanValue truth when value is not BooleanValue and not null => truth.Truth,
        _ => Compare.AreEqual(value, expected),
    };

    /// <summary>An item that is a range holds the value; any other equals it.</summary>
    static bool? AnyFits(Value? value, ListValue list)
    {
        var found = list.Items.Select(item => item is RangeValue range && value is not RangeValue ? Compare.Contains(range, value) : Compare.AreEqual(value, item)).ToList();
        return found.Contains(true) ? true : found.Count > 0 && found.TrueForAll(fits => fits is null) ? null : false;
    }

    static bool Asks(Node test) => Tree.All(test).Any(node => node is NameNode { Name: "?" });
}
