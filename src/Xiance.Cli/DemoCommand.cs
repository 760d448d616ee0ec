using System.CommandLine;
using System.Text;
using Xiance.Basics;
using Xiance.Storage.Demonstration;
using Xiance.Storage.Plans;

namespace Xiance.Cli;

/// <summary>xiance demo: fills an empty workspace with the demonstration, and makes its invented content again.</summary>
static class DemoCommand
{
    static readonly Argument<FileInfo> Text = new("FILE");

    static readonly Argument<DirectoryInfo> Pack = new("DIR");

    static readonly Argument<string[]> Packs = new("PACK") { Arity = ArgumentArity.ZeroOrMore, Description = "规则包编号，如 guangxi-2021；不写时装入 gansu-2022 和 sample-2022 / packs by id" };

    static readonly Option<FileInfo> Out = new("--out") { Required = true };

    public static Command Make()
    {
        var load = new Command("load", "装入示例 / loads the demonstration into an empty workspace") { Packs, WorkspaceOption.Folder, Output.ProblemsOption };
        load.SetAction(Load);
        var document = new Command("document", "把方案文本排成Word文件 / sets the plan text as a Word document") { Text, Out };
        document.SetAction(WriteDocument);
        var figures = new Command("figures", "生成一个方案包的合成数据 / makes the invented figures of a pack") { Pack, Out, Output.ProblemsOption };
        figures.SetAction(WriteFigures);
        return new Command("demo", "示例数据（合成） / demonstration content (synthetic)") { load, document, figures };
    }

    static int Load(ParseResult parsed) => WorkspaceOption.With(parsed, workspace =>
    {
        if (!workspace.IsEmpty) return [Problem.Of("CL-913", Place.Nowhere)];
        var packs = parsed.GetValue(Packs) is { Length: > 0 } named ? named : LoadDemonstration.Usual;
        return LoadDemonstration.Run(workspace, ProgramFolders.Own, packs, WorkspaceOption.Now);
    });

    static int WriteDocument(ParseResult parsed)
    {
        File.WriteAllBytes(parsed.GetValue(Out)!.FullName, PlanDocx.Write(File.ReadAllText(parsed.GetValue(Text)!.FullName, Encoding.UTF8)));
        return Output.Done;
    }

    static int WriteFigures(ParseResult parsed)
    {
        var pack = PackFolder.Read(parsed.GetRequiredValue(Pack).FullName);
        if (!pack.Succeeded) return Output.Report(pack.Problems, parsed);
        File.WriteAllText(parsed.GetRequiredValue(Out).FullName, FigureCsv.Write(DemonstrationFigures.Make(pack.Value, DemonstrationFigures.CommittedSeed)));
        return Output.Done;
    }
}
