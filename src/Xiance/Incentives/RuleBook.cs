using Xiance.Incentives.Running;

namespace Xiance.Incentives;

/// <summary>The compiled rules of a pack with one set of parameters. Immutable: may be used by many threads.</summary>
public sealed class RuleBook
{
    readonly Dictionary<string, CompiledRule> byCode;

    internal RuleBook(IncentivePack pack, IReadOnlyList<CompiledRule> rules)
    {
        (Pack, Compiled) = (pack, rules);
        byCode = rules.ToDictionary(rule => rule.Rule.Code, StringComparer.Ordinal);
        facts = pack.Facts.ToDictionary(fact => fact.Name, StringComparer.Ordinal);
    }

    readonly Dictionary<string, FactDeclaration> facts;

    public IncentivePack Pack { get; }

    internal IReadOnlyList<CompiledRule> Compiled { get; }

    internal CompiledRule? Find(string code) => byCode.GetValueOrDefault(code);

    public FactDeclaration? Fact(string name) => facts.GetValueOrDefault(name);

    /// <summary>The figures that a rule may ask for; empty for a rule that is not there.</summary>
    public IReadOnlyList<string> FactsOf(string rule) => Find(rule) is { } found ? [.. found.Facts] : [];

    /// <summary>The figures that a part of the law names: a parameter or a definition is used by these rules.</summary>
    public IReadOnlyList<string> RulesThatUse(string word) => [.. Pack.Rules.Where(rule => UsedWords.Of(Pack, rule).Contains(word)).Select(rule => rule.Code)];
}
