using Xiance.Rules.Types;

namespace Xiance.Rules.Checks;

/// <summary>The local names that a part of an expression sees, the nearest first.</summary>
sealed class TypeScope(TypeScope? outer, IReadOnlyDictionary<string, RuleType> names)
{
    public static readonly TypeScope Outermost = new(null, new Dictionary<string, RuleType>());

    public IEnumerable<string> Names => names.Keys.Concat(outer?.Names ?? []);

    public RuleType? Find(string name) => names.TryGetValue(name, out var type) ? type : outer?.Find(name);

    public TypeScope With(string name, RuleType type) => new(this, new Dictionary<string, RuleType> { [name] = type });

    /// <summary>The item of a list under a filter, and its members.</summary>
    public TypeScope WithItem(RuleType item) => item is ContextType context ? new TypeScope(With("item", item), context.Members) : With("item", item);
}
