namespace Xiance.Progress.Demands;

/// <summary>Finds the unit a demand goes to, by the words of the pack.</summary>
public static class RouteDemand
{
    /// <summary>The rule most of whose words the demand names; of equal ones the first in the pack. Null: somebody must choose.</summary>
    public static RoutingRule? Run(DemandForm form, IReadOnlyList<RoutingRule> rules)
    {
        var text = form.Demand + form.Advice;
        var best = rules.Select(rule => (rule, Hits: rule.Words.Count(word => text.Contains(word, StringComparison.Ordinal)))).Where(pair => pair.Hits > 0).ToList();
        return best.Count == 0 ? null : best.MaxBy(pair => pair.Hits).rule;
    }
}
