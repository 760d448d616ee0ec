using System.CommandLine;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Storage;

namespace Xiance.Cli;

/// <summary>Which workspace a command works on, and on whose behalf; who can read the database file may act for any account, and the audit log says for whom.</summary>
static class WorkspaceOption
{
    public static readonly Option<DirectoryInfo?> Folder = new("--workspace") { Description = "数据目录，缺省为 XIANCE_DATA 或 data / data folder" };

    public static readonly Option<string> As = new("--as") { Description = "以哪个账户办理 / the account to act for", Required = true };

    public static Instant Now => Instant.From(TimeProvider.System.GetUtcNow());

    /// <summary>Opens the workspace and does the work; problems go to standard error.</summary>
    public static int With(ParseResult parsed, Func<Workspace, IReadOnlyList<Problem>> work)
    {
        var folder = parsed.GetValue(Folder)?.FullName ?? Environment.GetEnvironmentVariable("XIANCE_DATA") ?? "data";
        Directory.CreateDirectory(folder);
        var opened = Workspace.Open(Environment.GetEnvironmentVariable("ConnectionStrings__Xiance"), folder);
        if (!opened.Succeeded)
        {
            Output.Report(opened.Problems, parsed);
            return Output.OutsideFailure;
        }
        using var workspace = opened.Value;
        return Output.Report(work(workspace), parsed);
    }

    /// <summary>The same for commands that act for an account.</summary>
    public static int WithActor(ParseResult parsed, Func<Workspace, Reading, IReadOnlyList<Problem>> work) => With(parsed, workspace =>
    {
        var name = parsed.GetRequiredValue(As);
        return workspace.Accounts.Named(name, Now) is { } actor ? work(workspace, new Reading(actor, Instant.Latest, Output.Locale(parsed))) : [Problem.Of("CL-911", Place.Named("--as"), ("name", name))];
    });
}
