using System.CommandLine;
using System.Text.Json;
using Xiance.Basics;
using Xiance.Documents;
using Xiance.Storage.Documents;

namespace Xiance.Cli;

/// <summary>xiance read: prints what was read out of plan documents as plan-extract/1, or with --coverage where every number, date, unit and county went.</summary>
static class ReadCommand
{
    static readonly Argument<FileInfo[]> Files = new("FILE") { Arity = ArgumentArity.OneOrMore };

    static readonly Option<bool> WithText = new("--with-text");

    static readonly Option<bool> Coverage = new("--coverage") { Description = "每个数字、日期、单位和县名用在哪里 / where every number, date, unit and county went" };

    static readonly Option<string> Format = new("--format");

    static readonly Option<FileInfo> Out = new("--out");

    public static Command Make()
    {
        var command = new Command("read", "读取方案文件 / reads plan documents") { Files, WithText, Coverage, Format, Out, Output.ProblemsOption };
        command.SetAction(Run);
        return command;
    }

    static int Run(ParseResult parsed)
    {
        var outcomes = parsed.GetValue(Files)!.AsParallel().AsOrdered().Select(Load).ToList();
        var problems = outcomes.SelectMany(outcome => outcome.Problems).ToList();
        var status = problems.Count > 0 ? Output.Report(problems, parsed) : Output.Done;
        if (status != Output.Done) return status;
        var documents = outcomes.SelectMany(outcome => outcome.Value!.Documents).ToList();
        if (!parsed.GetValue(WithText)) documents = [.. documents.Select(document => document with { Text = null })];
        var printed = parsed.GetValue(Coverage) ? JsonSerializer.Serialize(CoverageProof.Of(documents), Json.Options) : JsonSerializer.Serialize(new PlanExtract(PlanExtract.CurrentSchema, documents), Json.Options);
        if (parsed.GetValue(Out) is { } file) File.WriteAllText(file.FullName, printed + "\n");
        else Console.Out.WriteLine(printed);
        return Output.Done;
    }

    static Outcome<PlanExtract> Load(FileInfo file)
    {
        if (!file.Exists) return Problem.Of("CL-921", Place.Named(file.FullName), ("file", file.Name));
        if (file.Length > ReadFile.LargestFile) return ReadFile.TooLarge(file.Name);
        return ReadFile.Decode(file.Name, File.ReadAllBytes(file.FullName)).Then(Read.Documents);
    }
}
