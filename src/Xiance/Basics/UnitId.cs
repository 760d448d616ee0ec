namespace Xiance.Basics;

/// <summary>Our own stable number of an organisational unit (a department, an office, a county government).</summary>
public readonly record struct UnitId(long Value);
