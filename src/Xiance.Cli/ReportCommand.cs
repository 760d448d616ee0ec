using System.CommandLine;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Reports;
using Xiance.Storage;
using Xiance.Storage.Assessment;
using Xiance.Storage.Papers;

namespace Xiance.Cli;

/// <summary>xiance report: papers in Word, or in Excel where the file named ends in .xlsx.</summary>
static class ReportCommand
{
    static readonly Argument<long> Run = new("RUN");

    static readonly Argument<string> Region = new("REGION") { Description = "区划代码或名称 / code or name" };

    static readonly Option<string> Plan = new("--plan") { Description = "规则包 / pack", Required = true };

    static readonly Option<string> Quarter = new("--quarter") { Description = "季度，如 2026Q3 / such as 2026Q3", Required = true };

    static readonly Option<FileInfo> Out = new("--out") { Description = "*.docx | *.xlsx", Required = true };

    public static Command Make()
    {
        var assessment = new Command("assessment", "考核情况通报 / the briefing of an assessment") { Run, Out, WorkspaceOption.Folder, WorkspaceOption.As, Output.ProblemsOption };
        assessment.SetAction(parsed => Write(parsed, Briefings.Assessment));
        var county = new Command("county", "一个县的情况单 / the paper of one county") { Run, Region, Out, WorkspaceOption.Folder, WorkspaceOption.As, Output.ProblemsOption };
        county.SetAction(parsed => Write(parsed, (workspace, reading, run) => Briefings.County(workspace, reading, run, parsed.GetRequiredValue(Region))));
        var packet = new Command("packet", "调度结束时留存的材料 / the packet kept when the quarter's review was closed") { Plan, Quarter, Out, WorkspaceOption.Folder, WorkspaceOption.As, Output.ProblemsOption };
        packet.SetAction(Packet);
        return new Command("report", "报告 / papers") { assessment, county, packet };
    }

    /// <summary>What was seen when the review was closed, to the letter; an open review has no packet of record.</summary>
    static int Packet(ParseResult parsed) => WorkspaceOption.WithActor(parsed, (workspace, reading) =>
    {
        var (pack, quarter, file) = (parsed.GetRequiredValue(Plan), parsed.GetRequiredValue(Quarter), parsed.GetRequiredValue(Out));
        var review = workspace.Packs.Find(reading, pack) is { } state && Period.TryParse(quarter) is { } period ? workspace.Reviewing.All(reading).FirstOrDefault(one => one.RegionId == state.Jurisdiction.Value && one.Of == period) : null;
        if (review is null || workspace.ClosedReviews.Find(reading, review.ReviewId)?.Papers.FirstOrDefault(kept => kept.Pack == pack) is not { } kept) return [Problem.Of("ST-355", Place.Nowhere, ("plan", pack), ("quarter", quarter))];
        File.WriteAllBytes(file.FullName, file.Extension == ".xlsx" ? WriteExcel.Run(kept.Paper) : WriteWord.Run(kept.Paper));
        return [];
    });

    static int Write(ParseResult parsed, Func<Workspace, Reading, RunState, Outcome<Paper>> make) => WorkspaceOption.WithActor(parsed, (workspace, reading) =>
    {
        if (workspace.Runs.Find(reading, parsed.GetRequiredValue(Run)) is not { } run) return [Problem.Of("ST-151", Place.Nowhere, ("run", parsed.GetRequiredValue(Run)))];
        var (paper, file) = (make(workspace, reading, run), parsed.GetRequiredValue(Out));
        if (paper.Value is not null) File.WriteAllBytes(file.FullName, file.Extension == ".xlsx" ? WriteExcel.Run(paper.Value) : WriteWord.Run(paper.Value));
        return paper.Problems;
    });
}
