using Xiance.Incentives.Running;

namespace Xiance.Incentives.Proving;

/// <summary>The same pack with one thing changed that a good set of examples must notice, and the rules it touches.</summary>
public sealed record Mutant(string Name, IncentivePack Pack, IReadOnlyList<string> Rules);

/// <summary>Every parameter ten per cent up and down, every comparison moved over its boundary and turned round, every condition, cap, deduction, once-only and taking back left out, every joining word turned, every boundary of tiers moved.</summary>
public static class Mutants
{
    static readonly Dictionary<string, string[]> Flips = new(StringComparer.Ordinal)
    {
        [">="] = [">", "<"],
        ["<="] = ["<", ">"],
        [">"] = [">=", "<="],
        ["<"] = ["<=", ">="],
        ["="] = ["!="],
        ["!="] = ["="],
    };

    public static IEnumerable<Mutant> Of(RuleBook book) => [.. Parameters(book), .. Definitions(book), .. book.Pack.Rules.SelectMany(rule => Rule(book.Pack, rule))];

    static IEnumerable<Mutant> Parameters(RuleBook book) =>
        from parameter in book.Pack.Parameters
        from share in new[] { 1.1m, 0.9m }
        select new Mutant($"{parameter.Name} × {share}", book.Pack.With(new Dictionary<string, decimal> { [parameter.Name] = parameter.Value * share }), book.RulesThatUse(parameter.Name));

    static IEnumerable<Mutant> Definitions(RuleBook book) =>
        from place in Enumerable.Range(0, book.Pack.Definitions.Count)
        let definition = book.Pack.Definitions[place]
        from text in Texts(definition).Concat(Joined(definition))
        select new Mutant($"{definition.Name}: {text.Text}", book.Pack with { Definitions = [.. book.Pack.Definitions.Select((one, index) => index == place ? text : one)] }, book.RulesThatUse(definition.Name));

    static IEnumerable<Mutant> Rule(IncentivePack pack, IncentiveRule rule)
    {
        foreach (var changed in Changed(rule.Exclude)) yield return With(pack, rule with { Exclude = changed.All }, changed.Name);
        foreach (var changed in Changed(rule.When)) yield return With(pack, rule with { When = changed.All }, changed.Name);
        foreach (var changed in Changed(rule.Unless)) yield return With(pack, rule with { Unless = changed.All }, changed.Name);
        foreach (var at in Enumerable.Range(0, rule.Caps.Count)) yield return With(pack, rule with { Caps = [.. rule.Caps.Where((_, index) => index != at)] }, $"− cap {rule.Caps[at].Limit}");
        foreach (var at in Enumerable.Range(0, rule.Deduct.Count)) yield return With(pack, rule with { Deduct = [.. rule.Deduct.Where((_, index) => index != at)] }, $"− deduct {rule.Deduct[at].Name}");
        foreach (var at in Enumerable.Range(0, rule.Amount.Less.Count)) yield return With(pack, rule with { Amount = rule.Amount with { Less = [.. rule.Amount.Less.Where((_, index) => index != at)] } }, $"− less {rule.Amount.Less[at].Name}");
        if (rule.Once is not null) yield return With(pack, rule with { Once = null }, "− once");
        if (rule.Recovery is not null) yield return With(pack, rule with { Recovery = null }, "− recovery");
        if (rule.Amount.Tiers is { Progressive: false } tiers) yield return With(pack, rule with { Amount = rule.Amount with { Tiers = tiers with { Included = !tiers.Included } } }, "tiers");
    }

    static IEnumerable<(string Name, IReadOnlyList<NamedText> All)> Changed(IReadOnlyList<NamedText> texts)
    {
        for (var place = 0; place < texts.Count; place++)
        {
            var at = place;
            yield return ($"− {texts[at].Text}", [.. texts.Where((_, index) => index != at)]);
            foreach (var text in Texts(texts[at]).Concat(Joined(texts[at]))) yield return (text.Text, [.. texts.Select((one, index) => index == at ? text : one)]);
        }
    }

    static IEnumerable<NamedText> Texts(NamedText text) =>
        from comparison in Words.Comparisons(text.Text)
        from other in Flips[comparison.Sign]
        select text with { Text = string.Concat(text.Text.AsSpan(0, comparison.At), other, text.Text.AsSpan(comparison.At + comparison.Sign.Length)) };

    /// <summary>Each "and" made "or", each "or" made "and".</summary>
    static IEnumerable<NamedText> Joined(NamedText text) =>
        from pair in new[] { (Is: " and ", Other: " or "), (Is: " or ", Other: " and ") }
        from at in Places(text.Text, pair.Is)
        select text with { Text = string.Concat(text.Text.AsSpan(0, at), pair.Other, text.Text.AsSpan(at + pair.Is.Length)) };

    static IEnumerable<int> Places(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal)) yield return at;
    }

    static Mutant With(IncentivePack pack, IncentiveRule rule, string name) => new($"{rule.Code}: {name}", pack with { Rules = [.. pack.Rules.Select(one => one.Code == rule.Code ? rule : one)] }, [rule.Code]);
}
