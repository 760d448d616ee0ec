using Xiance.Basics;

namespace Xiance.Incentives;

/// <summary>What has been paid already, over all years and packs it covers. Covers says for which packs an absent entry means: nothing was paid.</summary>
public sealed record AwardRegister(IReadOnlyList<AwardEntry> Entries, IReadOnlySet<string> Covers)
{
    public static readonly AwardRegister Empty = new([], new HashSet<string>());

    /// <summary>Paid under another pack's rule to the subject in the year, what is only decided left out; null when the register does not cover the pack and has no entry.</summary>
    public Money? Paid(AwardSource source, string subject, int year)
    {
        var found = Entries.Where(entry => !entry.Pending && entry.Pack == source.Pack && entry.Rule == source.Rule && entry.Subject == subject && (source.Over == Horizon.Once ? entry.Year <= year : entry.Year == year)).ToList();
        return found.Count > 0 || Covers.Contains(source.Pack) ? Sum(found) : null;
    }

    /// <summary>Whether the subject enjoyed an award of the group already; null when nothing is known of the pack that has the group.</summary>
    public bool? Enjoyed(EnjoyedGroup of, string pack, (string Subject, int Year) by)
    {
        var found = Entries.Any(entry => entry.Subject == by.Subject && entry.Groups.Contains(of.Group) && entry.Amount > Money.Zero && (of.Over == Horizon.Once ? entry.Year <= by.Year : entry.Year == by.Year));
        return found || Covers.Contains(pack) ? found : null;
    }

    internal static Money Sum(IEnumerable<AwardEntry> entries) => entries.Aggregate(Money.Zero, (sum, entry) => sum + entry.Amount);
}

/// <summary>One payment: under which rule of which pack, to whom, for which year.</summary>
public sealed record AwardEntry(string Pack, string Rule, string Subject, int Year, Money Amount)
{
    public string? Project { get; init; }

    public string? County { get; init; }

    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>Decided and not paid yet: it takes its place under caps, once-only rules and groups, but nobody has received it.</summary>
    public bool Pending { get; init; }

    internal string? Key(Counted counted) => counted switch { Counted.Project => Project, Counted.County => County, _ => Subject };
}
