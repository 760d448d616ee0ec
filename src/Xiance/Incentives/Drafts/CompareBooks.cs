namespace Xiance.Incentives.Drafts;

/// <summary>Which rules two texts of the same law give otherwise: added, gone, or read or numbered otherwise.</summary>
public static class CompareBooks
{
    public static IReadOnlyList<RuleChange> Run(RuleBook before, RuleBook after)
    {
        var codes = before.Pack.Rules.Concat(after.Pack.Rules).Select(rule => rule.Code).Distinct();
        return [.. codes.Select(code => new RuleChange(code, Read(before, code), Read(after, code))).Where(change => !change.Before.SequenceEqual(change.After))];
    }

    /// <summary>Everything that makes a difference, as text: the reading, who pays, for how long, how binding.</summary>
    static IReadOnlyList<string> Read(RuleBook book, string code)
    {
        if (book.Pack.Rules.FirstOrDefault(rule => rule.Code == code) is not { } rule) return [];
        return [.. ReadRule.Run(book, code).Select(sentence => sentence.Text), rule.Strength.ToString(), rule.Beneficiary.ToString(), rule.Payer, string.Join("、", rule.Responsible), string.Join("、", rule.Papers), rule.Cite?.Clause ?? "", rule.Assumption ?? ""];
    }
}

/// <summary>A rule as it reads before and after; empty where it is not there.</summary>
public sealed record RuleChange(string Rule, IReadOnlyList<string> Before, IReadOnlyList<string> After);
