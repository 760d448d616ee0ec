using System.CommandLine;
using System.Globalization;
using Xiance.Basics;

namespace Xiance.Cli;

/// <summary>xiance incentive allocate: shares a fund of the pack among the holders of its honour, to the fen.</summary>
static class IncentiveCommand
{
    static readonly Argument<long> Run = new("RUN");

    static readonly Option<string?> Fund = new("--fund");

    public static Command Make()
    {
        var allocate = new Command("allocate", "按考核结果分配资金 / allocates the funds of a published run") { Run, Fund, WorkspaceOption.Folder, WorkspaceOption.As, Output.ProblemsOption };
        allocate.SetAction(parsed => WorkspaceOption.WithActor(parsed, (workspace, reading) =>
        {
            if (workspace.Runs.Find(reading, parsed.GetRequiredValue(Run)) is not { } run) return [Problem.Of("ST-151", Place.Nowhere, ("run", parsed.GetRequiredValue(Run)))];
            var pools = workspace.Funds.Pools(run);
            if (pools.Value is null) return pools.Problems;
            var problems = pools.Value.Where(pool => parsed.GetValue(Fund) is not { } code || pool.Code == code).SelectMany(pool => workspace.Funds.Decide(reading, run, pool, WorkspaceOption.Now)).ToList();
            Console.WriteLine("entity,fund,amount_fen");
            foreach (var row in workspace.Funds.Decided(run)) Console.WriteLine(string.Join(',', row.Code, row.Fund, row.Fen.ToString(CultureInfo.InvariantCulture)));
            return problems;
        }));
        return new Command("incentive", "奖补 / incentives") { allocate, DecideCommand.Make(), BundleCommand.Make(), VariantCommand.Make() };
    }
}
