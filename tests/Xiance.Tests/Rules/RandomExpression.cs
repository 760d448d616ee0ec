using Xiance.Rules;
using Xiance.Rules.Syntax;
using Xiance.Rules.Types;
using Xiance.Rules.Values;

namespace Xiance.Tests.Rules;

/// <summary>Random well-typed expressions over a small schema, and random rows for it; the same seed gives the same ones.</summary>
sealed class RandomExpression(int seed, bool sql = false)
{
    public static readonly string[] Numbers = ["甲", "乙", "丙", "丁"];
    public static readonly string[] Truths = ["规上", "入库"];
    public static readonly string[] Texts = ["类别", "名称"];
    public static readonly string[] Dates = ["成立", "迁入"];
    static readonly string[] Words = ["", "甲", "乙", "工业", "a", "A", "😀"];
    static readonly Operation[] Orders = [Operation.Equal, Operation.NotEqual, Operation.Less, Operation.LessOrEqual, Operation.Greater, Operation.GreaterOrEqual];
    static readonly string[] Roundings = ["round half up", "round down", "round up", "floor", "ceiling", "round half down"];

    readonly Random random = new(seed);

    public static readonly Schema Schema = Schema.Of(
        [.. Numbers.Select(name => (name, (RuleType)RuleType.Number)), .. Truths.Select(name => (name, (RuleType)RuleType.Boolean)), .. Texts.Select(name => (name, (RuleType)RuleType.Text)), .. Dates.Select(name => (name, (RuleType)RuleType.Date))]);

    public Node Any() => random.Next(6) switch { 0 => Text(2), 1 => Date(2), 2 or 3 => Truth(4), _ => Number(4) };

    public Dictionary<string, Value?> Row()
    {
        var row = new Dictionary<string, Value?>();
        foreach (var name in Numbers) row[name] = Missing() ? null : random.Next(4) == 0 ? random.Next(-3, 4) : random.Next(-200_000, 200_000) / 100m;
        foreach (var name in Truths) row[name] = Missing() ? null : random.Next(2) == 0;
        foreach (var name in Texts) row[name] = Missing() ? null : new TextValue(Words[random.Next(Words.Length)]);
        foreach (var name in Dates) row[name] = Missing() ? null : new DateOnly(2020 + random.Next(3), 1 + random.Next(12), 1 + random.Next(28));
        return row;
    }

    bool Missing() => random.Next(7) == 0;

    Node Number(int depth) => depth == 0 || random.Next(5) == 0 ? NumberLeaf() : random.Next(sql ? 8 : 12) switch
    {
        0 => new BinaryNode(Operation.Add, Number(depth - 1), Number(depth - 1)),
        1 => new BinaryNode(Operation.Subtract, Number(depth - 1), Number(depth - 1)),
        2 => new BinaryNode(Operation.Multiply, Number(depth - 1), NumberLeaf()),
        3 => new IfNode(Truth(depth - 1), Number(depth - 1), Number(depth - 1)),
        4 => Call(random.Next(2) == 0 ? "min" : "max", Number(depth - 1), Number(depth - 1), NumberLeaf()),
        5 => Call(Roundings[random.Next(Roundings.Length)], Number(depth - 1), Constant(random.Next(3))),
        6 => Call(Roundings[random.Next(Roundings.Length)], new BinaryNode(Operation.Divide, NumberLeaf(), NumberLeaf()), Constant(random.Next(3))),
        7 => random.Next(2) == 0 ? new NegateNode(Number(depth - 1)) : Call("abs", Number(depth - 1)),
        8 => new BinaryNode(Operation.Divide, Number(depth - 1), Number(depth - 1)),
        9 => Call("sum", Number(depth - 1), Number(depth - 1)),
        10 => new PathNode(new NameNode(Dates[random.Next(2)]), "year"),
        _ => Call("decimal", Number(depth - 1), Constant(random.Next(3))),
    };

    Node NumberLeaf() => random.Next(3) == 0 ? Constant(random.Next(2) == 0 ? random.Next(0, 10) : random.Next(0, 5000) / 100m) : new NameNode(Numbers[random.Next(Numbers.Length)]);

    Node Truth(int depth) => depth == 0 ? new NameNode(Truths[random.Next(2)]) : random.Next(sql ? 9 : 11) switch
    {
        0 => Compared(Number(depth - 1), Number(depth - 1)),
        1 => random.Next(2) == 0 ? Compared(Quotient(), NumberLeaf()) : Compared(NumberLeaf(), Quotient()),
        2 => new BinaryNode(random.Next(2) == 0 ? Operation.And : Operation.Or, Truth(depth - 1), Truth(depth - 1)),
        3 => Call("not", Truth(depth - 1)),
        4 => new BetweenNode(Number(depth - 1), NumberLeaf(), NumberLeaf()),
        5 => new InNode(NumberLeaf(), [.. Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Test())]),
        6 => Compared(Text(1), Text(1)),
        7 => Compared(Date(1), Date(1)),
        8 => new IfNode(Truth(depth - 1), Truth(depth - 1), Truth(depth - 1)),
        9 => new QuantifiedNode(random.Next(2) == 0, [new Iteration("项", new ListNode([Number(1), Number(1)]), null)], Compared(new NameNode("项"), NumberLeaf())),
        _ => Call("contains", Text(1), Text(0)),
    };

    BinaryNode Quotient() => new(Operation.Divide, NumberLeaf(), NumberLeaf());

    BinaryNode Compared(Node left, Node right) => new(Orders[random.Next(Orders.Length)], left, right);

    Node Test() => random.Next(3) switch
    {
        0 => new OneSidedNode(Orders[2 + random.Next(4)], NumberLeaf()),
        1 => new RangeNode(NumberLeaf(), random.Next(2) == 0, NumberLeaf(), random.Next(2) == 0),
        _ => NumberLeaf(),
    };

    Node Text(int depth) => depth == 0 || random.Next(2) == 0
        ? random.Next(2) == 0 ? new LiteralNode(Words[random.Next(Words.Length)]) : new NameNode(Texts[random.Next(2)])
        : random.Next(3) == 0 ? new BinaryNode(Operation.Add, Text(depth - 1), Text(depth - 1)) : new IfNode(Truth(depth - 1), Text(depth - 1), Text(depth - 1));

    Node Date(int depth) => depth == 0 || random.Next(2) == 0
        ? random.Next(3) == 0 ? new LiteralNode(new DateOnly(2021, 1 + random.Next(12), 1)) : new NameNode(Dates[random.Next(2)])
        : new IfNode(Truth(depth - 1), Date(depth - 1), Date(depth - 1));

    static LiteralNode Constant(decimal number) => new(number);

    static CallNode Call(string function, params IReadOnlyList<Node> arguments) => new(new NameNode(function), arguments, null);
}
