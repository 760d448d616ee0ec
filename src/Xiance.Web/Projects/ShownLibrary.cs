using Xiance.Progress.Projects;
using Xiance.Register;
using Xiance.Storage.Plans;
using Xiance.Storage.Projects;
using Xiance.Web.Shell;

namespace Xiance.Web.Projects;

/// <summary>A stretch of the library with the choices of its filters.</summary>
public sealed record ShownLibrary(ProjectQuestion Question, FoundProjects Found, TableView<ProjectEntry> View)
{
    public int Page { get; init; }

    public int Pages { get; init; }

    public IReadOnlyList<(ProjectStage Stage, ProjectSum Sum)> Stages { get; init; } = [];

    public IReadOnlyList<RegionFact> Counties { get; init; } = [];

    public IReadOnlyList<string> Kinds { get; init; } = [];

    public bool MayWork { get; init; }
}

/// <summary>One stage of the board: its sum and its largest projects.</summary>
public sealed record BoardColumn(ProjectStage Stage, ProjectSum? Sum, IReadOnlyList<ProjectEntry> Cards);

/// <summary>The projects of every county of the plan, as tiles and as a table.</summary>
public sealed record ShownCounties(int Year, IReadOnlyList<ProjectGroup> Groups, ProjectRules Rules)
{
    public IReadOnlyList<Member> Members { get; init; } = [];

    /// <summary>count, investment or key: what the tiles show.</summary>
    public string Measure { get; init; } = "count";

    public decimal? Of(string code) => Groups.FirstOrDefault(group => group.Code == code) is not { } group ? null : Measure switch
    {
        "investment" => ProjectCells.Yi(group.Sum.Investment),
        "key" => group.KeyStarts,
        _ => group.Sum.Count,
    };

    /// <summary>The class of a value, 0 to 5, by the place it takes among the counties that have one.</summary>
    public int Shade(decimal value)
    {
        var values = Groups.Select(group => Of(group.Code)).OfType<decimal>().Order().ToList();
        return values.Count == 0 ? 0 : Math.Min(5, values.Count(other => other < value) * 6 / values.Count);
    }

    /// <summary>By prefecture in the order of the pack; what lies outside the members (zones, the city itself) comes last.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<(string Code, string Name)> Tiles)> Prefectures(string others)
    {
        var codes = Members.Select(member => member.Code).ToHashSet(StringComparer.Ordinal);
        List<(string Code, string Name)> outside = [.. Groups.Where(group => !codes.Contains(group.Code)).Select(group => (group.Code, group.Name))];
        var inside = Members.GroupBy(member => member.ParentName).Select(group => (group.Key, (IReadOnlyList<(string, string)>)[.. group.Select(member => (member.Code, member.Name))]));
        return [.. inside, .. outside.Count == 0 ? [] : new[] { (others, (IReadOnlyList<(string, string)>)outside) }];
    }

    public static TableView<ProjectGroup> View(Visit visit, ShownCounties shown)
    {
        var words = new Words(visit.Locale);
        List<TableColumn<ProjectGroup>> columns =
        [
            new("county", words["projects.county"], row => row.Name) { Order = row => row.Code, Class = "bd nw" },
            new("count", words["projects.count"], row => Figure.Count(row.Sum.Count)) { Number = true, Order = row => row.Sum.Count, Figure = row => row.Sum.Count },
            new("investment", words["projects.investment"], row => ProjectCells.Amount(row.Sum.Investment, words)) { Unit = words["projects.yi"], Number = true, Order = row => row.Sum.Investment?.Fen, Figure = row => ProjectCells.Yi(row.Sum.Investment) },
            new("planned", words.With("projects.planned-of", ("year", shown.Year)), row => ProjectCells.Amount(row.Sum.Planned, words)) { Unit = words["projects.yi"], Number = true, Order = row => row.Sum.Planned?.Fen, Figure = row => ProjectCells.Yi(row.Sum.Planned) },
            new("done", words["projects.done"], row => ProjectCells.Amount(row.Sum.Done, words)) { Unit = words["projects.yi"], Number = true, Order = row => row.Sum.Done?.Fen, Figure = row => ProjectCells.Yi(row.Sum.Done) },
            new("key", words["projects.key-starts"], row => Figure.Count(row.KeyStarts)) { Number = true, Order = row => row.KeyStarts, Figure = row => row.KeyStarts },
        ];
        if (shown.Rules.KeyStartsAYear is { } asked) columns.Add(new("owed", words["projects.key-asked"], row => row.KeyStarts >= asked ? words["projects.reached"] : words.With("projects.short-of", ("count", asked - row.KeyStarts))) { Order = row => row.KeyStarts - asked, Cell = ProjectCells.Judged(row => row.KeyStarts >= asked, words, asked), Class = "nw" });
        return new TableView<ProjectGroup>("counties", visit, columns, shown.Groups);
    }
}
