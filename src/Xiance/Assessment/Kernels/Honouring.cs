using Xiance.Basics;

namespace Xiance.Assessment.Kernels;

/// <summary>Gives the honours of a scheme in the order written.</summary>
sealed class Honouring(Scheme scheme, Measures measures, IReadOnlyList<PanelRow> rows)
{
    readonly List<HonourAward> awards = [];

    public List<Problem> Problems { get; } = [];

    public IReadOnlyList<HonourAward> Run()
    {
        foreach (var rule in scheme.Honours.Where(HasHistory))
            foreach (var (name, count) in Places(rule)) Give(rule, name, count);
        return awards;
    }

    /// <summary>The classes or groups that have the honour, and how many places each.</summary>
    IEnumerable<(string? Name, int Count)> Places(HonourRule rule)
    {
        var count = rule.Everyone ? int.MaxValue : rule.Count;
        if (rule.Field == RankField.All) return [(null, count)];
        if (rule.Counts.Count > 0) return rule.Counts.Select(pair => ((string?)pair.Key, pair.Value));
        return (rule.Field == RankField.Group ? scheme.Groups.Select(group => group.Name) : scheme.Classes.Names).Select(name => ((string?)name, count));
    }

    void Give(HonourRule rule, string? field, int count)
    {
        var name = rule.Field == RankField.Class ? field : null;
        var members = rows.Where(row => Belongs(rule, row, field) && measures.Of(HonourMeasure.Rank, row.Region.Id, name) is not null).ToList();
        if (field is not null && !FieldHonoured(rule, name, members, count)) return;
        Missing(rule, members, name);
        var candidates = members.Where(row => Eligible(rule, row, name) && !(rule.NextMovesUp && Barred(rule, row)))
            .Select(row => (Row: row, Value: measures.Of(rule.Measure, row.Region.Id, name)))
            .Where(one => one.Value is { } value && (!rule.OnlyPositive || rule.Measure == HonourMeasure.Rank || value > 0))
            .Select(one => new Candidate(one.Row, one.Value!.Value)).OrderByDescending(one => one.Value).ThenBy(one => one.Row.Region.Id, StringComparer.Ordinal).ToList();
        foreach (var (chosen, shared) in Boundary(rule, candidates, (name, count)))
            if (!Barred(rule, chosen.Row)) awards.Add(Award(rule, field, (chosen, shared), candidates));
    }

    bool Belongs(HonourRule rule, PanelRow row, string? field) =>
        field is null || (rule.Field == RankField.Group ? scheme.GroupOf(row.Region) == field : row.Region.Classes.Contains(field));

    /// <summary>Who takes a place; true beside those who share the last one.</summary>
    IEnumerable<(Candidate Chosen, bool Shared)> Boundary(HonourRule rule, List<Candidate> candidates, (string? Class, int Count) place)
    {
        if (candidates.Count <= place.Count || place.Count == 0) return candidates.Take(place.Count).Select(one => (one, false));
        var last = candidates[place.Count - 1].Value;
        if (candidates[place.Count].Value != last) return candidates.Take(place.Count).Select(one => (one, false));
        var clear = candidates.Where(one => one.Value > last).Select(one => (one, false)).ToList();
        var tied = candidates.Where(one => one.Value == last).ToList();
        if (rule.ShareLastPlace) return [.. clear, .. tied.Select(one => (one, true))];
        var free = place.Count - clear.Count;
        var sorted = tied.Select(one => (one, Key: Key(rule, one.Row, place.Class))).OrderByDescending(pair => pair.Key, Lexicographic.Instance).ToList();
        if (Lexicographic.Instance.Compare(sorted[free - 1].Key, sorted[free].Key) == 0)
            Problems.Add(Assessment.Problems.TieNotCut(rule.Name, sorted[free - 1].one.Row.Region.Name, sorted[free].one.Row.Region.Name));
        return [.. clear, .. sorted.Take(free).Select(pair => (pair.one, false))];
    }

    decimal[] Key(HonourRule rule, PanelRow row, string? name) => [.. rule.CutBy.Select(code => measures.Named(code, row, name) ?? decimal.MinValue)];

    static HonourAward Award(HonourRule rule, string? field, (Candidate Chosen, bool Shared) one, List<Candidate> candidates) =>
        new(rule.Code, rule.Name, one.Chosen.Row.Region.Id, 1 + candidates.Count(other => other.Value > one.Chosen.Value), rule.Measure == HonourMeasure.Rank ? -one.Chosen.Value : one.Chosen.Value)
        {
            Class = field,
            SharedLastPlace = one.Shared,
        };

    bool FieldHonoured(HonourRule rule, string? name, List<PanelRow> members, int count)
    {
        if (members.Count == 1) return rule.ClassOfOneHonoured;
        if (!rule.Everyone && members.Count < count) return rule.SmallClassHonoured;
        return rule.EqualClassHonoured || members.Select(row => measures.Of(HonourMeasure.Rank, row.Region.Id, name)).Distinct().Count() > 1;
    }

    bool Eligible(HonourRule rule, PanelRow row, string? name) =>
        !awards.Any(award => award.Region == row.Region.Id && rule.NotWith.Contains(award.Honour))
        && Enumerable.Range(0, rule.Years).All(back => rule.Entry.All(condition => Conditions.Hold(condition, fact => measures.Fact(fact, row, (name, back)))));

    bool Barred(HonourRule rule, PanelRow row) =>
        Binding.BarsHonours(scheme, row) || Vetoes.Of(scheme, row).Any(veto => veto.Effect == VetoEffect.BarsHonours && (veto.Honours.Count == 0 || veto.Honours.Contains(rule.Code)));

    /// <summary>A streak needs the results of every year it looks at; without them nobody is honoured, and that is said.</summary>
    bool HasHistory(HonourRule rule)
    {
        var unknown = Enumerable.Range(0, rule.Years).Where(back => !measures.Knows(back)).ToList();
        foreach (var back in unknown) Problems.Add(Assessment.Problems.NoStreakHistory(rule.Name, measures.PeriodOf(back)));
        return unknown.Count == 0;
    }

    void Missing(HonourRule rule, List<PanelRow> members, string? name)
    {
        foreach (var row in members.Where(row => measures.Of(rule.Measure, row.Region.Id, name) is null)) Problems.Add(Assessment.Problems.NoLastYear(rule.Name, row.Region.Name));
    }

    sealed record Candidate(PanelRow Row, decimal Value);
}
