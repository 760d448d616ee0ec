namespace Xiance.Progress.Projects;

/// <summary>A project of the library under our own stable number.</summary>
public readonly record struct ProjectId(long Value);
