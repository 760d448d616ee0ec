using Xiance.Basics;

namespace Xiance.Progress.Projects;

/// <summary>Which stage may follow which: forward freely, back or out of the library with a reason, and out of 投产 never.</summary>
public static class StageMove
{
    public static IReadOnlyList<ProjectStage> Next(ProjectStage from) => from switch
    {
        ProjectStage.InOperation => [],
        ProjectStage.Withdrawn => [ProjectStage.Planned, ProjectStage.Reserve],
        _ => [.. Enum.GetValues<ProjectStage>().Where(stage => stage != from)],
    };

    public static bool NeedsReason(ProjectStage from, ProjectStage to) => to == ProjectStage.Withdrawn || from == ProjectStage.Withdrawn || to < from;

    /// <summary>Null when the move is right; staying where it is is no move.</summary>
    public static Problem? Check(LibraryProject project, ProjectStage to, string reason)
    {
        var place = Place.Named(project.Name);
        if (to == project.Stage) return null;
        if (!Next(project.Stage).Contains(to)) return Problems.MoveRefused(place);
        if (NeedsReason(project.Stage, to) && string.IsNullOrWhiteSpace(reason)) return Problems.MoveReason(place);
        return to is ProjectStage.NewStart or ProjectStage.UnderConstruction or ProjectStage.InOperation && project.Investment is null ? Problems.NoInvestment(place) : null;
    }
}
