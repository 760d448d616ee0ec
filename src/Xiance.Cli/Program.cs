using System.CommandLine;
using Xiance.Cli;

var root = new RootCommand("县策 Xiance：从方案文件到每一元奖补 / from the plan document to every yuan paid");
root.Options.Add(Output.LocaleOption);
root.Subcommands.Add(FeelCommand.Create());
var parsed = root.Parse(args);
if (parsed.Errors.Count > 0 && parsed.Action is null) return Output.WrongUsage;
var status = await parsed.InvokeAsync();
return parsed.Errors.Count > 0 ? Output.WrongUsage : status;
