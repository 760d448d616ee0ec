using Xiance.Rules.Types;

namespace Xiance.Rules.Checks;

/// <summary>The one type that fits two: a bare number takes the other's unit; different units fit nothing.</summary>
static class Unify
{
    public static RuleType? Types(RuleType left, RuleType right) => (left, right) switch
    {
        _ when left == right => left,
        (SimpleType { Name: "Any" }, _) => right,
        (_, SimpleType { Name: "Any" }) => left,
        (NumberType a, NumberType b) => a.Measure is null ? b : b.Measure is null ? a : null,
        (ListType a, ListType b) => Types(a.Item, b.Item) is { } item ? new ListType(item) : null,
        (RangeType a, RangeType b) => Types(a.End, b.End) is { } end ? new RangeType(end) : null,
        (ContextType a, ContextType b) => Contexts(a, b),
        _ => null,
    };

    static ContextType? Contexts(ContextType left, ContextType right)
    {
        if (left.Members.Count != right.Members.Count) return null;
        var members = new Dictionary<string, RuleType>(StringComparer.Ordinal);
        foreach (var (name, type) in left.Members)
        {
            if (!right.Members.TryGetValue(name, out var other) || Types(type, other) is not { } both) return null;
            members[name] = both;
        }
        return new ContextType(members);
    }
}
