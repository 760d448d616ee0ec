using System.CommandLine;
using Xiance.Basics;
using Xiance.Storage.Papers;

namespace Xiance.Cli;

/// <summary>xiance report: papers in Word.</summary>
static class ReportCommand
{
    static readonly Argument<long> Run = new("RUN");

    static readonly Option<FileInfo> Out = new("--out") { Required = true };

    public static Command Make()
    {
        var assessment = new Command("assessment", "考核情况通报 / the briefing of an assessment") { Run, Out, WorkspaceOption.Folder, WorkspaceOption.As, Output.ProblemsOption };
        assessment.SetAction(parsed => WorkspaceOption.WithActor(parsed, (workspace, reading) =>
        {
            if (workspace.Runs.Find(reading, parsed.GetRequiredValue(Run)) is not { } run) return [Problem.Of("ST-151", Place.Nowhere, ("run", parsed.GetRequiredValue(Run)))];
            var paper = Briefings.Assessment(workspace, reading, run);
            if (paper.Value is not null) File.WriteAllBytes(parsed.GetRequiredValue(Out).FullName, WriteWord.Run(paper.Value));
            return paper.Problems;
        }));
        return new Command("report", "报告 / papers") { assessment };
    }
}
