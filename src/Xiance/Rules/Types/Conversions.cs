namespace Xiance.Rules.Types;

/// <summary>Whether every value of one type is a value of another.</summary>
static class Conversions
{
    public static bool IsSubtype(RuleType sub, RuleType super) => (sub, super) switch
    {
        (_, SimpleType { Name: "Any" }) => true,
        (SimpleType { Name: "Null" }, _) => true,
        _ when sub == super => true,
        (NarrowedType narrowed, _) => IsSubtype(narrowed.Base, super),
        (NumberType a, NumberType b) => a.Measure is null || b.Measure is null || a.Measure == b.Measure,
        (ListType a, ListType b) => IsSubtype(a.Item, b.Item),
        (RangeType a, RangeType b) => IsSubtype(a.End, b.End),
        (ContextType a, ContextType b) => b.Members.All(member => a.Members.TryGetValue(member.Key, out var type) && IsSubtype(type, member.Value)),
        (FunctionType a, FunctionType b) => a.Parameters.Count == b.Parameters.Count && a.Parameters.Zip(b.Parameters, (own, asked) => IsSubtype(asked, own)).All(fits => fits) && IsSubtype(a.Result, b.Result),
        _ => false,
    };
}
