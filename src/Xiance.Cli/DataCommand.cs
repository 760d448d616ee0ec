using System.CommandLine;
using System.Globalization;
using Xiance.Basics;
using Xiance.Storage.Figures;

namespace Xiance.Cli;

/// <summary>xiance data: imports figures from csv, xlsx and xls, and exports them.</summary>
static class DataCommand
{
    static readonly Argument<FileInfo> File = new Argument<FileInfo>("FILE").AcceptExistingOnly();

    static readonly Option<string> Pack = new("--pack") { Required = true };

    static readonly Option<string?> PeriodOption = new("--period") { Description = "2024 | 2024Q3" };

    static readonly Option<bool> CheckOnly = new("--check") { Description = "只检查 / checks only" };

    public static Command Make()
    {
        var import = new Command("import", "导入数据 / imports figures") { File, Pack, PeriodOption, CheckOnly, WorkspaceOption.Folder, WorkspaceOption.As, Output.ProblemsOption };
        import.SetAction(Import);
        var export = new Command("export", "导出当前数据 / exports current figures as CSV") { Pack, PeriodOption, WorkspaceOption.Folder, WorkspaceOption.As, Output.ProblemsOption };
        export.SetAction(Export);
        var results = new Command("import-results", "导入往年考核结果 / imports results of earlier years as published") { File, Pack, CheckOnly, WorkspaceOption.Folder, WorkspaceOption.As, Output.ProblemsOption };
        results.SetAction(ImportResults);
        return new Command("data", "数据 / figures of a workspace") { import, export, results };
    }

    static int Import(ParseResult parsed) => WorkspaceOption.WithActor(parsed, (workspace, reading) =>
    {
        if (Period(parsed) is { Problem: { } wrong }) return [wrong];
        var file = parsed.GetRequiredValue(File);
        var order = new ImportOrder(parsed.GetRequiredValue(Pack), Period(parsed).Value, file.Name, System.IO.File.ReadAllBytes(file.FullName));
        var draft = workspace.Imports.Check(reading, order);
        if (draft.Value is null) return draft.Problems;
        if (!parsed.GetValue(CheckOnly))
        {
            workspace.Imports.Keep(order);
            workspace.Imports.Take(reading, draft.Value, WorkspaceOption.Now);
        }
        Console.WriteLine($"{draft.Value.Figures.Count} = +{draft.Value.Figures.Count - draft.Value.Changed - draft.Value.Unchanged} ~{draft.Value.Changed} ={draft.Value.Unchanged}");
        return draft.Problems;
    });

    static int ImportResults(ParseResult parsed) => WorkspaceOption.WithActor(parsed, (workspace, reading) =>
    {
        var (file, pack) = (parsed.GetRequiredValue(File), parsed.GetRequiredValue(Pack));
        var table = workspace.ImportedResults.Check(reading, pack, (file.Name, System.IO.File.ReadAllBytes(file.FullName)));
        if (table.Value is null) return table.Problems;
        if (!parsed.GetValue(CheckOnly)) workspace.ImportedResults.Take(reading, pack, table.Value, WorkspaceOption.Now);
        Console.WriteLine($"{table.Value.Results.Count}");
        return table.Problems;
    });

    static int Export(ParseResult parsed) => WorkspaceOption.WithActor(parsed, (workspace, reading) =>
    {
        if (Period(parsed) is { Problem: { } wrong }) return [wrong];
        Console.WriteLine(string.Join(',', ImportText.Code, ImportText.Region, ImportText.Indicator, ImportText.Period, ImportText.Value, ImportText.Unit, ImportText.Source, ImportText.Note));
        foreach (var figure in workspace.Observations.Current(reading, parsed.GetRequiredValue(Pack), Period(parsed).Value))
            Console.WriteLine(string.Join(',', figure.Region.Code, figure.Region.Name, figure.Indicator.Name, figure.Observation.Period, figure.Value.ToString(CultureInfo.InvariantCulture), figure.Indicator.Unit, Quoted(figure.Observation.Source), Quoted(figure.Observation.Note)));
        return [];
    });

    static string Quoted(string cell) => cell.AsSpan().IndexOfAny(",\"\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    static (Period? Value, Problem? Problem) Period(ParseResult parsed) =>
        parsed.GetValue(PeriodOption) is not { } text ? (null, null) : Basics.Period.TryParse(text) is { } period ? (period, null) : (null, Basics.Problems.NotAPeriod(Place.Named("--period"), text));
}
