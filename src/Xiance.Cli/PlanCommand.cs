using System.CommandLine;
using Xiance.Basics;
using Xiance.Storage;
using Xiance.Storage.Documents;

namespace Xiance.Cli;

/// <summary>xiance plan: adds a document to a workspace, accepts what was read, confirms it as a plan.</summary>
static class PlanCommand
{
    static readonly Argument<FileInfo> File = new Argument<FileInfo>("FILE").AcceptExistingOnly();

    static readonly Argument<long> Document = new("ID");

    public static Command Make()
    {
        var add = new Command("add", "上传并识读文件 / adds and reads a document") { File, WorkspaceOption.Folder, WorkspaceOption.As, Output.ProblemsOption };
        add.SetAction(parsed => WorkspaceOption.WithActor(parsed, (workspace, reading) =>
        {
            var file = parsed.GetRequiredValue(File);
            var kept = workspace.Shelf.Upload(reading, new UploadedFile(file.Name, System.IO.File.ReadAllBytes(file.FullName)), WorkspaceOption.Now);
            foreach (var document in kept.Value ?? []) Console.WriteLine($"{document.Id}  {document.Title}  {document.PackId}");
            return kept.Problems;
        }));
        var accept = new Command("accept", "确认其余条目 / accepts every item that is still open") { Document, WorkspaceOption.Folder, WorkspaceOption.As, Output.ProblemsOption };
        accept.SetAction(parsed => WorkspaceOption.WithActor(parsed, (workspace, reading) => workspace.Reviews.AcceptRest(reading, parsed.GetRequiredValue(Document), WorkspaceOption.Now)));
        var confirm = new Command("confirm", "确认为方案 / confirms a document as a plan") { Document, WorkspaceOption.Folder, WorkspaceOption.As, Output.ProblemsOption };
        confirm.SetAction(parsed => WorkspaceOption.WithActor(parsed, (workspace, reading) => workspace.Plans.Confirm(reading, parsed.GetRequiredValue(Document), WorkspaceOption.Now)));
        return new Command("plan", "方案 / plans of a workspace") { add, accept, confirm };
    }
}
