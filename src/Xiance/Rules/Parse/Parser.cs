using Xiance.Basics;
using Xiance.Rules.Syntax;

namespace Xiance.Rules.Parse;

/// <summary>
/// Reads expressions and unary tests by recursive descent over characters, because names may contain spaces and signs. Each
/// method returns null where the text does not fit; the cursor then holds the problem at the furthest place reached.
/// </summary>
sealed partial class Parser(Cursor cursor, Vocabulary vocabulary)
{
    static readonly string[] Comparisons = ["<=", ">=", "!=", "=", "<", ">"];
    int depth;

    public static Outcome<Node> Expression(string text, Vocabulary vocabulary, Place place) => Read(text, vocabulary, place, parser => parser.Expression());

    public static Outcome<Node> Tests(string text, Vocabulary vocabulary, Place place) => Read(text, vocabulary, place, parser => parser.Cell());

    static Outcome<Node> Read(string text, Vocabulary vocabulary, Place place, Func<Parser, Node?> read)
    {
        if (text.Length > Limits.Characters) return Problems.TooLong(Limits.Characters, place);
        var cursor = new Cursor(text, place);
        var node = read(new Parser(cursor, new Vocabulary(vocabulary)));
        if (node is not null && !cursor.Ended) node = null;
        if (node is null)
        {
            cursor.Expected("运算符或结尾");
            return cursor.Problem;
        }
        return Tree.Height(node) > Limits.Height ? Problems.TooDeep(Limits.Height, place) : node;
    }

    Node? Expression()
    {
        if (!cursor.Step(depth)) return null;
        depth++;
        var node = Binary(1);
        depth--;
        return node;
    }

    Node? Binary(int weakest)
    {
        var start = Start();
        var left = Unary();
        for (var count = 0; left is not null; count++)
        {
            if (count > Limits.Height && !cursor.Stop()) return null;
            var before = Start();
            var next = After(left, weakest);
            if (next is null && cursor.At == before) break;
            left = next is null ? null : Mark(next, start);
        }
        return left;
    }

    /// <summary>The operator that follows, with its right side; null without moving when none of this strength follows.</summary>
    Node? After(Node left, int weakest)
    {
        cursor.SkipSpace();
        if (weakest <= 3 && cursor.SeesWord("between")) return Between(left);
        if (weakest <= 3 && cursor.SeesWord("in")) return In(left);
        if (Operator() is not { } operation || operation.Strength() < weakest)
        {
            cursor.Expected("运算符或结尾");
            return null;
        }
        cursor.At += operation.Sign().Length;
        return Binary(operation.Strength() + 1) is { } right ? new BinaryNode(operation, left, right) : null;
    }

    Operation? Operator() => cursor.Current switch
    {
        'o' when cursor.SeesWord("or") => Operation.Or,
        'a' when cursor.SeesWord("and") => Operation.And,
        '+' => Operation.Add,
        '-' => Operation.Subtract,
        '*' => cursor.Sees("**") ? Operation.Power : Operation.Multiply,
        '/' => Operation.Divide,
        '<' or '>' or '=' or '!' => Comparisons.FirstOrDefault(cursor.Sees) is { } sign ? Operations.Of(sign) : null,
        _ => null,
    };

    Node? Between(Node value)
    {
        cursor.TakeWord("between");
        if (Binary(4) is not { } low || !cursor.Need("and") || Binary(4) is not { } high) return null;
        return new BetweenNode(value, low, high);
    }

    Node? In(Node value)
    {
        cursor.TakeWord("in");
        var start = Start();
        if (cursor.Take("(") && Tests(")") is { } tests && !ContinuesArithmetic()) return new InNode(value, tests);
        cursor.At = start;
        return Test(4) is { } test ? new InNode(value, [test]) : null;
    }

    bool ContinuesArithmetic()
    {
        cursor.SkipSpace();
        return cursor.Current is '+' or '-' or '*' or '/' or '[' || (cursor.Current == '.' && !cursor.Sees(".."));
    }

    Node? Unary()
    {
        var start = Start();
        if (!cursor.Sees("-")) return Postfix();
        if (!cursor.Step(depth)) return null;
        cursor.Take("-");
        depth++;
        var operand = Unary();
        depth--;
        return operand is null ? null : Mark(new NegateNode(operand), start);
    }

    Node? Postfix()
    {
        var start = Start();
        var node = Primary();
        for (var count = 0; node is not null; count++)
        {
            if (count > Limits.Height && !cursor.Stop()) return null;
            var before = Start();
            var next = Suffix(node);
            if (next is null && cursor.At == before) break;
            node = next is null ? null : Mark(next, start);
        }
        return node;
    }

    Node? Suffix(Node node)
    {
        cursor.SkipSpace();
        if (cursor.Current == '.' && !cursor.Sees("..")) return Path(node);
        if (cursor.Current == '(') return Call(node);
        if (cursor.Current == '[') return Filter(node);
        if (!cursor.SeesWord("instance")) return null;
        cursor.TakeWord("instance");
        return cursor.Need("of") && Type() is { } type ? new InstanceNode(node, type) : null;
    }

    Node? Path(Node node)
    {
        cursor.Take(".");
        return Name() is { } name ? new PathNode(node, name) : null;
    }

    /// <summary>After the end of a range a bracket may close the range instead: then nothing is taken.</summary>
    Node? Filter(Node node)
    {
        var before = cursor.At;
        cursor.Take("[");
        if (Expression() is { } condition && cursor.Need("]")) return new FilterNode(node, condition);
        if (rangeEnds > 0) cursor.At = before;
        return null;
    }

    int Start()
    {
        cursor.SkipSpace();
        return cursor.At;
    }

    Node Mark(Node node, int start)
    {
        var end = cursor.At;
        while (end > start && Letters.IsSpace(cursor.Text[end - 1])) end--;
        node.Span = new Span(start, end);
        return node;
    }
}
