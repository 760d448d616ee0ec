using System.CommandLine;
using Xiance.Assessment;
using Xiance.Assessment.Text;
using Xiance.Basics;
using Xiance.Storage.Tables;

namespace Xiance.Cli;

/// <summary>xiance assess run: a scheme in a folder, its figures as wide CSV, and every step's table out.</summary>
static class AssessCommand
{
    static readonly Argument<DirectoryInfo> Folder = new("SCHEME_DIR") { Description = "含 assessment.yaml 的目录 / folder with assessment.yaml" };
    static readonly Option<DirectoryInfo?> Data = new("--data") { Description = "数据目录，缺省为方案目录 / folder of the CSV files, else the scheme's" };
    static readonly Option<string> PeriodOption = new("--period") { Description = "2024 | 2022..2024", Required = true };
    static readonly Option<DirectoryInfo> Out = new("--out") { Description = "结果目录 / folder for the results", Required = true };

    public static Command Create()
    {
        var run = new Command("run", "按方案计算一次考核 / run an assessment") { Folder, Data, PeriodOption, Out, Output.ProblemsOption };
        run.SetAction(Run);
        var assess = new Command("assess", "考核 / assessment") { run };
        foreach (var command in AssessWorkspaceCommands.Make()) assess.Subcommands.Add(command);
        foreach (var command in AskRunCommands.Make()) assess.Subcommands.Add(command);
        foreach (var command in ReceiptCommands.Make()) assess.Subcommands.Add(command);
        return assess;
    }

    static int Run(ParseResult parsed)
    {
        var folder = parsed.GetRequiredValue(Folder).FullName;
        if (Period.TryParse(parsed.GetRequiredValue(PeriodOption)) is not { } asked) return Output.Report([Basics.Problems.NotAPeriod(Place.Named("--period"), parsed.GetRequiredValue(PeriodOption))], parsed);
        var (input, periods, outcome) = Calculate(folder, parsed.GetValue(Data)?.FullName ?? folder, asked);
        if (outcome.Succeeded)
        {
            RunFiles.Write(outcome.Value, periods, parsed.GetRequiredValue(Out).FullName);
            File.WriteAllBytes(Path.Combine(parsed.GetRequiredValue(Out).FullName, RunFiles.Receipt), ReceiptWriter.Write(IssueReceipt.Of(File.ReadAllText(Path.Combine(folder, "assessment.yaml")), input!, outcome.Value)));
        }
        return Output.Report([.. outcome.Problems], parsed);
    }

    /// <summary>A span of years gives all its periods as a panel, and honours of its last one; figures later than asked are not read.</summary>
    static (AssessmentInput? Input, IReadOnlyList<Period> Periods, Outcome<AssessmentRun> Outcome) Calculate(string folder, string data, Period asked)
    {
        var read = SchemeFolder.Read(folder);
        if (!read.Succeeded) return (null, [], read.Problems.ToList());
        var figures = SchemeData.Read(read.Value, data, folder);
        if (!figures.Succeeded) return (null, [], figures.Problems.ToList());
        var periods = SchemeFolder.Periods(figures.Value, asked);
        if (periods.Count == 0) return (null, periods, SchemeFolder.NoPeriods(asked));
        var input = new AssessmentInput(periods[^1], [.. figures.Value.Where(part => part.Period.CompareTo(periods[^1]) <= 0)]);
        return (input, periods, Assess.Run(read.Value, input));
    }
}
