using System.CommandLine;
using Xiance.Basics;
using Xiance.Incentives.Variants;

namespace Xiance.Cli;

/// <summary>xiance incentive variant: what other rates, thresholds or caps would cost, and who would win or lose.</summary>
static class VariantCommand
{
    static readonly Option<string[]> Set = new("--set") { Description = "参数=值 / parameter=value", Required = true, AllowMultipleArgumentsPerToken = true };

    public static Command Make()
    {
        var variant = new Command("variant", "规则推演 / compares a variant") { DecideCommand.Pack, DecideCommand.Facts, DecideCommand.PeriodOption, Set, Output.ProblemsOption };
        variant.SetAction(parsed => Output.Report(Run(parsed), parsed));
        return variant;
    }

    static IReadOnlyList<Problem> Run(ParseResult parsed)
    {
        var read = DecideCommand.Read(parsed);
        if (read.Value is not { } input) return read.Problems;
        var pairs = parsed.GetRequiredValue(Set).Select(text => text.Split('=', 2)).Select(parts => (Name: parts[0], Value: parts.Length == 2 ? ScaledValue.Parse(parts[1]) : null)).ToList();
        var wrong = pairs.Where(pair => pair.Value is null).Select(pair => Basics.Problems.NotANumber(Place.Named("--set"), pair.Name)).ToList();
        if (wrong.Count > 0) return wrong;
        var compared = CompareVariant.Run(input.Book, pairs.ToDictionary(pair => pair.Name, pair => pair.Value!.Value, StringComparer.Ordinal), FirmColumns.Of(input.Book, input.Applications), threads: 2);
        if (compared.Value is { } result) Show(result);
        return [.. read.Problems, .. compared.Problems];
    }

    static void Show(VariantComparison result)
    {
        Console.WriteLine("grouping,name,rows,winners,losers,before_fen,after_fen,gained_fen,lost_fen,undetermined");
        Console.WriteLine(string.Join(',', "", "", result.Everyone.Rows, result.Everyone.Winners, result.Everyone.Losers, result.Before.Fen, result.After.Fen, result.Everyone.Gained.Fen, result.Everyone.Lost.Fen, result.Undetermined));
        if (result.Sought is { } sought) Console.WriteLine(string.Join(',', "strength", "sought_from_higher_level", sought.Everyone.Rows, sought.Everyone.Winners, sought.Everyone.Losers, sought.Before.Fen, sought.After.Fen, sought.Everyone.Gained.Fen, sought.Everyone.Lost.Fen, ""));
        foreach (var (grouping, groups) in result.Groups)
            foreach (var group in groups) Console.WriteLine(string.Join(',', grouping, group.Name, group.Rows, group.Winners, group.Losers, "", "", group.Gained.Fen, group.Lost.Fen, ""));
    }
}
