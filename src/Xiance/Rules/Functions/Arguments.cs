using Xiance.Rules.Running;
using Xiance.Rules.Values;

namespace Xiance.Rules.Functions;

/// <summary>The arguments of one call, already of the kinds that the signature states.</summary>
readonly record struct Arguments(Builtin Function, IReadOnlyList<Value?> Values, Run Run)
{
    public int Count => Values.Count;

    public Value? this[int index] => index < Values.Count ? Values[index] : null;

    public bool Has(int index) => this[index] is not null;

    public decimal Number(int index) => ((NumberValue)Values[index]!).Number;

    public string Text(int index) => ((TextValue)Values[index]!).Text;

    public bool Truth(int index) => ((BooleanValue)Values[index]!).Truth;

    public IReadOnlyList<Value?> List(int index) => ((ListValue)Values[index]!).Items;

    public ContextValue Context(int index) => (ContextValue)Values[index]!;
}
