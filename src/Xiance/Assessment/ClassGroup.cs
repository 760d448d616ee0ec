namespace Xiance.Assessment;

/// <summary>Classes that are ranked together and apart from the others, such as counties here and city districts there.</summary>
public sealed record ClassGroup(string Name, IReadOnlyList<string> Classes);
