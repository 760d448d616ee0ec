using System.CommandLine;
using Xiance.Cli;

var root = new RootCommand("县策 Xiance：从方案文件到每一元奖补 / from the plan document to every yuan paid");
root.Options.Add(Output.LocaleOption);
root.Subcommands.Add(ReadCommand.Make());
root.Subcommands.Add(PackCommand.Make());
root.Subcommands.Add(PlanCommand.Make());
root.Subcommands.Add(DataCommand.Make());
root.Subcommands.Add(AssessCommand.Create());
root.Subcommands.Add(IncentiveCommand.Make());
root.Subcommands.Add(EnterpriseCommand.Make());
root.Subcommands.Add(ReportCommand.Make());
root.Subcommands.Add(FeelCommand.Create());
root.Subcommands.Add(DemoCommand.Make());
foreach (var command in OperationCommands.Make()) root.Subcommands.Add(command);
// an argument such as @"2024-01-01" is a date of the rule language, not the name of a file with more arguments
var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
if (parsed.Errors.Count > 0 && parsed.Action is null) return Output.WrongUsage;
var status = await parsed.InvokeAsync();
return parsed.Errors.Count > 0 ? Output.WrongUsage : status;
