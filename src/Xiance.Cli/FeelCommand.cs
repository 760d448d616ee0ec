using System.CommandLine;
using System.Text.Json;
using Xiance.Basics;
using Xiance.Rules;
using Xiance.Rules.Conformance;
using Xiance.Rules.Types;
using Xiance.Rules.Values;

namespace Xiance.Cli;

/// <summary>xiance feel eval and xiance feel tck: the rule language on trial.</summary>
public static class FeelCommand
{
    public static Command Create()
    {
        var command = new Command("feel", "规则语言 FEEL / the rule language");
        command.Subcommands.Add(Evaluate());
        command.Subcommands.Add(Conformance());
        return command;
    }

    static Command Evaluate()
    {
        var expression = new Argument<string>("expression");
        var context = new Option<FileInfo?>("--context") { Description = "JSON 对象：名称 → 值 / a JSON object of names and values" };
        var mode = new Option<string>("--mode") { Description = "strict | standard", DefaultValueFactory = _ => "strict" };
        mode.AcceptOnlyFromAmong("strict", "standard");
        var command = new Command("eval", "求一条算式的值 / evaluate an expression") { expression, context, mode, Output.ProblemsOption };
        command.SetAction(parsed => Run(parsed, parsed.GetValue(expression)!, parsed.GetValue(context), parsed.GetValue(mode) == "strict"));
        return command;
    }

    static int Run(ParseResult parsed, string text, FileInfo? context, bool strict)
    {
        if (context is { Exists: false }) return Output.Report([Problem.Of("CL-901", Place.Named(context.FullName))], parsed);
        Dictionary<string, Value?> inputs;
        try
        {
            inputs = context is null ? [] : FeelJson.Read(File.ReadAllText(context.FullName));
        }
        catch (JsonException)
        {
            return Output.Report([Problem.Of("CL-902", Place.Named(context!.FullName))], parsed);
        }
        return strict ? Strictly(parsed, text, inputs) : AsStandard(parsed, text, inputs);
    }

    static int Strictly(ParseResult parsed, string text, Dictionary<string, Value?> inputs)
    {
        var schema = Schema.Empty with { Names = inputs.ToDictionary(input => input.Key, input => FeelJson.TypeOf(input.Value)) };
        var compiled = Compile.Strict(text, schema, Place.Nowhere);
        if (!compiled.Succeeded) return Output.Report(compiled.Problems, parsed);
        var answer = compiled.Value.Evaluate(inputs);
        if (answer.Problem is not null) return Output.Report([answer.Problem], parsed);
        Console.WriteLine(answer.IsDetermined ? Show(answer.Value) : $"undetermined: {string.Join(", ", answer.Missing)}");
        return Output.Done;
    }

    static int AsStandard(ParseResult parsed, string text, Dictionary<string, Value?> inputs)
    {
        var compiled = Compile.Standard(text, inputs.Keys, Place.Nowhere);
        if (!compiled.Succeeded) return Output.Report(compiled.Problems, parsed);
        var (value, reason) = compiled.Value.Evaluate(inputs, Now());
        Console.WriteLine(Show(value));
        return reason is null ? Output.Done : Output.Report([reason with { Severity = Severity.Warning }], parsed);
    }

    static string Show(Value? value) => value is null ? "null" : new ListValue([value]).ToString()[1..^1];

    static DateTimeValue Now()
    {
        var now = TimeProvider.System.GetLocalNow();
        return new DateTimeValue(new CivilDate(now.Year, now.Month, now.Day), now.TimeOfDay.Ticks / (decimal)TimeSpan.TicksPerSecond, new Zone((int)now.Offset.TotalSeconds));
    }

    static Command Conformance()
    {
        var folder = new Argument<DirectoryInfo>("folder").AcceptExistingOnly();
        var results = new Option<FileInfo>("--out") { Description = "结果 CSV / results file", DefaultValueFactory = _ => new FileInfo("results.csv") };
        var command = new Command("tck", "运行一致性测试集 / run the conformance suite") { folder, results };
        command.SetAction(parsed => Suite(parsed.GetValue(folder)!, parsed.GetValue(results)!));
        return command;
    }

    static int Suite(DirectoryInfo folder, FileInfo file)
    {
        var results = SuiteFiles.Read(folder.FullName).SelectMany(part => RunSuite.Over(part, Now())).ToList();
        File.WriteAllLines(file.FullName, results.Select(result => result.Csv()));
        foreach (var kind in results.GroupBy(result => result.ExpectsNull))
            Console.WriteLine($"{(kind.Key ? "null" : "value")}: {kind.Count(result => result.Passed)} / {kind.Count()}");
        return results.TrueForAll(result => result.Passed) ? Output.Done : Output.InputProblems;
    }
}
