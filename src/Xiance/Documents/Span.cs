namespace Xiance.Documents;

/// <summary>A stretch of text in UTF-16 units, end exclusive, with the 1-based lines on which it starts and ends.</summary>
public sealed record Span(int Start, int End, int Line, int EndLine);
