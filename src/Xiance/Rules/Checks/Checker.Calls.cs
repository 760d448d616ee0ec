using Xiance.Rules.Functions;
using Xiance.Rules.Syntax;
using Xiance.Rules.Types;
using Xiance.Rules.Values;

namespace Xiance.Rules.Checks;

sealed partial class Checker
{
    static readonly string[] Clocks = ["now", "today"];

    RuleType? Function(FunctionNode node, TypeScope scope, IReadOnlyList<RuleType> inferred)
    {
        if (node.External)
        {
            Report(Rules.Problems.OutsideProfile("外部函数 external", PlaceOf(node)));
            return null;
        }
        var types = node.Parameters.Select((parameter, index) => parameter.Type == RuleType.Any && index < inferred.Count ? inferred[index] : parameter.Type).ToList();
        foreach (var (parameter, type) in node.Parameters.Zip(types)) scope = scope.With(parameter.Name, type);
        return Of(node.Body, scope) is { } result ? new FunctionType(types, result) : null;
    }

    RuleType? Call(CallNode node, TypeScope scope)
    {
        var name = node.Function;
        if (name is not null && scope.Find(name) is null && !schema.Names.ContainsKey(name))
        {
            if (schema.Functions.TryGetValue(name, out var host)) return Host(node, host, scope);
            if (Clocks.Contains(name)) return Refuse(Rules.Problems.OutsideProfile($"取当前时间的函数 {name}()", PlaceOf(node)));
            if (Builtins.Find(name) is { } forms) return Builtin(node, forms, scope);
            return Refuse(Rules.Problems.UnknownFunction(name, Suggest(name, schema.Functions.Keys.Concat(Builtins.Names)), PlaceOf(node)));
        }
        var target = Of(node.Target, scope);
        if (target is null || Types(node, scope) is not { } arguments) return null;
        if (target == RuleType.Any) return target;
        if (target is not FunctionType function || function.Parameters.Count != arguments.Count) return Refuse(Rules.Problems.WrongArguments(name ?? "function", target.ToString(), PlaceOf(node)));
        return function.Result;
    }

    RuleType? Refuse(Basics.Problem problem)
    {
        Report(problem);
        return null;
    }

    List<RuleType>? Types(CallNode node, TypeScope scope, Func<int, IReadOnlyList<RuleType>, IReadOnlyList<RuleType>>? infer = null)
    {
        var types = new List<RuleType>();
        var known = true;
        for (var index = 0; index < node.Arguments.Count; index++)
        {
            var argument = node.Arguments[index];
            var type = argument is FunctionNode function && infer is not null ? Function(function, scope, infer(index, types)) : Of(argument, scope);
            known &= type is not null;
            types.Add(type ?? RuleType.Any);
        }
        return known ? types : null;
    }

    RuleType? Host(CallNode node, HostFunction host, TypeScope scope)
    {
        if (Types(node, scope) is not { } types) return null;
        var names = host.Parameters.Select(parameter => parameter.Name).ToList();
        if (types.Count != names.Count || (node.Names is not null && !node.Names.Order().SequenceEqual(names.Order()))) return Refuse(Rules.Problems.WrongArguments(host.Name, host.ToString(), PlaceOf(node)));
        var fits = true;
        for (var index = 0; index < types.Count; index++)
        {
            var parameter = host.Parameters[node.Names is null ? index : names.IndexOf(node.Names[index])];
            if (Unify.Types(types[index], parameter.Type) is not null) continue;
            Report(Rules.Problems.WrongArgument(host.Name, parameter.Name, parameter.Type.ToString(), types[index].ToString(), PlaceOf(node.Arguments[index])));
            fits = false;
        }
        return fits ? host.Result : null;
    }

    RuleType? Builtin(CallNode node, IReadOnlyList<Builtin> forms, TypeScope scope)
    {
        if (Types(node, scope, (_, before) => ItemsOf(before)) is not { } types) return null;
        Basics.Problem? reason = null;
        foreach (var form in forms)
        {
            var unfit = Misfit(node, form.Signature, types);
            if (unfit is null) return Result(node, form.Signature, types);
            reason = reason is null || unfit.Code == "RU-206" ? unfit : reason;
        }
        return Refuse(reason!);
    }

    /// <summary>The functions that sort and replace take see two items of the list.</summary>
    static IReadOnlyList<RuleType> ItemsOf(IReadOnlyList<RuleType> before) => before is [ListType list, ..] ? [list.Item, list.Item] : [];

    Basics.Problem? Misfit(CallNode node, Signature signature, List<RuleType> types)
    {
        if (!signature.Admits(types.Count)) return WrongArguments(node, signature);
        for (var index = 0; index < types.Count; index++)
        {
            var slot = node.Names is null ? signature.SlotAt(index) : signature.Slots.FirstOrDefault(slot => slot.Name == node.Names[index]);
            if (slot is null) return WrongArguments(node, signature);
            if (!KindTypes.Fits(types[index], slot.Kind)) return Rules.Problems.WrongArgument(signature.Name, slot.Name, slot.Kind, types[index].ToString(), PlaceOf(node.Arguments[index]));
        }
        return null;
    }

    Basics.Problem WrongArguments(CallNode node, Signature signature) => Rules.Problems.WrongArguments(signature.Name, signature.Text, PlaceOf(node));

    RuleType? Result(CallNode node, Signature signature, List<RuleType> types) => signature.Result switch
    {
        "same" => signature.TakesRest ? Joined(node, signature, types) : types[0],
        "items" => types[0] is ListType ? types[0] : RuleType.ListOf(types[0]),
        "item" => signature.TakesRest ? Joined(node, signature, types) : types[0] is ListType list ? list.Item : RuleType.Any,
        "series value" => types[0] is ListType { Item: ContextType entry } ? entry.Members[Series.Value] : RuleType.Any,
        "thresholds" => Thresholds(node, types),
        "measured" => Measured(node, types),
        "converted" => Converted(node, types),
        var kind => KindTypes.Of(kind),
    };

    /// <summary>A unit for a number that has none.</summary>
    RuleType? Measured(CallNode node, List<RuleType> types)
    {
        if (UnitAt(node, 1) is not { } unit) return null;
        if (types[0] is NumberType { Measure: null or { IsOne: true } } || types[0] == RuleType.Any) return RuleType.In(unit);
        return Refuse(Rules.Problems.UnitsDiffer(Units.Measured, UnitOf(types[0]), unit, PlaceOf(node)));
    }

    RuleType? Converted(CallNode node, List<RuleType> types)
    {
        if (UnitAt(node, 1) is not { } from || UnitAt(node, 2) is not { } to) return null;
        if (Units.Factors(from, to) is null) return Refuse(Rules.Problems.UnitsDiffer(Units.Converted, from, to, PlaceOf(node)));
        return Unify.Types(types[0], RuleType.In(from)) is not null ? RuleType.In(to) : Refuse(Rules.Problems.UnitsDiffer(Units.Converted, UnitOf(types[0]), from, PlaceOf(node)));
    }

    /// <summary>The unit that an argument writes; it must be a constant text of known symbols.</summary>
    string? UnitAt(CallNode node, int index)
    {
        if (node.Names is null && node.Arguments[index] is LiteralNode { Value: TextValue { Text: var unit } } && Units.AreKnown(unit)) return unit;
        Report(Rules.Problems.UnknownType(TextOf(node.Arguments[index]), PlaceOf(node.Arguments[index])));
        return null;
    }

    string TextOf(Node node) => text[node.Span.Start..Math.Min(text.Length, node.Span.End)];

    static string UnitOf(RuleType type) => type is NumberType { Measure: { IsOne: false } measure } ? measure.ToString() : "—";

    /// <summary>Thresholds are of the series' unit.</summary>
    RuleType? Thresholds(CallNode node, List<RuleType> types)
    {
        var value = types[0] is ListType { Item: ContextType entry } ? entry.Members[Series.Value] : RuleType.Any;
        var limit = types[1] is ListType list ? list.Item : RuleType.Any;
        return Comparable(value, limit, ">=", node) ? RuleType.ListOf(value) : null;
    }

    /// <summary>The one type of all arguments; for append, the list's items and the new ones.</summary>
    RuleType? Joined(CallNode node, Signature signature, List<RuleType> types)
    {
        var appends = !signature.Slots[0].Rest;
        var joined = types[0];
        for (var index = 1; index < types.Count; index++)
        {
            var next = appends ? RuleType.ListOf(types[index]) : types[index];
            if (Unify.Types(joined, next) is { } both) joined = both;
            else
            {
                Comparable(joined, next, signature.Name, node.Arguments[index]);
                return null;
            }
        }
        return joined;
    }
}
