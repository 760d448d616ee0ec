using Xiance.Rules.Parse;
using Xiance.Rules.Syntax;
using Xiance.Rules.Types;

namespace Xiance.Rules.Checks;

sealed partial class Checker
{
    RuleType? List(ListNode node, TypeScope scope)
    {
        RuleType item = RuleType.Any;
        var known = true;
        foreach (var part in node.Items)
        {
            if (Of(part, scope) is not { } type) known = false;
            else if (Unify.Types(item, type) is { } both) item = both;
            else
            {
                Comparable(item, type, "[…]", part);
                known = false;
            }
        }
        return known ? new ListType(item) : null;
    }

    RuleType? Context(ContextNode node, TypeScope scope)
    {
        var members = new Dictionary<string, RuleType>(StringComparer.Ordinal);
        var known = true;
        foreach (var entry in node.Entries)
        {
            if (Vocabulary.Words(entry.Name).Length != 1) Report(Rules.Problems.OutsideProfile($"带空格或符号的名称“{entry.Name}”", PlaceOf(node)));
            if (Of(entry.Value, scope) is not { } type) known = false;
            else
            {
                members[entry.Name] = type;
                scope = scope.With(entry.Name, type);
            }
        }
        return known ? new ContextType(members) : null;
    }

    RuleType? Range(RangeNode node, TypeScope scope)
    {
        var (low, high) = (Of(node.Low, scope), Of(node.High, scope));
        if (low is null || high is null || !Comparable(low, high, "between", node)) return null;
        return new RangeType(Unify.Types(low, high)!);
    }

    RuleType? Path(PathNode node, TypeScope scope)
    {
        var source = Of(node.Source, scope);
        return source switch
        {
            null => null,
            SimpleType { Name: "Any" } => source,
            ListType list => Member(list.Item, node) is { } item ? new ListType(item) : null,
            _ => Member(source, node),
        };
    }

    RuleType? Member(RuleType source, PathNode node)
    {
        if (source == RuleType.Any) return source;
        if (Parts(source).TryGetValue(node.Member, out var type)) return type;
        Report(Rules.Problems.UnknownMember(node.Member, Suggest(node.Member, Parts(source).Keys), PlaceOf(node)));
        return null;
    }

    static IReadOnlyDictionary<string, RuleType> Parts(RuleType type) => type switch
    {
        ContextType context => context.Members,
        RangeType range => new Dictionary<string, RuleType> { ["start"] = range.End, ["end"] = range.End, ["start included"] = RuleType.Boolean, ["end included"] = RuleType.Boolean },
        SimpleType { Name: "date" } => Counts("year", "month", "day", "weekday"),
        SimpleType { Name: "date and time" } => Counts("year", "month", "day", "weekday", "hour", "minute", "second"),
        SimpleType { Name: "time" } => Counts("hour", "minute", "second"),
        SimpleType { Name: "days and time duration" } => Counts("days", "hours", "minutes", "seconds"),
        SimpleType { Name: "years and months duration" } => Counts("years", "months"),
        _ => Counts(),
    };

    static Dictionary<string, RuleType> Counts(params IEnumerable<string> names) => names.ToDictionary(name => name, RuleType (_) => RuleType.Number);

    RuleType? Filter(FilterNode node, TypeScope scope)
    {
        var source = Of(node.Source, scope);
        if (source is null) return null;
        if (source is not ListType && source != RuleType.Any)
        {
            Report(Rules.Problems.WrongOperands("[…]", source.ToString(), "list", PlaceOf(node)));
            return null;
        }
        var item = source is ListType list ? list.Item : RuleType.Any;
        var condition = Of(node.Condition, scope.WithItem(item));
        if (condition is null) return null;
        if (condition is NumberType) return item;
        if (condition == RuleType.Boolean) return source;
        if (condition == RuleType.Any) return RuleType.Any;
        Report(Rules.Problems.NotBoolean("[…]", condition.ToString(), PlaceOf(node.Condition)));
        return null;
    }

    /// <summary>The scope inside a loop; null when a source is no list.</summary>
    TypeScope? Loop(IReadOnlyList<Iteration> iterations, TypeScope scope)
    {
        scope = scope.With("partial", RuleType.ListOf(RuleType.Any));
        foreach (var iteration in iterations)
        {
            if (Of(iteration.Source, scope) is not { } source || (iteration.End is not null && Of(iteration.End, scope) is null)) return null;
            var item = iteration.End is not null ? source : source switch { ListType list => list.Item, RangeType range => range.End, SimpleType { Name: "Any" } => source, _ => null };
            if (item is null)
            {
                Report(Rules.Problems.WrongOperands("in", iteration.Name, source.ToString(), PlaceOf(iteration.Source)));
                return null;
            }
            scope = scope.With(iteration.Name, item);
        }
        return scope;
    }
}
