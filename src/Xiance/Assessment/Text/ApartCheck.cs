using Xiance.Basics;
using Xiance.Basics.Text;

namespace Xiance.Assessment.Text;

/// <summary>Finds what does not fit in rules that set something apart: groups of classes, exemptions, binding indicators, streaks.</summary>
static class ApartCheck
{
    public static IEnumerable<Problem> Run(Scheme scheme, YamlMap root) => Groups(scheme, root).Concat(Honours(scheme, root)).Concat(Exempt(scheme, root)).Concat(Binding(scheme, root));

    static IEnumerable<Problem> Groups(Scheme scheme, YamlMap root)
    {
        if (scheme.Groups.Count == 0) yield break;
        var place = root.PlaceOf("groups");
        var listed = scheme.Groups.SelectMany(group => group.Classes).ToList();
        foreach (var name in listed.Except(scheme.Classes.Names)) yield return Problems.UnknownClassName(place, name);
        foreach (var name in listed.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => group.Key).Concat(scheme.Classes.Names.Except(listed))) yield return Problems.OneGroup(place, name);
        foreach (var twice in scheme.Groups.GroupBy(group => group.Name).Where(group => group.Count() > 1)) yield return Problems.CodeTwice(place, twice.Key);
        foreach (var name in scheme.Groups.Select(group => group.Name).Intersect(scheme.Classes.Names)) yield return Problems.CodeTwice(place, name);
        if (scheme.Classes.SeveralAllowed) yield return Problems.Contradiction(place, "groups", "classes several: allowed");
        if (scheme.Classes.UnclassifiedAllowed) yield return Problems.Contradiction(place, "groups", "classes unclassified: allowed");
        if (scheme.Grades is { Field: RankField.All }) yield return Problems.Contradiction(place, "groups", "grades within: all");
    }

    static IEnumerable<Problem> Honours(Scheme scheme, YamlMap root)
    {
        var (place, groups) = (root.PlaceOf("honours"), scheme.Groups.Select(group => group.Name).ToList());
        foreach (var honour in scheme.Honours)
        {
            if (honour.Field == RankField.All && groups.Count > 0) yield return Problems.Contradiction(place, $"{honour.Name} among: all", "groups");
            if (honour.Field == RankField.Group && groups.Count == 0) yield return Problems.Contradiction(place, $"{honour.Name} among: each_group", "groups");
            foreach (var name in honour.Counts.Keys.Except(honour.Field == RankField.Group ? groups : scheme.Classes.Names)) yield return Problems.UnknownClassName(place, name);
            if (honour.Years > 1 && honour.Entry.Count == 0) yield return Problems.Contradiction(place, $"{honour.Name} years: {honour.Years}", "entry");
            if (honour.Entry.Any(condition => condition.Fact is "grade" or "last_grade") && scheme.Grades is null) yield return Problems.Contradiction(place, $"{honour.Name} entry: grade", "grades");
        }
        if (scheme.Grades is { Field: RankField.Group } && groups.Count == 0) yield return Problems.Contradiction(root.PlaceOf("grades"), "grades within: group", "groups");
    }

    static IEnumerable<Problem> Exempt(Scheme scheme, YamlMap root)
    {
        foreach (var indicator in scheme.Indicators.Where(indicator => indicator.NotFor.Count > 0))
        {
            var parent = scheme.Nodes.FirstOrDefault(node => node.Code == indicator.Parent);
            if ((parent?.ChildWeights ?? scheme.Weights).NotFor == NotForRule.Unstated) yield return Problems.NotForUnstated(root.PlaceOf("weights"), indicator.Code);
            if ((parent?.Aggregate ?? scheme.Aggregate).Method is AggregateMethod.Topsis or AggregateMethod.Outranking) yield return Problems.Contradiction(root.PlaceOf("indicators"), $"{indicator.Code} not_for", "aggregate: topsis / outranking");
        }
    }

    static IEnumerable<Problem> Binding(Scheme scheme, YamlMap root)
    {
        var place = root.PlaceOf("binding");
        foreach (var twice in scheme.Binding.GroupBy(rule => rule.Code).Where(group => group.Count() > 1)) yield return Problems.CodeTwice(place, twice.Key);
        foreach (var scored in scheme.Binding.Where(rule => scheme.Indicators.Any(indicator => indicator.Column == rule.Column && indicator.Per is null))) yield return Problems.Contradiction(place, $"binding: {scored.Code}", $"indicators: {scored.Column}");
    }
}
