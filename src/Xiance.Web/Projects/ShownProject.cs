using Xiance.Basics;
using Xiance.Progress.Projects;
using Xiance.Register;
using Xiance.Storage.Figures;
using Xiance.Storage.Projects;
using Xiance.Web.Progress;

namespace Xiance.Web.Projects;

/// <summary>One project as its page shows it.</summary>
public sealed record ShownProject(ProjectFile File, ProjectRules Rules)
{
    public IReadOnlyDictionary<string, Outcome<ClockReading>> Clocks { get; init; } = new Dictionary<string, Outcome<ClockReading>>();

    public required ProjectForm Form { get; init; }

    /// <summary>The form of shares as it was sent, where it was refused.</summary>
    public FactForm? Shares { get; init; }

    /// <summary>The form of a contribution as it was sent, where it was refused.</summary>
    public ContributionForm? Contribution { get; init; }

    public IReadOnlyList<RegionFact> Regions { get; init; } = [];

    public bool May { get; init; }

    /// <summary>Indicators of the plan, for what the project adds to them.</summary>
    public IReadOnlyList<IndicatorKey> Indicators { get; init; } = [];

    public WaitingPart Waiting { get; init; } = WaitingPart.None;

    public DateOnly Today { get; init; }

    public LibraryProject Project => File.Entry.Project;

    /// <summary>An amount of this project by county under the shares, beside all of it on site.</summary>
    public IReadOnlyList<(string County, Money Amount)> Attributed(Money amount, SharedThing of)
    {
        var names = File.Shares.GroupBy(held => held.Share.Region).ToDictionary(group => group.Key, group => group.First().County);
        return [.. ShareOut.Run(amount.Fen, (Project.Region, of), [.. File.Shares.Select(held => held.Share)]).Select(part => (names.GetValueOrDefault(part.Region, File.Entry.County), new Money(part.Amount)))];
    }

    /// <summary>What changed from the state before, as the names of the fields.</summary>
    public static IEnumerable<string> Changed(LibraryProject now, LibraryProject before)
    {
        if (now.Name != before.Name) yield return "name";
        if (now.Stage != before.Stage) yield return "stage";
        if (now.Investment != before.Investment) yield return "investment";
        if (now.Land != before.Land) yield return "land";
        if (now.Owner != before.Owner) yield return "owner";
        if (now.Park != before.Park) yield return "park";
        if (now.Kind != before.Kind) yield return "kind";
        if (now.Content != before.Content) yield return "content";
        if (now.LeaderPost != before.LeaderPost) yield return "leader";
        if ((now.FromYear, now.ToYear) != (before.FromYear, before.ToYear)) yield return "years";
        if (now.KeyStartYear != before.KeyStartYear) yield return "key-start";
    }
}
