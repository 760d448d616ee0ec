using Xiance.Basics;
using Xiance.Rules.Checks;
using Xiance.Rules.Parse;
using Xiance.Rules.Syntax;
using Xiance.Rules.Types;

namespace Xiance.Rules;

/// <summary>Reads and checks expressions.</summary>
public static class Compile
{
    /// <summary>
    /// Strict mode, the only one that rules use: every name is declared, types and units fit. All problems at once, each with the
    /// line and column counted from the place where the text begins. With an expected type the result must fit it too.
    /// </summary>
    public static Outcome<CompiledExpression> Strict(string text, Schema schema, Place place, RuleType? expected = null)
    {
        var read = Parser.Expression(text, Vocabulary.Standard, place);
        if (!read.Succeeded) return new Outcome<CompiledExpression>(null, read.Problems);
        var checker = new Checker(text, place, schema);
        var type = checker.Check(read.Value, expected);
        return checker.Problems.Count > 0 ? checker.Problems : new CompiledExpression(text, place, read.Value, type ?? RuleType.Any, schema, checker.Found);
    }

    /// <summary>The syntax tree of a text alone, unchecked.</summary>
    public static Outcome<Node> Tree(string text, Place place) => Parser.Expression(text, Vocabulary.Standard, place);

    /// <summary>Standard mode, after DMN: names need not be declared, failures become null. For conformance and trials only.</summary>
    public static Outcome<StandardExpression> Standard(string text, IEnumerable<string> names, Place place)
    {
        var vocabulary = new Vocabulary(Vocabulary.Standard);
        foreach (var name in names) vocabulary.Add(name);
        var read = Parser.Expression(text, vocabulary, place);
        return read.Succeeded ? new StandardExpression(text, place, read.Value) : new Outcome<StandardExpression>(null, read.Problems);
    }
}
