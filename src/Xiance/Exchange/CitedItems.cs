using Xiance.Assessment;
using Xiance.Basics;
using Xiance.Incentives;
using Xiance.Plans;

namespace Xiance.Exchange;

/// <summary>An item of a pack with its clause and the numbers it takes from there.</summary>
sealed record CitedItem(string Name, string Clause)
{
    public IReadOnlyList<decimal> Numbers { get; init; } = [];

    /// <summary>What was taken where the document says nothing: a number may stand here instead.</summary>
    public string Assumption { get; init; } = "";
}

/// <summary>Everything in a pack that cites a clause.</summary>
static class CitedItems
{
    public static IEnumerable<CitedItem> Of(Pack pack, Scheme? scheme, RuleBook? book) =>
    [
        .. pack.Indicators.SelectMany(indicator => Item(indicator.Code, indicator.Cite)),
        .. pack.Targets.SelectMany(target => Item(target.Key, target.Cite, target.Value, target.ValueMax).Select(item => item with { Assumption = target.Assumption ?? "" })),
        .. pack.Tasks.SelectMany(task => Item(task.Key, task.Cite)),
        .. pack.Regions.Lists.SelectMany(list => Item(list.Name, list.Cite, list.StatedCount, list.Tier?.From, list.Tier?.Below)),
        .. pack.Regions.Classes.DistinctBy(one => (one.Classification, one.Class)).SelectMany(one => Item(one.Class, one.Cite)),
        .. scheme is null ? [] : Of(scheme),
        .. book is null ? [] : Of(book),
        .. (book?.Pack.Funds ?? []).SelectMany(fund => Item(fund.Name, fund.Cite, fund.Amount.Yuan, fund.FromYear).Select(item => item with { Assumption = fund.Assumption ?? "" })),
    ];

    public static IEnumerable<CitedItem> Of(RuleBook book) =>
        book.Pack.Rules.SelectMany(rule => Item(rule.Code, rule.Cite, [.. book.Pack.Parameters.Where(parameter => book.RulesThatUse(parameter.Name).Contains(rule.Code)).Select(parameter => (decimal?)parameter.Value)]).Select(item => item with { Assumption = rule.Assumption ?? "" }));

    static IEnumerable<CitedItem> Of(Scheme scheme) =>
    [
        .. Item(scheme.Name, scheme.Cite),
        .. scheme.Indicators.SelectMany(indicator => Item(indicator.Code, indicator.Cite)),
        .. scheme.Nodes.SelectMany(node => Item(node.Code, node.Cite)),
        .. scheme.Points.SelectMany(rule => Item(rule.Code, rule.Cite)),
        .. scheme.Vetoes.SelectMany(veto => Item(veto.Code, veto.Cite)),
        .. scheme.Binding.SelectMany(rule => Item(rule.Code, rule.Cite, rule.Target).Select(item => item with { Assumption = rule.Assumption ?? "" })),
        .. scheme.Honours.SelectMany(honour => Item(honour.Code, honour.Cite, [honour.Count == 0 ? null : honour.Count, .. honour.Counts.Values.Select(count => (decimal?)count)]).Select(item => item with { Assumption = honour.Assumption ?? "" })),
        .. scheme.Talks.SelectMany(talk => Item(talk.Code, talk.Cite, [talk.Years, .. talk.Criteria.Select(criterion => (decimal?)criterion.Count)]).Select(item => item with { Assumption = talk.Assumption ?? "" })),
        .. Item(scheme.Name, scheme.Grades?.Cite),
    ];

    static IEnumerable<CitedItem> Item(string name, Citation? cite, params IReadOnlyList<decimal?> numbers) =>
        cite is null ? [] : [new CitedItem(name, cite.Clause) { Numbers = [.. numbers.OfType<decimal>()] }];
}
