namespace Xiance.Progress.Projects;

/// <summary>The words that documents print for the stages of a project. Words for the nature of works (扩建, 改建) name no stage.</summary>
public static class StageWords
{
    static readonly Dictionary<string, ProjectStage> Stages = new(StringComparer.Ordinal)
    {
        ["谋划"] = ProjectStage.Planned,
        ["规划"] = ProjectStage.Planned,
        ["储备"] = ProjectStage.Reserve,
        ["预备"] = ProjectStage.Preparation,
        ["前期"] = ProjectStage.Preparation,
        ["拟建"] = ProjectStage.Preparation,
        ["筹建"] = ProjectStage.Preparation,
        ["新建"] = ProjectStage.NewStart,
        ["新开工"] = ProjectStage.NewStart,
        ["在建"] = ProjectStage.UnderConstruction,
        ["续建"] = ProjectStage.UnderConstruction,
        ["投产"] = ProjectStage.InOperation,
        ["竣工"] = ProjectStage.InOperation,
        ["建成"] = ProjectStage.InOperation,
        ["已建"] = ProjectStage.InOperation,
    };

    /// <summary>Null where the printed word names no stage: somebody must choose one.</summary>
    public static ProjectStage? Read(string? printed) => printed is { } word && Stages.TryGetValue(word.Trim(), out var stage) ? stage : null;
}
