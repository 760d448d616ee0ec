using Xiance.Basics;
using Xiance.Rules.Running;
using Xiance.Rules.Syntax;
using Xiance.Rules.Values;

namespace Xiance.Rules;

/// <summary>An expression read in standard mode.</summary>
public sealed record StandardExpression
{
    readonly string text;
    readonly Place place;
    readonly Node root;

    internal StandardExpression(string text, Place place, Node root) => (this.text, this.place, this.root) = (text, place, root);

    /// <summary>The value, or null where the standard says null; the reason of the last null stands beside it.</summary>
    public (Value? Value, Problem? Reason) Evaluate(IReadOnlyDictionary<string, Value?> inputs, DateTimeValue? now = null)
    {
        var run = new Run(false, text, place, now);
        var value = new Evaluator(run).Evaluate(root, new InputScope(null, inputs));
        return (value, value is null ? run.LastFailure : null);
    }
}
