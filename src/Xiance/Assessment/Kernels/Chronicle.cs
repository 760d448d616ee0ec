using Xiance.Basics;

namespace Xiance.Assessment.Kernels;

/// <summary>Standings of all periods, for gains, falls and streaks.</summary>
sealed class Chronicle
{
    readonly Dictionary<Period, Dictionary<string, Standing>> byPeriod;

    public Chronicle(Period period, IEnumerable<Standing> standings)
    {
        Period = period;
        byPeriod = standings.GroupBy(standing => standing.Period).ToDictionary(group => group.Key, group => group.ToDictionary(standing => standing.Region, StringComparer.Ordinal));
    }

    public Period Period { get; }

    public Standing? Of(string region, int yearsBack) =>
        byPeriod.TryGetValue(Period.PlusYears(-yearsBack), out var standings) && standings.TryGetValue(region, out var standing) ? standing : null;

    /// <summary>All standings so many years back; null when that year is unknown.</summary>
    public IReadOnlyCollection<Standing>? Year(int yearsBack) => byPeriod.TryGetValue(Period.PlusYears(-yearsBack), out var standings) ? standings.Values : null;

    /// <summary>The overall rank, or the rank in a class.</summary>
    public static int? Rank(Standing? standing, string? name) => name is null ? standing?.Rank : standing is not null && standing.ClassRanks.TryGetValue(name, out var rank) ? rank : null;

    /// <summary>Whether two overall ranks were given among the same group; ranks of a class always are. Results taken over as given name no group.</summary>
    public static bool SameField(Standing? now, Standing? before, string? name) => name is not null || now is null || before?.Group is null || now.Group == before.Group;

    public static decimal? Score(Standing? standing, string? name) => name is null ? standing?.Score : standing is not null && standing.ClassScores.TryGetValue(name, out var score) ? score : null;
}
