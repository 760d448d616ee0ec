using System.CommandLine;
using System.Globalization;
using Xiance.Basics;
using Xiance.Incentives;
using Xiance.Incentives.Bundles;

namespace Xiance.Cli;

/// <summary>xiance incentive bundle: the lawful combination that pays each applicant most, and the next thresholds.</summary>
static class BundleCommand
{
    public static Command Make()
    {
        var bundle = new Command("bundle", "最优合法组合和下一个门槛 / the best lawful bundle") { DecideCommand.Pack, DecideCommand.Facts, DecideCommand.Register, DecideCommand.PeriodOption, Output.ProblemsOption };
        bundle.SetAction(parsed =>
        {
            var read = DecideCommand.Read(parsed);
            List<Problem> problems = [.. read.Problems];
            foreach (var application in read.Value?.Applications ?? [])
            {
                var best = BestBundle.Run(read.Value!.Book, application, read.Value.Register);
                problems.AddRange(best.Problems);
                if (best.Value is { } found) Show(found);
            }
            return Output.Report(problems, parsed);
        });
        return bundle;
    }

    static void Show(Bundle bundle)
    {
        Console.WriteLine($"{bundle.Subject}  {bundle.Total} 元");
        foreach (var decision in bundle.Chosen) Console.WriteLine($"  + {decision.Rule.Name}  {decision.Amount ?? decision.Range?.Low}  {decision.Rule.Cite?.Clause}");
        foreach (var other in bundle.Others) Console.WriteLine($"  - {other.Decision.Rule.Name}  {Why(other)}");
        foreach (var step in bundle.Next)
            Console.WriteLine($"  → {step.Rule}：{string.Join("，", step.Changes.Select(change => string.Create(CultureInfo.InvariantCulture, $"{change.Fact} {change.From} → {change.To} {change.Unit}")))}，多得 {step.Gain} 元{(step.Sought > Money.Zero ? $"，另可争取 {step.Sought} 元" : "")}");
    }

    static string Why(BundleReason reason) => reason.Kind switch
    {
        BundleReasonKind.NotAnEntitlement => $"由{reason.Because}决定",
        BundleReasonKind.NoAmount => "金额为 0",
        BundleReasonKind.OthersPayMore => $"同组“{reason.Because}”另一项更多",
        _ => reason.Decision.Outcome switch
        {
            DecisionOutcome.Undetermined => $"待定，缺{string.Join("、", reason.Decision.Missing)}",
            DecisionOutcome.NotEligible => string.Join("；", reason.Decision.NearestMiss.Select(line => line.Miss ?? $"不符合：{line.Reading}")),
            DecisionOutcome.Error => reason.Decision.Problem is { } problem ? Wording.Render(problem, Locale.Chinese).What : "",
            _ => reason.Because,
        },
    };
}
