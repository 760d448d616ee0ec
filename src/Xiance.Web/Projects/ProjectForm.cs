using System.Globalization;
using Xiance.Basics;
using Xiance.Progress.Projects;
using Refused = Xiance.Progress.Projects.Problems;

namespace Xiance.Web.Projects;

/// <summary>What the form of a project sends; amounts in 亿元 or 万元 as their labels say.</summary>
public sealed record ProjectForm
{
    const decimal YuanAYi = 100_000_000m;

    public string? Name { get; init; }

    public string? County { get; init; }

    public string? Stage { get; init; }

    public string? Kind { get; init; }

    public string? Content { get; init; }

    public string? Owner { get; init; }

    public string? Park { get; init; }

    /// <summary>In 亿元.</summary>
    public string? Investment { get; init; }

    /// <summary>In mu.</summary>
    public string? Land { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public string? Leader { get; init; }

    public string? KeyYear { get; init; }

    public string? Permission { get; init; }

    public string? Reason { get; init; }

    public long Revision { get; init; }

    /// <summary>The form as a project over an older state; every text that is no number is a problem.</summary>
    public Outcome<LibraryProject> Over(LibraryProject before)
    {
        var problems = new List<Problem>();
        var project = before with
        {
            Name = Name?.Trim() ?? "",
            Stage = Enum.TryParse<ProjectStage>(Stage, out var stage) ? stage : before.Stage,
            Kind = Kind?.Trim() ?? "",
            Content = Content?.Trim() ?? "",
            Owner = Owner?.Trim() ?? "",
            Park = Park?.Trim() ?? "",
            Investment = Number(Investment, problems) is { } yi ? Money.FromYuanExactly(yi * YuanAYi) : null,
            Land = Number(Land, problems) is { } mu ? new LandArea(mu) : null,
            FromYear = (int?)Number(From, problems),
            ToYear = (int?)Number(To, problems),
            LeaderPost = Leader?.Trim() ?? "",
            KeyStartYear = (int?)Number(KeyYear, problems),
        };
        return problems.Count > 0 ? problems : project with { PrintedStage = project.Stage == before.Stage ? before.PrintedStage : "" };
    }

    public static decimal? Number(string? text, List<Problem> problems)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (decimal.TryParse(text.Trim().Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;
        problems.Add(Refused.Unreadable(Place.Nowhere, text));
        return null;
    }

    public static DateOnly? Day(string? text, List<Problem> problems)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        problems.Add(Refused.Unreadable(Place.Nowhere, text));
        return null;
    }

    /// <summary>The form that a project fills.</summary>
    public static ProjectForm Of(ProjectId? id, LibraryProject project, (string County, long Revision) at) => new()
    {
        Name = project.Name,
        County = at.County,
        Stage = project.Stage.ToString(),
        Kind = project.Kind,
        Content = project.Content,
        Owner = project.Owner,
        Park = project.Park,
        Investment = ProjectCells.Yi(project.Investment) is { } yi ? Text(yi) : "",
        Land = project.Land is { } land ? Text(land.Mu) : "",
        From = project.FromYear?.ToString(CultureInfo.InvariantCulture),
        To = project.ToYear?.ToString(CultureInfo.InvariantCulture),
        Leader = project.LeaderPost,
        KeyYear = project.KeyStartYear?.ToString(CultureInfo.InvariantCulture),
        Revision = id is null ? 0 : at.Revision,
    };

    static string Text(decimal value) => value.ToString("0.########", CultureInfo.InvariantCulture);
}
