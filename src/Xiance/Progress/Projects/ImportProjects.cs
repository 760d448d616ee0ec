using System.Globalization;
using System.Text.RegularExpressions;
using Xiance.Basics;
using Xiance.Documents;
using Xiance.Register;

namespace Xiance.Progress.Projects;

/// <summary>Turns the project rows that were read out of a document into drafts for the library.</summary>
public static partial class ImportProjects
{
    const decimal YuanPerYi = 100_000_000m;

    /// <summary>One draft a row, in the order of the text; what a person must choose (stage, county) stays open and is listed as a problem of the row.</summary>
    public static IReadOnlyList<ProjectDraft> Run(PlanDocument document, (string Name, RegionId Within, DateOnly Day) place, RegionRegister register) =>
        [.. document.Projects.Select(row => Draft(row, place, register))];

    static ProjectDraft Draft(Project row, (string Name, RegionId Within, DateOnly Day) place, RegionRegister register)
    {
        var problems = new List<Problem>();
        var at = Place.Named($"{row.Clause} {row.Number} {row.Name}");
        var stage = StageWords.Read(row.Status) ?? StageWords.Read(row.Stage);
        if (stage is null) problems.Add(Problems.NoStage(at, row.Status ?? row.Stage ?? ""));
        var region = row.District is null ? null : Resolve.Run(register, row.District, place.Day, at, place.Within).Value;
        if (region is null) problems.Add(Problems.NoCounty(at, row.District ?? ""));
        var (from, to) = Years(row.Year);
        return new ProjectDraft(row.Key, row.Clause, problems)
        {
            Stage = stage,
            Region = region?.Id,
            RegionName = region?.Name ?? row.District ?? "",
            Project = new LibraryProject(row.Name, region?.Id ?? place.Within, stage ?? ProjectStage.Planned)
            {
                PrintedStage = row.Status ?? row.Stage ?? "",
                Kind = row.Type ?? "",
                Investment = row.InvestmentYi is { } yi ? Money.FromYuanExactly(yi * YuanPerYi) : null,
                Land = row.AreaMu is { } mu ? new LandArea(mu) : null,
                FromYear = from,
                ToYear = to,
                Content = row.Quote,
                Source = new Citation(place.Name, row.Clause),
            },
        };
    }

    static (int? From, int? To) Years(string? printed)
    {
        var years = printed is null ? [] : FourDigits().Matches(printed).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture)).ToList();
        return years.Count == 0 ? (null, null) : (years[0], years[^1]);
    }

    [GeneratedRegex("(?<!\\d)(?:19|20)\\d\\d(?!\\d)")]
    private static partial Regex FourDigits();
}

/// <summary>A row that may become a project: its key in the document, what was read, and what is still open.</summary>
public sealed record ProjectDraft(string Item, string Clause, IReadOnlyList<Problem> Problems)
{
    public ProjectStage? Stage { get; init; }

    public RegionId? Region { get; init; }

    public string RegionName { get; init; } = "";

    public required LibraryProject Project { get; init; }
}
