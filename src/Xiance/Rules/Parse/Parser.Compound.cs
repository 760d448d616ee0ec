using Xiance.Rules.Syntax;
using Xiance.Rules.Types;
using Xiance.Rules.Values;

namespace Xiance.Rules.Parse;

sealed partial class Parser
{
    Node? If()
    {
        cursor.TakeWord("if");
        if (Expression() is not { } condition || !cursor.Need("then") || Expression() is not { } then || !cursor.Need("else")) return null;
        return Expression() is { } otherwise ? new IfNode(condition, then, otherwise) : null;
    }

    Node? For()
    {
        cursor.TakeWord("for");
        return Iterations() is { } iterations && cursor.Need("return") && Expression() is { } body ? new ForNode(iterations, body) : null;
    }

    Node? Quantified()
    {
        var every = cursor.TakeWord("every");
        if (!every) cursor.TakeWord("some");
        return Iterations() is { } iterations && cursor.Need("satisfies") && Expression() is { } condition ? new QuantifiedNode(every, iterations, condition) : null;
    }

    List<Iteration>? Iterations()
    {
        var iterations = new List<Iteration>();
        do
        {
            if (NameUntil("in") is not { } name || !cursor.Need("in") || Expression() is not { } source) return null;
            Node? end = null;
            if (cursor.Take("..") && (end = Expression()) is null) return null;
            iterations.Add(new Iteration(name, source, end));
        }
        while (cursor.Take(","));
        return iterations;
    }

    Node? Function()
    {
        cursor.TakeWord("function");
        if (!cursor.Need("(") || Parameters() is not { } parameters) return null;
        var external = cursor.TakeWord("external");
        return Expression() is { } body ? new FunctionNode(parameters, body, external) : null;
    }

    List<Parameter>? Parameters()
    {
        var parameters = new List<Parameter>();
        if (cursor.Take(")")) return parameters;
        do
        {
            if (NameUntil(",", ")", ":") is not { } name) return null;
            RuleType type = RuleType.Any;
            if (cursor.Take(":"))
            {
                if (Type() is not { } written) return null;
                type = written;
            }
            parameters.Add(new Parameter(name, type));
        }
        while (cursor.Take(","));
        return cursor.Need(")") ? parameters : null;
    }

    Node? Call(Node target)
    {
        cursor.Take("(");
        if (cursor.Take(")")) return new CallNode(target, [], null);
        var names = new List<string>();
        var arguments = new List<Node>();
        do
        {
            if (ArgumentName() is { } name) names.Add(name);
            if (ListItem(true) is not { } argument) return null;
            arguments.Add(argument);
        }
        while (cursor.Take(","));
        if (!cursor.Need(")")) return null;
        if (names.Count > 0 && names.Count != arguments.Count)
        {
            cursor.Expected("全部按名称或全部按位置的参数");
            return null;
        }
        return new CallNode(target, arguments, names.Count == 0 ? null : names);
    }

    /// <summary>The name before a colon; nothing is taken when there is no colon.</summary>
    string? ArgumentName()
    {
        var before = Start();
        if (cursor.Current == '"' || WordEnd() == before) return null;
        var at = before;
        while (at < cursor.Text.Length && !"{}[](),:\"<>=;".Contains(cursor.Text[at])) at++;
        cursor.At = at;
        if (cursor.Take(":")) return Vocabulary.Tidy(cursor.Text[before..at]);
        cursor.At = before;
        return null;
    }

    List<Node>? Tests(string end)
    {
        var tests = new List<Node>();
        do
        {
            if (Test(1) is not { } test) return null;
            tests.Add(test);
        }
        while (cursor.Take(","));
        return cursor.Need(end) ? tests : null;
    }

    /// <summary>One positive unary test: a comparison without left side, or an expression.</summary>
    Node? Test(int weakest)
    {
        var start = Start();
        if (Comparisons.FirstOrDefault(cursor.Sees) is not { } sign) return weakest == 1 ? Expression() : Binary(weakest);
        cursor.Take(sign);
        return Binary(4) is { } end ? Mark(new OneSidedNode(Operations.Of(sign), end), start) : null;
    }

    /// <summary>The cell of a decision table: -, tests, not(tests).</summary>
    Node? Cell()
    {
        var start = Start();
        if (cursor.Text.AsSpan().Trim() is "-") return Take("-", new AnyTestNode(), start);
        if (cursor.TakeWord("not") && cursor.Take("(") && Tests(")") is { } none && cursor.Ended) return Mark(new TestsNode(none, true), start);
        cursor.At = start;
        var tests = new List<Node>();
        do
        {
            if (Test(1) is not { } test) return null;
            tests.Add(test);
        }
        while (cursor.Take(","));
        return Mark(new TestsNode(tests, false), start);
    }

    Node Take(string sign, Node node, int start)
    {
        cursor.Take(sign);
        return Mark(node, start);
    }
}
