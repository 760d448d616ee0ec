using Xiance.Basics;

namespace Xiance.Register;

/// <summary>
/// Finds the region that a code or a printed name means on a day. A code wins over a name. A code or name that was valid on another
/// day only is still the same region: it is found, with a warning that says what it is called on the day. Nothing is guessed.
/// </summary>
public static class Resolve
{
    /// <summary>With a superior, names count only below it (several provinces have a 城关区).</summary>
    public static Outcome<RegionFact> Run(RegionRegister register, string codeOrName, DateOnly day, Place place, RegionId? within = null)
    {
        var text = codeOrName.Trim();
        var candidates = register.ByCode(text).ToList();
        if (candidates.Count == 0) candidates = [.. register.ByName(text)];
        if (within is { } superior) candidates = [.. candidates.Where(fact => IsWithin(register, fact, superior))];
        if (candidates.Count == 0) return Problems.UnknownRegion(place, text, day);
        var valid = candidates.Where(fact => fact.ValidOn(day)).ToList();
        var ids = (valid.Count > 0 ? valid : candidates).Select(fact => fact.Id).Distinct().ToList();
        if (ids.Count > 1) return Problems.SeveralRegions(place, text, ids.Select(id => Named(register, id)));
        if (valid.Count > 0) return valid[0];
        return register.On(ids[0], day) is { } now ? new Outcome<RegionFact>(now, [Problems.FormerName(place, text, now.Code, now.Name)]) : Problems.NotOnThatDay(place, text, day);
    }

    static string Named(RegionRegister register, RegionId id) => register.History(id)[^1] is var fact ? $"{fact.Code} {fact.Name}" : "";

    /// <summary>Whether the fact lies below the superior on its own last day.</summary>
    static bool IsWithin(RegionRegister register, RegionFact fact, RegionId superior)
    {
        var (day, seen) = (fact.To ?? DateOnly.MaxValue, new HashSet<RegionId> { fact.Id });
        for (var above = fact.Parent; above is { } id && seen.Add(id); above = register.On(id, day)?.Parent)
            if (id == superior) return true;
        return fact.Id == superior;
    }
}
