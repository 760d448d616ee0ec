using Xiance.Rules.Syntax;
using Xiance.Rules.Types;
using Xiance.Rules.Values;

namespace Xiance.Rules.Checks;

sealed partial class Checker
{
    RuleType? Binary(BinaryNode node, TypeScope scope)
    {
        if (node.Operation.IsLogic()) return Condition(node.Left, scope, node.Operation.Sign()) & Condition(node.Right, scope, node.Operation.Sign()) ? RuleType.Boolean : null;
        var (left, right) = (Of(node.Left, scope), Of(node.Right, scope));
        if (left is null || right is null) return null;
        if (node.Operation.IsComparison()) return Comparable(left, right, node.Operation.Sign(), node) ? RuleType.Boolean : null;
        if (left == RuleType.Any || right == RuleType.Any) return RuleType.Any;
        if (left is NumberType a && right is NumberType b) return Numbers(node, a, b);
        if (Other(node.Operation, left, right) is { } type) return type;
        Report(Rules.Problems.WrongOperands(node.Operation.Sign(), left.ToString(), right.ToString(), PlaceOf(node)));
        return null;
    }

    bool Comparable(RuleType left, RuleType right, string sign, Node node)
    {
        var orders = sign is "<" or "<=" or ">" or ">=" or "between";
        if (Unify.Types(left, right) is { } both && !(orders && both is ListType or ContextType or FunctionType || orders && both == RuleType.Boolean)) return true;
        Report(left is NumberType && right is NumberType
            ? Rules.Problems.UnitsDiffer(sign, UnitOf(left), UnitOf(right), PlaceOf(node))
            : Rules.Problems.WrongOperands(sign, left.ToString(), right.ToString(), PlaceOf(node)));
        return false;
    }

    NumberType? Numbers(BinaryNode node, NumberType left, NumberType right)
    {
        switch (node.Operation)
        {
            case Operation.Add or Operation.Subtract:
                if (Unify.Types(left, right) is NumberType both) return both;
                Report(Rules.Problems.UnitsDiffer(node.Operation.Sign(), UnitOf(left), UnitOf(right), PlaceOf(node)));
                return null;
            case Operation.Power:
                return Power(node, left, right);
            case Operation.Multiply:
                return Percentage(node, left, right) ? null : Product(left, right);
            default:
                if (left.Measure == Measure.Percent && node.Right is LiteralNode { Value: NumberValue { Number: 100 } }) return new NumberType(Measure.One);
                return Percentage(node, left, right) ? null : Quotient(left, right);
        }
    }

    static NumberType Product(NumberType left, NumberType right) => (left.Measure, right.Measure) switch
    {
        (null, _) => right,
        (_, null) => left,
        var (a, b) => new NumberType(a.Times(b)),
    };

    static NumberType Quotient(NumberType left, NumberType right) => (left.Measure, right.Measure) switch
    {
        (_, null) => left,
        (null, var b) => new NumberType(Measure.One.Over(b)),
        var (a, b) => new NumberType(a.Over(b)),
    };

    /// <summary>A percentage times or by an amount with a unit would be off by a hundred.</summary>
    bool Percentage(BinaryNode node, NumberType left, NumberType right)
    {
        var (a, b) = (left.Measure, right.Measure);
        var odd = (a == Measure.Percent && b is { IsOne: false } && (b != a || node.Operation == Operation.Multiply)) || (b == Measure.Percent && a is { IsOne: false } && a != b);
        if (odd) Report(Rules.Problems.PercentOfAmount((a == Measure.Percent ? right : left).ToString(), PlaceOf(node)));
        return odd;
    }

    NumberType? Power(BinaryNode node, NumberType left, NumberType right)
    {
        if (left.Measure is null or { IsOne: true } && right.Measure is null or { IsOne: true }) return left;
        Report(Rules.Problems.WrongOperands("**", left.ToString(), right.ToString(), PlaceOf(node)));
        return null;
    }

    /// <summary>Texts, moments and durations.</summary>
    static RuleType? Other(Operation operation, RuleType left, RuleType right) => (operation, Kind(left), Kind(right)) switch
    {
        (Operation.Add, 't', 't') => left,
        (Operation.Add or Operation.Subtract, 'd', 'd') when left == right => left,
        (Operation.Add or Operation.Subtract, 'm', 'd') => left,
        (Operation.Add, 'd', 'm') => right,
        (Operation.Subtract, 'm', 'm') when left == right => RuleType.DaysDuration,
        (Operation.Multiply, 'd', 'n') or (Operation.Divide, 'd', 'n') => left,
        (Operation.Multiply, 'n', 'd') => right,
        (Operation.Divide, 'd', 'd') when left == right => new NumberType(Measure.One),
        _ => null,
    };

    static char Kind(RuleType type) => type switch
    {
        NumberType => 'n',
        SimpleType { Name: "string" } => 't',
        SimpleType { Name: "date" or "time" or "date and time" } => 'm',
        SimpleType { Name: "days and time duration" or "years and months duration" } => 'd',
        _ => '-',
    };
}
