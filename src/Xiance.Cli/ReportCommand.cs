using System.CommandLine;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Reports;
using Xiance.Storage;
using Xiance.Storage.Assessment;
using Xiance.Storage.Packets;
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
        var packet = new Command("packet", "季度调度材料：已结束的按留存，未结束的按现在并标明 / the packet of a quarter's review: as kept when it was closed, else as of now and marked") { Plan, Quarter, Out, WorkspaceOption.Folder, WorkspaceOption.As, Output.ProblemsOption };
        packet.SetAction(Packet);
        return new Command("report", "报告 / papers") { assessment, county, packet };
    }

    static int Packet(ParseResult parsed) => WorkspaceOption.WithActor(parsed, (workspace, reading) =>
    {
        var (paper, file) = (ReviewPacket.Run(workspace, reading, (parsed.GetRequiredValue(Plan), parsed.GetRequiredValue(Quarter)), WorkspaceOption.Now.ChinaDay), parsed.GetRequiredValue(Out));
        if (paper.Value is not null) File.WriteAllBytes(file.FullName, Bytes(paper.Value, file));
        return paper.Problems;
    });

    static int Write(ParseResult parsed, Func<Workspace, Reading, RunState, Outcome<Paper>> make) => WorkspaceOption.WithActor(parsed, (workspace, reading) =>
    {
        if (workspace.Runs.Find(reading, parsed.GetRequiredValue(Run)) is not { } run) return [Problem.Of("ST-151", Place.Nowhere, ("run", parsed.GetRequiredValue(Run)))];
        var (paper, file) = (make(workspace, reading, run), parsed.GetRequiredValue(Out));
        if (paper.Value is not null) File.WriteAllBytes(file.FullName, Bytes(paper.Value, file));
        return paper.Problems;
    });

    static byte[] Bytes(Paper paper, FileInfo file) => file.Extension == ".xlsx" ? WriteExcel.Run(paper) : WriteWord.Run(paper);
}
