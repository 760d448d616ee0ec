using Xiance.Basics;
using Xiance.Rules.Functions;
using Xiance.Rules.Syntax;
using Xiance.Rules.Types;
using Xiance.Rules.Values;

namespace Xiance.Rules.Running;

sealed partial class Evaluator
{
    Value? Path(PathNode node, Scope scope)
    {
        var source = Evaluate(node.Source, scope);
        if (IsOpen(source)) return source;
        if (source is not ListValue list) return Member(source, node);
        return run.Strict
            ? new ListValue([.. list.Items.Index().Select(item => IsOpen(item.Item) ? item.Item : Named(Member(item.Item, node), $"{run.TextOf(node.Source)}[{item.Index + 1}].{node.Member}"))])
            : new ListValue([.. list.Items.Select(item => run.Settle(node, Member(item, node)))]);
    }

    static Value? Named(Value? value, string name) => value is UndeterminedValue ? UndeterminedValue.Of(name) : value;

    Value? Member(Value? source, PathNode node)
    {
        if (source is ContextValue context)
        {
            if (context.TryFind(node.Member, out var value)) return run.Strict ? Missing(value, node) : value;
            return run.Strict ? UndeterminedValue.Of(run.TextOf(node)) : Fail.With(Problems.UnknownMember(node.Member, "", Place.Nowhere));
        }
        return Properties.Find(source, node.Member, out var property) ? property : Fail.With(Problems.UnknownMember(node.Member, "", Place.Nowhere));
    }

    FunctionValue Function(FunctionNode node, Scope scope) => new(node.Parameters, RuleType.Any, arguments => Apply(node, scope, arguments));

    Value? Apply(FunctionNode node, Scope scope, IReadOnlyList<Value?> arguments)
    {
        if (node.External) return Fail.With(Problems.OutsideProfile("external function", Place.Nowhere));
        if (!Deeper()) return run.Stopped;
        for (var index = 0; index < arguments.Count; index++) scope = new LocalScope(scope, node.Parameters[index].Name, arguments[index]);
        run.CallDepth++;
        var value = Evaluate(node.Body, scope);
        run.CallDepth--;
        return value;
    }

    Value? Call(CallNode node, Scope scope)
    {
        if (!run.Step(scope.Height / Scope.FreeHeight)) return run.Stopped;
        var name = node.Function;
        var local = name is not null && scope.TryFind(name, out var found) ? found : null;
        var builtins = local is null && name is not null ? Builtins.Find(name) : null;
        var target = builtins is null ? local ?? Evaluate(node.Target, scope) : null;
        if (IsOpen(target)) return target;
        var arguments = new Value?[node.Arguments.Count];
        for (var index = 0; index < arguments.Length; index++)
        {
            arguments[index] = Evaluate(node.Arguments[index], scope);
            if (!run.Step(Weight(arguments[index]))) return run.Stopped;
        }
        if (Open(arguments) is { } open && (open is FailedValue || arguments.Any(IsOpen) || !ToleratesMissing(name))) return open;
        run.Calling = node;
        if (builtins is null && target is not FunctionValue) return Fail.With(Problems.UnknownFunction(name ?? run.TextOf(node.Target), "", Place.Nowhere));
        var value = builtins is not null ? Invoke(builtins, arguments, node.Names) : Invoke((FunctionValue)target!, arguments, node.Names);
        return run.Step(Weight(value)) ? value : run.Stopped;
    }

    /// <summary>The count of a list does not depend on its items; one item can decide all and any.</summary>
    static bool ToleratesMissing(string? name) => name is "count" or "all" or "any";

    Value? Invoke(IReadOnlyList<Builtin> forms, IReadOnlyList<Value?> arguments, IReadOnlyList<string>? names)
    {
        Problem? reason = null;
        foreach (var form in forms)
        {
            if (form.Bind(arguments, names, out var unfit) is { } bound) return form.Body(new Arguments(form, bound, run));
            reason = reason is null || unfit!.Code == "RU-206" ? unfit : reason;
        }
        return Fail.With(reason!);
    }

    /// <summary>Each argument becomes one of its parameter's type, or the call has no result.</summary>
    public Value? Invoke(FunctionValue function, IReadOnlyList<Value?> arguments, IReadOnlyList<string>? names)
    {
        var parameters = function.Parameters;
        var placed = names is null ? arguments : InOrder(parameters, arguments, names);
        if (placed is null || placed.Count != parameters.Count) return Fail.With(Problems.WrongArguments("function", string.Join(", ", parameters.Select(parameter => parameter.Name)), Place.Nowhere));
        var converted = new Value?[placed.Count];
        for (var index = 0; index < converted.Length; index++)
            if (!Kinds.TryConvert(placed[index], parameters[index].Type, out converted[index]))
                return Fail.With(Problems.WrongArgument("function", parameters[index].Name, parameters[index].Type.ToString(), Kinds.NameOf(placed[index]), Place.Nowhere));
        return function.Apply(converted);
    }

    static Value?[]? InOrder(IReadOnlyList<Parameter> parameters, IReadOnlyList<Value?> arguments, IReadOnlyList<string> names)
    {
        if (names.Count != parameters.Count || names.Distinct().Count() != names.Count) return null;
        var placed = new Value?[parameters.Count];
        for (var index = 0; index < placed.Length; index++)
        {
            var at = names.IndexOf(parameters[index].Name);
            if (at < 0) return null;
            placed[index] = arguments[at];
        }
        return placed;
    }

    /// <summary>A built-in function named as a value, with the parameters of its first form.</summary>
    FunctionValue? FunctionOf(string name)
    {
        if (Builtins.Find(name) is not { } forms) return null;
        var parameters = forms[0].Signature.Slots.Select(slot => new Parameter(slot.Name, RuleType.Any)).ToList();
        return new FunctionValue(parameters, RuleType.Any, arguments => Invoke(forms, arguments, null));
    }
}

file static class Lookup
{
    public static int IndexOf(this IReadOnlyList<string> names, string name)
    {
        for (var index = 0; index < names.Count; index++)
            if (names[index] == name) return index;
        return -1;
    }
}
