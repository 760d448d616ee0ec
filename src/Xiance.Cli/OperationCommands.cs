using System.CommandLine;
using System.Globalization;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Storage.Databases;

namespace Xiance.Cli;

/// <summary>xiance db, audit, admin: what an operator does.</summary>
static class OperationCommands
{
    static readonly Argument<string> Name = new("NAME");

    static readonly Option<string> RoleOption = new("--role") { DefaultValueFactory = _ => nameof(Role.SecurityAdministrator), Description = string.Join(" | ", Enum.GetNames<Role>()) };

    static readonly Option<string> Region = new("--region") { DefaultValueFactory = _ => "100000", Description = "区划代码 / region code" };

    public static IEnumerable<Command> Make()
    {
        var migrate = new Command("migrate", "建立或升级数据库 / creates or upgrades the database") { WorkspaceOption.Folder, Output.ProblemsOption };
        migrate.SetAction(parsed => WorkspaceOption.With(parsed, workspace =>
        {
            Console.WriteLine($"{workspace.Database.Dialect} {workspace.Database.Version()} {workspace.Database.Name}: {Migrate.Current(workspace.Database).ToString(CultureInfo.InvariantCulture)}");
            return [];
        }));
        var verify = new Command("verify", "校验审计日志 / verifies the audit log") { WorkspaceOption.Folder, Output.ProblemsOption };
        verify.SetAction(parsed => WorkspaceOption.With(parsed, workspace =>
        {
            var chain = workspace.Audit.Verify();
            if (chain.Value is { } whole) Console.WriteLine(whole.Count.ToString(CultureInfo.InvariantCulture));
            return chain.Problems;
        }));
        var create = new Command("create", "建立账户，口令取自标准输入或 XIANCE_PASSWORD / creates an account; the password comes from standard input or XIANCE_PASSWORD") { Name, RoleOption, Region, WorkspaceOption.Folder, Output.ProblemsOption };
        RoleOption.AcceptOnlyFromAmong(Enum.GetNames<Role>());
        create.SetAction(parsed => WorkspaceOption.With(parsed, workspace => Create(parsed, workspace)));
        return [new Command("db", "数据库 / the database") { migrate }, new Command("audit", "审计日志 / the audit log") { verify }, new Command("admin", "账户 / accounts") { create }];
    }

    static IReadOnlyList<Problem> Create(ParseResult parsed, Storage.Workspace workspace)
    {
        if ((Environment.GetEnvironmentVariable("XIANCE_PASSWORD") ?? Console.In.ReadLine()) is not { Length: > 0 } password) return [Problem.Of("CL-912", Place.Nowhere)];
        workspace.Regions.Prepare();
        if (workspace.Regions.Find(parsed.GetValue(Region)!, WorkspaceOption.Now.ChinaDay) is not { } region) return [Problem.Of("ST-121", Place.Named("--region"), ("code", parsed.GetValue(Region)))];
        var operation = new Actor(0, "xiance admin create", []);
        var account = workspace.Accounts.Create(operation, parsed.GetRequiredValue(Name), password, WorkspaceOption.Now);
        if (account.Value is not { } made) return account.Problems;
        return workspace.Accounts.Give(operation.Name, made.Id, new Grant(Enum.Parse<Role>(parsed.GetValue(RoleOption)!), region.Id, null), WorkspaceOption.Now);
    }
}
