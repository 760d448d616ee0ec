using Xiance.Rules.Syntax;
using Xiance.Rules.Types;
using Xiance.Rules.Values;

namespace Xiance.Rules.Sql;

sealed partial class SqlWriter
{
    /// <summary>A failed left side fails; a failed right side only where the left is known and does not decide.</summary>
    Fragment Logic(BinaryNode node)
    {
        var (left, right) = (Write(node.Left), Write(node.Right));
        var and = node.Operation == Operation.And;
        var late = right.Failed.Length == 0 ? "" : $"({right.Failed} AND {(and ? $"coalesce({left.Value}, FALSE)" : $"NOT coalesce({left.Value}, TRUE)")})";
        return new Fragment($"({left.Value} {(and ? "AND" : "OR")} {right.Value})", Fragment.AnyFailed(left.Failed, late)).Guarded();
    }

    Fragment Compare(Node node, Operation operation, Fragment left, Fragment right, RuleType type)
    {
        if (type is NumberType)
        {
            if (Math.Max(left.Whole, right.Whole) + Math.Max(left.Decimals, right.Decimals) > 38) throw new NotTranslatable(node, "比较的两数合计超过 38 位");
        }
        else if (type != RuleType.Text && type != RuleType.Date && !(type == RuleType.Boolean && operation is Operation.Equal or Operation.NotEqual)) throw new NotTranslatable(node, "此类值不能在数据库中比较");
        var collation = type == RuleType.Text && dialect == SqlDialect.PostgreSql ? " COLLATE \"C\"" : "";
        return new Fragment($"({left.Value} {Sign(operation)} {right.Value}{collation})", Fragment.AnyFailed(left.Failed, right.Failed));
    }

    /// <summary>An unknown condition leaves the answer known only where both branches agree.</summary>
    Fragment If(IfNode node)
    {
        var condition = Write(node.Condition);
        var (then, otherwise) = (Write(node.Then), Write(node.Otherwise));
        var failed = then.Failed.Length + otherwise.Failed.Length == 0 ? ""
            : $"(CASE WHEN {condition.Value} THEN {Or(then.Failed)} WHEN NOT {condition.Value} THEN {Or(otherwise.Failed)} ELSE FALSE END)";
        var same = Differ(node.Then, node.Otherwise) ? "" : $" WHEN {then.Value} = {otherwise.Value} THEN {then.Value}";
        var value = $"(CASE WHEN {condition.Value} THEN {then.Value} WHEN NOT {condition.Value} THEN {otherwise.Value}{same} END)";
        var all = Fragment.AnyFailed(condition.Failed, failed);
        if (TypeOf(node) is not NumberType) return new Fragment(value, all).Guarded();
        var decimals = Math.Max(then.Decimals, otherwise.Decimals);
        return Sized(node, value, all, Math.Max(then.Whole, otherwise.Whole) + decimals, decimals).Guarded();
    }

    static string Or(string failed) => failed.Length == 0 ? "FALSE" : failed;

    static bool Differ(Node then, Node otherwise) => then is LiteralNode { Value: { } a } && otherwise is LiteralNode { Value: { } b } && Running.Compare.AreEqual(a, b) == false;

    Fragment Within(Node node, Node value, (Node Node, bool Included) low, (Node Node, bool Included) high)
    {
        var (tested, from, to) = (Write(value), Write(low.Node), Write(high.Node));
        var type = TypeOf(value);
        var above = Compare(node, low.Included ? Operation.GreaterOrEqual : Operation.Greater, tested, from, type);
        var below = Compare(node, high.Included ? Operation.LessOrEqual : Operation.Less, tested, to, type);
        return new Fragment($"({above.Value} AND {below.Value})", Fragment.AnyFailed(above.Failed, below.Failed)).Guarded();
    }

    /// <summary>The first test that passes or fails ends it.</summary>
    Fragment AnyTest(Node value, IReadOnlyList<Node> tests, bool negated)
    {
        var parts = tests.Select(test => Test(value, test)).ToList();
        var failed = "";
        for (var index = parts.Count - 1; index >= 0; index--)
        {
            var later = failed.Length == 0 ? "" : $"(NOT coalesce({parts[index].Value}, FALSE) AND {failed})";
            failed = Fragment.AnyFailed(parts[index].Failed, later);
        }
        var any = $"({string.Join(" OR ", parts.Select(part => part.Value))})";
        return new Fragment(negated ? $"(NOT {any})" : any, failed).Guarded();
    }

    Fragment Test(Node value, Node test)
    {
        if (Tree.All(test).Any(node => node is NameNode { Name: "?" })) throw new NotTranslatable(test, "含“?”的检验没有对应的列运算");
        return test switch
        {
            AnyTestNode => new Fragment("TRUE"),
            TestsNode tests => AnyTest(value, tests.Tests, tests.Negated),
            OneSidedNode sided => Compare(test, sided.Operation, Write(value), Write(sided.End), TypeOf(value)),
            RangeNode range => Within(test, value, (range.Low, range.LowIncluded), (range.High, range.HighIncluded)),
            _ when TypeOf(test) == TypeOf(value) || TypeOf(test) is NumberType && TypeOf(value) is NumberType => Compare(test, Operation.Equal, Write(value), Write(test), TypeOf(value)),
            _ => throw new NotTranslatable(test, "此类检验没有对应的列运算"),
        };
    }
}
