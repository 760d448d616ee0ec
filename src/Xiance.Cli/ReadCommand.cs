using System.CommandLine;
using System.Text;
using System.Text.Json;
using Xiance.Basics;
using Xiance.Documents;
using Xiance.Documents.Text;
using Xiance.Storage.Documents;

namespace Xiance.Cli;

/// <summary>xiance read: prints what was read out of plan documents as plan-extract/1, or with --coverage where every number, date, unit and county went.</summary>
static class ReadCommand
{
    static readonly Argument<FileInfo[]> Files = new("FILE") { Arity = ArgumentArity.OneOrMore };

    static readonly Option<bool> WithText = new("--with-text");

    static readonly Option<bool> Coverage = new("--coverage") { Description = "每个数字、日期、单位和县名用在哪里 / where every number, date, unit and county went" };

    static readonly Option<FileInfo> Units = new("--units") { Description = "机构登记表：全称、简称、沿革 / register of unit names" };

    static readonly Option<string> Format = new("--format");

    static readonly Option<FileInfo> Out = new("--out");

    public static Command Make()
    {
        var command = new Command("read", "读取方案文件 / reads plan documents") { Files, WithText, Coverage, Units, Format, Out, Output.ProblemsOption };
        command.SetAction(Run);
        return command;
    }

    static int Run(ParseResult parsed)
    {
        var units = Register(parsed);
        if (units.Value is not { } register) return Output.Report(units.Problems, parsed);
        var (coverage, withText) = (parsed.GetValue(Coverage), parsed.GetValue(WithText));
        using var progress = new ReadingProgress(parsed.GetValue(Files)!.Length);
        var files = parsed.GetValue(Files)!.AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(file => One(file, register, coverage, withText, progress)).ToList();
        var status = files.SelectMany(file => file.Problems).ToList() is { Count: > 0 } problems ? Output.Report(problems, parsed) : Output.Done;
        if (status != Output.Done) return status;
        using var writer = parsed.GetValue(Out) is { } path ? new StreamWriter(path.FullName) : null;
        Print(writer ?? Console.Out, coverage ? "plan-coverage/1" : PlanExtract.CurrentSchema, [.. files.SelectMany(file => file.Printed)]);
        return Output.Done;
    }

    /// <summary>What is printed of one file, made where it is read: the documents themselves are not kept, so a thousand files need no more memory than their output.</summary>
    sealed record FileResult(IReadOnlyList<byte[]> Printed, IReadOnlyList<Problem> Problems);

    static FileResult One(FileInfo file, UnitRegister register, bool coverage, bool withText, ReadingProgress progress)
    {
        var outcome = Load(file, register);
        progress.Done();
        return new([.. (outcome.Value?.Documents ?? []).Select(document => coverage ? JsonSerializer.SerializeToUtf8Bytes(CoverageProof.Of(document), Json.Options) : JsonSerializer.SerializeToUtf8Bytes(withText ? document : document with { Text = null }, Json.Options))], outcome.Problems);
    }

    static void Print(TextWriter writer, string schema, List<byte[]> documents)
    {
        writer.Write($"{{\"schema\":\"{schema}\",\"documents\":[");
        for (var i = 0; i < documents.Count; i++)
        {
            if (i > 0) writer.Write(',');
            writer.Write(Encoding.UTF8.GetString(documents[i]));
        }
        writer.Write("]}\n");
        writer.Flush();
    }

    static Outcome<UnitRegister> Register(ParseResult parsed)
    {
        if (parsed.GetValue(Units) is not { } file) return UnitRegisterText.Common;
        if (!file.Exists) return Problem.Of("CL-921", Place.Named(file.FullName), ("file", file.Name));
        var own = UnitRegisterText.Read(file.Name, File.ReadAllText(file.FullName));
        return own.Value is { } register ? register.Over(UnitRegisterText.Common) : own;
    }

    static Outcome<PlanExtract> Load(FileInfo file, UnitRegister register)
    {
        if (!file.Exists) return Problem.Of("CL-921", Place.Named(file.FullName), ("file", file.Name));
        if (file.Length > ReadFile.LargestFile) return ReadFile.TooLarge(file.Name);
        return ReadFile.Decode(file.Name, File.ReadAllBytes(file.FullName)).Then(source => Read.Documents(source, register));
    }
}
