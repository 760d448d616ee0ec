namespace Xiance.Documents;

/// <summary>A printed heading with its clause path and its depth, outermost 1.</summary>
public sealed record SectionHeading(string Path, string Title, int Level, Span Span);
