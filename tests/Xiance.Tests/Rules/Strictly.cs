using Xiance.Basics;
using Xiance.Rules;
using Xiance.Rules.Types;
using Xiance.Rules.Values;

namespace Xiance.Tests.Rules;

/// <summary>A small schema and short ways to compile and evaluate with it.</summary>
static class Strictly
{
    public static readonly Schema Schema = Schema.Of(
        ("营业收入", RuleType.In("元")), ("税收", RuleType.In("元")), ("占地", RuleType.In("亩")), ("人数", RuleType.In("人")), ("增速", RuleType.In("%")), ("投资", RuleType.In("亿元")),
        ("规上", RuleType.Boolean), ("类别", RuleType.Text), ("成立", RuleType.Date), ("历年", RuleType.ListOf(RuleType.In("元"))),
        ("企业", RuleType.ContextOf(("名称", RuleType.Text), ("收入", RuleType.In("元")))),
        ("企业表", RuleType.ListOf(RuleType.ContextOf(("名称", RuleType.Text), ("收入", RuleType.In("元"))))))
        .With(new HostFunction("上一年", [new Parameter("年", RuleType.Number)], RuleType.Number, arguments => ((NumberValue)arguments[0]).Number - 1));

    public static CompiledExpression Compiled(string text)
    {
        var outcome = Compile.Strict(text, Schema, Place.At("pack.yaml", 10, 5));
        Assert.True(outcome.Succeeded, string.Join('\n', outcome.Problems));
        return outcome.Value;
    }

    public static Evaluation Evaluate(string text, params (string Name, Value? Value)[] inputs) =>
        Compiled(text).Evaluate(inputs.ToDictionary(input => input.Name, input => input.Value));

    public static IReadOnlyList<string> Codes(string text) => [.. Compile.Strict(text, Schema, Place.At("pack.yaml", 10, 5)).Problems.Select(problem => problem.Code)];
}
