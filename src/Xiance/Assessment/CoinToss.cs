namespace Xiance.Assessment;

/// <summary>An honours list whose last place is a coin toss: its least certain holder, and who outside it is likeliest to stand there instead.</summary>
public sealed record CoinToss(string Honour, string Name, string? Class)
{
    public required string Last { get; init; }

    public required double Chance { get; init; }

    /// <summary>Null where nobody else could hold it, or nobody whom the reader may see.</summary>
    public string? Next { get; init; }

    public double NextChance { get; init; }
}

/// <summary>Finds the lists of a run, one for each honour and class, whose least certain holder has the honour in too few variants.</summary>
public static class CoinTosses
{
    /// <summary>Chances by region and honour are shares of the variants, null where they were not computed; others are looked for among those seen.</summary>
    public static IReadOnlyList<CoinToss> Of(AssessmentRun run, Func<string, string, double?> chance, double sureFrom, Func<string, bool> seen) =>
        [.. run.Honours.GroupBy(award => (award.Honour, award.Name, award.Class)).Select(list => Toss(run, [.. list], chance, seen)).OfType<CoinToss>().Where(toss => toss.Chance < sureFrom)];

    static CoinToss? Toss(AssessmentRun run, IReadOnlyList<HonourAward> list, Func<string, string, double?> chance, Func<string, bool> seen)
    {
        var (honour, holders) = (list[0].Honour, list.Select(award => award.Region).ToHashSet(StringComparer.Ordinal));
        if (list.MinBy(award => chance(award.Region, honour) ?? 1) is not { } last || chance(last.Region, honour) is not { } least) return null;
        var next = run.Regions.Where(result => !holders.Contains(result.Region.Id) && seen(result.Region.Id) && Among(result, last.Class)).MaxBy(result => chance(result.Region.Id, honour) ?? 0)?.Region.Id;
        return new CoinToss(honour, last.Name, last.Class) { Last = last.Region, Chance = least, Next = next, NextChance = next is null ? 0 : chance(next, honour) ?? 0 };
    }

    /// <summary>Lists of a class or a group are contested within it.</summary>
    static bool Among(RegionResult result, string? name) => name is null || result.Region.Classes.Contains(name) || result.Group == name;
}
