using Xiance.Basics;

namespace Xiance.Assessment.Kernels;

/// <summary>Finds who is summoned for talks, with the evidence of each year.</summary>
sealed class Summoning(Scheme scheme, Chronicle chronicle)
{
    public List<Problem> Problems { get; } = [];

    public IReadOnlyList<TalkFinding> Run() =>
        [.. scheme.Talks.SelectMany(talk => talk.Criteria.SelectMany((criterion, index) => Find(talk, criterion, index < talk.YearsApplyToFirst ? talk.Years : 1)))];

    IEnumerable<TalkFinding> Find(TalkRule talk, TalkCriterion criterion, int years)
    {
        foreach (var name in Fields(criterion))
        {
            var met = Enumerable.Range(0, years).Select(back => Met(criterion, name, back)).ToList();
            for (var back = 0; back < years; back++)
                if (met[back] is null) Problems.Add(Assessment.Problems.NoHistory(talk.Name, criterion.Name, chronicle.Period.PlusYears(-back).ToString()));
            if (met.Any(year => year is null)) continue;
            foreach (var region in met[0]!.Keys.Where(region => met.All(year => year!.ContainsKey(region))).Order(StringComparer.Ordinal))
                yield return new TalkFinding(talk.Code, criterion.Code, region) { Class = name, Evidence = [.. met.Select(year => year![region])] };
        }
    }

    /// <summary>The classes, or the groups that are ranked apart; null alone when all are ranked together.</summary>
    IEnumerable<string?> Fields(TalkCriterion criterion) =>
        criterion.Measure == TalkMeasure.BottomOfClass ? scheme.Classes.Names : scheme.Groups.Count > 0 ? scheme.Groups.Select(group => (string?)group.Name) : [null];

    /// <summary>Who meets the criterion so many years back; null when that year (or the one before, for falls) is unknown.</summary>
    Dictionary<string, TalkEvidence>? Met(TalkCriterion criterion, string? field, int back)
    {
        if (chronicle.Year(back) is not { } all) return null;
        var name = criterion.Measure == TalkMeasure.BottomOfClass ? field : null;
        IReadOnlyCollection<Standing> year = name is null && field is not null ? [.. all.Where(standing => standing.Group == field)] : all;
        if (criterion.Measure == TalkMeasure.LargestFall) return chronicle.Year(back + 1) is null ? null : Falls(criterion, year, back);
        var places = year.Select(standing => (standing.Region, Rank: Chronicle.Rank(standing, name))).Where(place => place.Rank is not null).Select(place => (place.Region, Rank: place.Rank!.Value)).ToList();
        if (name is not null && places.Count == 1 && !criterion.ClassOfOneCounts) return [];
        var period = chronicle.Period.PlusYears(-back);
        return Worst(places, criterion).ToDictionary(place => place.Region, place => new TalkEvidence(period, place.Value, places.Count));
    }

    Dictionary<string, TalkEvidence> Falls(TalkCriterion criterion, IReadOnlyCollection<Standing> year, int back)
    {
        var ranked = year.Count(standing => standing.Rank is not null);
        var falls = year.Select(standing => (standing.Region, Before: chronicle.Of(standing.Region, back + 1), standing)).Where(pair => Chronicle.SameField(pair.standing, pair.Before, null)).Select(pair => (pair.Region, Fall: pair.standing.Rank - pair.Before?.Rank)).Where(fall => fall.Fall > 0).Select(fall => (fall.Region, fall.Fall!.Value)).ToList();
        var period = chronicle.Period.PlusYears(-back);
        return Worst(falls, criterion).ToDictionary(
            fall => fall.Region,
            fall => new TalkEvidence(period, chronicle.Of(fall.Region, back)!.Rank!.Value, ranked) { Before = chronicle.Of(fall.Region, back + 1)!.Rank });
    }

    /// <summary>The largest values, as many as the criterion says; equals across the boundary all or none, as it says.</summary>
    static IEnumerable<(string Region, int Value)> Worst(List<(string Region, int Value)> places, TalkCriterion criterion)
    {
        var sorted = places.OrderByDescending(place => place.Value).ToList();
        if (sorted.Count <= criterion.Count) return sorted;
        var last = sorted[criterion.Count - 1].Value;
        if (sorted[criterion.Count].Value != last) return sorted.Take(criterion.Count);
        return sorted.Where(place => criterion.ShareBoundary ? place.Value >= last : place.Value > last);
    }
}
