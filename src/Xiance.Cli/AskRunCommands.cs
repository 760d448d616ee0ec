using System.CommandLine;
using System.Globalization;
using System.Text;
using Xiance.Assessment;
using Xiance.Assessment.Text;
using Xiance.Basics;
using Xiance.Storage.Tables;

namespace Xiance.Cli;

/// <summary>xiance assess explain, robustness and sobol: questions to a run that was written to a folder, answered by computing it again from its receipt.</summary>
static class AskRunCommands
{
    const int Runs = 1000;
    const ulong Seed = 20220501;

    static readonly Argument<DirectoryInfo> Folder = new("RUN_DIR") { Description = "assess run 的结果目录 / folder that assess run wrote" };
    static readonly Option<string> Region = new("--region") { Required = true, Description = "地区代码 / id of the region" };
    static readonly Option<FileInfo?> Plan = new("--plan") { Description = "robustness.yaml，缺省用通用设置 / else the standard plan" };
    static readonly Argument<FileInfo> Sample = new("FILE") { Description = "按 A、B、AB1… 顺序的抽样结果 / results in the order A, B, AB1 …" };
    static readonly Option<string> Result = new("--result") { Required = true, Description = "结果所在的列 / column of the result" };
    static readonly Option<int> Factors = new("--factors") { Required = true };

    public static IEnumerable<Command> Make()
    {
        var explain = new Command("explain", "说明一个地区的得分 / explains one score") { Folder, Region, Output.ProblemsOption };
        explain.SetAction(parsed => Ask(parsed, (receipt, run) => Explained(run, parsed.GetRequiredValue(Region))));
        var robustness = new Command("robustness", "名次区间、荣誉概率和敏感度 / rank intervals, probabilities, Sobol indices") { Folder, Plan, Output.ProblemsOption };
        robustness.SetAction(parsed => Ask(parsed, (receipt, run) => Sure(receipt, run, parsed.GetValue(Plan))));
        var sobol = new Command("sobol", "由抽样结果求 Sobol 指数 / Sobol indices of a sample") { Sample, Result, Factors, Output.ProblemsOption };
        sobol.SetAction(parsed => Output.Report(Indices(parsed), parsed));
        return [explain, robustness, sobol];
    }

    static int Ask(ParseResult parsed, Func<Receipt, AssessmentRun, IReadOnlyList<Problem>> answer)
    {
        var file = Path.Combine(parsed.GetRequiredValue(Folder).FullName, RunFiles.Receipt);
        if (!File.Exists(file)) return Output.Report([Problem.Of("ST-274", Place.Named(file))], parsed);
        var bytes = File.ReadAllBytes(file);
        var verified = VerifyReceipt.Run(RunFiles.Receipt, bytes, null);
        return Output.Report(verified.Value is { } whole && verified.Problems.All(problem => problem.Severity != Severity.Error) ? answer(ReceiptReader.Read(RunFiles.Receipt, bytes).Value!, whole.Run) : [.. verified.Problems], parsed);
    }

    static IReadOnlyList<Problem> Explained(AssessmentRun run, string region)
    {
        if (run.Find(region) is not { } result) return [Problem.Of("ST-121", Place.Named("--region"), ("code", region))];
        Console.WriteLine("class,indicator,raw,denominated,imputed,treated,normalised,weight,contribution");
        foreach (var view in Explain.Region(run, region))
        {
            foreach (var line in view.Contributions) Console.WriteLine(string.Join(',', view.Class, line.Indicator, Number(line.Raw), Number(line.Denominated), Number(line.Imputed), Number(line.Treated), Number(line.Normalised), Number(line.Weight), Number(line.Amount)));
            Console.WriteLine(string.Join(',', view.Class, "sum", "", "", "", "", "", "", Number(view.Contributions.Sum(line => line.Amount))));
        }
        foreach (var points in result.Points) Console.WriteLine(string.Join(',', "", points.Code, "", "", "", "", "", "", points.Points.ToString(CultureInfo.InvariantCulture)));
        Console.WriteLine(string.Join(',', "", "score", "", "", "", "", "", "", result.Score?.ToString(CultureInfo.InvariantCulture)));
        return [];
    }

    static IReadOnlyList<Problem> Sure(Receipt receipt, AssessmentRun run, FileInfo? file)
    {
        var plan = file is null ? StandardRobustness.Of(run.Scheme, Runs, Seed) : RobustnessReader.Read(file.Name, File.ReadAllText(file.FullName), run.Scheme);
        if (plan.Value is not { } read) return plan.Problems;
        var outcome = Robustness.Run(run.Scheme, receipt.Input, read);
        if (outcome.Value is not { } sure) return outcome.Problems;
        var codes = run.Scheme.Honours.Select(rule => rule.Code).ToList();
        Console.WriteLine(string.Join(',', ["id", "nominal", "mean", "median", "low", "high", .. codes]));
        foreach (var one in sure.Regions)
            Console.WriteLine(string.Join(',', [one.Region, one.Nominal?.ToString(CultureInfo.InvariantCulture) ?? "", Number(one.Mean), Number(one.Median), Number(one.Low), Number(one.High), .. codes.Select(code => Number(one.Honours.GetValueOrDefault(code)))]));
        foreach (var line in Tosses(run, sure, read)) Console.WriteLine(line);
        var indices = Robustness.Sobol(run.Scheme, receipt.Input, read);
        if (indices.Value is not { } found) return indices.Problems;
        Console.WriteLine("factor,first,total");
        foreach (var index in found) Console.WriteLine(string.Join(',', read.Factors[index.Factor].Name, Number(index.First), Number(index.Total)));
        return [.. sure.Failures.Select(problem => problem with { Severity = Severity.Warning })];
    }

    /// <summary>Lists whose last place is a coin toss; nothing, not even a head, where there is none.</summary>
    static IEnumerable<string> Tosses(AssessmentRun run, RobustnessResult sure, RobustnessPlan plan)
    {
        var regions = sure.Regions.ToDictionary(one => one.Region, StringComparer.Ordinal);
        var tosses = CoinTosses.Of(run, (region, honour) => regions[region].Honours.GetValueOrDefault(honour), plan.SureFrom, _ => true);
        return tosses.Count == 0 ? [] : [.. tosses.Select(toss => string.Join(',', toss.Honour, toss.Class ?? "", toss.Last, Number(toss.Chance), toss.Next ?? "", Number(toss.NextChance))).Prepend("coin_toss,class,last,probability,next,next_probability")];
    }

    static IReadOnlyList<Problem> Indices(ParseResult parsed)
    {
        var (file, column, factors) = (parsed.GetRequiredValue(Sample), parsed.GetRequiredValue(Result), parsed.GetRequiredValue(Factors));
        if (!file.Exists) return [Problem.Of("ST-274", Place.Named(file.Name))];
        var table = WideTable.Read(file.FullName);
        if (table.Value is not { } read) return table.Problems;
        var at = read.Column(column);
        var values = at < 0 ? [] : read.Rows.Select(row => double.TryParse(row[at], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN).ToList();
        if (factors < 1 || values.Count == 0 || values.Count % (factors + 2) != 0 || values.Any(value => !double.IsFinite(value))) return [Basics.Problems.WrongValue(Place.Named(file.Name), "--result / --factors", $"{values.Count}", "n × (factors + 2)")];
        Console.WriteLine("factor,first,total");
        foreach (var index in SobolIndices.Of(values, factors)) Console.WriteLine(string.Join(',', index.Factor + 1, Number(index.First), Number(index.Total)));
        return [];
    }

    static string Number(double value) => double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : "";
}
