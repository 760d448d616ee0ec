using System.CommandLine;
using Xiance.Basics;
using Xiance.Incentives;
using Xiance.Incentives.Text;
using Xiance.Incentives.Variants;
using Xiance.Storage.Incentives;

namespace Xiance.Cli;

/// <summary>xiance incentive decide: the rules of a pack for the applicants of a table.</summary>
static class DecideCommand
{
    public static readonly Argument<DirectoryInfo> Pack = new Argument<DirectoryInfo>("PACK").AcceptExistingOnly();
    public static readonly Option<FileInfo> Facts = new Option<FileInfo>("--facts") { Description = "要素表（长表或宽表）/ figures, long or wide", Required = true }.AcceptExistingOnly();
    public static readonly Option<FileInfo> Register = new Option<FileInfo>("--register") { Description = "已兑现台账 / payments already made" }.AcceptExistingOnly();
    public static readonly Option<string?> PeriodOption = new("--period") { Description = "表中没有写时的统计期 / where the table states none" };
    static readonly Option<DirectoryInfo?> Out = new("--out") { Description = "结果目录 / folder for decisions.csv and decisions.jsonl" };
    static readonly Option<bool> Totals = new("--totals") { Description = "只给合计；不看台账，每份申请单独计 / totals only, without the register" };

    public static Command Make()
    {
        var decide = new Command("decide", "逐户审定 / decides applications") { Pack, Facts, Register, PeriodOption, Out, Totals, Output.ProblemsOption };
        decide.SetAction(parsed => Output.Report(Run(parsed), parsed));
        return decide;
    }

    /// <summary>The rules, the applicants and the register that a command names.</summary>
    public static Outcome<CommandInput> Read(ParseResult parsed) =>
        IncentiveFolder.Rules(parsed.GetRequiredValue(Pack).FullName).Then(book => IncentiveFolder.Register(parsed.GetValue(Register)?.FullName).Then(register =>
            IncentiveFolder.Applications(book, parsed.GetRequiredValue(Facts).FullName, parsed.GetValue(PeriodOption)).Then<CommandInput>(applications => new CommandInput(book, register, applications))));

    static IReadOnlyList<Problem> Run(ParseResult parsed)
    {
        var read = Read(parsed);
        if (read.Value is not { } input) return read.Problems;
        return parsed.GetValue(Totals) ? [.. read.Problems, .. Sums(input)] : [.. read.Problems, .. Each(input, parsed.GetValue(Out)?.FullName)];
    }

    static IReadOnlyList<Problem> Each(CommandInput input, string? folder)
    {
        var decided = DecideTogether.Run(input.Book, input.Applications, input.Register);
        if (decided.Value is not { } all) return decided.Problems;
        var decisions = all.SelectMany(one => one).ToList();
        var table = decisions.Select(DecisionWriter.Csv).Prepend(DecisionWriter.Header);
        if (folder is null) foreach (var line in table) Console.WriteLine(line);
        else
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, "decisions.csv"), string.Concat(table.Select(line => line + "\n")));
            File.WriteAllText(Path.Combine(folder, "decisions.jsonl"), string.Concat(decisions.Select(decision => DecisionWriter.Json(decision) + "\n")));
        }
        return decided.Problems;
    }

    /// <summary>By columns, each kind of applicant under the rules that speak of it.</summary>
    static IReadOnlyList<Problem> Sums(CommandInput input)
    {
        List<Problem> problems = [];
        var totals = new Dictionary<string, (int Paid, int Open, Money Sum)>(StringComparer.Ordinal);
        foreach (var kind in input.Applications.GroupBy(one => one.Kind))
        {
            var rules = input.Book.Pack.Rules.Where(rule => kind.Key is null || rule.Beneficiary == kind.Key).Select(rule => rule.Code).ToHashSet(StringComparer.Ordinal);
            var computed = DecideColumns.Run(input.Book, FirmColumns.Of(input.Book, [.. kind]), rules, threads: 2);
            problems.AddRange(computed.Problems);
            foreach (var (code, amounts) in computed.Value?.Rules ?? new Dictionary<string, RuleAmounts>())
            {
                var before = totals.GetValueOrDefault(code);
                totals[code] = (before.Paid + amounts.Paid, before.Open + amounts.Undetermined + amounts.Failed, before.Sum + amounts.Total);
            }
        }
        Console.WriteLine("rule,strength,paid,undetermined,amount_fen");
        foreach (var rule in input.Book.Pack.Rules.Where(rule => totals.ContainsKey(rule.Code)))
            Console.WriteLine(string.Join(',', rule.Code, DecisionWriter.Word(rule.Strength), totals[rule.Code].Paid, totals[rule.Code].Open, totals[rule.Code].Sum.Fen));
        return problems;
    }
}

/// <summary>What the commands of incentives work on.</summary>
sealed record CommandInput(RuleBook Book, AwardRegister Register, IReadOnlyList<Application> Applications);
