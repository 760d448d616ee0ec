using System.CommandLine;
using System.Globalization;
using Xiance.Basics;

namespace Xiance.Cli;

/// <summary>xiance assess make and publish: an assessment inside a workspace.</summary>
static class AssessWorkspaceCommands
{
    static readonly Option<string> Pack = new("--pack") { Required = true };

    static readonly Option<string> PeriodOption = new("--period") { Required = true };

    static readonly Argument<long> Run = new("RUN");

    static readonly Option<string> Reason = new("--reason") { Required = true, Description = "公布依据 / authority" };

    public static IEnumerable<Command> Make()
    {
        var make = new Command("make", "在工作区中考核 / assesses a period in a workspace") { Pack, PeriodOption, WorkspaceOption.Folder, WorkspaceOption.As, Output.ProblemsOption };
        make.SetAction(parsed => WorkspaceOption.WithActor(parsed, (workspace, reading) =>
        {
            if (Period.TryParse(parsed.GetRequiredValue(PeriodOption)) is not { } period) return [Basics.Problems.NotAPeriod(Place.Named("--period"), parsed.GetRequiredValue(PeriodOption))];
            if (workspace.Packs.Find(reading, parsed.GetRequiredValue(Pack)) is not { } pack) return [Problem.Of("ST-122", Place.Nowhere, ("pack", parsed.GetRequiredValue(Pack)))];
            var run = workspace.Runs.Make(reading, pack, period, WorkspaceOption.Now);
            if (run.Value is not null) Console.WriteLine(run.Value.Id.ToString(CultureInfo.InvariantCulture));
            return run.Problems;
        }));
        var publish = new Command("publish", "公布考核结果 / publishes a run") { Run, Reason, WorkspaceOption.Folder, WorkspaceOption.As, Output.ProblemsOption };
        publish.SetAction(parsed => WorkspaceOption.WithActor(parsed, (workspace, reading) =>
            workspace.Runs.Find(reading, parsed.GetRequiredValue(Run)) is { } run ? workspace.Runs.Publish(reading, run, parsed.GetRequiredValue(Reason), WorkspaceOption.Now) : [Problem.Of("ST-151", Place.Nowhere, ("run", parsed.GetRequiredValue(Run)))]));
        return [make, publish];
    }
}
