using Xiance.Basics;
using Xiance.Rules.Functions;
using Xiance.Rules.Parse;
using Xiance.Rules.Syntax;
using Xiance.Rules.Types;
using Xiance.Rules.Values;

namespace Xiance.Rules.Checks;

/// <summary>Finds the type and unit of every part of an expression and collects what does not fit. A null type has been reported already.</summary>
sealed partial class Checker(string text, Place origin, Schema schema)
{
    readonly Lines lines = new(text, origin);
    long work;

    public List<Problem> Problems { get; } = [];

    /// <summary>The type of the whole; where one is expected, it must fit.</summary>
    public RuleType? Check(Node root, RuleType? expected, TypeScope? scope = null)
    {
        var type = Of(root, scope ?? TypeScope.Outermost);
        if (type is not null && expected is not null && Unify.Types(type, expected) is null) Report(Rules.Problems.WrongResult(expected.ToString(), type.ToString(), PlaceOf(root)));
        return type;
    }

    /// <summary>What was found for each part of the tree.</summary>
    public Dictionary<Node, RuleType> Found { get; } = [];

    RuleType? Of(Node node, TypeScope scope)
    {
        if (work > Limits.CheckingSteps) return null;
        var type = Find(node, scope);
        work += type?.Parts ?? 1;
        if (work > Limits.CheckingSteps) return Refuse(Rules.Problems.TooComplex(origin));
        if (type is not null) Found[node] = type;
        return type;
    }

    RuleType? Find(Node node, TypeScope scope) => node switch
    {
        LiteralNode literal => Literal(literal),
        NameNode name => Name(name, scope),
        BinaryNode binary => Binary(binary, scope),
        NegateNode negate => Negate(negate, scope),
        IfNode branch => If(branch, scope),
        BetweenNode between => Between(between, scope),
        InNode membership => In(membership, scope),
        ListNode list => List(list, scope),
        ContextNode context => Context(context, scope),
        RangeNode range => Range(range, scope),
        OneSidedNode test => Of(test.End, scope) is { } end ? new RangeType(end) : null,
        InstanceNode instance => Of(instance.Value, scope) is null ? null : RuleType.Boolean,
        PathNode path => Path(path, scope),
        FilterNode filter => Filter(filter, scope),
        ForNode loop => Loop(loop.Iterations, scope) is { } inner && Of(loop.Body, inner) is { } item ? new ListType(item) : null,
        QuantifiedNode loop => Loop(loop.Iterations, scope) is { } inner && Condition(loop.Condition, inner, loop.Every ? "every" : "some") ? RuleType.Boolean : null,
        CallNode call => Call(call, scope),
        FunctionNode function => Function(function, scope, []),
        TestsNode tests => tests.Tests.Select(test => Test(test, scope)).ToList().TrueForAll(fits => fits) ? RuleType.Boolean : null,
        AnyTestNode => RuleType.Boolean,
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    RuleType? Literal(LiteralNode node)
    {
        if (node.Value is null) Report(Rules.Problems.NoNull(PlaceOf(node)));
        return node.Value switch
        {
            null => null,
            NumberValue => RuleType.Number,
            TextValue => RuleType.Text,
            BooleanValue => RuleType.Boolean,
            DateValue => RuleType.Date,
            TimeValue => RuleType.Time,
            DateTimeValue => RuleType.DateTime,
            DaysDurationValue => RuleType.DaysDuration,
            _ => RuleType.MonthsDuration,
        };
    }

    RuleType? Name(NameNode node, TypeScope scope)
    {
        if (scope.Find(node.Name) is { } local) return local;
        if (schema.Names.TryGetValue(node.Name, out var type)) return type;
        if (schema.Functions.TryGetValue(node.Name, out var function)) return new FunctionType([.. function.Parameters.Select(parameter => parameter.Type)], function.Result);
        if (Builtins.Find(node.Name) is { } forms) return new FunctionType([.. forms[0].Signature.Slots.Select(_ => RuleType.Any)], RuleType.Any);
        Report(Rules.Problems.UnknownName(node.Name, Suggest(node.Name, schema.Names.Keys.Concat(scope.Names)), PlaceOf(node)));
        return null;
    }

    RuleType? Negate(NegateNode node, TypeScope scope)
    {
        var type = Of(node.Operand, scope);
        if (type is null or NumberType || type == RuleType.DaysDuration || type == RuleType.MonthsDuration || type == RuleType.Any) return type;
        Report(Rules.Problems.WrongOperands("-", type.ToString(), type.ToString(), PlaceOf(node)));
        return null;
    }

    RuleType? If(IfNode node, TypeScope scope)
    {
        var fits = Condition(node.Condition, scope, "if");
        var (then, otherwise) = (Of(node.Then, scope), Of(node.Otherwise, scope));
        if (then is null || otherwise is null) return null;
        if (Unify.Types(then, otherwise) is { } both) return fits ? both : null;
        Report(Rules.Problems.BranchesDiffer(then.ToString(), otherwise.ToString(), PlaceOf(node)));
        return null;
    }

    bool Condition(Node node, TypeScope scope, string what)
    {
        var type = Of(node, scope);
        if (type is null) return false;
        if (type == RuleType.Boolean || type == RuleType.Any) return true;
        Report(Rules.Problems.NotBoolean(what, type.ToString(), PlaceOf(node)));
        return false;
    }

    RuleType? Between(BetweenNode node, TypeScope scope)
    {
        var (value, low, high) = (Of(node.Value, scope), Of(node.Low, scope), Of(node.High, scope));
        if (value is null || low is null || high is null) return null;
        return Comparable(value, low, "between", node) & Comparable(value, high, "between", node) ? RuleType.Boolean : null;
    }

    RuleType? In(InNode node, TypeScope scope)
    {
        var value = Of(node.Value, scope);
        if (value is null) return null;
        var inner = scope.With("?", value);
        return node.Tests.Select(test => Test(test, inner)).ToList().TrueForAll(fits => fits) ? RuleType.Boolean : null;
    }

    /// <summary>The test fits the value that ? stands for.</summary>
    bool Test(Node test, TypeScope scope)
    {
        if (test is AnyTestNode or TestsNode) return Of(test, scope) is not null;
        var value = scope.Find("?") ?? RuleType.Any;
        var type = Of(test is OneSidedNode sided ? sided.End : test, scope);
        if (type is null) return false;
        if (type == RuleType.Boolean && value != RuleType.Boolean) return true;
        var against = type switch { RangeType range => range.End, ListType list when value is not ListType => list.Item, _ => type };
        return Comparable(value, against is RangeType inner ? inner.End : against, "in", test);
    }

    void Report(Problem problem)
    {
        if (Problems.Count < Limits.Reported) Problems.Add(problem);
    }

    Place PlaceOf(Node node) => lines.PlaceOf(node.Span.Start);

    /// <summary>The known names that look most like this one.</summary>
    string Suggest(string name, IEnumerable<string> known) =>
        Problems.Count >= Limits.Reported ? "" : string.Join("、", known.Distinct().OrderByDescending(other => Nearness(name, other)).ThenBy(other => other, StringComparer.Ordinal).Take(6));

    static double Nearness(string left, string right) => 2.0 * left.Intersect(right).Count() / (left.Distinct().Count() + right.Distinct().Count());
}
