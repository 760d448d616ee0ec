namespace Xiance.Basics;

/// <summary>Our own stable number of a region; codes and names are dated facts beside it.</summary>
public readonly record struct RegionId(long Value);
