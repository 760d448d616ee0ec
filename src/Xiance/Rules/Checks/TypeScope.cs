using System.Collections.Immutable;
using Xiance.Rules.Types;

namespace Xiance.Rules.Checks;

/// <summary>The local names that a part of an expression sees, the nearest first; under a filter also the members of the item.</summary>
sealed class TypeScope
{
    static readonly ImmutableDictionary<string, RuleType> None = ImmutableDictionary.Create<string, RuleType>(StringComparer.Ordinal);

    public static readonly TypeScope Outermost = new(null, ContextType.Empty, None);

    readonly TypeScope? outer;
    readonly ContextType item;
    readonly ImmutableDictionary<string, RuleType> own;

    TypeScope(TypeScope? outer, ContextType item, ImmutableDictionary<string, RuleType> own) => (this.outer, this.item, this.own) = (outer, item, own);

    public IEnumerable<string> Names => own.Keys.Concat(item.Members.Keys).Concat(outer?.Names ?? []);

    public RuleType? Find(string name) => own.TryGetValue(name, out var type) || item.Members.TryGetValue(name, out type) ? type : outer?.Find(name);

    public TypeScope With(string name, RuleType type) => new(outer, item, own.SetItem(name, type));

    /// <summary>The item of a list under a filter, and its members.</summary>
    public TypeScope WithItem(RuleType type) => type is ContextType context ? new TypeScope(With("item", type), context, None) : With("item", type);
}
