namespace Xiance.Progress.Projects;

/// <summary>谋划, 储备, 预备, 新建, 在建, 投产 in the order of a project's life; 退库 for one that is given up. Stored by number.</summary>
public enum ProjectStage { Planned = 0, Reserve = 1, Preparation = 2, NewStart = 3, UnderConstruction = 4, InOperation = 5, Withdrawn = 9 }
