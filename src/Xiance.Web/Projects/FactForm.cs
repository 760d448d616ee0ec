using Xiance.Basics;
using Xiance.Progress.Projects;

namespace Xiance.Web.Projects;

/// <summary>What the small forms of a project send: a year, an approval, a factor, a milestone or shares.</summary>
public sealed record FactForm
{
    const decimal YuanAWan = 10_000m;

    public string? Name { get; init; }

    public string? Year { get; init; }

    /// <summary>In 万元.</summary>
    public string? Planned { get; init; }

    /// <summary>In 万元.</summary>
    public string? Done { get; init; }

    public string? Until { get; init; }

    public string? Days { get; init; }

    public string? Accepted { get; init; }

    public string? Decided { get; init; }

    public string? Authority { get; init; }

    public string? Number { get; init; }

    public string? Stop { get; init; }

    public string? StopFrom { get; init; }

    public string? StopTo { get; init; }

    public string? Kind { get; init; }

    public string? Needed { get; init; }

    public string? Secured { get; init; }

    public string? Unit { get; init; }

    public string? Note { get; init; }

    public string? Due { get; init; }

    public string? County { get; init; }

    /// <summary>In per cent, of the county that recommended the project.</summary>
    public string? Tax { get; init; }

    /// <summary>In per cent, of the county that recommended the project.</summary>
    public string? Statistics { get; init; }

    public long Revision { get; init; }

    public Money? Yuan(string? wan, List<Problem> problems) => ProjectForm.Number(wan, problems) is { } amount ? Money.FromYuanExactly(amount * YuanAWan) : null;

    /// <summary>The stops so far and the one that the form adds, or ends where it names one that still lasts.</summary>
    public IReadOnlyList<ClockStop> Stops(IReadOnlyList<ClockStop> before, List<Problem> problems)
    {
        if (!Enum.TryParse<StopKind>(Stop, out var kind)) return before;
        var (from, to) = (ProjectForm.Day(StopFrom, problems), ProjectForm.Day(StopTo, problems));
        if (before.FirstOrDefault(stop => stop.Kind == kind && stop.To is null) is { } lasting && to is not null) return [.. before.Where(stop => stop != lasting), lasting with { To = to }];
        if (from is { } first) return [.. before, new ClockStop(kind, first, to)];
        problems.Add(Xiance.Progress.Projects.Problems.StopOdd(Place.Named(Name ?? "")));
        return before;
    }
}
