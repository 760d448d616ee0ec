using Xiance.Assessment.Kernels;
using Xiance.Basics;
using Xiance.Basics.Text;

namespace Xiance.Assessment.Text;

/// <summary>Finds what does not fit together in a scheme that was read: hierarchy, weights, steps, classes, contradictory rules.</summary>
static class SchemeCheck
{
    public static void Run(Scheme scheme, YamlMap root)
    {
        foreach (var problem in Hierarchical(scheme, root).Concat(Steps(scheme, root)).Concat(Weights(scheme, root)).Concat(Rules(scheme, root)).Concat(ApartCheck.Run(scheme, root)).Concat(AttributionReading.Check(scheme, root))) root.Report(problem);
    }

    static IEnumerable<Problem> Hierarchical(Scheme scheme, YamlMap root)
    {
        var codes = scheme.Nodes.Select(node => node.Code).Concat(scheme.Indicators.Select(indicator => indicator.Code)).ToList();
        foreach (var twice in codes.GroupBy(code => code).Where(group => group.Count() > 1)) yield return Problems.CodeTwice(root.PlaceOf("nodes"), twice.Key);
        var tops = scheme.Nodes.Count(node => node.Parent is null);
        if (tops != 1) yield return Problems.OneTop(root.PlaceOf("nodes"), tops);
        var known = scheme.Nodes.Select(node => node.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var indicator in scheme.Indicators.Where(indicator => !known.Contains(indicator.Parent))) yield return Problems.UnknownParent(root.PlaceOf("indicators"), indicator.Code, indicator.Parent);
        var reached = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in scheme.Nodes)
        {
            if (node.Parent is { } parent && !known.Contains(parent)) yield return Problems.UnknownParent(root.PlaceOf("nodes"), node.Code, parent);
            else if (node.Parent is { } above && !reached.Contains(above)) yield return Problems.ParentCycle(root.PlaceOf("nodes"), node.Code);
            reached.Add(node.Code);
            if (Hierarchy.Children(scheme, node.Code).Count == 0) yield return Problems.NoChildren(root.PlaceOf("nodes"), node.Code);
        }
    }

    static IEnumerable<Problem> Steps(Scheme scheme, YamlMap root)
    {
        foreach (var indicator in scheme.Indicators)
        {
            var times = scheme.Steps.OfType<NormaliseStep>().Count(step => step.Codes.Contains(indicator.Code));
            if (times != 1) yield return Problems.NotNormalised(root.PlaceOf("steps"), indicator.Code, times);
            if (indicator.Per is not null && !scheme.Steps.OfType<DenominateStep>().Any(step => step.Codes.Contains(indicator.Code)))
                yield return Problems.Contradiction(root.PlaceOf("steps"), $"{indicator.Code} per: {indicator.Per}", "steps: denominate");
        }
        foreach (var step in scheme.Steps.OfType<DenominateStep>().Where(step => scheme.Indicators.Where(indicator => step.Codes.Contains(indicator.Code)).All(indicator => indicator is { Per: null, Factor: 1 })))
            yield return Problems.Contradiction(root.PlaceOf("steps"), $"step: denominate ({string.Join(", ", step.Codes)})", "per / factor");
        if (scheme.DependsOnClass && scheme.Classes.Overall == OverallScore.Same) yield return Problems.Contradiction(root.PlaceOf("classes"), "overall_score: same", "within: class / class_weights");
        if (scheme.DependsOnClass && scheme.Classes.UnclassifiedAllowed && scheme.Classes.Overall != OverallScore.General) yield return Problems.Contradiction(root.PlaceOf("classes"), "unclassified: allowed", "within: class / class_weights");
    }

    static IEnumerable<Problem> Weights(Scheme scheme, YamlMap root)
    {
        var views = scheme.DependsOnClass && scheme.Classes.Overall != OverallScore.General ? scheme.Classes.Names : ["", .. scheme.Classes.Names];
        foreach (var node in scheme.Nodes)
        {
            var children = Hierarchy.Children(scheme, node.Code);
            foreach (var code in (node.Aggregate ?? scheme.Aggregate).Of.Except(children.Select(child => child.Code))) yield return Problems.UnknownCode(root.PlaceOf("aggregate"), code);
            foreach (var rule in Rules(node.ChildWeights ?? scheme.Weights))
                foreach (var problem in Weights(scheme, (node, rule), children, (root, views))) yield return problem;
        }
    }

    static IEnumerable<WeightRule> Rules(WeightRule rule) => rule.Method == WeightMethod.Combined ? rule.Parts.SelectMany(part => Rules(part.Rule)) : [rule];

    static IEnumerable<Problem> Weights(Scheme scheme, (SchemeNode Node, WeightRule Rule) at, IReadOnlyList<HierarchyChild> children, (YamlMap Root, IReadOnlyList<string> Views) of)
    {
        var ((node, rule), (root, views)) = (at, of);
        if (rule.Method == WeightMethod.Ahp) foreach (var problem in Matrix(rule, children.Count, node, root.PlaceOf("nodes"))) yield return problem;
        if (rule.Method != WeightMethod.Given) yield break;
        foreach (var child in children)
            foreach (var problem in Child(scheme, child, views, root.PlaceOf("indicators"))) yield return problem;
        foreach (var view in views) if (Sum((rule, node), children, view) is { } off) yield return Problems.WeightSum(root.PlaceOf("indicators"), node.Code, view, off.Sum, off.Basis);
    }

    static IEnumerable<Problem> Child(Scheme scheme, HierarchyChild child, IReadOnlyList<string> views, Place place)
    {
        foreach (var name in child.ClassWeights.Keys.Except(scheme.Classes.Names)) yield return Problems.UnknownClassName(place, name);
        if (child.Weight < 0 || child.ClassWeights.Values.Any(weight => weight < 0)) yield return Problems.NegativeWeight(place, child.Code);
        if (child.Weight is null)
            foreach (var view in views.Except(child.ClassWeights.Keys)) yield return Problems.WeightMissing(place, child.Code, view.Length == 0 ? "*" : view);
    }

    /// <summary>The wrong sum; null when it fits, or when the scheme lets zero weights leave a gap.</summary>
    static (decimal Sum, decimal Basis)? Sum((WeightRule Rule, SchemeNode Node) at, IReadOnlyList<HierarchyChild> children, string view)
    {
        var name = view.Length == 0 ? null : view;
        var weights = children.Select(child => (decimal)child.WeightIn(name)).ToList();
        var own = new HierarchyChild(at.Node.Code, at.Node.Name, at.Node.Weight, at.Node.ClassWeights).WeightIn(name);
        var basis = at.Rule.Total is { } total ? at.Node.Parent is null ? total : own : at.Rule.Basis;
        return basis is { } wanted && (at.Rule.ZerosCounted || !weights.Contains(0)) && weights.Sum() != (decimal)wanted ? (weights.Sum(), (decimal)wanted) : null;
    }

    static IEnumerable<Problem> Matrix(WeightRule rule, int children, SchemeNode node, Place place)
    {
        if (rule.Matrix.Count != children || rule.Matrix.Any(row => row.Count != children)) yield return Problems.NotAMatrix(place, $"{rule.Matrix.Count} × {string.Join(',', rule.Matrix.Select(row => row.Count).Distinct())}, {children}");
        else if (Enumerable.Range(0, children).Any(row => Enumerable.Range(0, children).Any(column => Math.Abs(rule.Matrix[row][column] * rule.Matrix[column][row] - 1) > 1e-6))) yield return Problems.NotAMatrix(place, "a·b ≠ 1");
        else if (ComparisonMatrix.ConsistencyRatio(rule) is var ratio && ratio > rule.MaximumConsistencyRatio) yield return Problems.Inconsistent(place, node.Code, ratio, rule.MaximumConsistencyRatio);
    }

    static IEnumerable<Problem> Rules(Scheme scheme, YamlMap root)
    {
        var honours = scheme.Honours.Select(honour => honour.Code).ToList();
        foreach (var (list, key) in new[] { (honours, "honours"), (scheme.Talks.Select(talk => talk.Code).ToList(), "talks"), (scheme.Points.Select(rule => rule.Code).ToList(), "points"), (scheme.Vetoes.Select(veto => veto.Code).ToList(), "vetoes") })
            foreach (var twice in list.GroupBy(code => code).Where(group => group.Count() > 1)) yield return Problems.CodeTwice(root.PlaceOf(key), twice.Key);
        foreach (var (honour, index) in scheme.Honours.Select((honour, index) => (honour, index)))
            foreach (var later in honour.NotWith.Intersect(honours.Skip(index))) yield return Problems.Contradiction(root.PlaceOf("honours"), $"{honour.Code} not_with: {later}", $"{later} after {honour.Code}");
        foreach (var code in scheme.Honours.SelectMany(honour => honour.NotWith).Concat(scheme.Vetoes.SelectMany(veto => veto.Honours)).Except(honours)) yield return Problems.UnknownCode(root.PlaceOf("honours"), code);
        var codes = scheme.Nodes.Select(node => node.Code).Concat(scheme.Indicators.Select(indicator => indicator.Code)).ToList();
        foreach (var code in scheme.Rank.TieBreak.Except(codes)) yield return Problems.UnknownCode(root.PlaceOf("rank"), code);
        string[] measures = ["rank", "class_rank", "score", "score_gain", "growth", "rank_gain"];
        foreach (var code in scheme.Honours.SelectMany(honour => honour.CutBy).Except(codes).Except(measures)) yield return Problems.UnknownCode(root.PlaceOf("honours"), code);
        if (scheme.Comparability == Comparability.Broken && (scheme.Honours.Any(honour => honour.Measure != HonourMeasure.Rank) || scheme.Talks.Any(talk => talk.Years > 1 || talk.Criteria.Any(criterion => criterion.Measure == TalkMeasure.LargestFall))))
            yield return Problems.Contradiction(root.PlaceOf("comparability"), "comparability: broken", "honours / talks");
        foreach (var talk in scheme.Talks.Where(talk => talk.YearsApplyToFirst > talk.Criteria.Count)) yield return Problems.Contradiction(root.PlaceOf("talks"), "two_years_apply_to", talk.Name);
        if (scheme.Vetoes.Any(veto => veto.Effect == VetoEffect.CapsGrade && scheme.Grades?.Steps.Any(step => step.Grade == veto.Grade) != true)) yield return Problems.Contradiction(root.PlaceOf("vetoes"), "caps_grade", "grades");
    }
}
