using System.CommandLine;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Plans;
using Xiance.Storage;
using Xiance.Storage.Demonstration;
using Xiance.Storage.Plans;

namespace Xiance.Cli;

/// <summary>xiance pack: lists, checks, shows and loads policy packs.</summary>
static class PackCommand
{
    static readonly Argument<DirectoryInfo> Folder = new Argument<DirectoryInfo>("DIR").AcceptExistingOnly();

    static readonly Option<FileInfo> Document = new Option<FileInfo>("--document") { Description = "方案原文：核对所引条款 / the document, to check cited clauses" }.AcceptExistingOnly();

    public static Command Make()
    {
        var list = new Command("list", "随程序提供的方案包 / packs that come with the program") { Output.ProblemsOption };
        list.SetAction(parsed => Output.Report([.. ProgramFolders.Own.Packs().SelectMany(folder => Show(PackFolder.Read(folder), brief: true))], parsed));
        var check = new Command("check", "检查方案包，一次列出全部问题 / checks a pack, all problems at once") { Folder, Document, Output.ProblemsOption };
        check.SetAction(parsed => Output.Report(CheckPack.Run(parsed.GetRequiredValue(Folder).FullName, parsed.GetValue(Document)?.FullName).Problems, parsed));
        var show = new Command("show", "显示方案包内容 / shows a pack") { Folder, Output.ProblemsOption };
        show.SetAction(parsed => Output.Report([.. Show(PackFolder.Read(parsed.GetRequiredValue(Folder).FullName), brief: false)], parsed));
        var load = new Command("load", "载入工作区 / loads a pack into a workspace") { Folder, WorkspaceOption.Folder, Output.ProblemsOption };
        load.SetAction(Load);
        return new Command("pack", "方案包 / policy packs") { list, check, show, load, PackTestCommand.Make() };
    }

    static IReadOnlyList<Problem> Show(Outcome<Pack> read, bool brief)
    {
        if (read.Value is not { } pack) return read.Problems;
        Console.WriteLine($"{pack.Id}  {pack.Title}  {pack.Version}  {pack.Hash[..12]}{(pack.Synthetic ? "  示例数据（合成）" : "")}");
        if (brief) return [];
        Console.WriteLine($"  {pack.Regions.Members.Count(region => region.Member)} 个县（市、区），{pack.Regions.Lists.Count} 个名单，{pack.Indicators.Count} 项指标，{pack.Targets.Count} 个目标，{pack.Tasks.Count} 项任务");
        foreach (var group in pack.Regions.Classes.GroupBy(one => (one.Classification, one.Class))) Console.WriteLine($"  {group.Key.Classification} {group.Key.Class}：{group.Count()} 个{(group.Any(one => one.Assumption is not null) ? " 暂定" : "")}");
        foreach (var indicator in pack.Indicators) Console.WriteLine($"  {indicator.Name}（{indicator.Unit}）{(indicator.Provisional ? " 暂定" : "")}");
        return [];
    }

    static int Load(ParseResult parsed) => WorkspaceOption.With(parsed, workspace =>
    {
        var pack = CheckPack.Run(parsed.GetRequiredValue(Folder).FullName);
        if (pack.Value is null) return pack.Problems;
        var everyone = new Reading(new Actor(0, "xiance pack load", [new Grant(Role.SystemAdministrator, new RegionId(0), null)]), Instant.Latest, Locale.Chinese);
        if (workspace.Known.AskedElsewhere(everyone, pack.Value) is { Count: > 0 } second) return [.. pack.Problems, .. second];
        Console.WriteLine(workspace.Packs.Load(pack.Value, "xiance pack load", WorkspaceOption.Now) ? $"{pack.Value.Id} {pack.Value.Hash}" : $"{pack.Value.Id} =");
        return pack.Problems;
    });
}
