using System.CommandLine;
using System.Text.Json;
using Xiance.Documents;
using Xiance.Storage.Documents;

namespace Xiance.Cli;

/// <summary>xiance read: prints what was read out of plan documents as plan-extract/1.</summary>
static class ReadCommand
{
    static readonly Argument<FileInfo[]> Files = new("FILE") { Arity = ArgumentArity.OneOrMore };

    static readonly Option<bool> WithText = new("--with-text");

    static readonly Option<string> Format = new("--format");

    static readonly Option<FileInfo> Out = new("--out");

    public static Command Make()
    {
        var command = new Command("read", "读取方案文件 / reads plan documents") { Files, WithText, Format, Out, Output.ProblemsOption };
        command.SetAction(Run);
        return command;
    }

    static int Run(ParseResult parsed)
    {
        var documents = new List<PlanDocument>();
        foreach (var file in parsed.GetValue(Files)!)
        {
            var outcome = ReadFile.Decode(file.Name, File.ReadAllBytes(file.FullName)).Then(Read.Documents);
            if (!outcome.Succeeded) return Output.Report(outcome.Problems, parsed);
            documents.AddRange(outcome.Value.Documents);
        }
        if (!parsed.GetValue(WithText)) documents = [.. documents.Select(document => document with { Text = null })];
        Console.Out.WriteLine(JsonSerializer.Serialize(new PlanExtract(PlanExtract.CurrentSchema, documents), Json.Options));
        return Output.Done;
    }
}
