using System.CommandLine;
using System.Text;
using Xiance.Storage.Demonstration;

namespace Xiance.Cli;

/// <summary>xiance demo: makes the invented content of the demonstration workspace again.</summary>
static class DemoCommand
{
    static readonly Argument<FileInfo> Text = new("FILE");

    static readonly Option<FileInfo> Out = new("--out") { Required = true };

    public static Command Make()
    {
        var document = new Command("document", "把方案文本排成Word文件 / sets the plan text as a Word document") { Text, Out };
        document.SetAction(WriteDocument);
        return new Command("demo", "示例数据（合成） / demonstration content (synthetic)") { document };
    }

    static int WriteDocument(ParseResult parsed)
    {
        File.WriteAllBytes(parsed.GetValue(Out)!.FullName, PlanDocx.Write(File.ReadAllText(parsed.GetValue(Text)!.FullName, Encoding.UTF8)));
        return Output.Done;
    }
}
