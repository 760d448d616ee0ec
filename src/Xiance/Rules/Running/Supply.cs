using Xiance.Basics;
using Xiance.Rules.Types;
using Xiance.Rules.Values;

namespace Xiance.Rules.Running;

/// <summary>Makes inputs ready for strict mode: of the declared types, and with every declared member present or known to be missing.</summary>
static class Supply
{
    public static IReadOnlyDictionary<string, Value?> Prepare(IReadOnlyDictionary<string, Value?> inputs, Dictionary<string, RuleType> used, Place place, out Problem? problem)
    {
        Dictionary<string, Value?>? changed = null;
        problem = null;
        foreach (var (name, type) in used)
        {
            var value = inputs.GetValueOrDefault(name);
            var complete = Complete(value, type);
            if (value is UndeterminedValue or FailedValue || !Kinds.Conforms(complete, type))
            {
                problem = Problems.InputHasOtherType(name, type.ToString(), Kinds.NameOf(value), place);
                return inputs;
            }
            if (!ReferenceEquals(complete, value) || !inputs.ContainsKey(name)) (changed ??= new(inputs, StringComparer.Ordinal))[name] = complete;
        }
        return changed ?? inputs;
    }

    /// <summary>Members that the type declares and the value lacks become absent members, so that no outer name takes their place.</summary>
    static Value? Complete(Value? value, RuleType type) => (value, type) switch
    {
        (ContextValue context, ContextType declared) => Complete(context, declared),
        (ListValue list, ListType { Item: ContextType or ListType } declared) => new ListValue([.. list.Items.Select(item => Complete(item, declared.Item))]),
        _ => value,
    };

    static ContextValue Complete(ContextValue context, ContextType declared)
    {
        foreach (var (name, type) in declared.Members)
        {
            var known = context.TryFind(name, out var member);
            var complete = Complete(member, type);
            if (!known || !ReferenceEquals(complete, member)) context = context.With(name, complete);
        }
        return context;
    }
}
